import Diagnostics
import GitHubMarkdown

extension Rule {
    /// A code block is closed.
    static let contentUnclosedCodeFence = Rule.text(
        "content/unclosed-code-fence", .warning, "A code block is closed",
        why: "Everything after the opening fence is shown as code, headings and tables included.",
        remedy: "Add the closing fence.",
        bad: """
            ```python
            model.predict()

            ## Limitations
            """,
        good: """
            ```python
            model.predict()
            ```

            ## Limitations
            """
    ) { issue in
        guard case .unclosedCodeFence = issue.kind else { return nil }
        return IssueReport("code block is never closed")
    }
}
