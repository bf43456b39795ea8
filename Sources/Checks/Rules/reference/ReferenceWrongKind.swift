import Diagnostics
import Records
import Vocabulary

extension Rule {
    /// A reference names a record of the kind that its field takes.
    static let referenceWrongKind = Rule(
        "reference/wrong-kind", .error, "A reference names a record of the kind that its field takes",
        why: "A field that says what a model runs in cannot name a dataset; whatever was meant is now missing.",
        remedy: "Name a record of the kind that the field takes.",
        bad: """
            environment: "dataset:claims"
            """,
        good: """
            environment: gpu-serving
            """,
        check: .record { scope, findings in
            for link in scope.links where !link.use.isInferred {
                guard case .record(let target) = link.target else { continue }
                let kinds = link.use.type.kinds
                let kind = scope.registry.records[target].kind
                guard !kinds.isEmpty, !kinds.contains(kind) else { continue }
                findings.report(
                    link.use.range,
                    "\(quoted(link.use.reference.text)) is \(kind.nounWithArticle); \(quoted(link.use.path)) takes "
                        + kinds.map(\.nounWithArticle).joined(separator: " or "),
                    atMost: link.use.isHubKey ? .warning : nil)
            }
        })
}
