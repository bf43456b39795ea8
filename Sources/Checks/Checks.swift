import Diagnostics
import Lineage
import Records
import SourceText

/// Holds a registry against every rule.
package struct Checks: Sendable {
    private let rules: [Rule]

    package init(rules: [Rule] = Rule.all) { self.rules = rules }

    /// All findings, in order.
    ///
    /// `map` calls its function once for each number below its first argument, on any thread, and returns the
    /// results in order of the numbers.
    package func findings(
        in lineage: LineageGraph, map: (Int, @escaping @Sendable (Int) -> [Diagnostic]) -> [[Diagnostic]]
    ) -> [Diagnostic] {
        let registry = lineage.registry
        let policy = SeverityPolicy(registry.configuration)
        let recordRules = rules.filter { if case .record = $0.check { true } else { false } }
        let perRecord = map(registry.records.count) { position in
            let scope = RecordScope(lineage: lineage, position: position)
            return recordRules.flatMap { Checks.run($0, on: scope, policy) }
        }
        var all = Array(perRecord.joined())
        for rule in rules {
            var list = FindingList(file: registry.configuration.file.path, position: nil)
            switch rule.check {
            case .record: continue
            case .registry(let check): check(registry, &list)
            case .lineage(let check): check(lineage, &list)
            }
            all += list.findings.compactMap { Checks.diagnostic($0, rule, registry, policy) }
        }
        return all.sorted(by: Diagnostic.inOrder)
    }

    private static func run(_ rule: Rule, on scope: RecordScope, _ policy: SeverityPolicy) -> [Diagnostic] {
        guard case .record(let check) = rule.check else { return [] }
        var list = FindingList(file: scope.record.file.path, position: scope.position)
        check(scope, &list)
        return list.findings.compactMap { diagnostic($0, rule, scope.registry, policy) }
    }

    private static func diagnostic(
        _ finding: FindingList.Finding, _ rule: Rule, _ registry: Registry, _ policy: SeverityPolicy
    ) -> Diagnostic? {
        let record = finding.position.map { registry.records[$0] }
        guard let severity = policy.severity(of: rule, atMost: finding.limit, kind: record?.kind, file: finding.file)
        else { return nil }
        return Diagnostic(
            code: rule.code, severity: severity, file: finding.file, range: finding.range, summary: finding.summary,
            explanation: rule.why, remedy: finding.remedy ?? rule.remedy, notes: finding.notes, fix: finding.fix,
            record: record?.reference, owner: record?.owner)
    }
}
