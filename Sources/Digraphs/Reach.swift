/// Nodes in the order in which they are passed, and the edges between them: one fewer than the nodes.
package struct Route: Sendable, Equatable {
    package var nodes: [Int]
    package var edges: [Int]

    package init(nodes: [Int], edges: [Int]) {
        self.nodes = nodes
        self.edges = edges
    }
}

/// What is reached from some nodes: nearest first, then by number.
///
/// The nodes begun with come first, at distance 0.
package struct Reach: Sendable {
    /// A node that was reached, and how.
    package struct Visit: Sendable, Equatable {
        let shortNode: Int32
        let shortDistance: Int32
        let shortPrevious: Int32
        let shortEdge: Int32

        package var node: Int { Int(shortNode) }
        /// Edges on the shortest way from a node begun with.
        package var distance: Int { Int(shortDistance) }
        /// The place among the visits of the node before it on a shortest way; nil for a node begun with.
        package var previous: Int? { shortPrevious < 0 ? nil : Int(shortPrevious) }
        /// The edge by which it was reached first: from the lowest node, by the lowest edge; nil for a node begun with.
        package var edge: Int? { shortEdge < 0 ? nil : Int(shortEdge) }
    }

    package let visits: [Visit]
    /// How many nodes it began with, each counted once.
    package let startCount: Int
    /// Whether the limit left out nodes that lie within the depth.
    package let isCut: Bool

    /// The shortest way to the node at a place among the visits; as long as the way.
    package func path(at place: Int) -> Route {
        var route = Route(nodes: [], edges: [])
        var next: Int? = place
        while let place = next {
            let visit = visits[place]
            route.nodes.append(visit.node)
            if let edge = visit.edge { route.edges.append(edge) }
            next = visit.previous
        }
        route.nodes.reverse()
        route.edges.reverse()
        return route
    }

    /// The shortest way to a node from the nearest of those begun with; nil where it was not reached.
    ///
    /// Looks through all visits: whoever asks for many takes `path(at:)`.
    package func path(to node: Int) -> Route? {
        visits.firstIndex { $0.node == node }.map(path(at:))
    }
}

extension Digraph {
    /// What is reached from `starts` in one direction, at most `depth` edges away and at most `limit` other nodes.
    ///
    /// O(n) for the memory that it needs, beside what it reaches; who asks many times takes one `ReachFinder`.
    package func reach(from starts: [Int], _ direction: Direction, depth: Int? = nil, limit: Int? = nil) -> Reach {
        var finder = ReachFinder(self)
        return finder.reach(from: starts, direction, depth: depth, limit: limit)
    }

    /// A shortest way from one node to another in one direction; nil where there is none, O(n + m log m).
    ///
    /// From a node to itself it is that node alone.
    package func shortestPath(from start: Int, to end: Int, _ direction: Direction) -> Route? {
        var finder = ReachFinder(self)
        return finder.shortestPath(from: start, to: end, direction)
    }
}
