import RiskAssessment
import TestSupport
import Testing

/// What must hold of any portfolio, each shown by 500 random ones.
@Suite struct PropertyTests {
    private static let cases = 500
    private let rubric = Rubric.builtIn

    private func scores(_ portfolio: Portfolio) -> [[Int]] {
        PortfolioRisk(portfolio, rubric).nodes.map { [$0.score, $0.highest] + $0.effectiveFactors }
    }

    /// Whether nothing in `after` is below what is in its place in `before`.
    private func isNowhereLower(_ after: [[Int]], than before: [[Int]]) -> Bool {
        zip(before, after).allSatisfy { zip($0, $1).allSatisfy { $0 <= $1 } }
    }

    /// Changes one node of each of `cases` random portfolios and hands over all scores before and after.
    ///
    /// `change` says whether there was anything to change; where not, the portfolio does not count.
    private func forChanges(
        seed: UInt64, _ change: (inout Portfolio, Int, inout SeededRandom) -> Bool, check: ([[Int]], [[Int]]) -> Void
    ) {
        var random = SeededRandom(seed)
        var changes = 0
        while changes < Self.cases {
            var portfolio = random.portfolio(rubric, nodes: random.number(1...8))
            let before = scores(portfolio)
            let node = random.number(0...(portfolio.nodes.count - 1))
            guard change(&portfolio, node, &random) else { continue }
            check(before, scores(portfolio))
            changes += 1
        }
    }

    @Test("An explanation sums to the score, level by level")
    func explanationSums() {
        var random = SeededRandom(1)
        var reasons: Set<String> = []
        var varied = rubric
        for index in 0..<Self.cases {
            if index % 25 == 24 { varied = readRubric(Array(random.rubricText().utf8)).rubric ?? rubric }
            let risk = PortfolioRisk(random.portfolio(varied, nodes: random.number(1...8)), varied)
            for node in risk.nodes.indices {
                let explanation = risk.explanation(of: node)
                let amounts = explanation.factors.reduce(explanation.rounding) { $0 + $1.amount }
                #expect(amounts == risk.nodes[node].score)
                for factor in explanation.factors {
                    #expect(factor.terms.reduce(0) { $0 + $1.amount } == factor.value)
                    #expect(factor.value == risk.nodes[node].effectiveFactors[factor.factor])
                    for term in factor.terms {
                        reasons.insert("\(term.reason)".prefix { $0 != "(" }.description)
                        guard case .inherited(let path) = term.reason else { continue }
                        let source = path[0].node
                        #expect(path[0].value == risk.nodes[source].ownFactors[factor.factor])
                        #expect(path.last?.node == node)
                        #expect(path.last?.value == factor.value)
                    }
                }
            }
        }
        #expect(reasons == ["question", "rounding", "control", "cap", "floor", "inherited"])
    }

    @Test("A worse answer never lowers a score")
    func worseAnswers() {
        forChanges(seed: 2) { portfolio, node, random in
            guard let answers = portfolio.nodes[node].assessment?.answers, !answers.isEmpty else { return false }
            let place = random.number(0...(answers.count - 1))
            let question = rubric.questions.first { $0.id == answers[place].question }
            let options = question?.options ?? []
            let score = options.first { $0.name == answers[place].option }?.score ?? 4
            let worse = options.filter { $0.score > score }
            guard !worse.isEmpty else { return false }
            portfolio.nodes[node].assessment?.answers[place].option = random.pick(worse).name
            return true
        } check: { before, after in
            #expect(isNowhereLower(after, than: before))
        }
    }

    @Test("An answer less never lowers a score, unless a fact answers instead")
    func moreUnknown() {
        forChanges(seed: 3) { portfolio, node, random in
            guard let answers = portfolio.nodes[node].assessment?.answers, !answers.isEmpty else { return false }
            let place = random.number(0...(answers.count - 1))
            let question = rubric.questions.first { $0.id == answers[place].question }
            guard question?.derivedFrom == nil else { return false }
            portfolio.nodes[node].assessment?.answers.remove(at: place)
            return true
        } check: { before, after in
            #expect(isNowhereLower(after, than: before))
        }
    }

    @Test("A control never raises a score")
    func controls() {
        forChanges(seed: 4) { portfolio, node, random in
            guard portfolio.nodes[node].assessment != nil else { return false }
            let control = random.pick(rubric.controls).id
            let isThere = portfolio.nodes[node].assessment?.controls.contains { $0.control == control } ?? false
            guard !isThere else { return false }
            let claim = Assessment.ControlClaim(
                control, random.pick([.implemented, .verified]), evidence: CalendarDay(number: SeededRandom.today))
            portfolio.nodes[node].assessment?.controls.append(claim)
            return true
        } check: { before, after in
            #expect(isNowhereLower(before, than: after))
        }
    }

    @Test("The order of nodes and edges matters for nothing, explanations included")
    func order() {
        var random = SeededRandom(5)
        for _ in 0..<Self.cases {
            let portfolio = random.portfolio(rubric, nodes: random.number(1...10))
            let order = Array(portfolio.nodes.indices).shuffled(using: &random)
            var places = order
            for (place, node) in order.enumerated() { places[node] = place }
            let edges = portfolio.edges.shuffled(using: &random).map {
                Portfolio.Edge(from: places[$0.from], to: places[$0.to], relation: $0.relation)
            }
            let shuffled = Portfolio(
                nodes: order.map { portfolio.nodes[$0] }, edges: edges, date: portfolio.date)
            let (first, second) = (PortfolioRisk(portfolio, rubric), PortfolioRisk(shuffled, rubric))
            for node in order { #expect(summary(first, node) == summary(second, places[node])) }
        }
    }

    /// Everything about a node, with ids in place of numbers.
    private func summary(_ risk: PortfolioRisk, _ node: Int) -> String {
        let paths = rubric.factors.indices.map { factor in
            risk.path(to: node, factor: factor).map {
                "\(risk.portfolio.nodes[$0.node].id) \($0.value) \($0.relation ?? -1) \($0.coefficient.text)"
            }
        }
        return "\(risk.nodes[node]) \(paths)"
    }

    @Test("Effective scores are the least fixpoint: each is its own or passed on, and is somewhere an own score")
    func fixpoint() {
        var random = SeededRandom(6)
        var inherited = 0
        for _ in 0..<Self.cases {
            let portfolio = random.portfolio(rubric, nodes: random.number(2...12))
            let risk = PortfolioRisk(portfolio, rubric)
            for factor in rubric.factors.indices {
                for (node, scores) in risk.nodes.enumerated() {
                    let value = scores.effectiveFactors[factor]
                    #expect(value >= scores.ownFactors[factor])
                    for edge in portfolio.edges where edge.from == node && portfolio.nodes[edge.to].hasRecord {
                        let kind = portfolio.nodes[edge.to].kind.rawValue
                        let names = [edge.relation, "\(edge.relation).\(kind)"]
                        let relation = rubric.relations.first { names.contains($0.name) }
                        let coefficient = relation?.coefficients[factor].tenThousandths ?? 0
                        let passed = risk.nodes[edge.to].effectiveFactors[factor] * coefficient
                        #expect(value >= (passed + 5000) / 10_000)
                    }
                    var step: Int?
                    let path = risk.path(to: node, factor: factor)
                    for place in path {
                        #expect(
                            step.map { ($0 * place.coefficient.tenThousandths + 5000) / 10_000 == place.value } ?? true)
                        step = place.value
                    }
                    #expect(risk.nodes[path[0].node].ownFactors[factor] == path[0].value)
                    #expect(step == value)
                    inherited += path.count > 1 ? 1 : 0
                }
            }
        }
        #expect(inherited > 1000)
    }
}
