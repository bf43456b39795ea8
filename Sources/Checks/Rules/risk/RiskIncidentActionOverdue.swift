import Records
import RegistryRisk
import RiskAssessment
import Vocabulary

extension Rule {
    /// What is to be done after an incident is done in time.
    static let riskIncidentActionOverdue = Rule(
        "risk/incident-action-overdue", .warning, "What is to be done after an incident is done in time",
        why: "What went wrong once goes wrong again where nothing changes.",
        remedy: "Do it and write the day under `done`, or agree on a later one.",
        bad: """
            actions: [{what: Cap the excess in answers, owner: claims-ml, due: "2026-03-01"}]
            """,
        good: """
            actions: [{what: Cap the excess in answers, owner: claims-ml, due: "2026-03-01", done: "2026-02-20"}]
            """,
        check: .record { scope, findings in
            for action in scope.record.lateActions(on: scope.risk.date) {
                guard let due = action[field: "due"], let day = due.day else { continue }
                let what = action[field: "what"]?.text.map(quoted) ?? "an action"
                let owner = action[field: "owner"]?.text.map { " by \(quoted($0))" } ?? ""
                findings.report(
                    due.range,
                    "\(what)\(owner) was due on \(FindingWords.past(day, on: scope.risk.date)), and is not done"
                )
            }
        })
}
