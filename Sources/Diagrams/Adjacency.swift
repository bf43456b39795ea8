/// Who is joined to whom, as two flat lists: the fastest form to walk, and in the order of the edges given.
struct Adjacency {
    private let starts: [Int]
    private var others: [Int]
    private var edges: [Int]

    /// For each of `count` vertices, the edges that begin there: `origins[e]` leads to `targets[e]`.
    init(count: Int, from origins: [Int], to targets: [Int]) {
        var starts = [Int](repeating: 0, count: count + 1)
        for origin in origins { starts[origin + 1] += 1 }
        for vertex in 0..<count { starts[vertex + 1] += starts[vertex] }
        var next = starts
        var others = [Int](repeating: 0, count: origins.count)
        var edges = others
        for edge in origins.indices {
            let slot = next[origins[edge]]
            others[slot] = targets[edge]
            edges[slot] = edge
            next[origins[edge]] = slot + 1
        }
        self.starts = starts
        self.others = others
        self.edges = edges
    }

    /// The vertices at the other ends.
    @inline(__always)
    subscript(_ vertex: Int) -> ArraySlice<Int> { others[starts[vertex]..<starts[vertex + 1]] }

    /// The numbers of the edges, in the same order.
    @inline(__always)
    func edges(of vertex: Int) -> ArraySlice<Int> { edges[starts[vertex]..<starts[vertex + 1]] }

    /// The vertex at the other end, and the edge, at a place in the list of all.
    @inline(__always)
    func other(at slot: Int) -> Int { others[slot] }
    @inline(__always)
    func edge(at slot: Int) -> Int { edges[slot] }

    /// Where the edges of `vertex` stand in a list of all.
    @inline(__always)
    func slots(of vertex: Int) -> Range<Int> { starts[vertex]..<starts[vertex + 1] }

    @inline(__always)
    func degree(_ vertex: Int) -> Int { starts[vertex + 1] - starts[vertex] }

    /// The same with the neighbors of each vertex in the order of `places`; of equals the earlier edge comes first.
    func sorted(by places: [Int]) -> Adjacency {
        var sorted = self
        for vertex in 0..<starts.count - 1 where degree(vertex) > 1 {
            // Most are few, or in order; the earlier edge stands first already.
            if degree(vertex) <= 24 {
                let first = starts[vertex]
                for end in first + 1..<starts[vertex + 1] {
                    var slot = end
                    while slot > first, places[sorted.others[slot]] < places[sorted.others[slot - 1]] {
                        sorted.others.swapAt(slot, slot - 1)
                        sorted.edges.swapAt(slot, slot - 1)
                        slot -= 1
                    }
                }
                continue
            }
            let entries = zip(self[vertex], edges(of: vertex)).sorted { (places[$0.0], $0.1) < (places[$1.0], $1.1) }
            for (slot, entry) in zip(slots(of: vertex), entries) {
                (sorted.others[slot], sorted.edges[slot]) = entry
            }
        }
        return sorted
    }
}
