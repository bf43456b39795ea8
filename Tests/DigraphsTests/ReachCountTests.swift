import Digraphs
import TestSupport
import Testing

@Suite struct ReachCountTests {
    @Test func othersAreCountedOnceAndNeverTheNodeItself() {
        #expect(Digraph.diamond.countsReached(.upstream) == [3, 1, 1, 0])
        #expect(Digraph.diamond.countsReached(.downstream) == [0, 1, 1, 3])
        #expect(Digraph.ring(4).countsReached(.upstream) == [3, 3, 3, 3])
        #expect(Digraph([(0, 0), (0, 1), (0, 1)]).countsReached(.upstream) == [1, 0])
        #expect(Digraph([]).countsReached(.upstream) == [])
    }

    @Test func onlyMarkedNodesCount() {
        let isLive = [true, false, true, false]
        #expect(Digraph.diamond.countsReached(.downstream, among: isLive) == [0, 1, 1, 2])
        #expect(Digraph.diamond.countsReached(.upstream, among: isLive) == [1, 0, 0, 0])
    }

    @Test func weightsAddUp() {
        #expect(Digraph.diamond.weightsReached(.upstream, [1, 5, 0, 1000]) == [1005, 1000, 1000, 0])
        #expect(Digraph([(0, 1), (1, 0), (1, 2)]).weightsReached(.upstream, [3, 4, 6]) == [10, 9, 0])
    }

    @Test func aChainOfManyBlocksIsCounted() {
        let graph = Digraph.chain(1500)
        #expect(graph.countsReached(.upstream) == (0..<1500).map { 1499 - $0 })
        #expect(graph.countsReached(.downstream) == Array(0..<1500))
    }

    @Test(arguments: [20, 700]) func theCountIsThatOfTheReach(nodes: Int) {
        var random = SeededRandom(6)
        for round in 0..<(3000 / nodes / nodes + 2) {
            let graph = Digraph.random(&random, nodes: nodes, edges: nodes * (1 + round % 2))
            let weights = (0..<nodes).map { _ in Int.random(in: 0...9, using: &random) }
            var finder = ReachFinder(graph)
            for direction in Direction.allCases {
                let counts = graph.countsReached(direction)
                let sums = graph.weightsReached(direction, weights)
                for node in stride(from: 0, to: nodes, by: max(1, nodes / 50)) {
                    let others = finder.reach(from: [node], direction).nodes.dropFirst()
                    #expect(counts[node] == others.count)
                    #expect(sums[node] == others.reduce(0) { $0 + weights[$1] })
                }
            }
        }
    }
}
