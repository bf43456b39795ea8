import Diagnostics
import FrontMatter

extension Rule {
    /// Front matter holds keys.
    static let cardEmptyBlock = Rule.frontMatter(
        "card/empty-block", .note, "Front matter holds keys",
        why: "An empty block says nothing about the record.",
        remedy: "Add keys, `license:` first, or delete the two fences.",
        bad: """
            ---
            ---
            # Claims triage
            """,
        good: """
            ---
            license: mit
            ---
            # Claims triage
            """
    ) { issue in
        guard case .emptyBlock = issue.kind else { return nil }
        return IssueReport("front matter is empty")
    }
}
