import SourceText

/// How risk is scored, as its file says; made by `readRubric` alone, so that all that its lints ask for holds.
///
/// Scores are basis points, 0 to 10,000. Weights, shares and coefficients are in ten-thousandths.
package struct Rubric: Sendable {
    package enum Group: String, Sendable, CaseIterable { case impact, likelihood }

    package struct Factor: Sendable {
        package var id: String
        package var group: Group
        /// Of all factors together 100.
        package var weight: FixedDecimal
        package var title: String
    }

    package struct Option: Sendable {
        package var name: String
        /// 0, the best, to 4.
        package var score: Int
    }

    package struct Question: Sendable {
        package var id: String
        /// The place of its factor.
        package var factor: Int
        /// Within its factor.
        package var weight: FixedDecimal
        package var text: String
        package var options: [Option]
        package var allowsNotApplicable: Bool
        /// The fact that answers it, too.
        package var derivedFrom: Fact?

        package func option(_ name: String) -> Int? { options.firstIndex { $0.name.hasSameBytes(as: name) } }
    }

    package struct Control: Sendable {
        package var id: String
        /// How long evidence holds.
        package var validMonths: Int

        /// The day from which on evidence of `day` holds no more.
        package func end(of day: CalendarDay) -> CalendarDay { day.adding(months: validMonths) }

        package var reductions: [(factor: Int, share: FixedDecimal)]
    }

    package struct Signal: Sendable {
        package var id: String
        package var condition: Condition
        package var factor: Int
        package var floor: Int
    }

    /// What lineage passes on.
    package struct Relation: Sendable {
        package var name: String
        /// For each factor; 0 where nothing is passed on.
        package var coefficients: [FixedDecimal]
    }

    package struct Tier: Sendable {
        package var id: String
        /// The lowest score that belongs to it.
        package var from: Int
    }

    package struct TierFloor: Sendable {
        package var condition: Condition
        package var tier: Int
        /// The stages that a record may not enter while it holds.
        package var blockedStages: [String]
    }

    package struct Incomplete: Sendable {
        /// Below this share of answers a record is unassessed.
        package var belowShare = FixedDecimal(0)
        package var badge = ""
        /// The tier that gates take it for.
        package var gateAs = 0
    }

    package struct Overrides: Sendable {
        package var approvalsUp = 0
        package var approvalsDown = 0
        package var longestDaysDown = 0
    }

    package struct AppetiteLimit: Sendable {
        package var stage: String
        package var highestScore: Int
    }

    package struct Action: Sendable {
        package var id: String
        package var text: String
        package var role: String
        /// The stage that it must come before.
        package var gate: String?
        package var everyDays: Int?
        package var withinDays: Int?
        package var approvals: Int?
        /// What shows that it was done, beside a statement in the card.
        package var evidence: [ActionEvidence] = []
        /// It is asked for where one of these factors, before lineage, reaches the score; of every record where empty.
        package var fromFactors: [(factor: Int, score: Int)] = []
    }

    package static let highestAnswer = 4
    package static let highestScore = 10_000

    /// A score, or a difference of scores, as people read it: "62.00"; less than nothing with a minus sign.
    package static func points(_ score: Int) -> String {
        let size = abs(score)
        let cents = size % 100
        return (score < 0 ? "−" : "") + "\(size / 100).\(cents < 10 ? "0" : "")\(cents)"
    }

    package var id = ""
    package var version = ""
    package var effective: CalendarDay?
    package var factors: [Factor] = []
    package var questions: [Question] = []
    package var controls: [Control] = []
    /// What share of its reduction a control has, by its state.
    package var effects: [ControlState: FixedDecimal] = [:]
    /// The most that all controls together take off a factor.
    package var caps: [Group: FixedDecimal] = [:]
    package var unscoredAs = FixedDecimal(0)
    package var signals: [Signal] = []
    package var relations: [Relation] = []
    package var neverInherited: [Int] = []
    package var tiers: [Tier] = []
    /// How far below the next tier a score approaches it.
    package var approaching = 0
    /// By how much more than in the version before a score is rising.
    package var rising = 0
    package var incomplete = Incomplete()
    package var tierFloors: [TierFloor] = []
    package var overrides = Overrides()
    package var appetite: [AppetiteLimit] = []
    /// For each tier, what it asks for beside what lower tiers do.
    package var actions: [[Action]] = []

    init() {}

    /// The tier of a score, before floors.
    package func tier(of score: Int) -> Int { tiers.lastIndex { $0.from <= score } ?? 0 }

    /// The tier that a score comes near to from below.
    package func tierApproached(by score: Int) -> Int? {
        let next = tier(of: score) + 1
        return next < tiers.count && score >= tiers[next].from - approaching ? next : nil
    }

    /// What a tier asks for: its own actions, and those of lower tiers that it does not name anew.
    package func actions(ofTier tier: Int) -> [Action] {
        var named: Set<UTF8Key> = []
        var found: [Action] = []
        for actions in actions.prefix(tier + 1).reversed() {
            let added = actions.filter { !named.contains(UTF8Key($0.id)) }
            named.formUnion(added.map { UTF8Key($0.id) })
            found += added
        }
        return found
    }

    package func factor(_ id: String) -> Int? { factors.firstIndex { $0.id.hasSameBytes(as: id) } }
    package func control(_ id: String) -> Int? { controls.firstIndex { $0.id.hasSameBytes(as: id) } }
    package func tier(_ id: String) -> Int? { tiers.firstIndex { $0.id.hasSameBytes(as: id) } }
    package func question(_ id: String) -> Int? { questions.firstIndex { $0.id.hasSameBytes(as: id) } }
}

/// How far a control is.
package enum ControlState: String, Sendable, CaseIterable {
    case absent, planned, waived, implemented, verified
}
