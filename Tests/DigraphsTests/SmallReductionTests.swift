import Digraphs
import TestSupport
import Testing

struct SmallReductionTests {
    @Test func aFewNodesAreReducedAsAnyAre() {
        for seed in 0..<400 as Range<UInt64> {
            var random = SeededRandom(seed)
            let nodes = Int.random(in: 2...40, using: &random)
            let edges = Int.random(in: 0...3 * nodes, using: &random)
            let graph = Digraph.randomAcyclic(&random, nodes: nodes, edges: edges, span: seed % 2 == 0 ? 4 : .max)
            let ends = (0..<graph.edgeCount).map { edge in
                (from: Int32(graph.ends(of: edge).from), to: Int32(graph.ends(of: edge).to))
            }
            let kept = SmallReduction.kept(nodeCount: nodes, edges: ends)
            let numbers = kept.map { kept in kept.indices.filter { kept[$0] } }
            #expect(numbers == graph.transitiveReduction(of: Array(0..<nodes)), "seed \(seed)")
        }
    }

    @Test func whatHasACycleOrIsLargeIsLeftToTheOther() {
        #expect(SmallReduction.kept(nodeCount: 2, edges: [(0, 1), (1, 0)]) == nil)
        #expect(SmallReduction.kept(nodeCount: 1, edges: [(0, 0)]) == nil)
        #expect(SmallReduction.kept(nodeCount: 65, edges: []) == nil)
        #expect(SmallReduction.kept(nodeCount: 64, edges: [(0, 63), (0, 1), (1, 63)]) == [false, true, true])
        #expect(SmallReduction.kept(nodeCount: 0, edges: []) == [])
    }
}
