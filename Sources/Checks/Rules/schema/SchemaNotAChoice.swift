import Diagnostics
import Records

extension Rule {
    /// A closed list is kept to.
    static let schemaNotAChoice = Rule.schema(
        "schema/not-a-choice", .error, "A closed list is kept to",
        why: "Stages, classes and states decide what is asked of a record; another word decides nothing.",
        remedy: "Use one of the words that the finding lists.",
        bad: """
            stage: prod
            """,
        good: """
            stage: production
            """
    ) { issue in
        guard !issue.isHubKey, case .notAChoice(let text, let choices, let suggestion) = issue.kind else { return nil }
        let list = choices.prefix(12).joined(separator: ", ") + (choices.count > 12 ? ", …" : "")
        return IssueReport(
            "\(quoted(text)) is not a value of \(quoted(issue.path))",
            remedy: suggestion.map { "Did you mean `\($0)`? The words are: \(list)." } ?? "The words are: \(list).",
            replacement: suggestion.map { (summary: "Change it to `\($0)`", text: $0) })
    }
}
