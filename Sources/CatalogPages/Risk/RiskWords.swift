import RegistryRisk
import RiskAssessment

/// Scores, shares and tiers as people read them.
package enum RiskWords {
    /// What stands before the badge of what is not assessed.
    package static let unassessedMark = "◌"
    private static let marks = ["○", "◔", "◑", "●"]

    /// Basis points as points: "62.00"; less than nothing with a minus sign.
    package static func points(_ basisPoints: Int) -> String {
        let size = abs(basisPoints)
        let cents = size % 100
        return (basisPoints < 0 ? "−" : "") + "\(size / 100).\(cents < 10 ? "0" : "")\(cents)"
    }

    /// The same for a change: "+1.25", "−3.00", "0.00".
    package static func change(_ basisPoints: Int) -> String { (basisPoints > 0 ? "+" : "") + points(basisPoints) }

    /// A weight or coefficient: "0.9", "18".
    package static func decimal(_ number: FixedDecimal) -> String {
        let (whole, rest) = number.tenThousandths.quotientAndRemainder(dividingBy: 10_000)
        guard rest > 0 else { return String(whole) }
        var digits = String(String(10_000 + rest).dropFirst())
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(whole).\(digits)"
    }

    /// A share: "30 %", "7.5 %", whose blank does not break.
    package static func percent(_ share: FixedDecimal) -> String {
        decimal(FixedDecimal(tenThousandths: share.tenThousandths * 100)) + "\u{A0}%"
    }

    /// The mark of a tier: from an empty to a full circle, whatever the number of tiers.
    package static func mark(ofTier tier: Int, in rubric: Rubric) -> String {
        let highest = rubric.tiers.count - 1
        guard highest > 0 else { return marks[0] }
        return marks[min(marks.count - 1, (tier * (marks.count - 1) * 2 + highest) / (2 * highest))]
    }

    /// "● critical", "◌ unassessed".
    package static func tier(of node: NodeRisk, in rubric: Rubric) -> String {
        node.isUnassessed
            ? "\(unassessedMark) \(rubric.incomplete.badge)"
            : "\(mark(ofTier: node.tier, in: rubric)) \(rubric.tiers[node.tier].id)"
    }

    /// `a, b or c`.
    package static func list(_ words: [String], _ last: String) -> String {
        guard words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(last) " + words[words.count - 1]
    }

    /// How many of the questions that a record is asked have no answer, and what follows; nil where all have one.
    package static func missing(_ risk: RegistryRisk, _ position: Int) -> String? {
        let node = risk[position]
        let asked = risk.rubric.questions.count { node.isAssessed[$0.factor] }
        guard !node.unknown.isEmpty else { return nil }
        if risk.cards[position] == nil {
            return "its card answers none of \(asked) questions; the worst answers would give \(points(node.highest))"
        }
        let are = node.unknown.count == 1 ? "answer is" : "answers are"
        return "\(node.unknown.count) of \(asked) \(are) missing; each counts as the worst"
    }
}

extension RegistryRisk {
    /// "● critical" or "◌ unassessed"; nil for kinds that have no tier.
    package func tierWords(_ position: Int) -> String? {
        tierName(position).map { _ in RiskWords.tier(of: self[position], in: rubric) }
    }

    /// For each record whether it is in one of the two highest tiers, and not withdrawn.
    package var isHigh: [Bool] {
        let lowest = max(rubric.tiers.count - 2, 0)
        return registry.records.indices.map { position in
            let record = registry.records[position]
            return RegistryRisk.isAssessable(record.kind) && !record.isWithdrawn && !self[position].isUnassessed
                && self[position].tier >= lowest
        }
    }

    /// For each record a number that sorts tiers, the highest first; what is not assessed comes right behind the tier
    /// that gates take it for, and kinds without a tier come last.
    package var tierRanks: [UInt8] {
        registry.records.indices.map { position in
            guard RegistryRisk.isAssessable(registry.records[position].kind) else { return .max }
            let node = self[position]
            let tier = node.isUnassessed ? rubric.incomplete.gateAs : node.tier
            let rank = 2 * (rubric.tiers.count - 1 - tier) + (node.isUnassessed ? 1 : 0)
            return UInt8(clamping: min(rank, 254))
        }
    }

    /// The positions in the order of a ranking: by score, the highest first; what is not assessed behind all others.
    package func ranked(_ positions: [Int], by score: (NodeRisk) -> Int = { $0.score }) -> [Int] {
        positions.map { ($0, self[$0].isUnassessed ? 1 : 0, score(self[$0])) }
            .sorted { ($0.1, $1.2, $0.0) < ($1.1, $0.2, $1.0) }.map(\.0)
    }
}
