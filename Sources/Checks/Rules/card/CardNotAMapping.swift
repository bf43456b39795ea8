import Diagnostics
import FrontMatter

extension Rule {
    /// Front matter is a mapping of keys.
    static let cardNotAMapping = Rule.frontMatter(
        "card/not-a-mapping", .error, "Front matter is a mapping of keys",
        why: "A list or a bare word has no keys, so that the card has no metadata.",
        remedy: "Write `key: value` lines.",
        bad: """
            ---
            - mit
            ---
            """,
        good: """
            ---
            license: mit
            ---
            """
    ) { issue in
        guard case .notAMapping = issue.kind else { return nil }
        return IssueReport("front matter is not a mapping of keys to values")
    }
}
