import Diagnostics
import FrontMatter

extension Rule {
    /// The file begins without a byte order mark.
    static let cardByteOrderMark = Rule.frontMatter(
        "card/byte-order-mark", .note, "The file begins without a byte order mark",
        why: "Other tools take the mark as text, so that they no longer see the `---` of the front matter at the start "
            + "of the file.",
        remedy: "Save the file as UTF-8 without a byte order mark.",
        bad: """
            <U+FEFF>---
            license: mit
            ---
            """,
        good: """
            ---
            license: mit
            ---
            """
    ) { issue in
        guard case .byteOrderMark = issue.kind else { return nil }
        return IssueReport("byte order mark before the front matter")
    }
}
