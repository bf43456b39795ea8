import Digraphs
import TestSupport
import Testing

@Suite struct ReachedPlacesTests {
    @Test func `Each wanted node has the starts that reach it, by their places, and never itself`() {
        let all = [Bool](repeating: true, count: 4)
        #expect(Digraph.diamond.placesReaching(all, from: [2, 0], .upstream) == [[], [1], [1], [0, 1]])
        #expect(Digraph.diamond.placesReaching(all, from: [3, 1], .downstream) == [[0, 1], [0], [0], []])
        #expect(
            Digraph.diamond.placesReaching([false, false, false, true], from: [0, 3], .upstream) == [[], [], [], [0]])
        #expect(Digraph.ring(4).placesReaching(all, from: [3, 1], .upstream) == [[0, 1], [0], [0, 1], [1]])
        #expect(Digraph([]).placesReaching([], from: [], .upstream) == [])
    }

    @Test(arguments: [20, 700]) func `The places are those of a search from each start`(nodes: Int) {
        var random = SeededRandom(31)
        for round in 0..<(3000 / nodes / nodes + 2) {
            let graph = Digraph.random(&random, nodes: nodes, edges: nodes * (1 + round % 2))
            let starts = Array((0..<nodes).shuffled(using: &random).prefix(nodes - nodes / 10))
            let isWanted = (0..<nodes).map { _ in Int.random(in: 0..<3, using: &random) > 0 }
            var finder = ReachFinder(graph)
            for direction in Direction.allCases {
                var expected = [[Int]](repeating: [], count: nodes)
                for (place, start) in starts.enumerated() {
                    for node in finder.reach(from: [start], direction).nodes.dropFirst() where isWanted[node] {
                        expected[node].append(place)
                    }
                }
                #expect(graph.placesReaching(isWanted, from: starts, direction) == expected)
            }
        }
    }
}
