import Records
import RegistryRisk
import RiskAssessment

extension Rule {
    /// What the risk asks for is done in time.
    static let riskActionOverdue = Rule(
        "risk/action-overdue", .warning, "What the risk asks for is done in time",
        why:
            "The tier of a record asks for it, by what could go wrong before any control; a control does not lift the duty.",
        remedy: "Do it and let the card show it, or have an exception waive it.",
        bad: """
            risk: {assessed: {on: "2024-03-01", by: m.okafor}}    # the rubric asks for it each year
            """,
        good: """
            risk: {assessed: {on: "2026-03-01", by: m.okafor}}
            """,
        check: .record { scope, findings in
            guard !scope.node.isUnassessed else { return }
            for action in scope.risk.actions(of: scope.position) where action.state == .overdue && !action.isGateUnmet {
                let due =
                    action.due.map { "was due on \(FindingWords.past($0, on: scope.risk.date))" } ?? "was never done"
                findings.report(
                    scope.riskPlace,
                    "\(quoted(action.action.id)) \(due): \(quoted(action.action.text)), by the role "
                        + quoted(action.action.role),
                    remedy: action.action.remedy(in: scope.rubric))
            }
        })
}

extension Rubric.Action {
    /// What shows that the action was done.
    func remedy(in rubric: Rubric) -> String {
        let shown = evidence.map { kind in
            switch kind {
            case .assessed: "a new day under `assessed`"
            case .review(let type): "a review of the type `\(type)`"
            case .control(let control): "the control `\(rubric.controls[control].id)`"
            case .field(let path): "the field \(quoted(path))"
            case .approval(let role): "an approval in the role \(quoted(role))"
            }
        }
        let statement = "`risk: {actions: {\(id): DAY}}` in the card"
        return "It is shown by \((shown + [statement]).joined(separator: ", or by ")). An exception may waive `\(id)`."
    }
}
