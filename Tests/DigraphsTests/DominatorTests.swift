import Digraphs
import TestSupport
import Testing

@Suite struct DominatorTests {
    private func parents(_ graph: Digraph, _ roots: [Int], _ direction: Direction = .upstream) -> [Int?] {
        let tree = graph.dominators(from: roots, direction)
        return (0..<graph.nodeCount).map(tree.dominator)
    }

    @Test func bothArmsOfADiamondHangBelowItsTop() {
        #expect(parents(.diamond, [0]) == [nil, 0, 0, 0])
        #expect(parents(.diamond, [3], .downstream) == [3, 3, 3, nil])
        #expect(parents(.diamond, [1]) == [nil, nil, nil, 1])
        #expect(!Digraph.diamond.dominators(from: [1], .upstream).isReached(0))
    }

    @Test func aChainIsItsOwnTree() {
        let tree = Digraph.chain(5).dominators(from: [0], .upstream)
        #expect(tree.dominators(of: 4) == [3, 2, 1, 0])
        #expect(tree.countsBelow() == [4, 3, 2, 1, 0])
        #expect(tree.countsBelow(among: [true, true, false, false, true]) == [2, 1, 1, 1, 0])
    }

    @Test func waysFromSeveralRootsNeedShareNoNode() {
        let graph = Digraph([(0, 2), (1, 2), (2, 3)])
        #expect(parents(graph, [0, 1]) == [nil, nil, nil, 2])
        #expect(parents(graph, [1, 0, 2]) == [nil, nil, nil, 2])
        #expect(parents(graph, []) == [nil, nil, nil, nil])
        #expect(parents(Digraph([]), []) == [])
    }

    @Test func cyclesLoopsAndParallelEdgesChangeNothing() {
        #expect(parents(Digraph([(0, 0), (0, 1), (0, 1), (1, 2), (2, 1), (2, 0)]), [0]) == [nil, 0, 1])
    }

    @Test func aNodeIsDominatedByWhatCutsItOff() {
        var random = SeededRandom(7)
        for round in 0..<60 {
            let nodes = 12
            let graph = Digraph.random(&random, nodes: nodes, edges: 14 + round % 12)
            let roots = Array((0..<(1 + round % 3)))
            let tree = graph.dominators(from: roots, .upstream)
            let reached = Set(graph.reach(from: roots, .upstream).nodes)
            for node in 0..<nodes { #expect(tree.isReached(node) == reached.contains(node)) }
            for removed in reached {
                let pairs = (0..<graph.edgeCount).map(graph.ends).filter { $0.from != removed && $0.to != removed }
                let rest = Digraph(pairs.map { ($0.from, $0.to) }, nodes: nodes)
                let still = Set(rest.reach(from: roots.filter { $0 != removed }, .upstream).nodes)
                for node in reached where node != removed {
                    #expect(tree.dominators(of: node).contains(removed) == !still.contains(node))
                }
                #expect(tree.countsBelow()[removed] == reached.subtracting(still).count - 1)
            }
        }
    }

    @Test func aStarAtTheEndOfALongChainIsNotSlow() {
        // Each of the leaves is reached from the chain's end and from its beginning.
        let chain = 200_000
        let leaves = chain..<(2 * chain)
        let graph = Digraph(
            (1..<chain).map { ($0 - 1, $0) } + leaves.map { (chain - 1, $0) } + leaves.map { (0, $0) })
        let tree = graph.dominators(from: [0], .upstream)
        #expect(leaves.allSatisfy { tree.dominator(of: $0) == 0 })
        #expect(tree.countsBelow()[chain - 2] == 1)
    }
}
