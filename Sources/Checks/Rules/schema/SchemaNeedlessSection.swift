import Diagnostics
import Records

extension Rule {
    /// `registry:` stands in models and datasets alone.
    static let schemaNeedlessSection = Rule.schema(
        "schema/needless-section", .error, "`registry:` stands in models and datasets alone",
        why:
            "In the other kinds all fields are ours and stand at the top level; what is under `registry:` there is not "
            + "read.",
        remedy: "Move the keys one level up.",
        bad: """
            registry:
              owner: claims-ml
            """,
        good: """
            owner: claims-ml
            """
    ) { issue in
        guard case .needlessSection = issue.kind else { return nil }
        return IssueReport("fields of this kind stand at the top level, not under `registry`")
    }
}
