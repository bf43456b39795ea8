import Diagnostics
import Lineage
import Records
import RegistryRisk
import SourceText

/// Holds a registry against every rule.
package struct Checks: Sendable {
    private let rules: [Rule]

    package init(rules: [Rule] = Rule.all) { self.rules = rules }

    /// All findings, in order.
    ///
    /// `map` calls its function once for each number below its first argument, on any thread, and returns the
    /// results in order of the numbers. The last of these are the records', in order; those before are about the whole.
    package func findings(
        in risk: RegistryRisk, map: (Int, @escaping @Sendable (Int) -> [Diagnostic]) -> [[Diagnostic]]
    ) -> [Diagnostic] {
        let registry = risk.registry
        let policy = SeverityPolicy(registry.configuration)
        // By the built-in rubric, which stands in for one that cannot be used, every answer would be wrong.
        let rules = risk.source.issues.isEmpty ? rules : rules.filter { $0.family != "risk" }
        let recordRules = rules.filter { if case .record = $0.check { true } else { false } }
        let wholeRules = rules.filter { if case .record = $0.check { false } else { true } }
        // Those about the whole first: each takes as long as hundreds of records.
        let first = wholeRules.count
        let found = map(first + registry.records.count) { number in
            var found: [Diagnostic] = []
            if number < first {
                Checks.run(wholeRules[number], on: risk, policy, &found)
            } else {
                let scope = RecordScope(risk: risk, position: number - first)
                for rule in recordRules { Checks.run(rule, on: scope, policy, &found) }
            }
            found.sort(by: Diagnostic.inOrder)
            return found
        }
        // In nearly their final order, so that the one sort at the end has little to do.
        let paths = registry.records.map(\.file.path)
        let order = paths.indices.sorted { paths[$0].precedesByBytes(paths[$1]) }
        var all: [Diagnostic] = []
        all.reserveCapacity(found.reduce(0) { $0 + $1.count })
        for position in order { all += found[first + position] }
        all += found[..<first].joined().sorted(by: Diagnostic.inOrder)
        all.sort(by: Diagnostic.inOrder)
        return all
    }

    private static func run(
        _ rule: Rule, on risk: RegistryRisk, _ policy: SeverityPolicy, _ found: inout [Diagnostic]
    ) {
        let registry = risk.registry
        var list = FindingList(file: registry.configuration.file.path, position: nil)
        switch rule.check {
        case .record: return
        case .registry(let check): check(registry, &list)
        case .lineage(let check): check(risk.lineage, &list)
        case .risk(let check): check(risk, &list)
        }
        found += list.findings.compactMap { diagnostic($0, rule, registry, policy) }
    }

    private static func run(
        _ rule: Rule, on scope: RecordScope, _ policy: SeverityPolicy, _ found: inout [Diagnostic]
    ) {
        guard case .record(let check) = rule.check else { return }
        var list = FindingList(file: scope.record.file.path, position: scope.position)
        check(scope, &list)
        for finding in list.findings {
            if let diagnostic = diagnostic(finding, rule, scope.registry, policy) { found.append(diagnostic) }
        }
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
