import Diagnostics
import Records

extension Rule {
    /// Dates exist and are written year first.
    static let schemaInvalidDate = Rule.schema(
        "schema/invalid-date", .error, "Dates exist and are written year first",
        why: "What falls due, expires or is overdue is reckoned from dates; 03/04/2026 is two different days.",
        remedy: "Write the day as \"2026-03-04\", in quotes.",
        bad: """
            on: 04.03.2026
            """,
        good: """
            on: "2026-03-04"
            """
    ) { issue in
        guard !issue.isHubKey, case .invalidDate(let text) = issue.kind else { return nil }
        return IssueReport("\(quoted(text)) is not a date of the form 2026-03-04")
    }
}
