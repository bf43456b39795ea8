import Lineage
import Synchronization

/// Finders of what rests on something, handed out to threads: each one's memory is as large as the graph.
final class ImpactPool: Sendable {
    private let graph: LineageGraph
    private let tierRanks: [UInt8]
    private let idle = Mutex<[ImpactFinder]>([])

    init(_ graph: LineageGraph, tierRanks: [UInt8]) {
        self.graph = graph
        self.tierRanks = tierRanks
    }

    func impact(of nodes: [Int], limit: Int) -> Impact {
        var finder = idle.withLock { $0.popLast() } ?? ImpactFinder(graph)
        defer { idle.withLock { [finder] in $0.append(finder) } }
        return Impact(of: nodes, in: graph, tierRanks: tierRanks, finder: &finder, limit: limit)
    }
}
