import Records
import RegistryRisk
import SearchIndex
import SourceText
import Vocabulary

/// The columns by which lists of records are filtered and sorted, and what they show.
package struct ListColumns: Sendable {
    private let catalog: Catalog

    package init(_ catalog: Catalog) { self.catalog = catalog }

    /// Makes one column; some are empty.
    package typealias Maker = @Sendable () -> Column

    /// All columns in the order in which facets are shown, each for one kind after the other.
    package var all: [Maker] {
        let schema = catalog.registry.schema
        let builtIn = FewWordColumns(catalog)
        let names = ListColumns.names(of: schema.extensions.map(\.field.name), beside: builtIn.names)
        return risk + events(builtIn) + facets + zip(schema.extensions, names).flatMap { makers(of: $0, named: $1) }
            + builtIn.makers { $0 != "type" } + axes + shownAndSorted
    }

    private var risk: [Maker] {
        let risk = catalog.risk
        return columns(
            "tier", "Tier", of: RegistryRisk.isAssessable, isFacet: true,
            order: { _ in .choices(risk.tierNamesWorstFirst) }
        ) {
            .one($0.map { risk.tierName($0).map { ColumnValue($0) } })
        }
    }

    /// Where a record stands in the matrix of the risk page, by the names of tiers.
    private var axes: [Maker] {
        let risk = catalog.risk
        func axis(_ name: String, _ title: String, _ score: @escaping @Sendable (Int) -> Int) -> [Maker] {
            columns(
                name, title, of: RegistryRisk.isAssessable, isFacet: true,
                order: { _ in .choices(risk.tierNamesWorstFirst) }
            ) {
                .one(
                    $0.map { position in
                        // The matrix leaves these out, and its links say how many are found.
                        risk[position].isUnassessed || record(position).isWithdrawn
                            ? nil : ColumnValue(risk.rubric.tiers[risk.rubric.tier(of: score(position))].id)
                    })
            }
        }
        return axis("impact", "Impact") { risk[$0].impact } + axis("likelihood", "Likelihood") { risk[$0].likelihood }
    }

    /// What tells incidents, reviews, exceptions and requests apart; datasets have a type too.
    private func events(_ builtIn: FewWordColumns) -> [Maker] {
        func field(_ name: String, _ title: String, of kind: Kind) -> [Maker] {
            columns(name, title, of: { $0 == kind }, isFacet: true, order: { choices(of: name, $0) }) { positions in
                .one(positions.map { ListColumns.values(record($0)[name]).first })
            }
        }
        let states = columns(
            "state", "State", of: { [.incident, .exception, .request].contains($0) }, isFacet: true,
            order: { $0 == .request ? choices(of: "state", $0) : .label }
        ) { positions in .one(positions.map { state(of: $0).map { ColumnValue($0) } }) }
        let day = columns("day", "Day", of: RecordEvents.isEvent) { positions in
            .one(positions.map { RecordEvents.day(record($0)).map { ColumnValue($0.iso) } })
        }
        return field("severity", "Severity", of: .incident) + builtIn.makers { $0 == "type" }
            + field("outcome", "Outcome", of: .review) + states + day
    }

    private func state(of position: Int) -> String? {
        let record = record(position)
        switch record.kind {
        case .incident: return record.isOpenIncident(on: catalog.build.date) ? "open" : "closed"
        case .exception:
            guard let end = record.day("expires"), let today = catalog.build.date else { return nil }
            return end < today ? "expired" : "in force"
        default: return record["state"]?.text
        }
    }

    /// Scores, for sorting and for tables; nothing stands for what is not assessed.
    private var scores: [Maker] {
        let risk = catalog.risk
        return columns("score", "Risk score", of: RegistryRisk.isAssessable, order: { _ in .size }) {
            .one($0.map { risk[$0].isUnassessed ? nil : ColumnValue(RiskWords.points(risk[$0].score)) })
        }
    }

    private var facets: [Maker] {
        columns("stage", "Stage", isFacet: true, order: { choices(of: "stage", $0) }) { positions in
            .one(positions.map { record($0).stage.map { ColumnValue($0) } })
        }
            + columns("owner", "Owner", isFacet: true) { positions in
                .one(positions.map { catalog.ownerValue(of: $0) })
            }
            + columns("license", "License", isFacet: true) { positions in
                .many(positions.map { ListColumns.values(record($0).hubFields[field: "license"]) })
            }
            + columns("tags", "Tags", isFacet: true) { positions in
                .many(positions.map { record($0).tags.map { ColumnValue($0) } })
            }
    }

    private var shownAndSorted: [Maker] {
        scores
            + columns("version", "Version") { positions in
                .one(positions.map { record($0).version.map { ColumnValue($0) } })
            }
            + columns("nextReview", "Next review") { positions in .one(positions.map { nextReview($0) }) }
            + columns("namedBy", "Named by") { positions in
                .number(positions.map { catalog.registry.incoming[$0].count })
            }
            + columns("findings", "Findings") { positions in
                .number(positions.map { catalog.findingsOfRecord[$0].count })
            }
            + columns("title", "Title") { positions in .number(ranksByTitle(positions)) }
    }

    private func columns(
        _ name: String, _ title: String, of isMeant: (Kind) -> Bool = { _ in true }, isFacet: Bool = false,
        order: @escaping @Sendable (Kind) -> Column.Order = { _ in .label },
        _ content: @escaping @Sendable ([Int]) -> Column.Content
    ) -> [Maker] {
        catalog.kinds.filter { isMeant($0.kind) }.map { kind, positions in
            {
                Column(
                    name: name, title: title, isFacet: isFacet, kind: kind.rawValue, content: content(positions),
                    order: order(kind))
            }
        }
    }

    /// The columns of a field that `muster.yml` declares.
    private func makers(of declared: Schema.Extension, named name: String) -> [Maker] {
        let field = declared.field
        return catalog.kinds.filter { declared.kinds.contains($0.kind) }.map { kind, positions in
            {
                let values = positions.map { ListColumns.values(record($0)[field.name]) }
                var content = Column.Content.one(values.map(\.first))
                if case .list = field.type { content = .many(values) }
                return Column(
                    name: name, title: FieldNames.label(field.name), isFacet: true, kind: kind.rawValue,
                    content: content, order: ListColumns.order(of: field.type))
            }
        }
    }

    private static func order(of type: FieldType) -> Column.Order {
        switch type {
        case .choice(let choices): .choices(choices.map(\.value))
        case .number, .integer: .size
        default: .label
        }
    }

    /// The choices of a field in their order.
    private func choices(of name: String, _ kind: Kind) -> Column.Order {
        let field = catalog.registry.schema.fields(of: kind).first { $0.name == name }
        guard case .choice(let choices) = field?.type else { return .label }
        return .choices(choices.map(\.value))
    }

    private func record(_ position: Int) -> Record { catalog.registry.records[position] }

    private func nextReview(_ position: Int) -> ColumnValue? {
        record(position).day("next", in: "review").map { ColumnValue($0.iso) }
    }

    /// The place of each record among those of its kind, by title.
    private func ranksByTitle(_ positions: [Int]) -> [Int?] {
        let keys = positions.map { FoldedText.sortKey(record($0).title) }
        let order = keys.indices.sorted {
            keys[$0] == keys[$1] ? $0 < $1 : keys[$0].lexicographicallyPrecedes(keys[$1])
        }
        var ranks = [Int?](repeating: nil, count: positions.count)
        for (rank, index) in order.enumerated() { ranks[index] = rank }
        return ranks
    }

    /// The words of a value, or of each in a list, each once.
    static func values(_ value: FieldValue?) -> [ColumnValue] {
        var seen = Set<UTF8Key>()
        return (value.map { $0.list ?? [$0] } ?? []).compactMap(text).filter { seen.insert(UTF8Key($0)).inserted }
            .map { ColumnValue($0) }
    }

    private static func text(_ value: FieldValue) -> String? {
        if let date = value.day { return date.iso }
        guard let text = value.text, !text.trimmed.isEmpty else { return nil }
        return text
    }

    /// Names for files: those of the fields where they are fit for it and not taken, else made up.
    private static func names(of fields: [String], beside others: [String]) -> [String] {
        var taken = Set(others.map(\.asciiLowercased)).union([
            "tier", "score", "impact", "likelihood", "severity", "outcome", "state", "day", "stage", "owner",
            "license", "tags", "version", "nextreview",
            "namedby", "findings",
            "title",
            // What lists have in their addresses and files beside columns.
            "id", "summary", "page", "sort", "columns",
        ])
        func isFit(_ name: String) -> Bool {
            name.utf8.count <= 64 && name.utf8.first.map { (0x61...0x7A).contains($0 | 0x20) } == true
                && name.utf8.allSatisfy {
                    (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x5F || $0 == 0x2D
                }
        }
        return fields.map { field in
            var name = field
            var number = 1
            // File systems that do not tell capitals apart must find two files.
            while !isFit(name) || !taken.insert(name.asciiLowercased).inserted {
                name = "field-\(number)"
                number += 1
            }
            return name
        }
    }
}
