import Diagnostics
import Records
import RegistryRisk
import RiskAssessment
import SourceText

extension Rule {
    /// No record is in a stage that the rubric forbids it.
    static let riskBlockedStage = Rule(
        "risk/blocked-stage", .error, "No record is in a stage that the rubric forbids it",
        why: "Some things must not be used at all, whatever their score: no answer, control or exception allows it.",
        remedy: "Take the record out of that stage, or correct the field that the rubric goes by.",
        bad: """
            stage: production
            regulation: {eu_ai_act: {class: prohibited}}
            """,
        good: """
            stage: rejected
            regulation: {eu_ai_act: {class: prohibited}}
            """,
        check: .record { scope, findings in
            guard RegistryRisk.isAssessable(scope.record.kind), let stage = scope.record.stageInUse,
                scope.node.blockedStages.contains(where: { $0.hasSameBytes(as: stage) })
            else { return }
            let floors = scope.node.tierFloors.map { scope.rubric.tierFloors[$0] }
            guard let floor = floors.first(where: { $0.blockedStages.contains { $0.hasSameBytes(as: stage) } }) else {
                return
            }
            let causes = scope.risk.causes(of: floor.condition, at: scope.position)
            let why = causes.first.map { plain($0.text, limit: 120) } ?? "\(quoted(floor.condition.text)) holds"
            findings.report(
                scope.stagePlace, "it must not be in \(quoted(stage)): \(why)",
                notes: causes.map { cause in
                    scope.note("the rubric goes by this", at: cause.record ?? scope.position, cause.range)
                })
        })
}
