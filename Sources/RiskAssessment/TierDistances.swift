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
    /// Takes time as questions and options; where a cycle would pass a node's own score back to it, also as what it
    /// rests on, as far as `mostInWeb` nodes.
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
        let sheet = TrialSheet(
            self, node, inherited: rubric.factors.indices.map { inheritedFromOthers(node, factor: $0) })
        let own = answers[node]
        var trials: [[TierDistances.Change]] = []
        for index in rubric.questions.indices {
            guard let now = own.score(of: index, in: rubric, unknownAs: Rubric.highestAnswer) else { continue }
            let question = rubric.questions[index]
            // Beside a fact the worse counts, so that no answer is better than the fact.
            let least = leastScore(ofQuestion: index, node: node)
            let options = question.options.indices.filter { option in
                question.options[option].score != now && question.options[option].score >= least
            }
            trials.append(
                options.map { option in
                    let score = question.options[option].score
                    return TierDistances.Change(
                        subject: .answer(question: index, option: option), cost: abs(score - now),
                        score: sheet.score(answering: index, from: now, to: score))
                })
        }
        for index in rubric.controls.indices {
            let states: [ControlState] = [.absent, .implemented, .verified]
            let now = own.states[index].step
            trials.append(
                states.filter { $0.step != now }.map { state in
                    TierDistances.Change(
                        subject: .control(index, state), cost: abs(state.step - now),
                        score: sheet.score(setting: index, to: state))
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
        return inheritedAlone(node, factor: factor) ?? ownComesBack
    }

    /// So many nodes are looked at for one node in a cycle; in a larger web what comes back counts as not its own.
    private static let mostInWeb = 500

    /// The same, settled anew among all that the node rests on; nil where these are too many.
    private func inheritedAlone(_ node: Int, factor: Int) -> Int? {
        var values = [node: 0]
        var open = [node]
        while let next = open.popLast() {
            for arc in graph.arcs(from: next) where values[graph.arcs[arc].to] == nil {
                let upstream = graph.arcs[arc].to
                values[upstream] = nodes[upstream].ownFactors[factor]
                open.append(upstream)
                if values.count > PortfolioRisk.mostInWeb { return nil }
            }
        }
        // Values only rise, and none above the highest own one: in the end nothing changes.
        var web = values.keys.sorted()
        var isSettled = false
        while !isSettled {
            isSettled = true
            for dependent in web {
                for arc in graph.arcs(from: dependent) {
                    let passed = graph.passed(values[graph.arcs[arc].to] ?? 0, by: arc, factor: factor)
                    if passed > values[dependent] ?? 0 {
                        values[dependent] = passed
                        isSettled = false
                    }
                }
            }
            web.reverse()
        }
        return values[node]
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

/// One node's sums, from which a single change gives another score without all of them being made anew.
private struct TrialSheet {
    private let rubric: Rubric
    private let answers: NodeAnswers
    private let isAssessed: [Bool]
    /// For each factor: answers by their weights, those weights, and what no answer and no control goes below.
    private var points: [Int]
    private var weights: [Int]
    private let least: [Int]
    private let scores: [Int]
    /// For each factor the controls that reduce it, by how much, and what they leave of it as they are.
    private var reductions: [[(control: Int, share: Int)]]
    private var shares: [RemainingShare]
    private var sum = 0
    private var sumOfWeights = 0

    init(_ risk: PortfolioRisk, _ node: Int, inherited: [Int]) {
        rubric = risk.rubric
        answers = risk.answers[node]
        isAssessed = risk.nodes[node].isAssessed
        points = [Int](repeating: 0, count: rubric.factors.count)
        weights = points
        // By number, since a copy of a question or control counts references to all that it holds.
        for index in rubric.questions.indices {
            guard let score = answers.score(of: index, in: rubric, unknownAs: Rubric.highestAnswer) else { continue }
            let (factor, weight) = (rubric.questions[index].factor, rubric.questions[index].weight.tenThousandths)
            points[factor] += weight * score
            weights[factor] += weight
        }
        reductions = [[(control: Int, share: Int)]](repeating: [], count: rubric.factors.count)
        for control in rubric.controls.indices {
            for reduction in rubric.controls[control].reductions {
                reductions[reduction.factor].append((control, reduction.share.tenThousandths))
            }
        }
        shares = []
        var least = inherited
        for signal in risk.nodes[node].signals.map({ risk.rubric.signals[$0] }) {
            least[signal.factor] = max(least[signal.factor], signal.floor)
        }
        self.least = least
        scores = risk.nodes[node].effectiveFactors
        for factor in rubric.factors.indices where isAssessed[factor] {
            sum += rubric.factors[factor].weight.tenThousandths * scores[factor]
            sumOfWeights += rubric.factors[factor].weight.tenThousandths
        }
        shares = rubric.factors.indices.map { share(of: $0, setting: -1, to: .absent) }
    }

    /// What controls leave of a factor if one of them were in another state.
    private func share(of factor: Int, setting changed: Int, to state: ControlState) -> RemainingShare {
        var share = RemainingShare()
        for reduction in reductions[factor] {
            let effect = rubric.effect(of: reduction.control == changed ? state : answers.states[reduction.control])
            if effect > 0 { share.reduce(by: reduction.share, effect: effect) }
        }
        return share
    }

    func score(answering question: Int, from now: Int, to score: Int) -> Int {
        let factor = rubric.questions[question].factor
        let change = rubric.questions[question].weight.tenThousandths * (score - now)
        let value = value(factor, points: points[factor] + change, shares[factor])
        return total(sum + difference(factor, value))
    }

    func score(setting control: Int, to state: ControlState) -> Int {
        var sum = sum
        for reduction in rubric.controls[control].reductions {
            let factor = reduction.factor
            let share = share(of: factor, setting: control, to: state)
            sum += difference(factor, value(factor, points: points[factor], share))
        }
        return total(sum)
    }

    private func value(_ factor: Int, points: Int, _ share: RemainingShare) -> Int {
        let inherent = roundedQuotient(Rubric.highestScore * points, Rubric.highestAnswer * weights[factor])
        return max(rubric.residual(inherent, factor: factor, share), least[factor])
    }

    private func difference(_ factor: Int, _ value: Int) -> Int {
        isAssessed[factor] ? rubric.factors[factor].weight.tenThousandths * (value - scores[factor]) : 0
    }

    private func total(_ sum: Int) -> Int { roundedQuotient(sum, sumOfWeights) }
}
