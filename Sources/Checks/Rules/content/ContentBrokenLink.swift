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
                        "link \(quoted(outcome.link.url)) leads to \(quoted(path)), which is not there",
                        remedy: LinkSlips.remedy(outcome.link.url))
                case .outside:
                    findings.report(outcome.link.range, "link \(quoted(outcome.link.url)) leads out of the registry")
                default: continue
                }
            }
        })
}

/// Addresses that lack their scheme, and are therefore read as paths.
private enum LinkSlips {
    static func remedy(_ url: String) -> String? {
        let head = url.utf8.prefix { $0 != 0x2F }
        if head.contains(0x40), head.count == url.utf8.count { return "Write `mailto:\(url)`." }
        guard let host = String(head), endings.contains(where: { host.hasSuffix($0) }) else { return nil }
        return "Write `https://\(url)`."
    }

    /// Ends of host names that no file in a registry has.
    private static let endings = [".com", ".org", ".net", ".io", ".ai", ".edu", ".co"]
}
