/// A node's scores before inheritance, in basis points, for each factor.
struct OwnScores {
    var inherent: [Int]
    var residual: [Int]
    /// After the floors of signals.
    var floored: [Int]
}

extension Rubric {
    /// The scores of answers; an open question counts as `worst`.
    func ownScores(_ node: NodeAnswers, floors: [Int], unknownAs worst: Int) -> OwnScores {
        var points = [Int](repeating: 0, count: factors.count)
        var weights = points
        // By number, since a copy of a question counts references to all that it holds.
        for index in questions.indices {
            guard let score = node.score(of: index, in: self, unknownAs: worst) else { continue }
            let (factor, weight) = (questions[index].factor, questions[index].weight.tenThousandths)
            points[factor] += weight * score
            weights[factor] += weight
        }
        var scores = OwnScores(inherent: points, residual: points, floored: points)
        for factor in factors.indices {
            let inherent = roundedQuotient(
                Rubric.highestScore * points[factor], Rubric.highestAnswer * weights[factor])
            scores.inherent[factor] = inherent
            scores.residual[factor] = inherent
        }
        for (factor, share) in remainingShares(node) where scores.inherent[factor] > 0 {
            scores.residual[factor] = residual(scores.inherent[factor], factor: factor, share)
        }
        for factor in factors.indices { scores.floored[factor] = max(scores.residual[factor], floors[factor]) }
        return scores
    }

    /// What the controls of a node leave of each factor that they reduce.
    private func remainingShares(_ node: NodeAnswers) -> [(Int, RemainingShare)] {
        var shares: [RemainingShare?] = []
        for index in controls.indices where node.states[index] != .absent {
            let effect = effect(of: node.states[index])
            guard effect > 0 else { continue }
            if shares.isEmpty { shares = [RemainingShare?](repeating: nil, count: factors.count) }
            for (factor, reduction) in controls[index].reductions {
                var share = shares[factor] ?? RemainingShare()
                share.reduce(by: reduction.tenThousandths, effect: effect)
                shares[factor] = share
            }
        }
        return shares.enumerated().compactMap { index, share in share.map { (index, $0) } }
    }

    /// What share of its reduction a control in this state has, in ten-thousandths.
    package func effect(of state: ControlState) -> Int { effects[state]?.tenThousandths ?? 0 }

    /// The least that controls can leave of a factor, in ten-thousandths.
    func leastShare(of factor: Int) -> Int {
        FixedDecimal.unit - (caps[factors[factor].group]?.tenThousandths ?? 0)
    }

    /// What is left of a score after controls, but never less than the cap allows.
    func residual(_ score: Int, factor: Int, _ share: RemainingShare) -> Int {
        let least = leastShare(of: factor)
        return share.isBelow(least) ? roundedQuotient(score * least, FixedDecimal.unit) : share.rounded(of: score)
    }

    /// The mean of factor scores by their weights, over the factors that count.
    func total(_ scores: some Collection<Int>, over isCounted: [Bool]) -> Int {
        var sum = 0
        var weights = 0
        for (factor, score) in scores.enumerated() where isCounted[factor] {
            sum += factors[factor].weight.tenThousandths * score
            weights += factors[factor].weight.tenThousandths
        }
        return roundedQuotient(sum, weights)
    }
}
