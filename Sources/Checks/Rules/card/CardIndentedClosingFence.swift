import Diagnostics
import FrontMatter

extension Rule {
    /// The closing fence stands at the start of its line.
    static let cardIndentedClosingFence = Rule.frontMatter(
        "card/indented-closing-fence", .error, "The closing fence stands at the start of its line",
        why: "An indented `---` is no fence; the card has no metadata.",
        remedy: "Remove the blanks before the closing `---`.",
        bad: """
            ---
            license: mit
              ---
            """,
        good: """
            ---
            license: mit
            ---
            """
    ) { issue in
        guard case .indentedClosingFence = issue.kind else { return nil }
        return IssueReport("the closing fence is indented, so that the front matter never ends")
    }
}
