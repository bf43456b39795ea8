import Digraphs
import TestSupport
import Testing

@Suite struct CycleTests {
    @Test func whatRestsOnNothingIsTheFirstComponent() {
        // Two components and a node between them: 3 ⇄ 4 → 0 → 1 ⇄ 2.
        let graph = Digraph([(3, 4), (4, 3), (4, 0), (0, 1), (1, 2), (2, 1)])
        let components = graph.components()
        #expect((0..<components.count).map { Array(components.members(of: $0)) } == [[1, 2], [0], [3, 4]])
        #expect((0..<components.count).map(components.isCyclic) == [true, false, true])
        #expect(components.component(of: 4) == 2)
    }

    @Test func noEdgeLeadsToAHigherComponent() {
        var random = SeededRandom(4)
        for _ in 0..<50 {
            let graph = Digraph.random(&random, nodes: 40, edges: 50)
            let components = graph.components()
            for edge in 0..<graph.edgeCount {
                let ends = graph.ends(of: edge)
                #expect(components.component(of: ends.to) <= components.component(of: ends.from))
            }
        }
    }

    @Test func aDiamondHasNoCycle() {
        #expect(Digraph.diamond.cycles().isEmpty)
        #expect(Digraph.chain(100).cycles().isEmpty)
    }

    @Test func aCycleBeginsAtItsSmallestNode() {
        let graph = Digraph([(2, 0), (0, 3), (3, 2), (1, 0)])
        #expect(graph.cycles() == [Cycle(nodes: [0, 3, 2], edges: [1, 2, 0], isShortest: true)])
    }

    @Test func aLoopIsACycleOfOne() {
        let graph = Digraph([(0, 1), (1, 0), (1, 1), (2, 2)])
        #expect(graph.cycles().map(\.nodes) == [[1], [2]])
        #expect(graph.cycles().map(\.edges) == [[2], [3]])
    }

    @Test func parallelEdgesMakeNoCycleAndTheFirstIsTaken() {
        #expect(Digraph([(0, 1), (0, 1)]).cycles().isEmpty)
        #expect(Digraph([(1, 0), (0, 1), (0, 1), (1, 0)]).cycles().map(\.edges) == [[1, 0]])
    }

    @Test func eachComponentGivesOneShortestCycleInOrder() {
        // A ring of four with a chord that closes three, and a pair after it.
        let graph = Digraph([(6, 5), (5, 6), (0, 1), (1, 2), (2, 3), (3, 0), (2, 0), (3, 6)])
        #expect(graph.cycles().map(\.nodes) == [[0, 1, 2], [5, 6]])
    }

    @Test func aCycleThatTheLowestNodeIsNotOnIsFound() {
        // 0 lies on a cycle of four, the shortest is 1 → 2 → 3.
        let graph = Digraph([(0, 1), (1, 2), (2, 3), (3, 0), (3, 1)])
        #expect(graph.cycles().map(\.nodes) == [[1, 2, 3]])
    }

    @Test func aSearchThatGivesUpSaysSo() {
        let graph = Digraph([(0, 1), (1, 2), (2, 3), (3, 0), (3, 1)])
        #expect(graph.cycles(effort: 0) == [Cycle(nodes: [0, 1, 2, 3], edges: [0, 1, 2, 3], isShortest: false)])
    }

    @Test func aRingOfAMillionIsOneCycle() {
        let cycles = Digraph.ring(1_000_000).cycles()
        #expect(cycles.map(\.nodes.count) == [1_000_000])
        #expect(cycles.map(\.isShortest) == [true])
    }
}
