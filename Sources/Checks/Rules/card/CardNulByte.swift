import Diagnostics
import FrontMatter

extension Rule {
    /// Text holds no NUL byte.
    static let cardNulByte = Rule.frontMatter(
        "card/nul-byte", .error, "Text holds no NUL byte",
        why: "A NUL byte ends the text for many programs, which then see another card than you do.",
        remedy: "Remove the byte; the file may have been saved as UTF-16.",
        bad: """
            license: m\\0it
            """,
        good: """
            license: mit
            """
    ) { issue in
        guard case .nulByte = issue.kind else { return nil }
        return IssueReport("NUL byte in the text")
    }
}
