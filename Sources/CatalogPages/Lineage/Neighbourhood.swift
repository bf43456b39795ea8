import Digraphs
import Lineage
import Records

/// What stands around one node: so much as a picture can show, nearest first.
struct Neighbourhood {
    /// Not more nodes than a reader can take in, and a page can carry.
    static let mostNodes = 24
    /// How many links of a node are looked at: what thousands rest on is shown by its list.
    private static let mostLinks = 1_000

    let graph: LineageGraph
    let focus: Int
    /// The nodes shown, the focus first, then by distance.
    private(set) var nodes: [Int]
    /// The dependencies between them, by number; without those that a longer way says too.
    private(set) var edges: [Int] = []
    /// How many direct neighbours were left out.
    private(set) var leftOut = 0

    init(_ graph: LineageGraph, around focus: Int, depth: Int = 2) {
        self.graph = graph
        self.focus = focus
        nodes = [focus]
        // What it rests on explains it; what rests on it has a page of its own.
        gather(.upstream, depth: depth, most: Neighbourhood.mostNodes * 5 / 8)
        gather(.downstream, depth: 2, most: Neighbourhood.mostNodes - nodes.count)
        edges = shownEdges()
    }

    /// Follows one direction, level by level, the most used first.
    private mutating func gather(_ direction: Direction, depth: Int, most: Int) {
        var seen = Set(nodes)
        var level = [focus]
        var left = most
        for distance in 1...depth where !level.isEmpty && left > 0 {
            var next: [Int] = []
            for node in level {
                for link in graph.digraph.links(of: node, direction).prefix(Neighbourhood.mostLinks) {
                    let isShown = distance == 1 || !Neighbourhood.isDetail(graph.nodes[link.node].kind)
                    guard isShown, !graph.isImplied(link.edge), seen.insert(link.node).inserted else { continue }
                    next.append(link.node)
                }
            }
            next.sort { (rank($0), $0) < (rank($1), $1) }
            if distance == 1 { leftOut += max(0, next.count - left) }
            level = Array(next.prefix(left))
            nodes += level
            left -= level.count
        }
    }

    /// Libraries and the like are shown where the focus itself names them.
    private static func isDetail(_ kind: NodeKind) -> Bool {
        switch kind {
        case .library, .image, .hardware, .code, .vendor, .person, .other: true
        default: false
        }
    }

    /// What is in use first, models before parts, details last.
    private func rank(_ node: Int) -> Int {
        let kind = graph.nodes[node].kind
        guard let record = graph.record(node) else { return Neighbourhood.isDetail(kind) ? 30 : 10 }
        return record.useRank
    }

    private func shownEdges() -> [Int] {
        var places = [Int: Int32](minimumCapacity: nodes.count)
        for (place, node) in nodes.enumerated() { places[node] = Int32(place) }
        var edges: [Int] = []
        var ends: [(from: Int32, to: Int32)] = []
        for (from, node) in nodes.enumerated() {
            for link in graph.digraph.successors(of: node).prefix(Neighbourhood.mostLinks) {
                guard let to = places[link.node], Int(to) != from, !graph.isImplied(link.edge) else { continue }
                // What others use of the focus's details is on their pages: here it would only draw them apart.
                if from > 0, to > 0, Neighbourhood.isDetail(graph.nodes[link.node].kind) { continue }
                edges.append(link.edge)
                ends.append((Int32(from), to))
            }
        }
        // Beyond the focus, what a longer way says too would only cross it. In a graph of these nodes alone, since a
        // question to the whole costs its size.
        let kept = Set(Digraph(nodeCount: nodes.count, edges: ends).transitiveReduction(of: Array(nodes.indices)))
        return edges.indices.filter { ends[$0].from == 0 || ends[$0].to == 0 || kept.contains($0) }.map { edges[$0] }
    }
}
