import SourceText

/// The risk of every node of a portfolio by one rubric.
package struct PortfolioRisk: Sendable {
    package let rubric: Rubric
    package let portfolio: Portfolio
    /// In the order of the portfolio's nodes.
    package let nodes: [NodeRisk]
    let graph: InheritanceGraph
    /// For each node, its facts with those that its lineage says.
    let facts: [[Fact: FactValue]]
    let answers: [NodeAnswers]
    /// For each factor.
    let inherited: [InheritedFactor]

    /// Near linear in nodes and edges.
    package init(_ portfolio: Portfolio, _ rubric: Rubric) {
        self.rubric = rubric
        self.portfolio = portfolio
        let graph = InheritanceGraph(portfolio, rubric)
        let facts = LineageFacts.facts(of: portfolio)
        let index = RubricIndex(rubric)
        var answers: [NodeAnswers] = []
        var sheets: [NodeSheet] = []
        for (node, facts) in zip(portfolio.nodes, facts) {
            let counted = index.answers(of: node, facts: facts, on: portfolio.date)
            answers.append(counted)
            sheets.append(NodeSheet(node, counted, SignalFloors(rubric, facts), rubric))
        }
        func inherited(_ own: [[Int]]) -> [InheritedFactor] {
            rubric.factors.indices.map { factor in
                InheritedFactor(own: own.indices.map { own[$0][factor] }, graph, factor: factor)
            }
        }
        let effective = inherited(sheets.map(\.worst.floored))
        let lowest = inherited(sheets.map(\.best.floored))
        let highest = inherited(sheets.map(\.highest))
        let gaps = graph.nodesAbove(sheets.map(\.hasGap))
        nodes = portfolio.nodes.indices.map { node in
            var risk = NodeRisk(sheets[node], portfolio.nodes[node], answers[node])
            risk.effectiveFactors = effective.map { $0.values[node] }
            risk.hasUnassessedUpstream = gaps[node]
            risk.lowest = rubric.total(lowest.map { $0.values[node] }, over: risk.isAssessed)
            risk.highest = rubric.total(highest.map { $0.values[node] }, over: risk.isAssessed)
            risk.settle(rubric, portfolio.nodes[node], facts[node], on: portfolio.date)
            return risk
        }
        (self.graph, self.facts, self.answers, self.inherited) = (graph, facts, answers, effective)
    }
}

extension PortfolioRisk {
    /// What counts for a question at a node; nil where such a node is not asked.
    package func answer(of node: Int, to question: Int) -> Explanation.Answer? {
        let answer = answers[node].answers[question]
        return answer == .notAsked ? nil : Explanation.Answer(answer)
    }

    /// How far a control counts as being at a node: verified without evidence that holds is implemented.
    package func state(of node: Int, control: Int) -> ControlState { answers[node].states[control] }
}

extension InheritanceGraph {
    /// For each node, whether it inherits from any that is marked, at whatever distance.
    func nodesAbove(_ isMarked: [Bool]) -> [Bool] {
        var isReached = [Bool](repeating: false, count: isMarked.count)
        var open = isMarked.indices.filter { isMarked[$0] }
        while let node = open.popLast() {
            for arc in arcs(to: node) where passesAnything(arc) {
                let dependent = arcs[arc].from
                if isReached[dependent] { continue }
                isReached[dependent] = true
                if !isMarked[dependent] { open.append(dependent) }
            }
        }
        return isReached
    }
}

extension NodeRisk {
    /// What is known before inheritance.
    fileprivate init(_ sheet: NodeSheet, _ node: Portfolio.Node, _ answers: NodeAnswers) {
        isAssessed = answers.isAssessed
        inherentFactors = sheet.worst.inherent
        residualFactors = sheet.worst.residual
        ownFactors = sheet.worst.floored
        effectiveFactors = []
        (inherent, residual, own, score, lowest, highest) = (0, 0, 0, 0, 0, 0)
        (impact, likelihood) = (0, 0)
        (scoreTier, tier, inherentTier, gateTier) = (0, 0, 0, 0)
        isUnassessed = node.assessment == nil
        hasUnassessedUpstream = false
        unknown = answers.answers.indices.filter { answers.answers[$0] == .unknown }
        signals = sheet.floors.signals
        tierFloors = []
        blockedStages = []
        override = .none
        notes = answers.notes
    }

    /// Totals, tiers and what follows from them, once the effective factors are known.
    fileprivate mutating func settle(
        _ rubric: Rubric, _ node: Portfolio.Node, _ facts: [Fact: FactValue], on date: CalendarDay?
    ) {
        inherent = rubric.total(inherentFactors, over: isAssessed)
        residual = rubric.total(residualFactors, over: isAssessed)
        own = rubric.total(ownFactors, over: isAssessed)
        score = rubric.total(effectiveFactors, over: isAssessed)
        func mean(_ group: Rubric.Group) -> Int {
            let isCounted = zip(rubric.factors, isAssessed).map { $0.group == group && $1 }
            return rubric.total(effectiveFactors, over: isCounted)
        }
        (impact, likelihood) = (mean(.impact), mean(.likelihood))
        settleTiers(rubric, node, facts, on: date)
        let asked = unknown.count + answeredCount(rubric)
        let share = answeredCount(rubric) * FixedDecimal.unit
        isUnassessed = isUnassessed || share < rubric.incomplete.belowShare.tenThousandths * asked
        gateTier = isUnassessed ? max(tier, rubric.incomplete.gateAs) : tier
        if case .name(let stage) = facts[.stage] {
            let limit = rubric.appetite.first { $0.stage.hasSameBytes(as: stage) }
            exceededAppetite = limit.flatMap { score > $0.highestScore ? $0.highestScore : nil }
        }
    }

    private func answeredCount(_ rubric: Rubric) -> Int {
        rubric.questions.count { isAssessed[$0.factor] } - unknown.count
    }

    private mutating func settleTiers(
        _ rubric: Rubric, _ node: Portfolio.Node, _ facts: [Fact: FactValue], on date: CalendarDay?
    ) {
        // Points in ten-thousandths are a hundred times basis points.
        let highestOwn = FactValue.number(FixedDecimal(tenThousandths: (ownFactors.max() ?? 0) * 100))
        var floor = 0
        for (index, tierFloor) in rubric.tierFloors.enumerated()
        where tierFloor.condition.holds(unscoredAs: rubric.unscoredAs, { $0 == .anyFactor ? highestOwn : facts[$0] }) {
            tierFloors.append(index)
            floor = max(floor, tierFloor.tier)
            for stage in tierFloor.blockedStages where !blockedStages.contains(where: { $0.hasSameBytes(as: stage) }) {
                blockedStages.append(stage)
            }
        }
        scoreTier = rubric.tier(of: score)
        approaching = rubric.tierApproached(by: score)
        (tier, override) = rubric.tier(scoreTier, floor: floor, override: node.override, on: date)
        inherentTier = max(rubric.tier(of: inherent), floor)
    }
}
