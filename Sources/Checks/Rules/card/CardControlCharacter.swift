import Diagnostics
import FrontMatter

extension Rule {
    /// Text holds no control characters.
    static let cardControlCharacter = Rule.frontMatter(
        "card/control-character", .error, "Text holds no control characters",
        why:
            "They are invisible, break terminals and other readers, and can hide what a value says; the value was left "
            + "out.",
        remedy: "Remove the character.",
        bad: """
            name: "a\\u0000b"
            """,
        good: """
            name: "ab"
            """
    ) { issue in
        guard case .controlCharacter(let scalar) = issue.kind else { return nil }
        let digits = String(scalar, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
        return IssueReport("control character U+\(padding)\(digits) in a value")
    }
}
