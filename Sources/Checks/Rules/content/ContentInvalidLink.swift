import Diagnostics
import GitHubMarkdown

extension Rule {
    /// Links can be opened.
    static let contentInvalidLink = Rule.text(
        "content/invalid-link", .warning, "Links can be opened",
        why: "No browser can open this address; the page shows the text without a link.",
        remedy: "Correct the address.",
        bad: """
            [open](http://[bad)
            """,
        good: """
            [open](https://example.org)
            """
    ) { issue in
        guard case .invalidURL(let url) = issue.kind else { return nil }
        return IssueReport("link \(quoted(url)) cannot be opened; it is shown as text")
    }
}
