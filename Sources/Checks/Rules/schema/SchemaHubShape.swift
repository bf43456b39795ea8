import Diagnostics
import Records

extension Rule {
    /// Hugging Face keys have the shape that the Hub reads.
    static let schemaHubShape = Rule.schema(
        "schema/hub-shape", .warning, "Hugging Face keys have the shape that the Hub reads",
        why:
            "The Hub and its client ignore or refuse what has another shape, so that others do not see what you wrote.",
        remedy: "Write it as the Hub documents it.",
        bad: """
            datasets: {name: imdb}
            """,
        good: """
            datasets: [imdb]
            """
    ) { issue in
        guard issue.isHubKey else { return nil }
        switch issue.kind {
        case .wrongType(let expected, let found):
            return IssueReport("\(quoted(issue.path)) is \(found); the Hub reads \(expected)")
        case .unknownKey(let name, let section, let suggestion):
            return IssueReport(
                "unknown key \(quoted(name)) under \(quoted(section))",
                remedy: suggestion.map { "Did you mean `\($0)`?" })
        case .notAChoice(let text, let choices, _):
            return IssueReport(
                "\(quoted(text)) is not a value of \(quoted(issue.path))",
                remedy: "The words are: \(choices.joined(separator: ", ")).")
        case .emptyReference, .longReference: return IssueReport("\(quoted(issue.path)) names nothing")
        case .invalidNumber(let text), .invalidInteger(let text), .invalidDate(let text):
            return IssueReport("\(quoted(text)) is no value that the Hub reads in \(quoted(issue.path))")
        default: return nil
        }
    }
}
