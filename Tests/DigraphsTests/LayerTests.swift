import Digraphs
import TestSupport
import Testing

@Suite struct LayerTests {
    @Test func whatRestsOnNothingLiesInLayerNought() {
        #expect(Digraph.diamond.layers() == [2, 1, 1, 0])
        #expect(Digraph.diamond.layers(.downstream) == [0, 1, 1, 2])
        #expect(Digraph([], nodes: 2).layers() == [0, 0])
        #expect(Digraph([]).layers() == [])
    }

    @Test func theLongestWayCounts() {
        #expect(Digraph([(0, 3), (0, 1), (1, 2), (2, 3)]).layers() == [3, 2, 1, 0])
    }

    @Test func nodesOfACycleShareALayer() {
        #expect(Digraph([(0, 1), (1, 2), (2, 1), (2, 3), (3, 3)]).layers() == [2, 1, 1, 0])
    }

    @Test func eachLayerRestsOnTheOneBelow() {
        var random = SeededRandom(5)
        for _ in 0..<50 {
            let graph = Digraph.randomAcyclic(&random, nodes: 30, edges: 50)
            let layers = graph.layers()
            for node in 0..<30 {
                #expect(layers[node] == graph.successors(of: node).map { layers[$0.node] + 1 }.max() ?? 0)
            }
        }
    }

    @Test func aChainOfAMillionHasAsManyLayers() {
        #expect(Digraph.chain(1_000_000).layers()[0] == 999_999)
    }
}
