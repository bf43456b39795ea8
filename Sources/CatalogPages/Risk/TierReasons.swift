import RegistryRisk
import RiskAssessment
import SourceText

/// Where a tier comes from, in words short enough to stand beside it.
extension RegistryRisk {
    /// Why a record has its tier, in one clause: "its own", "own 24.99, the rest from PII redactor", or what is missing.
    package func scoreWords(_ position: Int) -> String {
        let risk = self[position]
        if risk.isUnassessed { return RiskWords.missing(self, position) ?? "" }
        if risk.tier != risk.scoreTier { return tierReason(position) }
        guard let origin = largestInheritance(of: position)?.origin else { return "its own" }
        return "own \(RiskWords.points(risk.own)), the rest from \(registry.records[origin].title)"
    }

    /// What holds the tier above or below that of the score.
    private func tierReason(_ position: Int) -> String {
        let risk = self[position]
        let byScore = "\(rubric.tiers[risk.scoreTier].id) by its score"
        if risk.override == .applied { return "set by hand, \(byScore)" }
        guard let floor = risk.tierFloors.first(where: { rubric.tierFloors[$0].tier == risk.tier }) else {
            return byScore
        }
        let causes = causes(ofTierFloor: floor, at: position).map(\.text)
        let why = causes.isEmpty ? rubric.tierFloors[floor].condition.text : RiskWords.list(causes, "and")
        return "\(byScore), raised since \(why)"
    }
}
