import Diagnostics
import Records
import RegistryRisk
import RiskAssessment

extension Rule {
    /// The evidence for a control holds still.
    static let riskEvidenceExpired = Rule(
        "risk/evidence-expired", .warning, "The evidence for a control holds still",
        why: "A control that was seen to work years ago may have stopped since; it counts as implemented.",
        remedy: "Review it again and name the new review, or call the control `implemented`.",
        bad: """
            risk: {controls: {drift_monitoring: {state: verified, source: docs/alerts.md, on: "2020-09-01"}}}
            """,
        good: """
            risk: {controls: {drift_monitoring: {state: verified, source: docs/alerts.md, on: "2026-09-01"}}}
            """,
        check: .record { scope, findings in
            guard let card = scope.assessment else { return }
            for case .evidenceExpired(let id, let end) in scope.node.notes {
                guard let control = card.control(id), let day = control.evidence.day else { continue }
                let last = day.adding(days: end.number - CalendarDay(day).number - 1)
                findings.report(
                    control.range,
                    "the evidence for \(quoted(id)) is of \(day.words) and held until \(last.words)"
                        + "; the control counts as implemented",
                    notes: notes(control.evidence, scope))
            }
            for control in card.controls where control.state == .verified {
                guard case .spentReview(let review, let hasFailed) = control.evidence else { continue }
                let record = scope.registry.records[review]
                let end = record.day("valid_until").map { "held until \($0.words)" } ?? "holds no longer"
                findings.report(
                    control.range,
                    "the evidence for \(quoted(control.name)) is the review \(quoted(record.id.text)), which "
                        + "\(hasFailed ? "failed" : end); the control counts as implemented",
                    notes: [
                        scope.note(
                            "it says so here", at: review, record[hasFailed ? "outcome" : "valid_until"]?.range)
                    ])
            }
        })

    private static func notes(_ evidence: CardAssessment.Evidence, _ scope: RecordScope) -> [DiagnosticNote] {
        guard case .review(let review, _) = evidence else { return [] }
        return [scope.note("the evidence is this review", at: review, scope.registry.records[review]["on"]?.range)]
    }
}
