import Records
import RegistryRisk
import RiskAssessment

extension Rule {
    /// What others rely on is assessed for its risk.
    static let riskUnassessed = Rule(
        "risk/unassessed", .warning, "What others rely on is assessed for its risk",
        why: "Nobody knows what a wrong output of it would do; until somebody says, gates treat it as the worst.",
        remedy: "Answer the rubric's questions under `risk: {answers: …}` and say who did and when under `assessed`.",
        bad: """
            stage: production
            risk: {answers: {di.severity: moderate}}    # and no more
            """,
        good: """
            stage: production
            risk:
              assessed: {on: "2026-03-01", by: m.okafor}
              answers: {di.severity: moderate}          # and the others
            """,
        check: .record { scope, findings in
            guard scope.isPastExploration, scope.node.isUnassessed else { return }
            let asked = scope.askedCount
            let answered = asked - scope.node.unknown.count
            // The least whole number that is no smaller part than the rubric asks for.
            let share = scope.rubric.incomplete.belowShare.tenThousandths
            let wanted = max(1, (share * asked + 9_999) / 10_000)
            let tier = quoted(scope.rubric.tiers[scope.node.gateTier].id)
            let count = scope.assessment == nil || answered == 0 ? "none" : "\(answered)"
            findings.report(
                scope.riskPlace,
                "\(count) of \(asked) questions about risk \(answered == 1 ? "is" : "are") answered, and \(wanted) must be"
                    + "; gates treat it as \(tier)")
        })
}
