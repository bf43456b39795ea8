import Diagnostics
import Records
import Vocabulary

extension Rule {
    /// A record does not rest on, replace or belong to itself.
    static let referenceSelf = Rule(
        "reference/self", .error, "A record does not rest on, replace or belong to itself",
        why:
            "A record that names itself as what it was made from says nothing, and makes a loop for whoever follows it.",
        remedy: "Name the other record, or remove the key.",
        bad: """
            # in models/triage.md
            base_model: triage
            """,
        good: """
            base_model: distilbert-base-uncased
            """,
        check: .record { scope, findings in
            let others: [Relation] = [.supersededBy, .replaces, .partOf]
            for link in scope.links where link.target == .record(scope.position) && !link.use.isInferred {
                guard link.use.relation.isDependency || others.contains(link.use.relation) else { continue }
                findings.report(
                    link.use.range, "the record names itself in \(quoted(link.use.path))",
                    atMost: link.use.isHubKey ? .warning : nil)
            }
        })
}
