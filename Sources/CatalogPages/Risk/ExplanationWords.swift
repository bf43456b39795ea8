import Records
import RegistryRisk
import RiskAssessment
import SourceText

/// Why a record has its score, in words, with the lines that say so; amounts add up exactly.
package struct ExplanationWords: Sendable {
    /// Something that was found or decided, and where it stands.
    package struct Statement: Sendable {
        /// A clause without a full stop.
        package var words: String
        package var line: CardLine?
        /// The position of a record that the words name by its reference.
        var record: Int?
    }

    package struct Term: Sendable {
        package var reason: Explanation.Reason
        /// The id of the question, control or signal, or the record whose own score it is; nil for rounding and caps.
        package var name: String?
        /// What it does, without the name: "serious, 3 of 4; weight 3 of 8".
        package var words: String
        /// In basis points of the factor.
        package var amount: Int
        package var line: CardLine?
        /// Why a signal fires, beside what `words` say.
        package var causes: [Statement] = []
        /// The text of a question.
        package var question: String?
    }

    package struct Factor: Sendable {
        /// Its place in the rubric.
        package var factor: Int
        package var id: String
        package var title: String
        package var weight: FixedDecimal
        /// Its effective score, the sum of its terms.
        package var value: Int
        /// What it adds to the record's score.
        package var amount: Int
        package var terms: [Term]
    }

    /// How far it is to a neighbouring tier, and what alone would take it there.
    package struct Distance: Sendable {
        package var neighbour: TierDistances.Neighbour
        package var tier: String
        /// "2.10 points below critical".
        package var words: String
        /// For each change of the neighbour, the cheapest first: "verifying human_review".
        package var changes: [Statement]
    }

    package let risk: RegistryRisk
    package let position: Int
    package let score: Int
    package let factors: [Factor]
    /// What is left when the factors' amounts are taken from the score.
    package let rounding: Int
    /// The weights of the factors that make up the score, together.
    package let weights: FixedDecimal
    /// What made the tier another than the score's, what counts otherwise than it was meant, and what is missing.
    package let decisions: [Statement]
    package let up: Distance?
    package let down: Distance?
    package let actions: [RequiredAction]

    package init(_ risk: RegistryRisk, _ position: Int) {
        self.risk = risk
        self.position = position
        let lines = CardLines(risk.registry, position)
        let explanation = risk.portfolio.explanation(of: position)
        let words = TermWords(risk: risk, position: position, lines: lines)
        score = explanation.score
        rounding = explanation.rounding
        weights = FixedDecimal(tenThousandths: explanation.factors.reduce(0) { $0 + $1.weight.tenThousandths })
        factors = explanation.factors.map { factor in
            let known = risk.rubric.factors[factor.factor]
            return Factor(
                factor: factor.factor, id: known.id, title: known.title, weight: factor.weight, value: factor.value,
                amount: factor.amount, terms: factor.terms.map { words.term($0, factor: factor.factor) })
        }
        decisions = DecisionWords(risk: risk, position: position, lines: lines).all
        let distances = risk.portfolio.distances(of: position)
        let isTiered = RegistryRisk.isAssessable(risk.registry.records[position].kind)
        let distance = DistanceWords(risk: risk, position: position, lines: lines)
        up = isTiered ? distances.up.map { distance.words($0, isUp: true) } : nil
        down = isTiered ? distances.down.map { distance.words($0, isUp: false) } : nil
        actions = risk.actions(of: position)
    }

    /// How far a record is below the next tier, without the work of a whole explanation.
    package static func up(_ risk: RegistryRisk, _ position: Int) -> Distance? {
        let words = DistanceWords(risk: risk, position: position, lines: CardLines(risk.registry, position))
        return risk.portfolio.distances(of: position).up.map { words.words($0, isUp: true) }
    }

    /// The explanation of a record whose card answers anything, or that is assessed without; nil for others.
    ///
    /// Where nothing is answered every number is that of the worst, which is said in fewer words.
    package static func ofAnswers(_ risk: RegistryRisk, _ position: Int) -> ExplanationWords? {
        guard isScored(risk, position), let card = risk.cards[position] else { return nil }
        return card.answers.isEmpty && risk[position].isUnassessed ? nil : ExplanationWords(risk, position)
    }

    /// Whether records of this kind have any score.
    package static func isScored(_ risk: RegistryRisk, _ position: Int) -> Bool {
        risk[position].isAssessed.contains(true)
    }

    /// The whole in a sentence or two: "62.80 of 100: ◑ high. Its own score is 60.10, 2.70 more come from …."
    package var summary: String { ExplanationWords.summary(risk, position) }

    /// The same, without the work of a whole explanation; `withTier` false leaves the tier to what stands beside it.
    package static func summary(_ risk: RegistryRisk, _ position: Int, withTier: Bool = true) -> String {
        let node = risk[position]
        let tier = (withTier ? risk.tierName(position) : nil).map { _ in
            node.isUnassessed
                ? "; \(RiskWords.mark(.unassessed)) not assessed" : ": " + RiskWords.tier(of: node, in: risk.rubric)
        }
        var text = RiskWords.points(node.score) + " of 100" + (tier ?? "") + "."
        let inherited = node.score - node.own
        if inherited > 0, let from = risk.largestInheritance(of: position) {
            let origin = risk.registry.records[from.origin].reference
            text +=
                " Its own score is \(RiskWords.points(node.own)); \(RiskWords.points(inherited)) more are inherited,"
                + " most of it from \(origin)."
        } else if node.score > 0 {
            text += " All of it is its own."
        }
        if node.lowest != node.highest {
            let ends = (RiskWords.points(node.lowest), RiskWords.points(node.highest))
            text += " What is not known could make it \(ends.0) to \(ends.1)."
        }
        return text
    }
}
