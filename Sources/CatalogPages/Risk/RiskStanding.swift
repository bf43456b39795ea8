import Records
import RegistryRisk
import RiskAssessment
import SourceText
import Vocabulary

/// How the registry stands as a whole: who is in which tier, who comes near, what is due.
package struct RiskStanding: Sendable {
    /// Within so many days something is due soon.
    package static let soonDays = 60

    package let all: [Int]
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

    /// `all` are positions of models and services.
    package init(_ risk: RegistryRisk, among all: [Int]) {
        self.risk = risk
        self.all = all
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
            risk.approached(by: position).map { (position, risk.rubric.tiers[$0].from - risk[position].score) }
        }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
        lifted = ranked.filter(risk.isRaised)
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

    /// "Of 33 models and services, 3 are critical, 7 high; 4 are within 5 points of a higher tier; 5 are not assessed".
    package var sentence: String { parts.map(\.words).joined() }

    /// The same in parts, with the section of the risk page that lists what a part counts.
    var parts: [(words: String, section: String?)] {
        let tiers = risk.rubric.tiers
        func are(_ count: Int) -> String { count == 1 ? "is" : "are" }
        let named = tiers.indices.reversed().filter { counts[$0] > 0 }
        let whole = all.count == 1 ? "1 model or service" : "\(all.count) models and services"
        var parts: [(words: String, section: String?)] = [("Of \(whole), ", nil)]
        for (place, tier) in named.enumerated() {
            if place > 0 { parts.append((", ", nil)) }
            let words = (place == 0 ? "\(are(counts[tier])) " : "") + tiers[tier].id
            parts.append(("\(counts[tier]) \(words)", "s-ranking"))
        }
        let band = RiskWords.decimal(FixedDecimal(tenThousandths: risk.rubric.approaching * 100))
        for (count, words, section) in [
            (near.count, "within \(band) points of a higher tier", "s-near"),
            (lifted.count, "in a higher tier through lineage", "s-inherited"),
            (unassessed.count, "not assessed", "s-unassessed"),
        ] where count > 0 {
            if parts.count > 1 { parts.append(("; ", nil)) }
            parts.append(("\(count) \(are(count)) \(words)", section))
        }
        return parts + [(".", nil)]
    }
}

extension RequiredAction {
    /// The day, with how late it is.
    func dueCell(on date: CalendarDate?) -> PageTable.Cell {
        let words = ActionWords.due(self, on: date)
        return state == .overdue ? .late(words) : .text(words)
    }
}
