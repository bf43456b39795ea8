import RiskAssessment
import TestSupport
import Testing

@Suite struct DistanceTests {
    private let rubric = Rubric.builtIn

    @Test("Each change that is named crosses the bound when it is made, and has the score that was said")
    func changesDoWhatTheySay() {
        var random = SeededRandom(8)
        var made = 0
        var byCycle = 0
        while made < 500 {
            let portfolio = random.portfolio(rubric, nodes: random.number(1...6))
            let risk = PortfolioRisk(portfolio, rubric)
            for node in risk.nodes.indices {
                let distances = risk.distances(of: node)
                for (side, isUp) in [(distances.up, true), (distances.down, false)] {
                    guard let side else { continue }
                    #expect(side.points >= (isUp ? 1 : 0))
                    #expect(side.changes.map(\.cost) == side.changes.map(\.cost).sorted())
                    for change in side.changes {
                        let after = score(portfolio, node, change)
                        #expect(after == change.score)
                        #expect(isUp == (rubric.tier(of: after) > risk.nodes[node].scoreTier))
                        made += 1
                        byCycle += portfolio.edges.contains { $0.to == node && $0.from != node } ? 1 : 0
                    }
                }
            }
        }
        #expect(byCycle > 50)
    }

    private func score(_ portfolio: Portfolio, _ node: Int, _ change: TierDistances.Change) -> Int {
        var portfolio = portfolio
        switch change.subject {
        case .answer(let question, let option):
            let question = rubric.questions[question]
            portfolio.nodes[node].assessment?.answers.append(
                Assessment.Answer(question.id, question.options[option].name))
        case .control(let control, let state):
            portfolio.nodes[node].assessment?.controls.append(
                Assessment.ControlClaim(rubric.controls[control].id, state, evidence: portfolio.date))
        }
        return PortfolioRisk(portfolio, rubric).nodes[node].score
    }

    @Test("Nothing that would cross the bound is left out, and of each question the smallest step is named")
    func nothingIsLeftOut() {
        var random = SeededRandom(9)
        for _ in 0..<12 {
            let portfolio = random.portfolio(rubric, nodes: random.number(1...4))
            let risk = PortfolioRisk(portfolio, rubric)
            for node in risk.nodes.indices where portfolio.nodes[node].assessment != nil {
                let named = Set(questions(risk.distances(of: node).down))
                for (index, question) in rubric.questions.enumerated() where !named.contains(index) {
                    let isExcluded = portfolio.nodes[node].assessment?.notApplicable.contains {
                        $0.question == question.id
                    }
                    if isExcluded ?? false || !risk.nodes[node].isAssessed[question.factor] { continue }
                    for option in question.options.indices {
                        let change = TierDistances.Change(
                            subject: .answer(question: index, option: option), cost: 0, score: 0)
                        #expect(rubric.tier(of: score(portfolio, node, change)) >= risk.nodes[node].scoreTier)
                    }
                }
            }
        }
    }

    private func questions(_ side: TierDistances.Neighbour?) -> [Int] {
        (side?.changes ?? []).compactMap { change in
            if case .answer(let question, _) = change.subject { question } else { nil }
        }
    }
}
