import Diagnostics
import Records
import Vocabulary

extension Rule {
    /// Severities name rules that exist.
    static let configUnknownRule = Rule(
        "config/unknown-rule", .error, "Severities name rules that exist",
        why: "A severity for a rule that does not exist has no effect.",
        remedy: "Use a code from the rule reference, a family with a star such as `content/*`, or `*`.",
        bad: """
            severity: [{code: content/brokenlink, severity: "off"}]
            """,
        good: """
            severity: [{code: content/broken-link, severity: "off"}]
            """,
        check: .registry { registry, findings in
            let codes = Rule.all.map(\.code)
            for change in registry.configuration.severityChanges {
                guard !Rule.all.contains(where: { SeverityPolicy.covers(change.code, $0) }) else { continue }
                let near = Suggestion.nearest(to: change.code, among: codes)
                findings.report(
                    change.range, "no rule has the code \(quoted(change.code))",
                    remedy: near.map { "Did you mean `\($0)`?" })
            }
        })
}
