import ArgumentParser
import ByteOutput
import CatalogPages
import Records
import RegistryRisk
import SourceText
import Vocabulary

enum RecordListFormat: String, ExpressibleByArgument, CaseIterable { case table, json, csv }

/// What a list of records is sorted by; where that is the same or absent, the registry's order stays.
enum RecordOrder: String, ExpressibleByArgument, CaseIterable {
    case kind, id, title, tier, stage, owner

    func sorted(_ positions: [Int], _ risk: RegistryRisk) -> [Int] {
        let registry = risk.registry
        if self == .kind { return positions }
        if self == .tier { return RecordOrder.byTier(positions, risk) }
        let keys = positions.map { key(registry.records[$0]) }
        return positions.indices.sorted { left, right in
            // What has no value comes last.
            guard let first = keys[left] else { return keys[right] == nil && left < right }
            guard let second = keys[right] else { return true }
            return first == second ? left < right : first < second
        }.map { positions[$0] }
    }

    /// The highest tier first, and in it the highest score; what is not assessed comes before what has no tier.
    private static func byTier(_ positions: [Int], _ risk: RegistryRisk) -> [Int] {
        func key(_ position: Int) -> (Int, Int, Int, Int) {
            guard RegistryRisk.isAssessable(risk.registry.records[position].kind) else { return (2, 0, 0, position) }
            let node = risk[position]
            return node.isUnassessed ? (1, 0, -node.score, position) : (0, -node.tier, -node.score, position)
        }
        return positions.map(key).sorted(by: <).map(\.3)
    }

    private func key(_ record: Record) -> UTF8Key? {
        switch self {
        case .kind, .id, .tier: UTF8Key(record.id.text.lowercased())
        case .title: UTF8Key(record.title.lowercased())
        case .owner: record.owner.map { UTF8Key($0.lowercased()) }
        case .stage: record.stage.map { UTF8Key(RecordOrder.stageKey($0)) }
        }
    }

    /// Stages in the order of a life, and not of the alphabet.
    private static func stageKey(_ stage: String) -> String {
        let place = Schema.stages.firstIndex { $0.hasSameBytes(as: stage) } ?? Schema.stages.count
        return String(place + 10) + stage
    }
}

/// Some records of a catalog in one of the forms of `muster list`.
struct RecordList {
    /// Rises when a key is renamed or changes its meaning.
    private static let schema = "muster-records-1"

    private let catalog: Catalog
    private let positions: [Int]

    init(_ catalog: Catalog, _ positions: [Int]) {
        self.catalog = catalog
        self.positions = positions
    }

    func written(as format: RecordListFormat, columns: Int) -> [UInt8] {
        switch format {
        case .table: table(columns)
        case .json: json()
        case .csv: csv()
        }
    }

    private func table(_ columns: Int) -> [UInt8] {
        guard !positions.isEmpty else { return [] }
        var table = TextTable(header: ["RECORD", "TITLE", "TIER", "STAGE", "OWNER"])
        for position in positions {
            let record = catalog.registry.records[position]
            let tier = catalog.risk.tierWords(position) ?? ""
            table.add([record.reference, record.title, tier, record.stage ?? "", record.owner ?? ""])
        }
        return Array((table.lines(columns: columns, flexible: 1).joined(separator: "\n") + "\n").utf8)
    }

    /// Every key stands in every record; what there is not is null.
    private func json() -> [UInt8] {
        var json = JSONWriter(indent: 2, reserving: 1024 + positions.count * 512)
        json.object { json in
            json.field("schema", RecordList.schema)
            json.array("records") { json in
                for position in positions {
                    let record = catalog.registry.records[position]
                    json.object { json in
                        for (name, value) in texts(record) {
                            json.field(name, orNull: value)
                        }
                        json.field("tier", orNull: catalog.risk.tierName(position))
                        json.field("tags", record.tags)
                        for (name, count) in counts(position) { json.field(name, count) }
                    }
                }
            }
        }
        return json.finished()
    }

    private func csv() -> [UInt8] {
        let names = ["kind", "id", "title", "summary", "stage", "owner", "version", "license", "file"]
        var csv = CSVWriter(
            header: names + ["tags", "namedBy", "findings", "tier"], reserving: 256 + positions.count * 256)
        for position in positions {
            let record = catalog.registry.records[position]
            for (_, value) in texts(record) { csv.append(value ?? "") }
            csv.append(record.tags.joined(separator: "; "))
            for (_, count) in counts(position) { csv.append(count) }
            csv.append(catalog.risk.tierName(position) ?? "")
            csv.endLine()
        }
        return csv.finished()
    }

    private func texts(_ record: Record) -> [(String, String?)] {
        [
            ("kind", record.kind.rawValue), ("id", record.id.text), ("title", record.title),
            ("summary", record.summary), ("stage", record.stage), ("owner", record.owner),
            ("version", record.version), ("license", record.license), ("file", record.file.path),
        ]
    }

    private func counts(_ position: Int) -> [(String, Int)] {
        [
            ("namedBy", catalog.registry.incoming[position].count),
            ("findings", catalog.findingsOfRecord[position].count),
        ]
    }
}
