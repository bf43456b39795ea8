import Records
import RegistryRisk
import RiskAssessment

extension Rule {
    /// No question about risk is left open.
    static let riskUnanswered = Rule(
        "risk/unanswered", .warning, "No question about risk is left open",
        why:
            "A question without an answer counts as the worst one, so that leaving it open never pays; the score then says "
            + "more of what is not known than of what is.",
        remedy: "Answer them; where one does not apply, and the rubric allows it, say "
            + "`{value: not-applicable, because: …}`.",
        bad: """
            stage: production
            risk: {answers: {di.severity: moderate, di.rights: unknown}}    # 27 others are answered
            """,
        good: """
            stage: production
            risk: {answers: {di.severity: moderate, di.rights: none}}
            """,
        check: .record { scope, findings in
            let node = scope.node
            guard scope.isPastExploration, !node.isUnassessed, !node.unknown.isEmpty else { return }
            let names = node.unknown.map { scope.rubric.questions[$0].id }
            let score = Rubric.points(node.score)
            let best =
                node.lowest == node.score
                ? "the score is \(score) whatever the answers"
                : "the score is \(score), and could be \(Rubric.points(node.lowest))"
            findings.report(
                scope.riskPlace(of: "answers"),
                names.count == 1
                    ? "question \(FindingWords.list(names)) is open and counts as the worst; \(best)"
                    : "questions \(FindingWords.list(names)) are open and count as the worst; \(best)")
        })
}
