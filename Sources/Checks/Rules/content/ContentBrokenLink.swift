import Diagnostics
import Records

extension Rule {
    /// Relative links lead to something.
    static let contentBrokenLink = Rule(
        "content/broken-link", .warning, "Relative links lead to something",
        why: "A reader who follows the link finds nothing; on the page it is shown as text.",
        remedy: "Correct the path, which is relative to this file, or remove the link.",
        bad: """
            [corpus](../datasets/clams.md)
            """,
        good: """
            [corpus](../datasets/claims.md)
            """,
        check: .record { scope, findings in
            for outcome in scope.record.linkOutcomes {
                switch outcome.kind {
                case .broken(let path):
                    findings.report(
                        outcome.link.range,
                        "link \(quoted(outcome.link.url)) leads to \(quoted(path)), which is not there")
                case .outside:
                    findings.report(outcome.link.range, "link \(quoted(outcome.link.url)) leads out of the registry")
                default: continue
                }
            }
        })
}
