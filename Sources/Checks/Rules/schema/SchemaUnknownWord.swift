import Diagnostics
import Records

extension Rule {
    /// Licenses, tasks and libraries are words that the Hub knows.
    static let schemaUnknownWord = Rule.schema(
        "schema/unknown-word", .note, "Licenses, tasks and libraries are words that the Hub knows",
        why: "Filters and license rules work on known words; another one stands alone.",
        remedy: "Use a word that the Hub knows; for a license of your own write `license: other` and `license_name`.",
        bad: """
            license: apache2
            """,
        good: """
            license: apache-2.0
            """
    ) { issue in
        guard case .unknownWord(let text, let list, let suggestion) = issue.kind else { return nil }
        return IssueReport(
            "\(quoted(text)) is not a \(list.title)",
            remedy: suggestion.map { "Did you mean `\($0)`?" }
                ?? (list == .hubLicenses ? nil : "Use a word that the Hub knows, or leave the key out."),
            replacement: suggestion.map { (summary: "Change it to `\($0)`", text: $0) })
    }
}
