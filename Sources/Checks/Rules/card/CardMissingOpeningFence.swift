import Diagnostics
import FrontMatter

extension Rule {
    /// Front matter has an opening fence.
    static let cardMissingOpeningFence = Rule.frontMatter(
        "card/missing-opening-fence", .error, "Front matter has an opening fence",
        why: "Without `---` on the first line the keys below are read as text; the card has no metadata.",
        remedy: "Add a line `---` above the first key.",
        bad: """
            license: mit
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
        guard case .missingOpeningFence = issue.kind else { return nil }
        return IssueReport("keys stand here without an opening `---`")
    }
}
