import Records
import RegistryRisk
import RiskAssessment
import SourceText
import Vocabulary

/// How the registry stands as a whole: who is in which tier, who comes near, what is due.
package struct RiskStanding: Sendable {
    /// Within so many days something is due soon.
    package static let soonDays = 60

    /// Every model and service that is in use or may be: what is withdrawn has no risk any more.
    package private(set) var all: [Int] = []
    package private(set) var assessed: [Int] = []
    package private(set) var unassessed: [Int] = []
    /// Those assessed by tier and score, the worst first.
    package private(set) var ranked: [Int] = []
    /// Those that come near the next tier, the nearest first.
    package private(set) var near: [Int] = []
    /// Those whose score is in a higher tier than their own, the worst first.
    package private(set) var lifted: [Int] = []
    /// Those above what their stage accepts, the worst first.
    package private(set) var overAppetite: [Int] = []
    /// Actions that are overdue, the longest first, then those due soon.
    package private(set) var due: [(position: Int, action: RequiredAction)] = []
    /// For each tier, how many are in it.
    package private(set) var counts: [Int]
    private let risk: RegistryRisk

    init(_ risk: RegistryRisk) {
        self.risk = risk
        let records = risk.registry.records
        all = risk.assessable.filter { !records[$0].isWithdrawn }
        counts = [Int](repeating: 0, count: risk.rubric.tiers.count)
        for position in all {
            if risk[position].isUnassessed {
                unassessed.append(position)
            } else {
                assessed.append(position)
                counts[risk[position].tier] += 1
            }
        }
        ranked = assessed.sorted { left, right in
            let (one, two) = (risk[left], risk[right])
            return (two.tier, two.score, left) < (one.tier, one.score, right)
        }
        near = ranked.compactMap { position -> (Int, Int)? in
            let node = risk[position]
            guard let next = node.approaching, next > node.tier else { return nil }
            return (position, risk.rubric.tiers[next].from - node.score)
        }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
        lifted = ranked.filter { risk.rubric.tier(of: risk[$0].own) < risk[$0].scoreTier }
        overAppetite = ranked.filter { risk[$0].exceededAppetite != nil }
        unassessed.sort { left, right in
            let (one, two) = (risk.lineage.useRanks[left], risk.lineage.useRanks[right])
            return (one, left) < (two, right)
        }
        addDue()
    }

    private mutating func addDue() {
        guard let date = risk.date else { return }
        var overdue: [(rank: (Int, Int, Int), position: Int, action: RequiredAction)] = []
        for position in all where !risk[position].isUnassessed {
            for (place, action) in risk.actions(of: position).enumerated() {
                let left = action.due.map { $0.ordinal - date.ordinal }
                switch action.state {
                // What has no day was never done: it comes after what has been late for a known time.
                case .overdue: overdue.append(((left.map { min($0, 0) } ?? 0, position, place), position, action))
                case .met, .open:
                    if let left, left >= 0, left <= RiskStanding.soonDays {
                        overdue.append(((left + 1, position, place), position, action))
                    }
                case .waived: break
                }
            }
        }
        due = overdue.sorted { $0.rank < $1.rank }.map { ($0.position, $0.action) }
    }

    package var overdueCount: Int { due.count { $0.action.state == .overdue } }

    /// Such as "Of 32 models and services, 3 are critical and 8 high; 3 more come within 5 points of the next tier, and 5 are not assessed."
    package var sentence: String {
        let tiers = risk.rubric.tiers
        let named = tiers.indices.reversed().prefix(2).map { tier in
            "\(counts[tier]) \(counts[tier] == 1 ? "is" : "are") \(tiers[tier].id)"
        }
        let noun = all.count == 1 ? "model or service" : "models and services"
        var text = "Of \(all.count) \(noun), \(named.joined(separator: " and "))"
        let points = RiskWords.decimal(FixedDecimal(tenThousandths: risk.rubric.approaching * 100))
        text += "; \(near.count) \(near.count == 1 ? "comes" : "come") within \(points) points of the next tier"
        return text + ", and \(unassessed.count) \(unassessed.count == 1 ? "is" : "are") not assessed."
    }
}

extension RequiredAction {
    /// The day, with how late it is.
    func dueCell(on date: CalendarDate?) -> PageTable.Cell {
        let words = dueWords(on: date)
        return state == .overdue ? .late(words) : .text(words)
    }

    /// Such as "3 weeks overdue, since 1 March 2026", "in 5 days" or "never done".
    package func dueWords(on date: CalendarDate?) -> String {
        switch state {
        case .overdue:
            if let days = daysOverdue(on: date), let due { return "\(DayWords.span(days)) overdue, since \(due.words)" }
            return action.gate.map { "not done before \($0)" } ?? "never done"
        case .waived: return due.map { "waived until \($0.words)" } ?? "waived"
        case .met: return due.map { "again by \($0.words)" } ?? "done"
        case .open:
            if let due { return "by \(due.words)" }
            return action.gate.map { "before \($0)" } ?? "not yet"
        }
    }
}
