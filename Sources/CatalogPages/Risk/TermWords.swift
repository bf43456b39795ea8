import Records
import RegistryRisk
import RiskAssessment
import SourceText

/// The terms of one record's explanation in words.
struct TermWords {
    let risk: RegistryRisk
    let position: Int
    let lines: CardLines

    private var card: CardAssessment? { risk.cards[position] }

    func term(_ term: Explanation.Term, factor: Int) -> ExplanationWords.Term {
        var result = ExplanationWords.Term(reason: term.reason, words: "", amount: term.amount)
        switch term.reason {
        case .question(let question, let answer, let score, let share):
            write(question, answer, score: score, share: share, into: &result)
        case .rounding: result.words = "rounding"
        case .control(let control, let state, let reduction, let effect):
            result.name = risk.rubric.controls[control].id
            result.words = "\(state.rawValue), \(reductionWords(reduction, effect))"
            result.line = lines.line(card?.control(risk.rubric.controls[control].id)?.range)
        case .cap(let cap): result.words = "controls take off \(RiskWords.percent(cap)) at most"
        case .floor(let signal):
            result.name = risk.rubric.signals[signal].id
            result.causes = statements(risk.causes(of: signal, at: position))
            let causes = result.causes.map(\.words)
            result.words =
                "raises it to \(RiskWords.points(risk.rubric.signals[signal].floor))"
                + (causes.isEmpty ? "" : ": " + RiskWords.list(causes, "and"))
            result.line = result.causes.first { $0.line != nil }?.line
        case .inherited(let steps):
            let inherited = InheritedRisk(risk, factor: factor, added: term.amount, steps)
            result.name = risk.registry.records[inherited.origin].reference
            result.words = inherited.words(risk)
            if let edge = inherited.edges.first.map({ risk.lineage.edges[$0] }), let use = edge.use {
                result.line = lines.line(use.range, of: edge.declaredBy.map(Int.init) ?? position)
            }
        }
        return result
    }

    func statements(_ causes: [SignalCause]) -> [ExplanationWords.Statement] {
        causes.map { cause in
            var words = cause.text
            if let record = cause.record { words += " (\(risk.registry.records[record].reference))" }
            return ExplanationWords.Statement(
                words: words, line: cause.record.map { lines.line(nil, of: $0) } ?? lines.line(cause.range))
        }
    }

    private func write(
        _ index: Int, _ answer: Explanation.Answer, score: Int, share: (weight: FixedDecimal, of: FixedDecimal),
        into result: inout ExplanationWords.Term
    ) {
        let question = risk.rubric.questions[index]
        let stated = card?.answer(question.id)
        let weight = "weight \(RiskWords.decimal(share.weight)) of \(RiskWords.decimal(share.of))"
        result.name = question.id
        result.question = question.text
        result.line = lines.line(stated?.nameRange ?? card?.range)
        switch answer {
        case .given(let option):
            result.words = "\(question.options[option].name), \(score) of \(Rubric.highestAnswer); \(weight)"
        case .derived(let option):
            let record = risk.registry.records[position]
            let fact = question.derivedFrom.flatMap { record.range(of: $0) }
            let origin = fact == nil ? "from what it is trained on" : "from another field of the card"
            let answer = "\(question.options[option].name) (\(origin))"
            result.words = "\(answer), \(score) of \(Rubric.highestAnswer); \(weight)"
            result.line = lines.line(fact ?? stated?.nameRange ?? card?.range)
        case .unknown:
            result.words = "unknown, counts as the worst, \(score) of \(Rubric.highestAnswer); \(weight)"
        case .notApplicable: result.words = "does not apply, counts for nothing"
        }
    }

    private func reductionWords(_ reduction: FixedDecimal, _ effect: FixedDecimal) -> String {
        let whole = RiskWords.percent(reduction)
        guard effect != FixedDecimal(1) else { return "takes \(whole) off what is left" }
        let part = FixedDecimal(tenThousandths: reduction.tenThousandths * effect.tenThousandths / 10_000)
        return "takes \(RiskWords.percent(part)) off what is left, \(RiskWords.decimal(effect)) of \(whole)"
    }
}

extension Record {
    /// Where a fact stands that answers a question; nil where the card does not say it.
    fileprivate func range(of fact: Fact) -> ByteRange? {
        switch fact {
        case .regulationClass: self["regulation"]?.map?[field: "eu_ai_act"]?.map?[field: "class"]?.range
        case .dataProtectionLevel:
            (self["data_protection"]?.map?[field: "level"] ?? self["personal"]?.map?[field: "level"])?.range
        case .stage: self["stage"]?.range
        default: nil
        }
    }
}
