import Lineage
import Synchronization

/// What pages know of the whole graph: made once, when the first page asks.
final class LineageFacts: Sendable {
    let pages: NodePages
    let impacts: ImpactPool
    let families: [FamiliesPage.Family]
    /// For each node, how many records rest on it, directly or through others, and how many of these are in use.
    private let all: [Int]
    private let used: [Int]

    init(_ graph: LineageGraph) {
        pages = NodePages(graph)
        impacts = ImpactPool(graph)
        families = FamiliesPage.families(graph)
        let records = graph.registry.records
        all = graph.digraph.countsReached(.downstream, among: graph.nodes.map(\.isRecord))
        used = graph.digraph.countsReached(
            .downstream, among: graph.nodes.indices.map { $0 < records.count && records[$0].isInUse })
    }

    func dependents(of node: Int) -> (all: Int, used: Int) { (all[node], used[node]) }
}

/// A value that is made when it is first asked for, on whatever thread.
final class Once<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    var value: Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}

extension Catalog {
    var nodePages: NodePages { lineageFacts.value.pages }
    var impacts: ImpactPool { lineageFacts.value.impacts }
    var families: [FamiliesPage.Family] { lineageFacts.value.families }

    /// How many records rest on a node, directly or through others, and how many of them are in use.
    func dependents(of node: Int) -> (all: Int, used: Int) { lineageFacts.value.dependents(of: node) }
}
