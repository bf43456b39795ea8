import Diagnostics
import FrontMatter

extension Rule {
    /// Text is UTF-8.
    static let cardInvalidUtf8 = Rule.frontMatter(
        "card/invalid-utf8", .error, "Text is UTF-8",
        why: "Bytes that are not UTF-8 mean different letters to different readers, so that the card cannot be trusted "
            + "to say what its author wrote.",
        remedy: "Save the file as UTF-8.",
        bad: """
            license: mit
            pretty_name: Donn\\xE9es
            """,
        good: """
            license: mit
            pretty_name: Données
            """
    ) { issue in
        guard case .invalidUTF8(let byte) = issue.kind else { return nil }
        return IssueReport("byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8")
    }
}
