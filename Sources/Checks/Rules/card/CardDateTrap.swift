import Diagnostics
import FrontMatter

extension Rule {
    /// A date that is not meant as one is quoted.
    static let cardDateTrap = Rule.frontMatter(
        "card/date-trap", .warning, "A date that is not meant as one is quoted",
        why:
            "YAML readers turn a bare date into a date object: a version 2024-01-02 is no longer text, and JSON writers "
            + "fail on it.",
        remedy: "Put the value in quotes.",
        bad: """
            version: 2024-01-02
            """,
        good: """
            version: "2024-01-02"
            """
    ) { issue in
        guard case .dateTrap(let text) = issue.kind, IdentifierKeys.holds(issue.path) else { return nil }
        return IssueReport(
            "other readers take \(quoted(text)) as a date", replacement: (summary: "Quote it", text: "\"\(text)\""))
    }
}
