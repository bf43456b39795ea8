import Foundation
import RiskAssessment
import TestSupport
import Testing

/// Figures for release builds: `MUSTER_SPEED=1 swift test -c release --filter RiskAssessmentTests.SpeedTests`.
@Suite struct SpeedTests {
    @Test("The time for 10,000 and 100,000 nodes is printed where MUSTER_SPEED is set")
    func speed() {
        guard ProcessInfo.processInfo.environment["MUSTER_SPEED"] != nil else { return }
        for nodes in [10_000] {
            for isCyclic in [false, true] {
                let portfolio = portfolio(nodes, isCyclic: isCyclic)
                var raised = 0
                let scores = median {
                    let risk = PortfolioRisk(portfolio, .builtIn)
                    raised = risk.nodes.count { $0.score > $0.own }
                }
                let risk = PortfolioRisk(portfolio, .builtIn)
                let explanations = median {
                    for node in 0..<1000 { raised += risk.explanation(of: node).rounding > 1000 ? 1 : 0 }
                }
                let distances = median {
                    for node in 0..<100 { raised += risk.distances(of: node).up == nil ? 1 : 0 }
                }
                print(
                    "\(nodes) nodes, \(portfolio.edges.count) edges, \(isCyclic ? "cyclic" : "acyclic"), \(raised) raised:",
                    String(
                        format: "scores %.1f ms, explanation %.1f µs, distances %.1f µs each",
                        scores, explanations, distances * 10))
            }
        }
    }

    private func portfolio(_ count: Int, isCyclic: Bool) -> Portfolio {
        var random = SeededRandom(12)
        let rubric = Rubric.builtIn
        let nodes = (0..<count).map { index in
            Portfolio.Node(
                id: "team-\(index % 97)/model-\(index)", kind: .model, assessment: random.assessment(rubric),
                facts: random.facts())
        }
        let relations = rubric.relations.map(\.name)
        let edges = (0..<(4 * count)).map { edge in
            let from = max(1, edge / 4)
            let to = isCyclic ? random.number(0...(count - 1)) : random.number(0...(from - 1))
            return Portfolio.Edge(from: from, to: to, relation: random.pick(relations))
        }
        return Portfolio(nodes: nodes, edges: edges, date: CalendarDay(number: SeededRandom.today))
    }

    /// Of five runs, in milliseconds of the processor, which others on the machine change less.
    private func median(_ work: () -> Void) -> Double {
        let times = (0..<5).map { _ in
            let start = clock()
            work()
            return Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC)
        }
        return times.sorted()[2]
    }
}
