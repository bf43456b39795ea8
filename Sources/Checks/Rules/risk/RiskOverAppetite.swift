import Records
import RegistryRisk
import RiskAssessment

extension Rule {
    /// The risk is within what the organisation accepts.
    static let riskOverAppetite = Rule(
        "risk/over-appetite", .warning, "The risk is within what the organisation accepts",
        why:
            "The rubric says how much risk, after controls and with what is inherited, a stage may hold; above it somebody "
            + "must answer for it by name.",
        remedy: "Lower what drives the score, or have an exception waive `appetite`.",
        bad: """
            stage: production    # with a score of 64.44, where the rubric allows 60
            """,
        good: """
            # in exceptions/chatbot-appetite.md
            subject: support-chatbot
            waives: appetite
            """,
        check: .record { scope, findings in
            let node = scope.node
            guard RegistryRisk.isAssessable(scope.record.kind), !node.isUnassessed, let limit = node.exceededAppetite,
                scope.risk.exception(waiving: RiskException.appetite, for: scope.position) == nil
            else { return }
            let stage = quoted(scope.record.stageInUse ?? "")
            let own =
                node.own > limit
                ? "" : "; its own is \(Rubric.points(node.own)), and the rest is inherited"
            findings.report(
                scope.stagePlace,
                "the score is \(Rubric.points(node.score)), and \(stage) allows \(Rubric.points(limit))\(own)"
            )
        })
}
