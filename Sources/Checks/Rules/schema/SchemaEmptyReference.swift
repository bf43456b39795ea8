import Diagnostics
import Records

extension Rule {
    /// A reference names something.
    static let schemaEmptyReference = Rule.schema(
        "schema/empty-reference", .error, "A reference names something",
        why: "An empty reference, or one of more than 1 KiB, cannot be followed.",
        remedy: "Name a record, or remove the key.",
        bad: """
            owner: ""
            """,
        good: """
            owner: claims-ml
            """
    ) { issue in
        guard case .emptyReference = issue.kind else { return nil }
        return IssueReport("\(quoted(issue.path)) names nothing")
    }
}
