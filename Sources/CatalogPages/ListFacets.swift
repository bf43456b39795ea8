import Mustache
import SearchIndex
import Vocabulary

/// What a reader may narrow a list down to: for each column its commonest values with counts.
enum ListFacets {
    static let shape: TemplateShape = .list(
        .object([
            "name": .text, "title": .text, "isOpen": .flag, "help": .optional(.text), "more": .optional(.text),
            "options": .list(.object(["value": .text, "label": .text, "count": .text, "isNone": .flag])),
        ]))
    /// How many values of a column stand in the page; list.js knows the others.
    static let longest = 12
    /// A shorter list is read at a glance.
    private static let fewestRecords = 8

    static func values(_ columns: [Column], _ kind: Kind, _ schema: Schema) -> [TemplateValue] {
        columns.compactMap { column in
            facet(column).map { $0 + [("help", help(column, kind, schema).map { .text($0) } ?? .absent)] }
        }.enumerated().map { place, facet in
            .object(TemplateObject(facet + [("isOpen", .flag(place < 3))]))
        }
    }

    /// Where what a column shows is explained, below the site's root.
    private static func help(_ column: Column, _ kind: Kind, _ schema: Schema) -> String? {
        switch column.name {
        case "tier": return "reference/glossary.html#s-tier"
        case "impact", "likelihood": return "risk/rubric.html#s-factors"
        default: break
        }
        let name = schema.facetFields(of: kind).first { $0.name == column.name }?.path.first ?? column.name
        if schema.fields(of: kind).contains(where: { $0.name == name }) {
            return FieldsPage.path(kind) + "#field-" + name
        }
        return schema.hubFields(of: kind).contains { $0.name == name } ? FieldsPage.path(kind) + "#hub-" + name : nil
    }

    private static func facet(_ column: Column) -> [(String, TemplateValue)]? {
        guard column.isFacet, column.count >= fewestRecords else { return nil }
        let counted = column.valueCounts()
        let without = column.countWithout
        // A value for each record, or one for all, narrows nothing down.
        guard counted.contains(where: { $0.count > 1 }), counted.count + (without > 0 ? 1 : 0) > 1 else { return nil }
        var shown = counted.indices.sorted { (-counted[$0].count, $0) < (-counted[$1].count, $1) }.prefix(longest)
        // Choices, such as stages, stand in the order that they have in life.
        if case .choices = column.order { shown.sort() }
        var options = shown.map { place in
            let (value, count) = counted[place]
            return option(value.text, value.label ?? value.text, count)
        }
        if without > 0 { options.append(option("", "none", without)) }
        return [
            ("name", .text(column.name)), ("title", .text(column.title)), ("options", .list(options)),
            ("more", counted.count > longest ? .text("All \(counted.count)") : .absent),
        ]
    }

    private static func option(_ value: String, _ label: String, _ count: Int) -> TemplateValue {
        .object([
            "value": .text(value), "label": .text(label), "count": .text(FieldNames.grouped(String(count))),
            "isNone": .flag(value.isEmpty),
        ])
    }
}
