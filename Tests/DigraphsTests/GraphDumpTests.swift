import Digraphs
import Foundation
import TestSupport
import Testing

/// Writes graphs and what is found in them for `Tests/Judges/graphs_against_networkx.py`.
///
/// Runs only when `MUSTER_GRAPH_DUMP` names a file.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["MUSTER_GRAPH_DUMP"] != nil))
struct GraphDumpTests {
    @Test func twoHundredGraphsAreDumped() throws {
        let file = try #require(ProcessInfo.processInfo.environment["MUSTER_GRAPH_DUMP"])
        var random = SeededRandom(20_261_201)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var output = Data()
        for index in 0..<200 {
            let nodes =
                switch index {
                case ..<150: Int.random(in: 1...32, using: &random)
                case ..<192: Int.random(in: 60...400, using: &random)
                default: [10_000, 2000, 3000, 4000, 3000, 5000, 5000, 10_000][index - 192]
                }
            let graph = Digraph.mixed(&random, shape: index % 8, nodes: nodes)
            output += try encoder.encode(GraphDump(graph, shape: index % 8, &random))
            output.append(0x0A)
        }
        try output.write(to: URL(fileURLWithPath: file))
    }
}

/// One line: a graph, and everything that is found in it.
private struct GraphDump: Encodable {
    struct Search: Encodable {
        var starts: [Int]
        var direction: String
        var depth: Int?
        var nodes: [Int]
        var distances: [Int]
        /// -1 for what it starts with.
        var edges: [Int]
        var lastPath: [[Int]]
    }

    struct Dominators: Encodable {
        var roots: [Int]
        var direction: String
        /// -1 where there is none, -2 where a node is not reached.
        var parents: [Int]
    }

    struct Points: Encodable {
        var critical: [Int]
        var sources: [Int]
        var threshold: Int
        var points: [[Int]]
    }

    var shape: Int
    var nodes: Int
    var edges: [[Int]]
    var searches: [Search] = []
    var paths: [[[Int]]] = []
    var counts: [String: [Int]] = [:]
    var weights: [Int]
    var weighted: [String: [Int]] = [:]
    var components: [Int]
    var cycles: [[[Int]]]
    var layers: [String: [Int]] = [:]
    var dominators: [Dominators] = []
    var drawn: [Int]
    var kept: [Int]
    var points: Points

    init(_ graph: Digraph, shape: Int, _ random: inout SeededRandom) {
        let all = 0..<graph.nodeCount
        func some(_ count: Int) -> [Int] { (0..<count).map { _ in Int.random(in: all, using: &random) } }
        self.shape = shape
        nodes = graph.nodeCount
        edges = (0..<graph.edgeCount).map { [graph.ends(of: $0).from, graph.ends(of: $0).to] }
        weights = all.map { _ in Int.random(in: 0...20, using: &random) }
        let found = graph.components()
        components = all.map(found.component)
        cycles = graph.cycles().filter(\.isShortest).map { [$0.nodes, $0.edges] }
        drawn = graph.nodeCount > 1000 ? some(700) : Array(all)
        kept = graph.transitiveReduction(of: drawn)
        let critical = some(1 + graph.nodeCount / 6)
        points = Points(
            critical: critical, sources: graph.ultimateSources(), threshold: 2,
            points: graph.singlePointsOfFailure(of: critical).map {
                [$0.node, $0.dependents, $0.cutOff, $0.reachedOnlyThrough]
            })

        let starts = graph.nodeCount > 32 ? some(4) : Array(all)
        var finder = ReachFinder(graph)
        for direction in Direction.allCases {
            let name = "\(direction)"
            counts[name] = graph.countsReached(direction)
            weighted[name] = graph.weightsReached(direction, weights)
            layers[name] = graph.layers(direction)
            for roots in [[starts[0]], some(3)] {
                let tree = graph.dominators(from: roots, direction)
                let parents = all.map { tree.dominator(of: $0) ?? (tree.isReached($0) ? -1 : -2) }
                dominators.append(Dominators(roots: roots, direction: name, parents: parents))
            }
            var asked = starts.map { (starts: [$0], depth: Int?.none) }
            asked += [(some(3), nil), (some(1), 2), (some(2), 3)]
            for (starts, depth) in asked {
                let reach = finder.reach(from: starts, direction, depth: depth)
                let path = reach.path(at: reach.visits.count - 1)
                searches.append(
                    Search(
                        starts: starts, direction: name, depth: depth, nodes: reach.nodes, distances: reach.distances,
                        edges: reach.visits.map { $0.edge ?? -1 }, lastPath: [path.nodes, path.edges]))
            }
        }
        for _ in 0..<6 {
            let ends = some(2)
            let path = finder.shortestPath(from: ends[0], to: ends[1], .upstream)
            paths.append([ends, path?.nodes ?? [], path?.edges ?? []])
        }
    }
}
