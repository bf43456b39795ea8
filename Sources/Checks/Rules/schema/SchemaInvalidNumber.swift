import Diagnostics
import Records

extension Rule {
    /// Numbers are finite decimals.
    static let schemaInvalidNumber = Rule.schema(
        "schema/invalid-number", .error, "Numbers are finite decimals",
        why: "Results that are not plain numbers cannot be compared with their limits.",
        remedy: "Write a plain number such as 0.91.",
        bad: """
            value: 91 %
            """,
        good: """
            value: 0.91
            """
    ) { issue in
        guard !issue.isHubKey else { return nil }
        switch issue.kind {
        case .invalidNumber(let text): return IssueReport("\(quoted(text)) is not a number")
        case .invalidInteger(let text):
            return IssueReport("\(quoted(text)) is not a whole number", remedy: "Write a whole number such as 365.")
        default: return nil
        }
    }
}
