import Records
import RegistryRisk
import RiskAssessment
import SourceText

/// What made a record's tier another than its score's, and what counts otherwise than it was meant, in words.
struct DecisionWords {
    let risk: RegistryRisk
    let position: Int
    let lines: CardLines

    typealias Statement = ExplanationWords.Statement

    private var node: NodeRisk { risk[position] }
    private var record: Record { risk.registry.records[position] }

    var all: [Statement] {
        var statements: [Statement] = []
        if let missing = RiskWords.missing(risk, position) {
            let isTiered = RegistryRisk.isAssessable(record.kind)
            let words = node.isUnassessed && isTiered ? "not assessed: \(missing)" : missing
            statements.append(Statement(words: words, line: lines.line(risk.cards[position]?.range)))
        }
        if RegistryRisk.isAssessable(record.kind) { statements += tierFloors + override + appetite }
        if node.hasUnassessedUpstream {
            statements.append(
                Statement(words: "something that it rests on is not assessed, and could be anything", line: nil))
        }
        return statements + node.notes.map(words)
    }

    // MARK: The tier

    private var tierFloors: [Statement] {
        let tiers = risk.rubric.tiers
        return node.tierFloors.flatMap { index -> [Statement] in
            let floor = risk.rubric.tierFloors[index]
            let causes = TermWords(risk: risk, position: position, lines: lines).statements(
                risk.causes(ofTierFloor: index, at: position))
            let why =
                causes.isEmpty
                ? "the rubric's `\(floor.condition.text)`" : RiskWords.list(causes.map(\.words), "and")
            var words =
                floor.tier > node.scoreTier
                ? "\(why), which raises the tier from \(tiers[node.scoreTier].id) to \(tiers[floor.tier].id)"
                : "\(why), which asks for \(tiers[floor.tier].id) at least"
            if !floor.blockedStages.isEmpty {
                words += " and keeps it from " + RiskWords.list(floor.blockedStages, "and")
            }
            return [Statement(words: words, line: causes.first { $0.line != nil }?.line)]
        }
    }

    private var override: [Statement] {
        guard let card = risk.cards[position]?.override else { return [] }
        let wanted = "the tier that was set by hand, \(card.tier),"
        let words: String
        switch node.override {
        case .none: return []
        case .applied:
            let floor = node.tierFloors.map { risk.rubric.tierFloors[$0].tier }.max() ?? 0
            let otherwise = risk.rubric.tiers[max(node.scoreTier, floor)].id
            words =
                wanted + " counts; without it the tier would be \(otherwise)" + (card.because.map { ": " + $0 } ?? "")
        case .heldByFloor: words = wanted + " counts in part: a lowest tier holds it up"
        case .unknownTier: words = wanted + " is none of the rubric's"
        case .tooFewApprovals(let needed):
            words = wanted + " does not count: it needs \(needed) approval\(needed == 1 ? "" : "s")"
        case .withoutException: words = wanted + " does not count: a lower tier needs an exception record"
        case .tooLong(let days): words = wanted + " does not count: it may hold for \(days) days at most"
        case .notInForce: words = wanted + " does not count: its exception is not in force"
        }
        return [Statement(words: words, line: lines.line(card.range))]
    }

    private var appetite: [Statement] {
        guard let limit = node.exceededAppetite else { return [] }
        let over = RiskWords.points(node.score - limit)
        let stage = record.stage ?? "its stage"
        var words = "\(over) points above what \(stage) may have, which is \(RiskWords.points(limit))"
        if let exception = risk.exception(waiving: RiskException.appetite, for: position) {
            words += "; \(risk.registry.records[exception.position].reference) allows it"
            if let day = exception.expires { words += " until \(day.words)" }
        } else {
            words += ", without an exception"
        }
        let exception = risk.exception(waiving: RiskException.appetite, for: position)?.position
        return [Statement(words: words, line: lines.line(record["stage"]?.range), record: exception)]
    }

    // MARK: Notes

    private func words(_ note: AssessmentNote) -> Statement {
        let card = risk.cards[position]
        func answer(_ id: String) -> CardLine? { lines.line(card?.answer(id)?.nameRange) }
        func control(_ id: String) -> CardLine? { lines.line(card?.control(id)?.range) }
        return switch note {
        case .unknownQuestion(let id):
            Statement(words: "\(id) is no question of the rubric, and counts for nothing", line: answer(id))
        case .outsideKind(let id):
            Statement(words: "\(id) is not asked of a \(record.kind.noun), and counts for nothing", line: answer(id))
        case .unknownOption(let id, let option):
            Statement(words: "\(option) is no answer to \(id), which counts as unknown", line: answer(id))
        case .mayNotBeExcluded(let id):
            Statement(words: "\(id) always applies, and counts as unknown", line: answer(id))
        case .excludedWithoutRationale(let id):
            Statement(words: "\(id) counts as unknown: nothing says why it does not apply", line: answer(id))
        case .factDiffers(let id, let given, let fact):
            Statement(
                words: "\(id) is \(given) by its answer and \(fact) by a fact; the worse counts", line: answer(id))
        case .unknownControl(let id):
            Statement(words: "\(id) is no control of the rubric, and counts for nothing", line: control(id))
        case .verifiedWithoutEvidence(let id):
            Statement(words: "\(id) counts as implemented: nothing shows that it was verified", line: control(id))
        case .evidenceExpired(let id, let day):
            Statement(
                words: "\(id) counts as implemented: its evidence holds no more since \(day.words)", line: control(id))
        }
    }
}
