import Digraphs
import TestSupport
import Testing

@Suite struct SinglePointTests {
    // 0 chatbot, 1 summarizer, 2 base, 3 crawl, 4 news.
    private let example = Digraph([(0, 2), (1, 2), (1, 4), (2, 3)])

    @Test func theExampleOfTheDocumentationHolds() {
        #expect(
            example.singlePointsOfFailure(of: [0, 1]) == [
                SinglePoint(node: 2, dependents: 2, cutOff: 1, reachedOnlyThrough: 1),
                SinglePoint(node: 3, dependents: 2, cutOff: 1, reachedOnlyThrough: 0),
            ])
        #expect(example.singlePointsOfFailure(of: [0, 1], threshold: 1).map(\.node) == [2, 3, 4])
        #expect(example.singlePointsOfFailure(of: [0, 1], threshold: 3).isEmpty)
    }

    @Test func givenSourcesDecideWhoIsCutOff() {
        let points = example.singlePointsOfFailure(of: [0, 1], sources: [3])
        #expect(points.map(\.cutOff) == [2, 2])
        #expect(example.singlePointsOfFailure(of: [0, 1], sources: []).map(\.cutOff) == [0, 0])
    }

    @Test func aCriticalNodeThatOthersRestOnIsAPoint() {
        let points = Digraph.chain(4).singlePointsOfFailure(of: [0, 1, 2], threshold: 2)
        #expect(points.map(\.node) == [3, 2])
        #expect(points.map(\.dependents) == [3, 2])
    }

    @Test func aCycleThatRestsOnNothingIsASource() {
        #expect(Digraph([(0, 1), (1, 2), (2, 1), (3, 4)]).ultimateSources() == [1, 2, 4])
    }

    @Test func thePointsAreThoseThatRemovalShows() {
        var random = SeededRandom(8)
        for _ in 0..<40 {
            let nodes = 12
            let graph = Digraph.random(&random, nodes: nodes, edges: 16)
            let critical = [0, 1, 2, 3]
            let sources = Set(graph.ultimateSources())
            for point in graph.singlePointsOfFailure(of: critical, threshold: 1) {
                let pairs = (0..<graph.edgeCount).map(graph.ends)
                    .filter { $0.from != point.node && $0.to != point.node }
                let rest = Digraph(pairs.map { ($0.from, $0.to) }, nodes: nodes)
                let others = critical.filter { $0 != point.node }
                let cut = others.filter { node in
                    sources.isDisjoint(with: rest.reach(from: [node], .upstream).nodes)
                }
                #expect(point.cutOff == cut.count)
                let dependents = others.filter { graph.reach(from: [$0], .upstream).nodes.contains(point.node) }
                #expect(point.dependents == dependents.count)
                let before = graph.reach(from: critical, .upstream).nodes.count
                let after = rest.reach(from: others, .upstream).nodes.count
                #expect(point.reachedOnlyThrough == before - after - 1)
            }
        }
    }
}
