import Diagnostics
import FrontMatter

extension Rule {
    /// A card has a readable number of problems.
    static let cardFurtherIssues = Rule.frontMatter(
        "card/further-issues", .error, "A card has a readable number of problems",
        why: "Only the first problems of a card are listed, so that one file cannot drown the report.",
        remedy: "Mend the problems listed; the rest will then show.",
        bad: """
            <a file with thousands of slips>
            """,
        good: """
            ---
            license: mit
            ---
            # Claims triage
            """
    ) { issue in
        guard case .furtherIssues(let count) = issue.kind else { return nil }
        return IssueReport("\(count) further problems in this front matter are not listed")
    }
}
