import Diagnostics
import Records

extension Rule {
    /// Addresses are complete.
    static let schemaInvalidUrl = Rule.schema(
        "schema/invalid-url", .error, "Addresses are complete",
        why: "A link without https:// leads nowhere.",
        remedy: "Write the whole address, beginning with https://.",
        bad: """
            database_url: ec.europa.eu/x
            """,
        good: """
            database_url: "https://ec.europa.eu/x"
            """
    ) { issue in
        guard case .invalidURL(let text) = issue.kind else { return nil }
        return IssueReport("\(quoted(text)) is not a web address")
    }
}
