import Diagnostics
import Records

extension Rule {
    /// Hugging Face keys are spelt as the Hub spells them.
    static let schemaMisspelledHubKey = Rule.schema(
        "schema/misspelled-hub-key", .warning, "Hugging Face keys are spelt as the Hub spells them",
        why: "A misspelt key is kept but means nothing to anybody.",
        remedy: "Rename the key; if it is meant as it stands, turn this rule off for the file.",
        bad: """
            liscence: mit
            """,
        good: """
            license: mit
            """
    ) { issue in
        guard case .misspelledHubKey(let name, let suggestion) = issue.kind else { return nil }
        return IssueReport(
            "unknown key \(quoted(name)) looks like \(quoted(suggestion))", remedy: "Did you mean `\(suggestion)`?",
            replacement: (summary: "Rename it to `\(suggestion)`", text: suggestion))
    }
}
