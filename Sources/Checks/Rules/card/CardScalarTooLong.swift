import Diagnostics
import FrontMatter

extension Rule {
    /// A single value is at most 64 KiB.
    static let cardScalarTooLong = Rule.frontMatter(
        "card/scalar-too-long", .error, "A single value is at most 64 KiB",
        why: "Values of that size are data or an attack; the value was left out.",
        remedy: "Move it to a file beside the card and link to it.",
        bad: """
            notes: <100 KiB of text>
            """,
        good: """
            notes: see results.txt
            """
    ) { issue in
        guard case .scalarTooLong(let bytes, let limit) = issue.kind else { return nil }
        return IssueReport("value has \(bytes) bytes; the limit is \(limit)")
    }
}
