import Diagnostics
import Records
import RegistryRisk
import SourceText
import Vocabulary

/// Two to four records side by side: what each says, how it is scored and measured, and what it rests on.
package struct RecordComparison: Sendable {
    /// How many records are compared.
    package static let counts = 2...4

    package let catalog: Catalog
    /// The records, in the order in which they were named.
    package let positions: [Int]
    /// Stage, owner, version, license and the like.
    package let overview: [ComparedRow]
    /// What cards say, field by field.
    package let facts: [ComparedSection]
    /// Nil where no record has a score.
    package let risk: ComparedRisk?
    package let results: ComparedResults
    package let lineage: ComparedLineage

    /// `positions` are of different records.
    package init(_ catalog: Catalog, _ positions: [Int]) {
        self.catalog = catalog
        self.positions = positions
        overview = RecordComparison.overview(catalog, positions)
        facts = RecordComparison.facts(catalog, positions)
        risk = ComparedRisk(catalog.risk, positions)
        results = ComparedResults(catalog, positions)
        lineage = ComparedLineage(catalog.lineage, positions)
    }

    package var records: [Record] { positions.map { catalog.registry.records[$0] } }

    /// How many facts differ, and how many are the same.
    package var factCounts: (different: Int, same: Int) {
        let rows = facts.flatMap(\.rows)
        let different = rows.count(where: \.isDifferent)
        return (different, rows.count - different)
    }

    static func overview(_ catalog: Catalog, _ positions: [Int]) -> [ComparedRow] {
        let records = positions.map { catalog.registry.records[$0] }
        func findings(_ severity: Severity) -> [String?] {
            positions.map { position in
                String(catalog.findingsOfRecord[position].count { catalog.findings[$0].severity == severity })
            }
        }
        // None of a kind of finding for all would be a row of noughts.
        func orNone(_ counts: [String?]) -> [String?] {
            counts.allSatisfy { $0 == "0" } ? counts.map { _ in nil } : counts
        }
        let tags = records.map { record in
            record.tags.isEmpty
                ? nil
                : ComparedRow.Value(
                    record.tags.joined(separator: ", "),
                    key: record.tags.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "\u{0}"))
        }
        let rows = [
            ComparedRow("kind", "Kind", texts: Set(records.map(\.kind)).count > 1 ? records.map(\.kind.noun) : [nil]),
            ComparedRow("stage", "Stage", texts: records.map(\.stage)),
            ComparedRow("owner", "Owner", texts: records.map { catalog.ownerName(of: $0) }),
            ComparedRow("version", "Version", texts: records.map(\.version)),
            ComparedRow("license", "License", texts: records.map(license)),
            ComparedRow("tags", "Tags", tags),
            ComparedRow(
                "errors", "Errors found", texts: orNone(findings(.error))),
            ComparedRow("warnings", "Warnings found", texts: orNone(findings(.warning))),
            ComparedRow("notes", "Notes found", texts: orNone(findings(.note))),
            ComparedRow(
                "open_findings", "Open findings of reviews",
                texts: orNone(positions.map { String(catalog.risk.findings(of: $0).count(where: \.isOpen)) })),
        ]
        return rows.filter { !$0.isEmpty }
    }

    /// `other` says nothing; its name does.
    static func license(_ record: Record) -> String? {
        guard let license = record.license else { return nil }
        guard let name = record.hubFields[field: "license_name"]?.text, !name.trimmed.isEmpty else { return license }
        return license == "other" ? name : "\(license) (\(name))"
    }
}
