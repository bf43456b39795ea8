/// Where a node's score comes from, as terms that add up to it exactly.
///
/// Scores are whole basis points at each step, so each level has a term for what rounding added or took.
package struct Explanation: Sendable {
    /// One factor of the score.
    package struct Factor: Sendable {
        /// Its place in the rubric.
        package var factor: Int
        package var weight: FixedDecimal
        /// Its effective score, the sum of its terms.
        package var value: Int
        /// What it adds to the node's score.
        package var amount: Int
        package var terms: [Term]
    }

    /// Something that makes a factor higher or lower.
    package struct Term: Sendable {
        package var reason: Reason
        package var amount: Int
    }

    package enum Answer: Sendable, Hashable {
        /// An option's place.
        case given(Int)
        /// The same, from a fact.
        case derived(Int)
        case unknown
        case notApplicable
    }

    package enum Reason: Sendable {
        /// `score` is 0 to 4, `share` the question's weight among those that count for the factor, as two weights.
        case question(Int, answer: Answer, score: Int, share: (weight: FixedDecimal, of: FixedDecimal))
        case rounding
        /// What a control takes off what those before it left, in whole basis points.
        case control(Int, state: ControlState, reduction: FixedDecimal, effect: FixedDecimal)
        /// What controls may not take off; the cap of the factor's group.
        case cap(FixedDecimal)
        /// The floor of a signal above what controls left.
        case floor(signal: Int)
        /// What lineage adds to the own score: the way from the node whose own score it is to this one.
        case inherited([PathStep])
    }

    package struct PathStep: Sendable {
        package var node: Int
        /// The score that arrives at the node; at the first, its own.
        package var value: Int
        /// The place of the relation by which the node rests on the one before; nil at the first.
        package var relation: Int?
        package var coefficient: FixedDecimal
    }

    package var node: Int
    package var score: Int
    /// Those that make up the score, in the order of the rubric.
    package var factors: [Factor]
    /// What is left when the factors' amounts are taken from the score.
    package var rounding: Int
}

extension PortfolioRisk {
    /// Why a node has its score.
    package func explanation(of node: Int) -> Explanation {
        let risk = nodes[node]
        let counted = rubric.factors.indices.filter { risk.isAssessed[$0] }
        let weights = counted.reduce(0) { $0 + rubric.factors[$1].weight.tenThousandths }
        let factors = counted.map { factor in
            let weight = rubric.factors[factor].weight
            let value = risk.effectiveFactors[factor]
            return Explanation.Factor(
                factor: factor, weight: weight, value: value,
                amount: roundedQuotient(weight.tenThousandths * value, weights),
                terms: terms(of: node, factor: factor))
        }
        let rounding = risk.score - factors.reduce(0) { $0 + $1.amount }
        return Explanation(node: node, score: risk.score, factors: factors, rounding: rounding)
    }

    /// The way from the node whose own score arrives at `node`; that node alone where it has the most itself.
    package func path(to node: Int, factor: Int) -> [Explanation.PathStep] {
        let scores = inherited[factor]
        var steps: [Explanation.PathStep] = []
        var place = node
        while scores.via[place] >= 0 {
            let arc = Int(scores.via[place])
            steps.append(
                Explanation.PathStep(
                    node: place, value: scores.values[place], relation: graph.arcs[arc].relation,
                    coefficient: FixedDecimal(tenThousandths: graph.coefficient(of: arc, factor: factor))))
            place = graph.arcs[arc].to
        }
        steps.append(
            Explanation.PathStep(
                node: place, value: scores.values[place], relation: nil, coefficient: FixedDecimal(1)))
        return steps.reversed()
    }

    private func terms(of node: Int, factor: Int) -> [Explanation.Term] {
        let risk = nodes[node]
        var terms: [Explanation.Term] = []
        if portfolio.nodes[node].assessment != nil {
            terms = questionTerms(node, factor) + controlTerms(node, factor)
        }
        let raised = risk.ownFactors[factor] - risk.residualFactors[factor]
        let own = risk.ownFactors[factor]
        let signal = risk.signals.first { rubric.signals[$0].factor == factor && rubric.signals[$0].floor == own }
        if raised > 0, let signal { terms.append(Explanation.Term(reason: .floor(signal: signal), amount: raised)) }
        let added = risk.effectiveFactors[factor] - own
        if added > 0 {
            terms.append(Explanation.Term(reason: .inherited(path(to: node, factor: factor)), amount: added))
        }
        return terms
    }

    private func questionTerms(_ node: Int, _ factor: Int) -> [Explanation.Term] {
        let node = (answers: answers[node], risk: nodes[node])
        let asked = rubric.questions.indices.filter { rubric.questions[$0].factor == factor }
        func score(_ question: Int) -> Int? {
            node.answers.score(of: question, in: rubric, unknownAs: Rubric.highestAnswer)
        }
        let weights = asked.filter { score($0) != nil }.reduce(0) { $0 + rubric.questions[$1].weight.tenThousandths }
        var left = node.risk.inherentFactors[factor]
        var terms = asked.map { question in
            let weight = rubric.questions[question].weight
            let points = score(question) ?? 0
            let amount = roundedQuotient(
                Rubric.highestScore * weight.tenThousandths * points, Rubric.highestAnswer * weights)
            left -= amount
            return Explanation.Term(
                reason: .question(
                    question, answer: Explanation.Answer(node.answers.answers[question]), score: points,
                    share: (weight, FixedDecimal(tenThousandths: weights))), amount: amount)
        }
        if left != 0 { terms.append(Explanation.Term(reason: .rounding, amount: left)) }
        return terms
    }

    /// Each control takes from what is left by those before it; what that is too much for the cap is put back.
    private func controlTerms(_ node: Int, _ factor: Int) -> [Explanation.Term] {
        let inherent = nodes[node].inherentFactors[factor]
        var share = RemainingShare()
        var before = inherent
        var terms: [Explanation.Term] = []
        for (index, control) in rubric.controls.enumerated() {
            let state = answers[node].states[index]
            let effect = rubric.effect(of: state)
            guard effect > 0, let reduction = control.reductions.first(where: { $0.factor == factor }) else { continue }
            share.reduce(by: reduction.share.tenThousandths, effect: effect)
            let after = share.rounded(of: inherent)
            terms.append(
                Explanation.Term(
                    reason: .control(
                        index, state: state, reduction: reduction.share,
                        effect: FixedDecimal(tenThousandths: effect)), amount: after - before))
            before = after
        }
        let putBack = nodes[node].residualFactors[factor] - before
        if putBack != 0 {
            let cap = FixedDecimal(tenThousandths: FixedDecimal.unit - rubric.leastShare(of: factor))
            terms.append(Explanation.Term(reason: .cap(cap), amount: putBack))
        }
        return terms
    }
}

extension Explanation.Answer {
    init(_ answer: NodeAnswers.Answer) {
        self =
            switch answer {
            case .given(let option): .given(option)
            case .derived(let option): .derived(option)
            case .unknown: .unknown
            case .notApplicable, .notAsked: .notApplicable
            }
    }
}
