import Mustache

/// What a reader may narrow a list down to: for each column its commonest values with counts.
enum ListFacets {
    static let shape: TemplateShape = .list(
        .object([
            "name": .text, "title": .text, "isOpen": .flag, "more": .optional(.text),
            "options": .list(.object(["value": .text, "label": .text, "count": .text, "isNone": .flag])),
        ]))
    /// How many values of a column stand in the page; list.js knows the others.
    static let longest = 12
    /// A shorter list is read at a glance.
    private static let fewestRecords = 8

    static func values(_ columns: [RecordColumn]) -> [TemplateValue] {
        columns.compactMap(facet).enumerated().map { place, facet in
            .object(TemplateObject(facet + [("isOpen", .flag(place < 3))]))
        }
    }

    private static func facet(_ column: RecordColumn) -> [(String, TemplateValue)]? {
        guard column.isFacet, column.codes.count >= fewestRecords else { return nil }
        var counts = [Int](repeating: 0, count: column.values.count)
        for code in column.codes.joined() { counts[code] += 1 }
        let without = column.codes.count { $0.isEmpty }
        // A value for each record, or one for all, narrows nothing down.
        guard counts.contains(where: { $0 > 1 }), counts.count + (without > 0 ? 1 : 0) > 1 else { return nil }
        let order = counts.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
        var options = order.prefix(longest).map { code in
            option(column.values[code].text, column.values[code].label, counts[code])
        }
        if without > 0 { options.append(option("", "none", without)) }
        return [
            ("name", .text(column.name)), ("title", .text(column.title)), ("options", .list(options)),
            ("more", counts.count > longest ? .text("All \(counts.count)") : .absent),
        ]
    }

    private static func option(_ value: String, _ label: String, _ count: Int) -> TemplateValue {
        .object([
            "value": .text(value), "label": .text(label), "count": .text(String(count)), "isNone": .flag(value.isEmpty),
        ])
    }
}
