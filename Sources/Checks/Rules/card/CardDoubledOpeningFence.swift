import Diagnostics
import FrontMatter

extension Rule {
    /// Front matter is opened once.
    static let cardDoubledOpeningFence = Rule.frontMatter(
        "card/doubled-opening-fence", .warning, "Front matter is opened once",
        why: "Some tools take the second `---` as the end of an empty block and read the keys as text.",
        remedy: "Delete one of the two fences.",
        bad: """
            ---
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
        guard case .doubledOpeningFence = issue.kind else { return nil }
        return IssueReport("a second opening fence follows the first")
    }
}
