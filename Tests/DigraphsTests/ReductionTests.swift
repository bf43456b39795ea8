import Digraphs
import TestSupport
import Testing

@Suite struct ReductionTests {
    @Test func anEdgeThatALongerWaySaysIsLeftOut() {
        let graph = Digraph([(0, 3), (0, 1), (0, 2), (1, 3), (2, 3)])
        #expect(graph.transitiveReduction(of: [0, 1, 2, 3]) == [1, 2, 3, 4])
    }

    @Test func waysOverNodesThatAreNotDrawnDoNotCount() {
        let graph = Digraph([(0, 2), (0, 1), (1, 2)])
        #expect(graph.transitiveReduction(of: [2, 0, 2]) == [0])
        #expect(graph.transitiveReduction(of: []) == [])
        #expect(graph.transitiveReduction(of: [1]) == [])
    }

    @Test func ofParallelEdgesTheFirstIsKept() {
        #expect(Digraph([(0, 1), (1, 2), (0, 1), (0, 0), (0, 0)]).transitiveReduction(of: [0, 1, 2]) == [0, 1, 3])
    }

    @Test func edgesWithinACycleStayAndThoseBesideItAreReduced() {
        // 0 → {1 ⇄ 2, with a ring of three} → 4, and 0 → 4.
        let graph = Digraph([(0, 1), (0, 2), (1, 2), (2, 3), (3, 1), (2, 1), (3, 4), (0, 4)])
        #expect(graph.transitiveReduction(of: Array(0..<5)) == [0, 1, 2, 3, 4, 5, 6])
    }

    @Test(arguments: [10, 600]) func whatIsKeptReachesTheSameAndNothingLessDoes(nodes: Int) {
        var random = SeededRandom(9)
        for _ in 0..<(nodes > 100 ? 1 : 40) {
            let graph = Digraph.randomAcyclic(&random, nodes: nodes, edges: nodes * 3, span: 30)
            let kept = graph.transitiveReduction(of: Array(0..<nodes))
            let pairs = kept.map(graph.ends).map { ($0.from, $0.to) }
            let reduced = Digraph(pairs, nodes: nodes)
            #expect(reduced.countsReached(.upstream) == graph.countsReached(.upstream))
            for left in stride(from: 0, to: pairs.count, by: nodes > 100 ? 97 : 1) {
                var fewer = pairs
                let (from, to) = fewer.remove(at: left)
                #expect(Digraph(fewer, nodes: nodes).shortestPath(from: from, to: to, .upstream) == nil)
            }
        }
    }
}
