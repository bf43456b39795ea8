import Diagnostics
import Records
import RegistryRisk
import RiskAssessment
import SourceText

extension Rule {
    /// No exception has ended while it is needed still.
    static let riskExceptionExpired = Rule(
        "risk/exception-expired", .warning, "No exception has ended while it is needed still",
        why: "What was allowed for a time goes on without anybody's leave.",
        remedy: "Do what was put off, or have a new exception approved that names this one under `renewed_from`.",
        bad: """
            subject: claims-triage
            waives: validation
            expires: "2026-03-31"    # and the validation is still overdue
            """,
        good: """
            subject: claims-triage
            waives: validation
            expires: "2027-03-31"
            """,
        check: .record { scope, findings in
            guard scope.record.kind == .exception, let date = scope.risk.date, let end = scope.record.day("expires"),
                end < date
            else { return }
            for link in scope.links where link.use.relation == .waivesFor {
                guard case .record(let subject) = link.target else { continue }
                let needs = scope.needs(of: subject)
                guard !needs.isEmpty else { continue }
                let record = scope.registry.records[subject]
                findings.report(
                    scope.record["expires"]?.range,
                    "it ended on \(FindingWords.past(end, on: date)), and \(quoted(record.id.text)) needs it still: "
                        + needs.prefix(5).joined(separator: ", "),
                    notes: [scope.note("it is for this record", at: subject, record.titleRange)])
            }
        })
}

extension RecordScope {
    /// What the exception at hand waived for a record, and nothing else does; as clauses.
    fileprivate func needs(of subject: Int) -> [String] {
        guard let exception = risk.exceptions[subject].first(where: { $0.position == position }),
            !registry.records[subject].isWithdrawn
        else { return [] }
        let actions = risk.actions(of: subject)
        return exception.waives.compactMap { name in
            guard risk.exception(waiving: name, for: subject) == nil else { return nil }
            if name.hasSameBytes(as: RiskException.appetite) {
                return risk[subject].exceededAppetite == nil ? nil : "the score is above the appetite"
            }
            if name.hasSameBytes(as: RiskException.tier) {
                return risk.cards[subject]?.override?.exception == position ? "its tier is set by hand" : nil
            }
            if let action = actions.first(where: { $0.action.id.hasSameBytes(as: name) }) {
                return action.state == .overdue ? "\(quoted(name)) is overdue" : nil
            }
            if let signal = rubric.signals.firstIndex(where: { $0.id.hasSameBytes(as: name) }) {
                return risk[subject].signals.contains(signal) ? "\(quoted(name)) is there" : nil
            }
            // Whether the rule would find anything is for its own findings to say.
            return Rule.isNamed(by: name) ? "\(quoted(name)) is not waived any more" : nil
        }
    }
}
