import Diagnostics
import Records

extension Rule {
    /// What a record rests on is registered.
    static let referenceUnregistered = Rule(
        "reference/unregistered", .note, "What a record rests on is registered",
        why: "Nobody watches, assesses or owns what is not in the registry; risk that comes with it stays unseen.",
        remedy: "Add a record for it, or accept that it is outside.",
        bad: """
            base_model: distilbert-base-uncased
            """,
        good: """
            base_model: distilbert-base-uncased
            # and content/models/distilbert-base-uncased.md
            """,
        check: .record { scope, findings in
            for link in scope.links where !link.isUnresolved && !link.use.isInferred && link.use.relation.isDependency {
                // Public benchmarks are many, and a score on one brings no risk along.
                guard case .external(let position) = link.target, link.use.type.allowsOutside,
                    !link.use.type.kinds.isEmpty, !(link.use.isHubKey && link.use.relation == .evaluatedOn)
                else { continue }
                let asset = scope.registry.externals[position]
                // Names that differ in a number are another year or size, not a slip.
                let near = scope.registry.suggestion(for: link.use).flatMap {
                    digits($0) == digits(asset.text) ? $0 : nil
                }
                findings.report(
                    link.use.range, "\(link.use.relation.forward) \(quoted(asset.text)), which is not registered here",
                    remedy: near.map { "Did you mean `\($0)`, which is?" })
            }
        })

    private static func digits(_ text: String) -> [UInt8] { text.utf8.filter { (0x30...0x39).contains($0) } }
}
