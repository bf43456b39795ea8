import FrontMatter
import SourceText

extension RubricReader {
    mutating func readTiers(_ root: Entries) {
        var ids: [(id: String, place: Place)] = []
        for item in items(root["tiers"], atMost: 20) {
            guard let entries = entries(item, required: ["id", "from"]) else { continue }
            let tier = Rubric.Tier(id: id(entries["id"]) ?? "", from: points(entries["from"]) ?? 0)
            if let place = entries["id"] { ids.append((tier.id, place)) }
            if let place = entries["from"] {
                if let before = rubric.tiers.last {
                    if tier.from <= before.from { note(.tiers, "a tier must begin above the one before it", place) }
                } else if tier.from != 0 {
                    note(.tiers, "the first tier must begin at 0", place)
                }
            }
            rubric.tiers.append(tier)
        }
        checkUnique(ids)
        if let place = root["tiers"], rubric.tiers.isEmpty { note(.tiers, "there must be a tier", place) }
        readBands(root)
        readIncomplete(root["incomplete"])
        readFloors(root["tier_floors"])
        readOverrides(root["overrides"])
    }

    private mutating func tier(_ place: Place?) -> Int? { choice(place, rubric.tiers.map(\.id), .reference) }

    private mutating func readBands(_ root: Entries) {
        let approaching = entries(root["approaching"], required: ["points_below_next"])
        rubric.approaching = points(approaching?["points_below_next"]) ?? 0
        let narrowest = zip(rubric.tiers, rubric.tiers.dropFirst()).map { $1.from - $0.from }.min()
        if let narrowest, rubric.approaching >= narrowest, let place = approaching?["points_below_next"] {
            note(.tiers, "a whole tier would be approaching the next; this must be less than the narrowest tier", place)
        }
        let rising = entries(root["rising"], required: ["points_since_previous_version"])
        rubric.rising = points(rising?["points_since_previous_version"]) ?? 0
    }

    private mutating func readIncomplete(_ place: Place?) {
        guard let entries = entries(place, required: ["below_answered_share", "badge", "gate_as"]) else { return }
        rubric.incomplete = Rubric.Incomplete(
            belowShare: number(entries["below_answered_share"], to: 1) ?? FixedDecimal(0),
            badge: id(entries["badge"]) ?? "", gateAs: tier(entries["gate_as"]) ?? 0)
        if let place = entries["badge"], rubric.tier(rubric.incomplete.badge) != nil {
            note(.tiers, "the badge must not be the name of a tier, under which such records never count", place)
        }
    }

    private mutating func readFloors(_ list: Place?) {
        for item in items(list) {
            guard let entries = entries(item, required: ["when", "tier"], optional: ["block"]) else { continue }
            let condition = condition(entries["when"], facts: Fact.allCases)
            let blocked = items(entries["block"]).compactMap { choice($0, stages).map { stages[$0] } }
            if let condition, let tier = tier(entries["tier"]) {
                rubric.tierFloors.append(Rubric.TierFloor(condition: condition, tier: tier, blockedStages: blocked))
            }
        }
    }

    private mutating func readOverrides(_ place: Place?) {
        guard let entries = entries(place, required: ["up", "down"]) else { return }
        let up = self.entries(entries["up"], required: ["approvals"])
        let down = self.entries(entries["down"], required: ["record", "approvals", "max_days"])
        _ = choice(down?["record"], ["exception"])
        rubric.overrides = Rubric.Overrides(
            approvalsUp: whole(up?["approvals"], 0...99) ?? 0, approvalsDown: whole(down?["approvals"], 0...99) ?? 0,
            longestDaysDown: whole(down?["max_days"], 1...3650) ?? 1)
        if rubric.overrides.approvalsDown < rubric.overrides.approvalsUp, let place = down?["approvals"] {
            note(.tiers, "to lower a tier must not take fewer approvals than to raise it", place)
        }
    }

    // MARK: What follows from a tier

    mutating func readActions(_ root: Entries) {
        for entry in entries(root["appetite"])?.all ?? [] {
            if entry.key.hasSameBytes(as: "otherwise") {
                _ = choice(entry.value, ["exception"])
            } else if stages.contains(where: { $0.hasSameBytes(as: entry.key) }) {
                let limit = entries(entry.value, required: ["max_residual"])
                let score = points(limit?["max_residual"]) ?? 0
                rubric.appetite.append(Rubric.AppetiteLimit(stage: entry.key, highestScore: score))
            } else {
                let words =
                    "`\(entry.key)` is no key that is known here; those are otherwise, \(stages.joined(separator: ", "))"
                note(.unknownKey, words, entry.value.path, entry.keyRange)
            }
        }
        let actions = entries(root["actions"], required: rubric.tiers.map(\.id))
        for tier in rubric.tiers { rubric.actions.append(readActions(actions?[tier.id])) }
    }

    private mutating func readActions(_ list: Place?) -> [Rubric.Action] {
        var ids: [(id: String, place: Place)] = []
        var actions: [Rubric.Action] = []
        for item in items(list) {
            let optional = ["gate", "every_days", "within_days", "approvals", "evidence", "if_any_factor"]
            guard let entries = entries(item, required: ["id", "text", "role"], optional: optional) else { continue }
            let factors = self.entries(entries["if_any_factor"])?.all ?? []
            let action = Rubric.Action(
                id: id(entries["id"]) ?? "", text: text(entries["text"]) ?? "", role: id(entries["role"]) ?? "",
                gate: choice(entries["gate"], stages).map { stages[$0] },
                everyDays: whole(entries["every_days"], 1...3650), withinDays: whole(entries["within_days"], 1...3650),
                approvals: whole(entries["approvals"], 1...99),
                evidence: items(entries["evidence"]).compactMap { evidence($0) },
                fromFactors: factors.compactMap { fromFactor($0.key, $0.keyRange, $0.value) })
            if let place = entries["id"] { ids.append((action.id, place)) }
            actions.append(action)
        }
        checkUnique(ids)
        return actions
    }

    private mutating func fromFactor(_ id: String, _ range: ByteRange, _ place: Place) -> (factor: Int, score: Int)? {
        guard let factor = rubric.factor(id) else {
            note(.reference, "there is no factor `\(id)`", place.path, range)
            return nil
        }
        return points(place).map { (factor, $0) }
    }
}
