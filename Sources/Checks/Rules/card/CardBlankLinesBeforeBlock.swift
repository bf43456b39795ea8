import Diagnostics
import FrontMatter

extension Rule {
    /// Front matter begins on the first line.
    static let cardBlankLinesBeforeBlock = Rule.frontMatter(
        "card/blank-lines-before-block", .note, "Front matter begins on the first line",
        why: "Several tools look for the front matter at the first byte only and see none here.",
        remedy: "Delete the blank lines above the first `---`.",
        bad: """
            (a blank line)
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
        guard case .blankLinesBeforeBlock = issue.kind else { return nil }
        return IssueReport("blank lines before the front matter")
    }
}
