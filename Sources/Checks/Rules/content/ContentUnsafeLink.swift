import Diagnostics
import GitHubMarkdown

extension Rule {
    /// Links use web addresses.
    static let contentUnsafeLink = Rule.text(
        "content/unsafe-link", .warning, "Links use web addresses",
        why: "Addresses such as `javascript:` or `data:` run or hide content; the page shows the text without a link.",
        remedy: "Use an https:// address.",
        bad: """
            [open](javascript:alert(1))
            """,
        good: """
            [open](https://example.org)
            """
    ) { issue in
        guard case .unsafeURL(let url) = issue.kind else { return nil }
        return IssueReport("link \(quoted(url)) is not a web address; it is shown as text")
    }
}
