import Diagnostics
import Records
import RegistryRisk
import RiskAssessment
import SourceText

extension Rule {
    /// The version that closes a finding is out.
    static let riskFindingClosedLater = Rule(
        "risk/finding-closed-later", .note, "The version that closes a finding is out",
        why: "Until the version with the mend is the present one, the finding is open.",
        remedy: "Nothing, until that version is released; if it is, mend the `version` of the card.",
        bad: """
            findings: [{id: F1, severity: serious, closed_in: "2.4.0"}]    # the model's card says version: "2.3.0"
            """,
        good: """
            findings: [{id: F1, severity: serious, closed_in: "2.3.0"}]
            """,
        check: .record { scope, findings in
            func isLater(_ finding: ReviewFinding) -> Bool {
                if case .closedLater = finding.state { true } else { false }
            }
            for (finding, subjects) in scope.reviewFindings(where: isLater) {
                guard case .closedLater(let version) = finding.state, let subject = subjects.first else { continue }
                let record = scope.registry.records[subject]
                let present = record.version.map { ", which is in \(quoted($0))" } ?? ""
                findings.report(
                    scope.parts(of: finding)?[field: "closed_in"]?.range ?? finding.range,
                    "\(finding.name) is open until \(quoted(version)) of \(quoted(record.id.text))\(present)",
                    notes: [scope.note("the present version stands here", at: subject, record["version"]?.range)])
            }
        })
}
