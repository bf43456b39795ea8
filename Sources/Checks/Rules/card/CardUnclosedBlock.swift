import Diagnostics
import FrontMatter

extension Rule {
    /// Front matter has a closing fence.
    static let cardUnclosedBlock = Rule.frontMatter(
        "card/unclosed-block", .error, "Front matter has a closing fence",
        why:
            "Without the closing `---` nobody knows where the metadata end; the card has none, and its text shows YAML.",
        remedy: "Add a line `---` after the last key.",
        bad: """
            ---
            license: mit

            # Claims triage
            """,
        good: """
            ---
            license: mit
            ---
            # Claims triage
            """
    ) { issue in
        guard case .unclosedBlock = issue.kind else { return nil }
        return IssueReport("front matter is opened here and never closed")
    }
}
