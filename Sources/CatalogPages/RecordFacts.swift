import Mustache
import Records
import Vocabulary

/// What a card's front matter says, in sections, with what is missing from each.
struct RecordFacts {
    static let shape: TemplateShape = .object([
        "anchor": .text, "title": .text,
        "facts": .list(.object(["anchor": .text, "label": .text, "help": .text, "html": .html, "isWide": .flag])),
        "gaps": .list(
            .object([
                "anchor": .text, "label": .text, "help": .text, "due": .text, "place": .text, "line": .optional(.text),
            ])),
    ])
    private static let names = TemplateNames("anchor", "title", "facts", "gaps")
    private static let factNames = TemplateNames("anchor", "label", "help", "html", "isWide")
    private static let gapNames = TemplateNames("anchor", "label", "help", "due", "place", "line")

    private let catalog: Catalog
    private let record: Record
    private let fields: FieldHTML
    private let sheet: FactSheet

    init(_ catalog: Catalog, _ record: Record, _ fields: FieldHTML) {
        self.catalog = catalog
        self.record = record
        self.fields = fields
        sheet = catalog.factSheet(of: record.kind)
    }

    /// The sections that have something in them, in the order in which people ask.
    var groups: [(anchor: String, title: String, value: TemplateValue)] {
        let facts = facts
        let gaps = gaps
        return sheet.sections.indices.compactMap { index in
            guard !facts[index].isEmpty || !gaps[index].isEmpty else { return nil }
            let (anchor, title) = (sheet.sections[index].anchor, sheet.sections[index].title)
            let values: [TemplateValue] = [.text(anchor), .text(title), .list(facts[index]), .list(gaps[index])]
            return (anchor, title, .object(TemplateObject(RecordFacts.names, values)))
        }
    }

    private var facts: [[TemplateValue]] {
        var facts = [[TemplateValue]](repeating: [], count: sheet.sections.count)
        for (entries, known) in [(record.fields, sheet.fields), (record.hubFields, sheet.hubFields)] {
            // In the order of the vocabulary, whatever the card's.
            var places: [(field: Int, entry: Int)] = []
            places.reserveCapacity(entries.count)
            for index in entries.indices {
                if let field = known.position(of: entries[index].name), known[field].isShown {
                    places.append((field, index))
                }
            }
            places.sort { $0.field < $1.field }
            for place in places where !entries[place.entry].value.isAbsent {
                let field = known[place.field]
                let value = entries[place.entry].value
                let html =
                    record.kind == .incident && field.name == "factors" ? fields.factors(value) : fields.html(value)
                facts[field.group].append(
                    fact(field.anchor, field.label, field.help, html, isWide: FieldHTML.isWide(value)))
            }
        }
        if let results = EvaluationTable(record).html {
            facts[FieldGroups.group(of: "evaluation", in: record.kind)].append(
                fact(
                    "hub-model-index", "Published results", "The results in the card's `model-index`.", results,
                    isWide: true))
        }
        return facts
    }

    private func fact(
        _ anchor: String, _ label: String, _ help: String, _ html: [UInt8], isWide: Bool
    ) -> TemplateValue {
        .object(
            TemplateObject(
                RecordFacts.factNames, [.text(anchor), .text(label), .text(help), .html(html), .flag(isWide)]))
    }

    /// What the record's stage asks for and the card does not say; the owner is missed in the header.
    private var gaps: [[TemplateValue]] {
        var gaps = [[TemplateValue]](repeating: [], count: sheet.sections.count)
        guard !record.frontMatter.isBroken else { return gaps }
        for field in record.missingFields(catalog.registry.schema) where field.name != "owner" {
            let group = FieldGroups.group(of: field.name, in: record.kind)
            gaps[group].append(
                .object(
                    TemplateObject(
                        RecordFacts.gapNames,
                        [
                            .text("f-" + FactSheet.anchor(field.name)), .text(FieldNames.label(field.name)),
                            .text(field.help), .text(due(field)),
                            .text(record.kind.isHubCard ? "under registry" : "to the front matter"),
                            field.example.isEmpty ? .absent : .text("\(field.name): \(field.example)"),
                        ])))
        }
        return gaps
    }

    /// From when on a field is asked for; only models and datasets have a stage before it.
    private func due(_ field: Field) -> String {
        field.requirement == .validation && !record.kind.isHubCard
            ? "asked for in \(record.kind.pluralNoun)" : field.requirement.words
    }
}
