import Diagnostics
import Records

extension Rule {
    /// A value has the shape that its field asks for.
    static let schemaWrongType = Rule.schema(
        "schema/wrong-type", .error, "A value has the shape that its field asks for",
        why: "A list where one value is due, or the reverse, cannot be shown, searched or compared.",
        remedy: "Write what the field asks for; the field reference has an example of each.",
        bad: """
            intended_use: Routing
            """,
        good: """
            intended_use: [Routing]
            """
    ) { issue in
        guard !issue.isHubKey, case .wrongType(let expected, let found) = issue.kind else { return nil }
        return IssueReport("\(quoted(issue.path)) is \(found); it should be \(expected)")
    }
}
