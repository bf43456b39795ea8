extension Digraph {
    /// The edges between some nodes that a drawing of these needs, by number: an edge is left out where others say it.
    ///
    /// Only edges with both ends among `nodes` count, and ways over other nodes do not. Of parallel edges the first is
    /// kept. An edge from one component of what is drawn to another is left out where a longer way leads there; as long as
    /// there are no cycles, this is the transitive reduction. Edges within a cycle all stay, as do all that join the same
    /// two components where none is left out.
    ///
    ///     0 → 1 → 2, 0 → 2: the last is left out, since 0 → 1 → 2 says that 0 rests on 2.
    ///
    /// For subsets that are drawn: O((k + e) · k / 512) for `k` nodes with `e` edges, beside O(n) for the memory.
    package func transitiveReduction(of nodes: [Int]) -> [Int] {
        let (part, edges) = firstEdges(among: nodes)
        let components = part.components()
        let condensation = Condensation(of: part, components)
        let isKept = condensation.keptEdges()
        var kept: [Int] = []
        for edge in 0..<part.edgeCount {
            let ends = part.ends(of: edge)
            let (from, to) = (components.component(of: ends.from), components.component(of: ends.to))
            if from == to || isKept[condensation.edge(from: from, to: to)] { kept.append(edges[edge]) }
        }
        return kept.sorted()
    }

    /// The graph of some nodes alone, of parallel edges the first, and which edge of this graph each of its edges is.
    private func firstEdges(among nodes: [Int]) -> (part: Digraph, edges: [Int]) {
        var numbers = [Int32](repeating: -1, count: nodeCount)
        let nodes = nodes.sorted()
        var count: Int32 = 0
        for node in nodes where numbers[node] < 0 {
            numbers[node] = count
            count += 1
        }
        var pairs: [(from: Int32, to: Int32)] = []
        var edges: [Int] = []
        for (place, node) in nodes.enumerated() where place == 0 || nodes[place - 1] != node {
            var last: Int?
            for link in successors(of: node) where numbers[link.node] >= 0 && link.node != last {
                last = link.node
                pairs.append((numbers[node], numbers[link.node]))
                edges.append(link.edge)
            }
        }
        return (Digraph(nodeCount: Int(count), edges: pairs), edges)
    }
}

extension Condensation {
    /// Which edges are in its transitive reduction.
    fileprivate func keptEdges() -> [Bool] {
        var isKept = [Bool](repeating: true, count: graph.edgeCount)
        let columns = Array(0..<graph.nodeCount)
        var block = ReachBlock(self, .upstream)
        for start in stride(from: 0, to: columns.count, by: ReachBlock.width) {
            let part = columns[start..<min(start + ReachBlock.width, columns.count)]
            block.fill(part)
            for component in block.reaching {
                // What lies two or more edges away.
                var far = Bits512()
                for link in graph.successors(of: component) {
                    var row = block.rows[link.node]
                    if part.indices.contains(link.node) { row.remove(link.node - start) }
                    far.formUnion(row)
                }
                for link in graph.successors(of: component) where part.indices.contains(link.node) {
                    if far.contains(link.node - start) { isKept[link.edge] = false }
                }
            }
        }
        return isKept
    }

    /// The edge between two components, which there must be; O(log d) for a component with `d` links.
    fileprivate func edge(from: Int, to: Int) -> Int {
        let links = graph.successors(of: from)
        var (low, high) = (links.startIndex, links.endIndex - 1)
        while low < high {
            let middle = (low + high) / 2
            if links[middle].node < to { low = middle + 1 } else { high = middle }
        }
        return links[low].edge
    }
}
