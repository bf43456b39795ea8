import Diagnostics
import FrontMatter

extension Rule {
    /// Front matter is closed by three hyphens.
    static let cardClosedByDots = Rule.frontMatter(
        "card/closed-by-dots", .note, "Front matter is closed by three hyphens",
        why: "YAML allows `...` as an end, but other readers of model cards wait for `---` and find no metadata.",
        remedy: "Write `---` instead of `...`.",
        bad: """
            ---
            license: mit
            ...
            """,
        good: """
            ---
            license: mit
            ---
            """
    ) { issue in
        guard case .closedByDots = issue.kind else { return nil }
        return IssueReport("front matter closed by `...`", replacement: (summary: "Close it with `---`", text: "---"))
    }
}
