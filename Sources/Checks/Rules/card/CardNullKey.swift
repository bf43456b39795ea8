import Diagnostics
import FrontMatter

extension Rule {
    /// Keys are not empty.
    static let cardNullKey = Rule.frontMatter(
        "card/null-key", .error, "Keys are not empty",
        why: "A value without a key cannot be found again; the Hugging Face client fails on it.",
        remedy: "Give the value a key.",
        bad: """
            null: mit
            """,
        good: """
            license: mit
            """
    ) { issue in
        guard case .nullKey = issue.kind else { return nil }
        return IssueReport("a value without a key")
    }
}
