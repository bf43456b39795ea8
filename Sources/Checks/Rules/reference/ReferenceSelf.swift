import Diagnostics
import Records

extension Rule {
    /// A record does not rest on itself.
    static let referenceSelf = Rule(
        "reference/self", .error, "A record does not rest on itself",
        why: "A record that names itself as what it was made from says nothing, and makes a loop in the lineage.",
        remedy: "Name what it really was made from, or remove the key.",
        bad: """
            # in models/triage.md
            base_model: triage
            """,
        good: """
            base_model: distilbert-base-uncased
            """,
        check: .record { scope, findings in
            for link in scope.links where link.target == .record(scope.position) && link.use.relation.isDependency {
                findings.report(
                    link.use.range, "the record names itself in \(quoted(link.use.path))",
                    atMost: link.use.isHubKey ? .warning : nil)
            }
        })
}
