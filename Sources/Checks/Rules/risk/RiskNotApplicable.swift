import Records
import RegistryRisk
import RiskAssessment

extension Rule {
    /// What does not apply may be left out, and says why.
    static let riskNotApplicable = Rule(
        "risk/not-applicable", .warning, "What does not apply may be left out, and says why",
        why: "A question that is left out makes the score lower than an open one would. So only some may be, and never "
            + "without a reason; else the question counts as open.",
        remedy: "Answer it, or write `{value: not-applicable, because: …}` where the rubric allows that.",
        bad: """
            risk: {answers: {au.tools: not-applicable}}
            """,
        good: """
            risk: {answers: {au.tools: {value: not-applicable, because: It writes to no system}}}
            """,
        check: .record { scope, findings in
            guard let card = scope.assessment else { return }
            for note in scope.node.notes {
                switch note {
                case .mayNotBeExcluded(let id):
                    guard let answer = card.answer(id), let question = scope.rubric.question(id) else { continue }
                    let options = scope.rubric.questions[question].options.map(\.name).joined(separator: ", ")
                    findings.report(
                        answer.value.range, "\(quoted(id)) applies to everything and counts as open",
                        remedy: "Answer it: \(options).")
                case .excludedWithoutRationale(let id):
                    guard let answer = card.answer(id) else { continue }
                    findings.report(
                        answer.value.range, "\(quoted(id)) is left out without a reason and counts as open",
                        remedy: "Write `{value: not-applicable, because: …}`.")
                default: continue
                }
            }
        })
}
