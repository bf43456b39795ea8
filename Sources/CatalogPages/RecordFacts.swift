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
    private static let factNames = TemplateNames("anchor", "label", "help", "html", "isWide")

    private let catalog: Catalog
    private let record: Record
    private let fields: FieldHTML
    private let sections: [FieldGroups.Group]

    init(_ catalog: Catalog, _ record: Record, _ fields: FieldHTML) {
        self.catalog = catalog
        self.record = record
        self.fields = fields
        sections = FieldGroups.groups(of: record.kind)
    }

    /// The sections that have something in them, in the order in which people ask.
    var groups: [(anchor: String, title: String, value: TemplateValue)] {
        let facts = facts
        let gaps = gaps
        return sections.enumerated().compactMap { index, group in
            guard !facts[index].isEmpty || !gaps[index].isEmpty else { return nil }
            return (
                group.anchor, group.title,
                .object([
                    "anchor": .text(group.anchor), "title": .text(group.title), "facts": .list(facts[index]),
                    "gaps": .list(gaps[index]),
                ])
            )
        }
    }

    private var facts: [[TemplateValue]] {
        var facts = [[TemplateValue]](repeating: [], count: sections.count)
        let schema = catalog.registry.schema
        for (entries, known, prefix) in [
            (record.fields, schema.fields(of: record.kind), "f-"),
            (record.hubFields, schema.hubFields(of: record.kind), "hub-"),
        ] {
            // In the order of the vocabulary, whatever the card's.
            let places = entries.indices.compactMap { index in
                known.position(of: entries[index].name).map { (field: $0, entry: index) }
            }
            for place in places.sorted(by: { $0.field < $1.field }) {
                let field = known[place.field]
                let value = entries[place.entry].value
                guard !value.isAbsent, !FieldGroups.header.contains(field.name),
                    !FieldGroups.linked.contains(field.name), field.name != "model-index",
                    !RecordStrip.shows(field.name, of: record.kind), !RecordTable.shows(field.name, of: record.kind)
                else { continue }
                let group = FieldGroups.group(of: field.name, in: record.kind)
                facts[group].append(
                    fact(
                        prefix + RecordFacts.anchor(field.name), FieldNames.label(field.name), field.help,
                        fields.html(value),
                        isWide: FieldHTML.isWide(value)))
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
        var gaps = [[TemplateValue]](repeating: [], count: sections.count)
        guard !record.frontMatter.isBroken else { return gaps }
        for field in record.missingFields(catalog.registry.schema) where field.name != "owner" {
            let group = FieldGroups.group(of: field.name, in: record.kind)
            gaps[group].append(
                .object([
                    "anchor": .text("f-" + RecordFacts.anchor(field.name)),
                    "label": .text(FieldNames.label(field.name)),
                    "help": .text(field.help), "due": .text(due(field)),
                    "place": .text(record.kind.isHubCard ? "under registry" : "to the front matter"),
                    "line": field.example.isEmpty ? .absent : .text("\(field.name): \(field.example)"),
                ]))
        }
        return gaps
    }

    /// From when on a field is asked for; only models and datasets have a stage before it.
    private func due(_ field: Field) -> String {
        field.requirement == .validation && !record.kind.isHubCard
            ? "asked for in \(record.kind.pluralNoun)" : field.requirement.words
    }

    /// A field's name as a part of an id: a registry's own fields may be called anything.
    private static func anchor(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || byte == 0x2D
        }
        return isPlain ? name : "x" + name.utf8.map { String($0, radix: 16) }.joined()
    }
}
