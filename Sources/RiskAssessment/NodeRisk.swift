/// What a rubric says of one node; scores in basis points, factors, questions and tiers by their places in the rubric.
package struct NodeRisk: Sendable {
    /// For each factor, whether it is part of the node's scores.
    package var isAssessed: [Bool]
    /// From answers alone.
    package var inherentFactors: [Int]
    /// After controls.
    package var residualFactors: [Int]
    /// After the floors of signals: what is the node's own.
    package var ownFactors: [Int]
    /// The higher of its own and what it inherits, all factors; `isAssessed` says which make up the score.
    package var effectiveFactors: [Int]
    package var inherent: Int
    package var residual: Int
    package var own: Int
    /// The effective score.
    package var score: Int
    /// The score if all open questions had the best answers; the highest it could be, upstreams without an assessment
    /// being the worst.
    package var lowest: Int
    package var highest: Int
    /// The means of effective factors of each group.
    package var impact: Int
    package var likelihood: Int

    /// Of the score alone.
    package var scoreTier: Int
    /// After tier floors and an override.
    package var tier: Int
    /// The tier that the score is just below.
    package var approaching: Int?
    /// Of the inherent score, with tier floors; actions follow it.
    package var inherentTier: Int
    package var gateTier: Int
    /// Fewer answers than the rubric asks for, or none: shown by its badge, under no tier.
    package var isUnassessed: Bool
    /// Whether something that it rests on, at whatever distance, is without an assessment.
    package var hasUnassessedUpstream: Bool
    /// The questions without an answer, in the order of the rubric.
    package var unknown: [Int]
    /// The signals whose facts are there, whether or not their floor raised anything.
    package var signals: [Int]
    package var tierFloors: [Int]
    package var blockedStages: [String]
    package var override: OverrideOutcome
    /// The limit for the node's stage that the score is above; a gate then asks for an exception.
    package var exceededAppetite: Int?
    package var notes: [AssessmentNote]
}

/// What became of a tier that was set by hand.
package enum OverrideOutcome: Sendable, Hashable {
    case none
    case applied
    /// Tier floors hold a lower tier up, in part or as a whole.
    case heldByFloor
    case unknownTier
    case tooFewApprovals(needed: Int)
    case withoutException
    /// A lower tier needs both days, at most so many apart.
    case tooLong(longestDays: Int)
    case notInForce
}

extension Rubric {
    /// A tier after floors and an override: up from the tier, down to the floors at most.
    func tier(
        _ tier: Int, floor: Int, override: TierOverride?, on date: CalendarDay?
    ) -> (tier: Int, outcome: OverrideOutcome) {
        let floored = max(tier, floor)
        guard let override else { return (floored, .none) }
        guard let wanted = self.tier(override.tier) else { return (floored, .unknownTier) }
        if wanted >= floored {
            let isApproved = override.approvals >= overrides.approvalsUp
            return isApproved ? (wanted, .applied) : (floored, .tooFewApprovals(needed: overrides.approvalsUp))
        }
        guard override.approvals >= overrides.approvalsDown else {
            return (floored, .tooFewApprovals(needed: overrides.approvalsDown))
        }
        guard override.exception != nil else { return (floored, .withoutException) }
        guard let from = override.from, let until = override.until,
            until.number - from.number <= overrides.longestDaysDown
        else { return (floored, .tooLong(longestDays: overrides.longestDaysDown)) }
        guard let date, from <= date, date <= until else { return (floored, .notInForce) }
        return wanted < floor ? (floor, .heldByFloor) : (wanted, .applied)
    }
}
