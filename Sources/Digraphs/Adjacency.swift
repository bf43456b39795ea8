/// A neighbour of a node and the edge that leads to it.
package struct Link: Sendable, Equatable {
    let shortNode: Int32
    let shortEdge: Int32

    package var node: Int { Int(shortNode) }
    /// The place of the edge among those that the graph was made of.
    package var edge: Int { Int(shortEdge) }
}

/// The links of all nodes in one array: those of node `i` lie from `starts[i]` to `starts[i + 1]`.
struct Adjacency: Sendable {
    let starts: [Int32]
    let links: [Link]

    func places(of node: Int) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }

    /// The links of each node by the neighbour's number, parallel edges by theirs; two stable counting sorts, O(n + m).
    init(nodeCount: Int, from sources: [Int32], to targets: [Int32]) {
        var order = [Int32](repeating: 0, count: sources.count)
        var next = Adjacency.starts(nodeCount: nodeCount, targets)
        for edge in targets.indices {
            let target = Int(targets[edge])
            order[Int(next[target])] = Int32(edge)
            next[target] += 1
        }
        let starts = Adjacency.starts(nodeCount: nodeCount, sources)
        var links = [Link](repeating: Link(shortNode: 0, shortEdge: 0), count: sources.count)
        next = starts
        for edge in order {
            let source = Int(sources[Int(edge)])
            links[Int(next[source])] = Link(shortNode: targets[Int(edge)], shortEdge: edge)
            next[source] += 1
        }
        self.starts = starts
        self.links = links
    }

    /// Where each node's group begins when `nodes` are grouped by number; one more than there are nodes.
    static func starts(nodeCount: Int, _ nodes: [Int32]) -> [Int32] {
        var starts = [Int32](repeating: 0, count: nodeCount + 1)
        for node in nodes { starts[Int(node) + 1] += 1 }
        for node in 0..<nodeCount { starts[node + 1] += starts[node] }
        return starts
    }
}
