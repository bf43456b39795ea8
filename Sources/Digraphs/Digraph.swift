/// A directed graph over the numbers from 0 up, kept in flat arrays for both directions.
///
/// It knows no cards: whoever makes it keeps what a node or an edge stands for, by number. An edge goes from what depends
/// to what it rests on. Parallel edges and edges from a node to itself are kept. 24 bytes an edge and 8 a node.
///
/// Everything here is iterative, so that a chain of a million nodes is no deeper than one of two, and gives the same
/// answer each time: among equals, the lower node comes first, then the lower edge.
///
/// A class, so that whoever asks it holds one thing, and not each of its lists.
package final class Digraph: Sendable {
    package let nodeCount: Int
    let sources: [Int32]
    let targets: [Int32]
    private let upstream: Adjacency
    private let downstream: Adjacency

    /// A graph of `nodeCount` nodes, whose edge `i` is `edges[i]`; O(n + m).
    ///
    /// Both ends of each edge must be below `nodeCount`; nodes and edges are at most `Int32.max` each.
    package init(nodeCount: Int, edges: [(from: Int32, to: Int32)]) {
        precondition(nodeCount >= 0 && nodeCount < Int32.max && edges.count < Int32.max, "too large a graph")
        let inside = 0..<Int32(nodeCount)
        precondition(edges.allSatisfy { inside.contains($0.from) && inside.contains($0.to) }, "an edge to no node")
        let sources = edges.map(\.from)
        let targets = edges.map(\.to)
        self.nodeCount = nodeCount
        self.sources = sources
        self.targets = targets
        upstream = Adjacency(nodeCount: nodeCount, from: sources, to: targets)
        downstream = Adjacency(nodeCount: nodeCount, from: targets, to: sources)
    }

    package var edgeCount: Int { sources.count }

    /// The two ends of an edge.
    package func ends(of edge: Int) -> (from: Int, to: Int) { (Int(sources[edge]), Int(targets[edge])) }

    /// What a node rests on, by number, parallel edges by theirs; a view of the graph, O(1).
    package func successors(of node: Int) -> ArraySlice<Link> { links(of: node, .upstream) }

    /// What rests on a node, by number, parallel edges by theirs; a view of the graph, O(1).
    package func predecessors(of node: Int) -> ArraySlice<Link> { links(of: node, .downstream) }

    /// The neighbours of a node in one direction, by number, parallel edges by theirs; a view of the graph, O(1).
    package func links(of node: Int, _ direction: Direction) -> ArraySlice<Link> {
        // Not by a copy of the lists, which threads would count against each other.
        switch direction {
        case .upstream: upstream.links[upstream.places(of: node)]
        case .downstream: downstream.links[downstream.places(of: node)]
        }
    }

    func adjacency(_ direction: Direction) -> Adjacency { direction == .upstream ? upstream : downstream }
}
