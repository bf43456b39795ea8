import Diagnostics
import GitHubMarkdown

extension Rule {
    /// The text can be rendered in reasonable time.
    static let cardRejectedText = Rule.text(
        "card/rejected-text", .error, "The text can be rendered in reasonable time",
        why: "Some patterns of Markdown take parsers hours or make them fail; such a text is shown as it is, without "
            + "formatting.",
        remedy: "Split very long paragraphs, tables or nested lists; what was exceeded is said in the finding.",
        bad: """
            > > > > > … (40 levels)
            """,
        good: """
            > A quotation.
            """
    ) { issue in
        guard case .rejected(let rule, let explanation) = issue.kind else { return nil }
        return IssueReport("text is shown unformatted (\(rule)): \(explanation)")
    }
}
