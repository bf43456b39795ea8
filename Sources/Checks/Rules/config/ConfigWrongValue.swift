import Diagnostics
import Records

extension Rule {
    /// Every setting of muster.yml has a value that it can have.
    static let configWrongValue = Rule(
        "config/wrong-value", .error, "Every setting of muster.yml has a value that it can have",
        why: "A setting that cannot be understood keeps its default.",
        remedy: "Write a value that the configuration reference names.",
        bad: """
            images: {remote: yes please}
            """,
        good: """
            images: {remote: true}
            """,
        check: .registry { registry, findings in
            for change in registry.configuration.severityChanges where SeverityPolicy.isFixed(change.code) {
                findings.report(
                    change.range, "the severity of \(quoted(change.code)) cannot be changed",
                    remedy: "Delete the entry.")
            }
            for issue in registry.configuration.issues {
                switch issue.kind {
                case .wrongType(let expected, let found):
                    findings.report(
                        issue.range, "\(quoted(issue.path)) is \(found); it should be \(expected)",
                        remedy: "The configuration reference has an example of each setting.")
                case .notAChoice(let text, let choices, let suggestion):
                    let list = choices.joined(separator: ", ")
                    findings.report(
                        issue.range, "\(quoted(text)) is not a value of \(quoted(issue.path))",
                        remedy: (suggestion.map { "Did you mean `\($0)`? " } ?? "") + "It takes: \(list).")
                case .invalidURL(let text):
                    findings.report(
                        issue.range, "\(quoted(text)) is not a web address",
                        remedy: "Write the whole address, beginning with https://.")
                case .invalidNumber(let text), .invalidInteger(let text), .invalidDate(let text):
                    findings.report(issue.range, "\(quoted(text)) is not a number")
                case .emptyReference, .nullItem:
                    findings.report(issue.range, "empty entry in \(quoted(issue.path))", remedy: "Delete the entry.")
                default: continue
                }
            }
        })
}
