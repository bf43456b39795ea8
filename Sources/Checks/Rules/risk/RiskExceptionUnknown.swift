import Records
import RegistryRisk
import RiskAssessment
import SourceText
import Vocabulary

extension Rule {
    /// An exception waives something that there is.
    static let riskExceptionUnknown = Rule(
        "risk/exception-unknown", .warning, "An exception waives something that there is",
        why: "An exception from nothing allows nothing, and what it was meant for goes on being reported.",
        remedy: "Name a rule, an action or a signal of the rubric, `appetite` or `risk_tier`.",
        bad: """
            subject: claims-triage
            waives: validaton
            """,
        good: """
            subject: claims-triage
            waives: validation
            """,
        check: .record { scope, findings in
            guard scope.record.kind == .exception, let waives = scope.record["waives"] else { return }
            let own =
                [RiskException.appetite, RiskException.tier] + scope.rubric.actions.joined().map(\.id)
                + scope.rubric.signals.map(\.id)
            let known = Set(own.map { UTF8Key($0) })
            for value in waives.list ?? [waives] {
                guard case .text(let name) = value.content, !known.contains(UTF8Key(name)),
                    !Rule.isNamed(by: name)
                else { continue }
                let near = Suggestion.choice(meantBy: name, among: own + Rule.all.map(\.code))
                findings.report(
                    value.range, "\(quoted(name)) is neither a rule nor an action or signal of the rubric",
                    remedy: near.map { "Did you mean `\($0)`?" })
            }
        })

    /// Whether `name` is the code of a rule, or a family with a star.
    static func isNamed(by name: String) -> Bool {
        !name.hasSameBytes(as: "*") && Rule.all.contains { SeverityPolicy.covers(name, $0) }
    }
}
