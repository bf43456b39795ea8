import Diagnostics
import Records

extension Rule {
    /// Hugging Face keys are spelt as the Hub spells them.
    static let schemaMisspelledHubKey = Rule(
        "schema/misspelled-hub-key", .warning, "Hugging Face keys are spelt as the Hub spells them",
        why: "A misspelt key is kept but means nothing to anybody.",
        remedy: "Rename the key; if it is meant as it stands, turn this rule off for the file.",
        bad: """
            liscence: mit
            """,
        good: """
            license: mit
            """,
        check: .record { scope, findings in
            for issue in scope.record.issues {
                guard case .misspelledHubKey(let name, let suggestion) = issue.kind else { continue }
                // Renamed beside a key of the right name, it would stand twice.
                let isFree =
                    suggestion == "registry"
                    ? scope.record.fields.isEmpty : scope.record.hubFields[field: suggestion] == nil
                let fix = DiagnosticFix(
                    summary: "Rename it to `\(suggestion)`",
                    replacements: [DiagnosticFix.Replacement(range: issue.range, text: suggestion)])
                findings.report(
                    issue.range, "unknown key \(quoted(name)) looks like \(quoted(suggestion))",
                    remedy: "Did you mean `\(suggestion)`?", fix: isFree ? fix : nil)
            }
        })
}
