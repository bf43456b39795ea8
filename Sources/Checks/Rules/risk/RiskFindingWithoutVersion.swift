import Diagnostics
import Records
import RegistryRisk
import RiskAssessment
import SourceText

extension Rule {
    /// What is closed says in which version.
    static let riskFindingWithoutVersion = Rule(
        "risk/finding-without-version", .warning, "What is closed says in which version",
        why: "Without the version nobody can tell whether what runs has the mend in it; the finding counts as open.",
        remedy: "Name the version under `closed_in`.",
        bad: """
            findings: [{id: F1, severity: serious, status: closed}]
            """,
        good: """
            findings: [{id: F1, severity: serious, closed_in: "2.4.0"}]
            """,
        check: .record { scope, findings in
            for (finding, _) in scope.reviewFindings(where: { $0.state == .closedWithoutVersion }) {
                findings.report(
                    scope.parts(of: finding)?[field: "status"]?.range ?? finding.range,
                    "\(finding.name) is closed in no version, and counts as open")
            }
        })
}

extension RecordScope {
    /// The findings of the review at hand that are so for any record that it is of, each once, with those records.
    func reviewFindings(
        where isMeant: (ReviewFinding) -> Bool
    ) -> [(finding: ReviewFinding, subjects: [Int])] {
        guard record.kind == .review else { return [] }
        var found: [(finding: ReviewFinding, subjects: [Int])] = []
        var met = Set<Int>()
        for link in links where link.use.relation == .reviews {
            guard case .record(let subject) = link.target, met.insert(subject).inserted,
                !registry.records[subject].isWithdrawn
            else { continue }
            for finding in risk.findings(of: subject) where finding.review == position && isMeant(finding) {
                if let place = found.firstIndex(where: { $0.finding.index == finding.index }) {
                    found[place].subjects.append(subject)
                } else {
                    found.append((finding, [subject]))
                }
            }
        }
        return found
    }

    /// What the review's card says of a finding.
    func parts(of finding: ReviewFinding) -> [NamedValue]? {
        let all = record["findings"]?.list ?? []
        return all.indices.contains(finding.index) ? all[finding.index].map : nil
    }
}

extension ReviewFinding {
    /// "`F1`", or "finding 3" where it has no name.
    var name: String { id.map(quoted) ?? "finding \(index + 1)" }
}
