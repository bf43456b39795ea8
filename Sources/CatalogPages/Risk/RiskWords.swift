import Diagrams
import RegistryRisk
import RiskAssessment

/// Scores, shares and tiers as people read them.
package enum RiskWords {
    package static func points(_ score: Int) -> String { Rubric.points(score) }

    /// A change of a score: "+1.25", "−3.00", "0.00".
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

    /// "● critical", "◌ unassessed".
    package static func tier(of node: NodeRisk, in rubric: Rubric) -> String {
        let badge = node.isUnassessed ? TierBadge(unassessed: rubric) : TierBadge(rubric, tier: node.tier)
        return "\(mark(badge.look)) \(badge.name)"
    }

    /// The mark of a tier where there is text alone: what the badge of pages draws.
    package static func mark(_ look: TierLook) -> String {
        switch look {
        case .low: "○"
        case .moderate: "◔"
        case .high: "◑"
        case .critical: "●"
        case .unassessed: "◌"
        }
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

    /// The tier, by its place, that a record's score is close below, where the record is not in it anyway.
    package func approached(by position: Int) -> Int? {
        let node = self[position]
        guard !node.isUnassessed, let tier = node.approaching, tier > node.tier else { return nil }
        return tier
    }

    /// Whether what it inherits puts it into a higher tier.
    package func isRaised(_ position: Int) -> Bool {
        self[position].scoreTier > rubric.tier(of: self[position].own)
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
