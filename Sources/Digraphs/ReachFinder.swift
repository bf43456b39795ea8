/// Finds what is reached from nodes, again and again: one search costs what it looks at, however large the graph is.
///
/// A search of `k` nodes and `l` links costs O(k log k + l). It keeps 4 bytes a node and its longest result; each thread
/// has one of its own.
package struct ReachFinder {
    private let graph: Digraph
    private var marks: Marks
    private var visits: [Reach.Visit] = []

    package init(_ graph: Digraph) {
        self.graph = graph
        marks = Marks(count: graph.nodeCount)
    }

    /// What is reached from `starts` in one direction.
    ///
    /// - Parameters:
    ///   - depth: how many edges away at most.
    ///   - limit: how many nodes at most beside `starts`; the nearest are kept, then those of lowest number.
    package mutating func reach(
        from starts: [Int], _ direction: Direction, depth: Int? = nil, limit: Int? = nil
    ) -> Reach {
        let startCount = begin(starts)
        let adjacency = graph.adjacency(direction)
        let most = limit.map { startCount + max($0, 0) } ?? .max
        var level = 0..<startCount
        var isCut = false
        while !isCut, !level.isEmpty, visits[level.lowerBound].distance < depth ?? .max {
            expand(level, adjacency)
            level = level.upperBound..<visits.count
            if visits.count > most {
                visits.removeLast(visits.count - most)
                isCut = true
            }
        }
        // A copy of its own, so that the next search need not make room anew.
        return Reach(visits: visits.withUnsafeBufferPointer { Array($0) }, startCount: startCount, isCut: isCut)
    }

    /// A shortest way from one node to another in one direction; nil where there is none.
    package mutating func shortestPath(from start: Int, to end: Int, _ direction: Direction) -> Route? {
        let startCount = begin([start])
        let adjacency = graph.adjacency(direction)
        var level = 0..<startCount
        while !level.isEmpty, !marks.contains(end) {
            expand(level, adjacency)
            level = level.upperBound..<visits.count
        }
        guard marks.contains(end) else { return nil }
        return Reach(visits: visits, startCount: startCount, isCut: false).path(to: end)
    }

    private mutating func begin(_ starts: [Int]) -> Int {
        visits.removeAll(keepingCapacity: true)
        marks.removeAll()
        for node in starts.sorted() where marks.insert(node) {
            visits.append(
                Reach.Visit(shortNode: Int32(node), shortDistance: 0, shortPrevious: -1, shortEdge: -1))
        }
        return visits.count
    }

    /// Adds the next level to the visits, by number.
    private mutating func expand(_ level: Range<Int>, _ adjacency: Adjacency) {
        var isSorted = true
        var last: Int32 = -1
        for place in level {
            let visit = visits[place]
            for linkPlace in adjacency.places(of: visit.node) {
                let link = adjacency.links[linkPlace]
                guard marks.insert(link.node) else { continue }
                isSorted = isSorted && last < link.shortNode
                last = link.shortNode
                visits.append(
                    Reach.Visit(
                        shortNode: link.shortNode, shortDistance: visit.shortDistance + 1,
                        shortPrevious: Int32(place), shortEdge: link.shortEdge))
            }
        }
        guard !isSorted else { return }
        visits.withUnsafeMutableBufferPointer { visits in
            var next = UnsafeMutableBufferPointer(rebasing: visits[level.upperBound...])
            next.sort { $0.shortNode < $1.shortNode }
        }
    }
}
