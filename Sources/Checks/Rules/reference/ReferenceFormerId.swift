import Diagnostics
import Records

extension Rule {
    /// A reference uses the present id.
    static let referenceFormerId = Rule(
        "reference/former-id", .note, "A reference uses the present id",
        why: "Former ids are kept for old readers; new text should use the present one.",
        remedy: "Write the present id.",
        bad: """
            base_model: claims-router
            """,
        good: """
            base_model: claims-triage
            """,
        check: .record { scope, findings in
            for link in scope.links where link.isAlias && !link.use.isInferred {
                guard case .record(let target) = link.target else { continue }
                let id = scope.registry.records[target].id.text
                findings.report(link.use.range, "\(quoted(link.use.reference.text)) is a former id of \(quoted(id))")
            }
        })
}
