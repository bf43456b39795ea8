import Records
import SourceText
import Vocabulary

/// What lists filter, sort and show of the records of a kind: for each record a value, several or none.
package struct RecordColumn: Sendable {
    package enum Form: String, Sendable { case one, many, number }

    package struct Value: Sendable {
        package var text: String
        /// What people are shown, such as a team's name for its id.
        package var label: String
    }

    package var name: String
    package var title: String
    package var form: Form
    package var isFacet: Bool
    /// In the order in which they sort; empty for numbers.
    package var values: [Value]
    /// For each record of the kind its values, as positions in `values`, or its number.
    package var codes: [[Int]]

    /// The texts of the values of the record at `index` among those of the kind.
    func texts(_ index: Int) -> [String] {
        codes[index].map { form == .number ? String($0) : values[$0].text }
    }
}

extension RecordColumn {
    /// The columns of `kind` that hold anything, in the order in which facets are shown.
    package static func all(_ catalog: Catalog, _ kind: Kind) -> [RecordColumn] {
        let positions = catalog.positions(of: kind)
        let records = positions.map { catalog.registry.records[$0] }
        func one(_ text: String?) -> [Value] { text.map { [Value(text: $0, label: $0)] } ?? [] }
        func of(_ name: String, _ form: Form, isFacet: Bool, order: [String] = [], _ values: [[Value]]) -> RecordColumn?
        {
            guard values.contains(where: { !$0.isEmpty }) else { return nil }
            return RecordColumn(name, form, isFacet: isFacet, order: order, values)
        }
        let stages = HomePage.stageOrder
        let found = [
            of("stage", .one, isFacet: true, order: stages, records.map { one($0.stage) }),
            of("owner", .one, isFacet: true, positions.map { owner(catalog, $0) }),
            of("license", .one, isFacet: true, records.map { one($0.license) }),
            of("tags", .many, isFacet: true, records.map { $0.tags.map { Value(text: $0, label: $0) } }),
        ]
        let own = catalog.registry.schema.extensions.filter { $0.kinds.contains(kind) }.map { own in
            let name = own.field.name
            let order: [String] = if case .choice(let choices) = own.field.type { choices.map(\.value) } else { [] }
            return of(
                name, .many, isFacet: true, order: order,
                records.map { record in
                    guard let value = record[name] else { return [] }
                    return (value.list ?? [value]).compactMap(\.text).map { Value(text: $0, label: $0) }
                })
        }
        let shown = [
            of("version", .one, isFacet: false, records.map { one($0.version) }),
            of("nextReview", .one, isFacet: false, records.map { one($0["review"]?.map?[field: "next"]?.text) }),
        ]
        let numbers = [
            RecordColumn("namedBy", positions.map { catalog.registry.incoming[$0].count }),
            RecordColumn("findings", positions.map { catalog.findingsOfRecord[$0].count }),
        ]
        return (found + own + shown).compactMap { $0 } + numbers
    }

    private static func owner(_ catalog: Catalog, _ position: Int) -> [Value] {
        guard let owner = catalog.registry.records[position].owner else { return [] }
        guard let team = catalog.team(owning: position) else { return [Value(text: owner, label: owner)] }
        return [Value(text: team.id.text, label: team.title)]
    }

    private init(_ name: String, _ numbers: [Int]) {
        let title = name == "namedBy" ? "Named by" : FieldNames.label(name)
        self.init(name: name, title: title, form: .number, isFacet: false, values: [], codes: numbers.map { [$0] })
    }

    private init(_ name: String, _ form: Form, isFacet: Bool, order: [String], _ values: [[Value]]) {
        var labels: [UTF8Key: Value] = [:]
        for value in values.joined() { labels[UTF8Key(value.text)] = value }
        let places = Dictionary(
            order.enumerated().map { (UTF8Key($1), $0) }, uniquingKeysWith: { first, _ in first })
        let sorted = labels.map { key, value in
            (places[key] ?? order.count, UTF8Key(value.label.lowercased()), key, value)
        }
        .sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }
        let codeOf = Dictionary(
            sorted.enumerated().map { ($1.2, $0) }, uniquingKeysWith: { first, _ in first })
        self.init(
            name: name, title: name == "nextReview" ? "Next review" : FieldNames.label(name), form: form,
            isFacet: isFacet, values: sorted.map(\.3),
            codes: values.map { values in values.compactMap { codeOf[UTF8Key($0.text)] } })
    }
}

extension Catalog {
    /// The team that owns a record, where its owner is a record.
    func team(owning position: Int) -> Record? {
        for link in registry.outgoing[position] where link.use.relation == .owner {
            if case .record(let target) = link.target { return registry.records[target] }
        }
        return nil
    }
}
