import Diagnostics
import Records
import RegistryRisk
import RiskAssessment
import SourceText

extension Rule {
    /// What a review found is mended in time.
    static let riskFindingOverdue = Rule(
        "risk/finding-overdue", .warning, "What a review found is mended in time",
        why: "A finding that nobody mends makes the review a formality.",
        remedy: "Mend it and name the version under `closed_in`, agree on a later day, or say `status: accepted`.",
        bad: """
            findings: [{id: F1, severity: serious, due: "2026-03-01"}]
            """,
        good: """
            findings: [{id: F1, severity: serious, due: "2026-03-01", closed_in: "2.3.0"}]
            """,
        check: .record { scope, findings in
            guard let date = scope.risk.date else { return }
            for (finding, subjects) in scope.reviewFindings(where: isMeant) {
                guard let due = finding.due, due < date else { continue }
                let title = finding.title.map { ": \(quoted($0))" } ?? ""
                findings.report(
                    scope.parts(of: finding)?[field: "due"]?.range ?? finding.range,
                    "\(finding.name) was due on \(FindingWords.past(due, on: date)), and is open\(title)",
                    notes: subjects.map { subject in
                        let record = scope.registry.records[subject]
                        return scope.note("it was found in this record", at: subject, record.titleRange)
                    })
            }
        })

    /// Open for another reason than that the card forgot to say in which version it was closed, which is found by itself.
    private static func isMeant(_ finding: ReviewFinding) -> Bool {
        finding.isOpen && finding.state != .closedWithoutVersion
    }
}
