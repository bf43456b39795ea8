import SourceText

/// Two rubrics over one portfolio: who changes tier, and what changes each score.
///
/// The change of a score is taken apart by changing the old rubric into the new one in steps, in this order:
///
/// 1. **weights** of factors and questions that both have;
/// 2. **options** of questions that both have; an answer that is no option any more is open;
/// 3. **questions** and factors that only one has, or that changed places; new ones are open until they are answered;
/// 4. **rules**: controls, signals and what lineage passes on.
///
/// Each part is the score after its step less the one before, inheritance included, so that they add up exactly.
/// Tier bounds change no score; where they alone change the tier, `isMovedByBounds` says so.
package struct RubricComparison: Sendable {
    package struct Change: Sendable {
        package var node: Int
        package var before: Int
        package var after: Int
        package var weights: Int
        package var options: Int
        package var questions: Int
        package var rules: Int
        /// Whether the old bounds give the new score a tier of another name than the new ones.
        package var isMovedByBounds: Bool
    }

    package let before: PortfolioRisk
    package let after: PortfolioRisk
    /// How many records go from each tier of the old rubric to each of the new; the last of both is unassessed.
    package let migration: [[Int]]
    /// Every record that can have a score, in the order of the portfolio.
    package let changes: [Change]
    /// Those of `changes` in another tier than before, or unassessed in one alone; the largest change first.
    package let movers: [Change]

    package init(_ portfolio: Portfolio, old: Rubric, new: Rubric) {
        let before = PortfolioRisk(portfolio, old)
        let after = PortfolioRisk(portfolio, new)
        let steps = old.steps(to: new).map { PortfolioRisk(portfolio, $0).nodes.map(\.score) }
        var migration = [[Int]](
            repeating: [Int](repeating: 0, count: new.tiers.count + 1), count: old.tiers.count + 1)
        var changes: [Change] = []
        var movers: [Change] = []
        for node in portfolio.nodes.indices where portfolio.nodes[node].hasRecord {
            let (first, last) = (before.nodes[node], after.nodes[node])
            guard first.isAssessed.contains(true) || last.isAssessed.contains(true) else { continue }
            let scores = [first.score] + steps.map { $0[node] } + [last.score]
            let byOldBounds = old.tiers[old.tier(of: last.score)].id
            let change = Change(
                node: node, before: first.score, after: last.score, weights: scores[1] - scores[0],
                options: scores[2] - scores[1], questions: scores[3] - scores[2], rules: scores[4] - scores[3],
                isMovedByBounds: !byOldBounds.hasSameBytes(as: new.tiers[last.scoreTier].id))
            changes.append(change)
            let row = first.isUnassessed ? old.tiers.count : first.tier
            let column = last.isUnassessed ? new.tiers.count : last.tier
            migration[row][column] += 1
            let names = (
                first.isUnassessed ? nil : old.tiers[row].id, last.isUnassessed ? nil : new.tiers[column].id
            )
            if names.0.map(UTF8Key.init) != names.1.map(UTF8Key.init) { movers.append(change) }
        }
        (self.before, self.after, self.migration, self.changes) = (before, after, migration, changes)
        self.movers = movers.sorted {
            let sizes = (abs($0.after - $0.before), abs($1.after - $1.before))
            if sizes.0 != sizes.1 { return sizes.0 > sizes.1 }
            return portfolio.nodes[$0.node].id.precedesByBytes(portfolio.nodes[$1.node].id)
        }
    }
}

extension Rubric {
    /// What lies between this rubric and `new`: its weights, then its options, then its questions and factors.
    fileprivate func steps(to new: Rubric) -> [Rubric] {
        var weights = self
        for index in factors.indices {
            if let same = new.factor(factors[index].id) { weights.factors[index].weight = new.factors[same].weight }
        }
        for index in questions.indices {
            if let same = new.question(questions[index].id) {
                weights.questions[index].weight = new.questions[same].weight
            }
        }
        var options = weights
        for index in questions.indices {
            if let same = new.question(questions[index].id) {
                options.questions[index].options = new.questions[same].options
            }
        }
        return [weights, options, withQuestions(of: new)]
    }

    /// The questions and factors of `new`, with the rules of this rubric for those factors that it knows.
    private func withQuestions(of new: Rubric) -> Rubric {
        var rubric = self
        (rubric.factors, rubric.questions) = (new.factors, new.questions)
        let places = factors.map { new.factor($0.id) }
        rubric.controls = controls.map { control in
            var control = control
            control.reductions = control.reductions.compactMap { factor, share in
                places[factor].map { ($0, share) }
            }
            return control
        }
        rubric.signals = signals.compactMap { signal in
            places[signal.factor].map { place in
                var signal = signal
                signal.factor = place
                return signal
            }
        }
        rubric.relations = relations.map { relation in
            var coefficients = [FixedDecimal](repeating: FixedDecimal(0), count: new.factors.count)
            for (old, place) in places.enumerated() {
                if let place { coefficients[place] = relation.coefficients[old] }
            }
            return Relation(name: relation.name, coefficients: coefficients)
        }
        return rubric
    }
}
