import Records
import RegistryRisk
import RiskAssessment
import SourceText
import Vocabulary

extension Rule {
    /// Findings, incidents and known risks name factors of the rubric.
    static let riskUnknownFactor = Rule(
        "risk/unknown-factor", .warning, "Findings, incidents and known risks name factors of the rubric",
        why:
            "By its factors one sees whether a rubric asks about what really goes wrong; under another name it is not counted.",
        remedy: "Use a factor of the rubric.",
        bad: """
            findings: [{id: F1, factor: data_qualty}]
            """,
        good: """
            findings: [{id: F1, factor: data_quality}]
            """,
        check: .record { scope, findings in
            var named: [FieldValue] = []
            switch scope.record.kind {
            case .incident: named = scope.record["factors"]?.list ?? []
            case .review: named = factors(scope.record["findings"])
            default: named = factors(scope.record["risk"]?.map?[field: "register"])
            }
            for value in named {
                guard case .text(let name) = value.content, scope.rubric.factor(name) == nil else { continue }
                let correction = FindingWords.correction(
                    of: name, at: value.range, among: scope.rubric.factors.map(\.id), "The factors are")
                findings.report(
                    value.range, "the rubric has no factor \(quoted(name))", remedy: correction.remedy,
                    fix: correction.fix)
            }
        })

    private static func factors(_ list: FieldValue?) -> [FieldValue] {
        (list?.list ?? []).compactMap { $0.map?[field: "factor"] }
    }
}
