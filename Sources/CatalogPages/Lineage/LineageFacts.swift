import Lineage
import Records
import Synchronization

/// What pages know of the whole graph: made once, when the first page asks.
final class LineageFacts: Sendable {
    let graph: LineageGraph
    let pages: NodePages
    let table: NodeTable
    let impacts: ImpactPool
    /// For each number of an owner in the graph, the team that it is, as a node; -1 where none is registered.
    private let teams: [Int32]
    let families: [FamiliesPage.Family]
    /// For each node, how many records rest on it, directly or through others, and how many of these are in use.
    private let all: [Int]
    private let used: [Int]
    /// The same for those in the two highest tiers.
    private let high: [Int]

    /// `isHigh` says for each record whether it is in one of the two highest tiers.
    init(_ graph: LineageGraph, tierRanks: [UInt8], isHigh: [Bool]) {
        self.graph = graph
        pages = NodePages(graph)
        table = NodeTable(graph, pages)
        impacts = ImpactPool(graph, tierRanks: tierRanks)
        let registry = graph.registry
        var teams: [Int32] = []
        // Numbers rise in the order in which records name owners first.
        for (record, number) in graph.owners.enumerated() where number == teams.count {
            let owner = registry.records[record].owner ?? ""
            teams.append(Int32(registry.find("team:" + Reference.bareID(owner)).first ?? -1))
        }
        self.teams = teams
        families = FamiliesPage.families(graph)
        all = graph.digraph.countsReached(.downstream, among: graph.nodes.indices.map(graph.isRecord))
        used = graph.digraph.countsReached(
            .downstream, among: graph.nodes.indices.map { graph.isRecord($0) && graph.isInUse($0) })
        high = graph.digraph.countsReached(
            .downstream, among: graph.nodes.indices.map { graph.isRecord($0) && isHigh[$0] })
    }

    func dependents(of node: Int) -> (all: Int, used: Int) { (all[node], used[node]) }

    /// The nodes that most records rest on at whatever distance, with how many do, and how many of these are of high risk.
    ///
    /// A release whose product carries as many is left out.
    func mostShared(_ count: Int) -> [(node: Int, all: Int, high: Int)] {
        let shared = all.indices.filter { node in
            guard all[node] > 1 else { return false }
            guard let product = graph.nodes[node].product else { return true }
            return all[product] > all[node]
        }
        return shared.sorted { (all[$1], high[$1], $0) < (all[$0], high[$0], $1) }.prefix(count)
            .map { ($0, all[$0], high[$0]) }
    }

    /// The team that owns a record, as a node; nil where that is no registered team.
    func team(ofRecord record: Int) -> Int? {
        let owner = graph.owners[record]
        return owner < 0 || teams[Int(owner)] < 0 ? nil : Int(teams[Int(owner)])
    }
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
    var families: [FamiliesPage.Family] { lineageFacts.value.families }

    /// How many records rest on a node, directly or through others, and how many of them are in use.
    func dependents(of node: Int) -> (all: Int, used: Int) { lineageFacts.value.dependents(of: node) }
}
