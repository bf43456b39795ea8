import RegistryRisk
import RiskAssessment
import SourceText
import Vocabulary

/// How far a record is from the tiers beside its own, and what would take it there, in words.
struct DistanceWords {
    let risk: RegistryRisk
    let position: Int
    let lines: CardLines

    func words(_ neighbour: TierDistances.Neighbour, isUp: Bool) -> ExplanationWords.Distance {
        let tier = risk.rubric.tiers[neighbour.tier].id
        return ExplanationWords.Distance(
            neighbour: neighbour, tier: tier,
            words: "\(RiskWords.points(neighbour.points)) points \(isUp ? "below" : "above") \(tier)",
            changes: neighbour.changes.map(words))
    }

    private func words(_ change: TierDistances.Change) -> ExplanationWords.Statement {
        let card = risk.cards[position]
        switch change.subject {
        case .answer(let index, let option):
            let question = risk.rubric.questions[index]
            let wanted = question.options[option].name
            let line = lines.line(card?.answer(question.id)?.nameRange ?? card?.range)
            switch risk.portfolio.answer(of: position, to: index) {
            case .given(let now), .derived(let now):
                let now = question.options[now].name
                return .init(words: "“\(question.text)” being \(wanted) rather than \(now)", line: line)
            case .unknown, .notApplicable, nil:
                return .init(words: "answering “\(question.text)” (\(question.id)) with \(wanted)", line: line)
            }
        case .control(let index, let state):
            let control = risk.rubric.controls[index]
            let line = lines.line(card?.control(control.id)?.range ?? card?.range)
            let now = risk.portfolio.state(of: position, control: index)
            let name = control.id.replacingUnderscores
            let words =
                switch (state, now) {
                case (.verified, _): "verifying \(name)"
                case (.implemented, .verified): "\(name) being implemented only"
                case (.implemented, _): "implementing \(name)"
                default: "losing \(name)"
                }
            return .init(words: words, line: line)
        }
    }
}

extension CalendarDay {
    /// "1 March 2026".
    var words: String { CalendarDate(secondsSinceEpoch: number * 86_400)?.words ?? "" }
}
