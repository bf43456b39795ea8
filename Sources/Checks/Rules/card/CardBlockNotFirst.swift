import Diagnostics
import FrontMatter

extension Rule {
    /// Front matter stands before all text.
    static let cardBlockNotFirst = Rule.frontMatter(
        "card/block-not-first", .warning, "Front matter stands before all text",
        why: "No other tool reads metadata that follow text or a heading.",
        remedy: "Move the block to the first line; one directly after the first heading can be read with "
            + "`front_matter: {after_heading: true}` in muster.yml.",
        bad: """
            # Claims triage

            ---
            license: mit
            ---
            """,
        good: """
            ---
            license: mit
            ---
            # Claims triage
            """
    ) { issue in
        guard case .blockNotFirst(let read) = issue.kind else { return nil }
        return IssueReport(
            read ? "metadata after the heading; no other tool reads them" : "metadata after text are not read",
            remedy: read ? "Move the block to the first line, if other tools shall read it." : nil)
    }
}
