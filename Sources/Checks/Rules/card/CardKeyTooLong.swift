import Diagnostics
import FrontMatter

extension Rule {
    /// A key is at most 1 KiB.
    static let cardKeyTooLong = Rule.frontMatter(
        "card/key-too-long", .error, "A key is at most 1 KiB",
        why: "No field has such a name; the entry was left out.",
        remedy: "Shorten the key.",
        bad: """
            <2 KiB of text>: 1
            """,
        good: """
            note: 1
            """
    ) { issue in
        guard case .keyTooLong(let bytes, let limit) = issue.kind else { return nil }
        return IssueReport("key has \(bytes) bytes; the limit is \(limit)")
    }
}
