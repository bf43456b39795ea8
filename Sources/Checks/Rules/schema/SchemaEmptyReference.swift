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
        guard !issue.isHubKey else { return nil }
        switch issue.kind {
        case .emptyReference: return IssueReport("\(quoted(issue.path)) names nothing")
        case .longReference(let bytes):
            return IssueReport(
                "\(quoted(issue.path)) has \(bytes) bytes; a reference has 1,024 at most",
                remedy: "Name one record, address or person.")
        default: return nil
        }
    }
}
