import Records
import RegistryRisk
import RiskAssessment

extension Rule {
    /// A control that is called verified names what shows it.
    static let riskControlWithoutEvidence = Rule(
        "risk/control-without-evidence", .warning, "A control that is called verified names what shows it",
        why: "Without evidence and its day it counts as implemented, which takes less off the score.",
        remedy: "Name a review, or a `source` with the day `on` which it was so; or call it `implemented`.",
        bad: """
            risk: {controls: {drift_monitoring: verified}}
            """,
        good: """
            risk: {controls: {drift_monitoring: {state: verified, source: docs/alerts.md, on: "2026-09-01"}}}
            """,
        check: .record { scope, findings in
            guard let card = scope.assessment else { return }
            for control in card.controls where control.state == .verified {
                guard scope.rubric.control(control.name) != nil, let gap = gap(control.evidence, scope) else {
                    continue
                }
                findings.report(
                    control.range, "\(quoted(control.name)) is verified \(gap), and counts as implemented")
            }
        })

    /// What is missing; nil for evidence with a day that has come.
    private static func gap(_ evidence: CardAssessment.Evidence, _ scope: RecordScope) -> String? {
        if let day = evidence.day {
            guard let date = scope.risk.date, day > date else { return nil }
            return "by evidence of a day to come, \(day.words)"
        }
        switch evidence {
        case .none: return "without evidence"
        case .source(let text, _): return "by \(quoted(text)), which has no day"
        case .review(let review, _): return "by \(quoted(scope.registry.records[review].id.text)), which has no day"
        case .unknown(let text): return "by \(quoted(text)), which is no record here"
        case .spentReview: return nil
        }
    }
}
