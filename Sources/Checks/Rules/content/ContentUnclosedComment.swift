import Diagnostics
import GitHubMarkdown

extension Rule {
    /// A comment is closed.
    static let contentUnclosedComment = Rule.text(
        "content/unclosed-comment", .warning, "A comment is closed",
        why: "Everything after `<!--` is hidden from readers.",
        remedy: "Add `-->`.",
        bad: """
            <!-- to do

            ## Limitations
            """,
        good: """
            <!-- to do -->

            ## Limitations
            """
    ) { issue in
        guard case .unclosedComment = issue.kind else { return nil }
        return IssueReport("comment is never closed; the text after it is not shown")
    }
}
