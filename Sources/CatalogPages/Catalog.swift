import Diagnostics
import Records
import SourceText
import Vocabulary

/// What a build says of itself: nothing that differs between two builds of the same commit and date.
package struct BuildFacts: Sendable {
    package var date: CalendarDate?
    package var commit: String?
    package var toolVersion: String

    package init(date: CalendarDate?, commit: String?, toolVersion: String) {
        self.date = date
        self.commit = commit
        self.toolVersion = toolVersion
    }
}

/// Everything known about a registry, finished: what pages read.
package struct Catalog: Sendable {
    package let registry: Registry
    package let findings: [Diagnostic]
    package let build: BuildFacts
    /// For each record, its findings as positions in `findings`.
    package let findingsOfRecord: [[Int]]
    /// For each kind that has records, their positions.
    package let kinds: [(kind: Kind, positions: [Int])]

    package init(registry: Registry, findings: [Diagnostic], build: BuildFacts) {
        self.registry = registry
        self.findings = findings
        self.build = build
        var positions: [UTF8Key: Int] = [:]
        for (index, record) in registry.records.enumerated() where positions[UTF8Key(record.file.path)] == nil {
            positions[UTF8Key(record.file.path)] = index
        }
        var ofRecord = [[Int]](repeating: [], count: registry.records.count)
        for (index, finding) in findings.enumerated() {
            if let position = positions[UTF8Key(finding.file)] { ofRecord[position].append(index) }
        }
        findingsOfRecord = ofRecord
        var byKind: [Kind: [Int]] = [:]
        for (index, record) in registry.records.enumerated() { byKind[record.kind, default: []].append(index) }
        kinds = Kind.allCases.compactMap { kind in byKind[kind].map { (kind, $0) } }
    }

    package func count(_ kind: Kind) -> Int { kinds.first { $0.kind == kind }?.positions.count ?? 0 }

    func worstSeverity(of position: Int) -> Severity? { findingsOfRecord[position].map { findings[$0].severity }.max() }
}
