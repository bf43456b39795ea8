import Diagnostics
import FrontMatter

extension Rule {
    /// Keys are plain words.
    static let cardComplexKey = Rule.frontMatter(
        "card/complex-key", .error, "Keys are plain words",
        why: "A list or mapping as a key cannot be kept in JSON, and the Hugging Face client fails on it.",
        remedy: "Use a word as the key.",
        bad: """
            ? [a, b]
            : 1
            """,
        good: """
            a_b: 1
            """
    ) { issue in
        guard case .complexKey = issue.kind else { return nil }
        return IssueReport("a list or mapping stands as a key")
    }
}
