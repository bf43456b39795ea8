import Records
import RegistryRisk
import RiskAssessment
import Vocabulary

extension Rule {
    /// No record is in a stage without what must come before.
    static let riskGateUnmet = Rule(
        "risk/gate-unmet", .warning, "No record is in a stage without what must come before",
        why: "A gate is of use only before it is passed: what was not validated is relied on already.",
        remedy: "Do it and let the card show it, have an exception waive it, or take the record back a stage.",
        bad: """
            stage: production    # of a high tier, and no review of the type validation names it
            """,
        good: """
            stage: staging
            """,
        check: .record { scope, findings in
            guard !scope.node.isUnassessed else { return }
            let stage = scope.record.stageInUse ?? ""
            for action in scope.risk.actions(of: scope.position) where action.isGateUnmet {
                let name =
                    "\(quoted(action.action.text)) (\(quoted(action.action.id)), by the role "
                    + "\(quoted(action.action.role)))"
                findings.report(
                    scope.stagePlace, "in \(quoted(stage)) without \(name)\(history(action, on: scope.risk.date))",
                    remedy: action.action.remedy(in: scope.rubric))
            }
        })

    /// What was done, and is too long ago.
    private static func history(_ action: RequiredAction, on date: CalendarDate?) -> String {
        guard let day = action.evidence?.on else { return "" }
        guard let due = action.due, due > day else { return "; last done on \(day.words)" }
        return "; last done on \(day.words), and due again on \(FindingWords.past(due, on: date))"
    }
}
