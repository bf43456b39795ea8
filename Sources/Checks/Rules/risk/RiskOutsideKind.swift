import Records
import RegistryRisk
import RiskAssessment

extension Rule {
    /// A card answers questions that its kind is asked.
    static let riskOutsideKind = Rule(
        "risk/outside-kind", .warning, "A card answers questions that its kind is asked",
        why: "Data, environments and vendors are assessed for what they pass on alone; other answers count nowhere.",
        remedy: "Delete the answer, or give it in the card of the model or service that it is about.",
        bad: """
            # in datasets/claims.md
            risk: {answers: {au.level: insight}}
            """,
        good: """
            # in datasets/claims.md
            risk: {answers: {pr.data: personal}}
            """,
        check: .record { scope, findings in
            guard let card = scope.assessment else { return }
            for case .outsideKind(let id) in scope.node.notes {
                guard let answer = card.answer(id), let question = scope.rubric.question(id) else { continue }
                let factor = scope.rubric.factors[scope.rubric.questions[question].factor].id
                findings.report(
                    answer.nameRange,
                    "\(quoted(id)) is about \(quoted(factor)), for which no \(scope.record.kind.noun) is assessed")
            }
        })
}
