import Diagnostics
import Records

extension Rule {
    /// A reference has the same capitals as the id.
    static let referenceCapitalsDiffer = Rule(
        "reference/capitals-differ", .warning, "A reference has the same capitals as the id",
        why: "Ids are found without regard to capitals here, but not by file systems and other tools.",
        remedy: "Write the id as its file has it.",
        bad: """
            owner: Claims-ML
            """,
        good: """
            owner: claims-ml
            """,
        check: .record { scope, findings in
            for link in scope.links where link.differsInCase && !link.use.isInferred {
                guard case .record(let target) = link.target else { continue }
                let id = scope.registry.records[target].id.text
                findings.report(
                    link.use.range, "\(quoted(link.use.reference.text)) is written \(quoted(id)) in the registry")
            }
        })
}
