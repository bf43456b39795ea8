import Diagnostics
import FrontMatter

extension Rule {
    /// A fence is three hyphens and nothing else.
    static let cardTrailingBlanksAfterFence = Rule.frontMatter(
        "card/trailing-blanks-after-fence", .note, "A fence is three hyphens and nothing else",
        why: "The Hugging Face client does not see an opening fence that blanks follow.",
        remedy: "Delete the blanks after `---`.",
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
        guard case .trailingBlanksAfterFence = issue.kind else { return nil }
        return IssueReport("blanks after the fence of the front matter")
    }
}
