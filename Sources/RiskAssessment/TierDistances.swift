/// How far a node's score is from the tiers beside its own, and what alone would take it there.
package struct TierDistances: Sendable {
    package struct Neighbour: Sendable {
        package var tier: Int
        /// The basis points that are missing, or that lie above the bound below which the score must fall.
        package var points: Int
        /// The cheapest first; of each question and control the smallest change that suffices.
        package var changes: [Change]
    }

    package struct Change: Sendable {
        package enum Subject: Sendable {
            /// The option that would have to be the answer.
            case answer(question: Int, option: Int)
            case control(Int, ControlState)
        }

        package var subject: Subject
        /// Steps: on the scale of answers, or of a control from none to implemented to verified.
        package var cost: Int
        /// The score that the node would have.
        package var score: Int

        package init(subject: Subject, cost: Int, score: Int) {
            self.subject = subject
            self.cost = cost
            self.score = score
        }
    }

    /// Nil in the highest tier.
    package var up: Neighbour?
    /// Nil in the lowest tier.
    package var down: Neighbour?
}

extension PortfolioRisk {
    /// How far a node's score is from the next tiers; all that lineage brings stays as it is.
    ///
    /// Takes time as questions and options squared; where a cycle would pass a node's own score back to it, also as
    /// the whole lineage.
    package func distances(of node: Int) -> TierDistances {
        let risk = nodes[node]
        let tiers = rubric.tiers
        let trials = portfolio.nodes[node].assessment == nil ? [] : self.trials(of: node)
        var distances = TierDistances()
        if risk.scoreTier + 1 < tiers.count {
            let bound = tiers[risk.scoreTier + 1].from
            distances.up = TierDistances.Neighbour(
                tier: risk.scoreTier + 1, points: bound - risk.score,
                changes: PortfolioRisk.cheapest(trials) { $0.score >= bound })
        }
        if risk.scoreTier > 0 {
            let bound = tiers[risk.scoreTier].from
            distances.down = TierDistances.Neighbour(
                tier: risk.scoreTier - 1, points: risk.score - bound,
                changes: PortfolioRisk.cheapest(trials) { $0.score < bound })
        }
        return distances
    }

    /// All single changes of one question or control, grouped by it.
    private func trials(of node: Int) -> [[TierDistances.Change]] {
        let risk = nodes[node]
        let own = answers[node]
        let inherited = rubric.factors.indices.map { inheritedFromOthers(node, factor: $0) }
        var floors = [Int](repeating: 0, count: rubric.factors.count)
        for signal in risk.signals.map({ rubric.signals[$0] }) {
            floors[signal.factor] = max(floors[signal.factor], signal.floor)
        }
        func score(_ changed: NodeAnswers) -> Int {
            let scores = rubric.ownScores(changed, floors: floors, unknownAs: Rubric.highestAnswer)
            return rubric.total(zip(scores.floored, inherited).map { max($0, $1) }, over: risk.isAssessed)
        }
        var trials: [[TierDistances.Change]] = []
        for (index, question) in rubric.questions.enumerated() {
            guard let now = own.score(of: index, in: rubric, unknownAs: Rubric.highestAnswer) else { continue }
            // Beside a fact the worse counts, so that no answer is better than the fact.
            let least = leastScore(ofQuestion: index, node: node)
            let options = question.options.indices.filter { option in
                question.options[option].score != now && question.options[option].score >= least
            }
            trials.append(
                options.map { option in
                    var changed = own
                    changed.answers[index] = .given(option)
                    return TierDistances.Change(
                        subject: .answer(question: index, option: option),
                        cost: abs(question.options[option].score - now), score: score(changed))
                })
        }
        for index in rubric.controls.indices {
            let states: [ControlState] = [.absent, .implemented, .verified]
            let now = own.states[index].step
            trials.append(
                states.filter { $0.step != now }.map { state in
                    var changed = own
                    changed.states[index] = state
                    return TierDistances.Change(
                        subject: .control(index, state), cost: abs(state.step - now), score: score(changed))
                })
        }
        return trials
    }

    /// The score that a fact gives a question, 0 where there is none.
    private func leastScore(ofQuestion index: Int, node: Int) -> Int {
        let question = rubric.questions[index]
        guard let fact = question.derivedFrom, case .name(let name) = facts[node][fact],
            let option = question.option(name)
        else { return 0 }
        return question.options[option].score
    }

    /// Of each group the cheapest that suffices; of equal ones the first.
    private static func cheapest(
        _ trials: [[TierDistances.Change]], _ suffices: (TierDistances.Change) -> Bool
    ) -> [TierDistances.Change] {
        let found = trials.compactMap { $0.filter(suffices).min { $0.cost < $1.cost } }
        return found.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
            .map(\.element)
    }

    /// What a node inherits of a factor if it had nothing itself: less than now where a cycle gives its own back.
    private func inheritedFromOthers(_ node: Int, factor: Int) -> Int {
        let scores = inherited[factor]
        if scores.via[node] >= 0 { return scores.values[node] }
        var fromOthers = 0
        var ownComesBack = 0
        for arc in graph.arcs(from: node) {
            let upstream = graph.arcs[arc].to
            let passed = graph.passed(scores.values[upstream], by: arc, factor: factor)
            let isOwn = path(to: upstream, factor: factor).contains { $0.node == node }
            if isOwn { ownComesBack = max(ownComesBack, passed) } else { fromOthers = max(fromOthers, passed) }
        }
        guard ownComesBack > fromOthers else { return fromOthers }
        var own = nodes.map { $0.ownFactors[factor] }
        own[node] = 0
        return InheritedFactor(own: own, graph, factor: factor).values[node]
    }
}

extension ControlState {
    /// How far a control is, for what a change costs.
    fileprivate var step: Int {
        switch self {
        case .absent, .planned, .waived: 0
        case .implemented: 1
        case .verified: 2
        }
    }
}
