import RegistryRisk
import RiskAssessment
import SourceText

/// What a risk means, in words that stand beside its numbers.
extension RegistryRisk {
    /// Why a record has its tier, in one clause: "its own", "from claims-distilbert", or what is missing.
    package func scoreWords(_ position: Int) -> String {
        let risk = self[position]
        if risk.isUnassessed { return missingWords(position) }
        if risk.tier != risk.scoreTier { return tierReason(position) }
        guard let origin = origin(of: position), rubric.tier(of: risk.own) < risk.scoreTier else {
            return risk.score == risk.own ? "its own" : "own \(ScoreText.points(risk.own))"
        }
        return "own \(ScoreText.points(risk.own)), the rest from \(registry.records[origin.node].title)"
    }

    /// Such as "17 of 29 answers are missing".
    package func missingWords(_ position: Int) -> String {
        let risk = self[position]
        let asked = rubric.questions.count { risk.isAssessed[$0.factor] }
        if cards[position] == nil { return "nothing was answered" }
        return "\(risk.unknown.count) of \(asked) answers are missing"
    }

    /// What holds the tier above or below that of the score.
    package func tierReason(_ position: Int) -> String {
        let risk = self[position]
        if risk.override == .applied {
            return "set by hand, \(rubric.tiers[risk.scoreTier].id) by its score"
        }
        let floors = risk.tierFloors.filter { rubric.tierFloors[$0].tier == risk.tier }
        guard let floor = floors.first else { return "\(rubric.tiers[risk.scoreTier].id) by its score" }
        return
            "\(rubric.tiers[risk.scoreTier].id) by its score, raised since \(clause(of: rubric.tierFloors[floor], at: position))"
    }

    /// Why a tier floor holds, such as "its EU AI Act class is high-annex-iii".
    package func clause(of floor: Rubric.TierFloor, at position: Int) -> String {
        if floor.condition.facts.contains(.anyFactor) {
            let highest = self[position].ownFactors.indices.max {
                self[position].ownFactors[$0] < self[position].ownFactors[$1]
            }
            guard let factor = highest else { return floor.condition.text }
            return
                "its \(rubric.factors[factor].title.asciiLowercasedFirst) is \(ScoreText.points(self[position].ownFactors[factor]))"
        }
        let found = floor.condition.facts.flatMap { causes(of: $0, at: position) }
        return found.isEmpty ? floor.condition.text : found.map(\.text).joined(separator: " and ")
    }

    /// Where the largest part that a record inherits comes from: the record at the far end, and the steps to it.
    package func origin(of position: Int) -> (node: Int, factor: Int, path: [Explanation.PathStep])? {
        let risk = self[position]
        let raised = rubric.factors.indices.filter {
            risk.isAssessed[$0] && risk.effectiveFactors[$0] > risk.ownFactors[$0]
        }
        func gain(_ factor: Int) -> Int {
            (risk.effectiveFactors[factor] - risk.ownFactors[factor]) * rubric.factors[factor].weight.tenThousandths
        }
        guard let factor = raised.max(by: { (gain($0), $1) < (gain($1), $0) }) else { return nil }
        let path = portfolio.path(to: position, factor: factor)
        return path.first.map { ($0.node, factor, path) }
    }
}

extension String {
    /// With a small first letter, for the middle of a sentence.
    var asciiLowercasedFirst: String {
        guard let first = utf8.first, (0x41...0x5A).contains(first) else { return self }
        return String(decoding: [first | 0x20], as: UTF8.self) + dropFirst()
    }
}
