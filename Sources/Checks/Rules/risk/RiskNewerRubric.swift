import Records
import RegistryRisk
import RiskAssessment
import SourceText

extension Rule {
    /// A card's answers belong to the rubric that is in use.
    static let riskNewerRubric = Rule(
        "risk/newer-rubric", .note, "A card's answers belong to the rubric that is in use",
        why: "Another rubric may ask other questions, or weigh the same ones otherwise.",
        remedy: "Look through the answers, and name the rubric that is in use.",
        bad: """
            risk: {rubric: default@0.9.0}
            """,
        good: """
            risk: {rubric: default}
            """,
        check: .record { scope, findings in
            guard let value = scope.record["risk"]?.map?[field: "rubric"], case .text(let name) = value.content else {
                return
            }
            let (id, version) = (scope.rubric.id, scope.rubric.version)
            guard !name.hasSameBytes(as: id), !name.hasSameBytes(as: "\(id)@\(version)") else { return }
            findings.report(
                value.range, "answered by \(quoted(name)), while \(quoted("\(id)@\(version)")) is in use")
        })
}
