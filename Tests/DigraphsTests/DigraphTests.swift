import Digraphs
import TestSupport
import Testing

@Suite struct DigraphTests {
    @Test func linksAreOrderedByNeighbourThenByEdge() {
        let graph = Digraph([(0, 2), (0, 1), (2, 2), (0, 2), (1, 0)], nodes: 4)
        #expect(graph.successors(of: 0).map(\.node) == [1, 2, 2])
        #expect(graph.successors(of: 0).map(\.edge) == [1, 0, 3])
        #expect(graph.predecessors(of: 2).map(\.node) == [0, 0, 2])
        #expect(graph.predecessors(of: 2).map(\.edge) == [0, 3, 2])
        #expect(graph.successors(of: 3).isEmpty && graph.predecessors(of: 3).isEmpty)
        #expect(graph.ends(of: 4) == (1, 0))
    }

    @Test func anEmptyGraphHasNothing() {
        let graph = Digraph([])
        #expect(graph.nodeCount == 0 && graph.edgeCount == 0)
        #expect(graph.components().count == 0 && graph.cycles().isEmpty)
        #expect(graph.reach(from: [], .upstream).visits.isEmpty)
    }

    @Test func eachEdgeIsALinkInBothDirections() {
        var random = SeededRandom(1)
        for _ in 0..<50 {
            let graph = Digraph.random(&random, nodes: 20, edges: 60)
            for direction in Direction.allCases {
                var seen: [Int] = []
                for node in 0..<graph.nodeCount {
                    for link in graph.links(of: node, direction) {
                        let ends = graph.ends(of: link.edge)
                        #expect(direction == .upstream ? ends == (node, link.node) : ends == (link.node, node))
                        seen.append(link.edge)
                    }
                }
                #expect(seen.sorted() == Array(0..<60))
            }
        }
    }
}
