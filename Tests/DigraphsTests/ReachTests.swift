import Digraphs
import TestSupport
import Testing

@Suite struct ReachTests {
    @Test func aDiamondIsReachedByDistanceThenNumber() {
        let reach = Digraph.diamond.reach(from: [0], .upstream)
        #expect(reach.nodes == [0, 1, 2, 3])
        #expect(reach.distances == [0, 1, 1, 2])
        #expect(reach.visits.map(\.edge) == [nil, 0, 1, 2])
        #expect(Digraph.diamond.reach(from: [3], .downstream).nodes == [3, 1, 2, 0])
        #expect(Digraph.diamond.reach(from: [3], .upstream).nodes == [3])
    }

    @Test func theLowestNodeAndEdgeReachFirst() {
        let graph = Digraph([(0, 3), (0, 2), (3, 1), (2, 1), (2, 1)])
        let reach = graph.reach(from: [0], .upstream)
        #expect(reach.path(to: 1) == Route(nodes: [0, 2, 1], edges: [1, 3]))
        #expect(reach.path(at: 0) == Route(nodes: [0], edges: []))
        #expect(graph.reach(from: [1], .upstream).path(to: 0) == nil)
    }

    @Test func startsCountOnceAndAreAtDistanceNought() {
        let reach = Digraph.chain(5).reach(from: [3, 1, 3], .upstream)
        #expect(reach.nodes == [1, 3, 2, 4])
        #expect(reach.distances == [0, 0, 1, 1])
        #expect(reach.startCount == 2)
    }

    @Test func depthAndLimitBoundTheReach() {
        let star = Digraph((1...5).map { (0, $0) } + [(5, 6)])
        #expect(star.reach(from: [0], .upstream, depth: 0).nodes == [0])
        #expect(star.reach(from: [0], .upstream, depth: 1).nodes == [0, 1, 2, 3, 4, 5])
        #expect(!star.reach(from: [0], .upstream, depth: 1).isCut)
        let cut = star.reach(from: [0], .upstream, limit: 3)
        #expect(cut.nodes == [0, 1, 2, 3] && cut.isCut)
        #expect(star.reach(from: [0], .upstream, limit: 5).isCut)
        #expect(!star.reach(from: [0], .upstream, limit: 6).isCut)
        #expect(!star.reach(from: [0], .upstream, depth: 1, limit: 5).isCut)
        #expect(star.reach(from: [0], .upstream, limit: 0).nodes == [0])
    }

    @Test func cyclesLoopsAndParallelEdgesEnd() {
        #expect(Digraph.ring(4).reach(from: [2], .upstream).nodes == [2, 3, 0, 1])
        #expect(Digraph.ring(4).reach(from: [2], .downstream).nodes == [2, 1, 0, 3])
        #expect(Digraph([(0, 0), (0, 1), (0, 1)]).reach(from: [0], .upstream).visits.map(\.edge) == [nil, 1])
    }

    @Test func aFinderAnswersEachTimeAsAFreshOne() {
        var random = SeededRandom(2)
        let graph = Digraph.random(&random, nodes: 60, edges: 120)
        var finder = ReachFinder(graph)
        for node in 0..<60 {
            for direction in Direction.allCases {
                let ours = finder.reach(from: [node], direction, depth: 3)
                #expect(ours.visits == graph.reach(from: [node], direction, depth: 3).visits)
            }
        }
    }

    @Test func aShortestPathIsThatOfTheReach() {
        var random = SeededRandom(3)
        for _ in 0..<20 {
            let graph = Digraph.random(&random, nodes: 25, edges: 45)
            for direction in Direction.allCases {
                let reach = graph.reach(from: [7], direction)
                for end in 0..<25 {
                    let path = graph.shortestPath(from: 7, to: end, direction)
                    #expect(path == reach.path(to: end))
                    guard let path else { continue }
                    for (place, edge) in path.edges.enumerated() {
                        let pair = (path.nodes[place], path.nodes[place + 1])
                        #expect(graph.ends(of: edge) == (direction == .upstream ? pair : (pair.1, pair.0)))
                    }
                }
            }
        }
    }

    @Test func aChainOfAMillionIsNoDeeperThanAnother() {
        let graph = Digraph.chain(1_000_000)
        #expect(graph.reach(from: [0], .upstream).visits.last?.distance == 999_999)
        #expect(graph.shortestPath(from: 999_999, to: 0, .downstream)?.edges.count == 999_999)
    }
}
