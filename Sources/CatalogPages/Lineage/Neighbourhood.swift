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
    /// How many direct neighbours were left out, and the first of them.
    private(set) var leftOut = 0
    private(set) var firstLeftOut: [Int] = []
    /// More names in a row than these nobody reads.
    private static let mostNames = 60

    init(_ graph: LineageGraph, around focus: Int, depth: Int = 2) {
        self.graph = graph
        self.focus = focus
        nodes = [focus]
        // What it rests on explains it; what rests on it has a page of its own.
        let down = min(graph.digraph.predecessors(of: focus).count, Neighbourhood.mostNodes * 3 / 8)
        gather(.upstream, depth: depth, most: Neighbourhood.mostNodes - 1 - down)
        gather(.downstream, depth: 2, most: Neighbourhood.mostNodes - nodes.count)
        edges = shownEdges()
    }

    /// Follows one direction, level by level, the most used first.
    private mutating func gather(_ direction: Direction, depth: Int, most: Int) {
        var level = 0..<1
        var left = most
        // What is met, by rank and then by number.
        var next: [Int] = []
        for distance in 1...depth where !level.isEmpty && left > 0 {
            next.removeAll(keepingCapacity: true)
            for place in level {
                for link in graph.digraph.links(of: nodes[place], direction).prefix(Neighbourhood.mostLinks) {
                    let node = link.node
                    guard distance == 1 || !Neighbourhood.isDetail(graph.kinds[node]), !graph.isImplied(link.edge)
                    else { continue }
                    next.append(rank(node) << 32 | node)
                }
            }
            next.sort()
            // Few are shown, so that looking through them is quicker than a set of all that were met. As long as none
            // was left out, they are all that were.
            level = nodes.count..<nodes.count
            var last = -1
            var dropped = 0
            for entry in next where entry != last {
                last = entry
                let node = entry & 0xFFFF_FFFF
                guard !nodes.contains(node) else { continue }
                if left > 0 {
                    nodes.append(node)
                    left -= 1
                } else {
                    dropped += 1
                    if distance == 1, firstLeftOut.count < Neighbourhood.mostNames { firstLeftOut.append(node) }
                }
            }
            level = level.lowerBound..<nodes.count
            if distance == 1 { leftOut += dropped }
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
        if graph.isRecord(node) { return Int(graph.useRanks[node]) }
        return Neighbourhood.isDetail(graph.kinds[node]) ? 30 : 10
    }

    private func shownEdges() -> [Int] {
        var edges: [Int] = []
        var ends: [(from: Int32, to: Int32)] = []
        for (from, node) in nodes.enumerated() {
            for link in graph.digraph.successors(of: node).prefix(Neighbourhood.mostLinks) {
                // What others use of the focus's details is on their pages: here it would only draw them apart.
                if from > 0, link.node != focus, Neighbourhood.isDetail(graph.kinds[link.node]) { continue }
                guard let to = nodes.firstIndex(of: link.node), to != from, !graph.isImplied(link.edge) else {
                    continue
                }
                edges.append(link.edge)
                ends.append((Int32(from), Int32(to)))
            }
        }
        // Beyond the focus, what a longer way says too would only cross it. In a graph of these nodes alone, since a
        // question to the whole costs its size.
        if let kept = SmallReduction.kept(nodeCount: nodes.count, edges: ends) {
            return edges.indices.filter { ends[$0].from == 0 || ends[$0].to == 0 || kept[$0] }.map { edges[$0] }
        }
        let kept = Set(Digraph(nodeCount: nodes.count, edges: ends).transitiveReduction(of: Array(nodes.indices)))
        return edges.indices.filter { ends[$0].from == 0 || ends[$0].to == 0 || kept.contains($0) }.map { edges[$0] }
    }
}
