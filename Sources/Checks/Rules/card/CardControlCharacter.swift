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
        return IssueReport("control character U+\(String(scalar, radix: 16, uppercase: true)) in a value")
    }
}
