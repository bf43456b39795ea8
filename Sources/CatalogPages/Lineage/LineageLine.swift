import Lineage

/// All that is said of one node resting on another: one line in pictures and lists.
struct LineageLine {
    /// The dependent, and what it rests on.
    let from: Int
    let to: Int
    /// By number in the graph: that of the closest relation, and the others behind it.
    private(set) var edge: Int
    private(set) var others: [Int] = []
    /// How the line looks: as the closest of the relations does.
    private(set) var style: RelationStyle
    /// Whether any of it was read from a card's text.
    private(set) var isInferred: Bool

    /// The lines of some edges, in the order of the first edge of each.
    static func lines(of edges: [Int], in graph: LineageGraph) -> [LineageLine] {
        var lines: [LineageLine] = []
        lines.reserveCapacity(edges.count)
        // Few are looked through; many are found by their ends.
        var places: [Ends: Int] = [:]
        for edge in edges {
            let ends = Ends(from: graph.edges[edge].from, to: graph.edges[edge].to)
            let known =
                edges.count <= 64
                ? lines.firstIndex { $0.from == Int(ends.from) && $0.to == Int(ends.to) } : places[ends]
            if let known {
                lines[known].add(edge, in: graph)
            } else {
                if edges.count > 64 { places[ends] = lines.count }
                lines.append(LineageLine(edge, ends, in: graph))
            }
        }
        return lines
    }

    private init(_ edge: Int, _ ends: Ends, in graph: LineageGraph) {
        from = Int(ends.from)
        to = Int(ends.to)
        self.edge = edge
        style = RelationStyle(graph.relations[edge])
        isInferred = graph.edges[edge].isInferred
    }

    private mutating func add(_ edge: Int, in graph: LineageGraph) {
        let new = RelationStyle(graph.relations[edge])
        isInferred = isInferred || graph.edges[edge].isInferred
        guard style.rawValue <= new.rawValue else {
            others.insert(self.edge, at: 0)
            self.edge = edge
            style = new
            return
        }
        let place = others.firstIndex { RelationStyle(graph.relations[$0]).rawValue > new.rawValue } ?? others.count
        others.insert(edge, at: place)
    }

    /// Equal for lines that look the same, and below twice the number of styles.
    var styleNumber: Int { 2 * style.rawValue + (isInferred ? 1 : 0) }

    /// Calls `body` with each edge and its place, those of the closest relation first.
    @inline(__always)
    func forEachEdge(_ body: (Int, Int) -> Void) {
        body(0, edge)
        for place in others.indices { body(place + 1, others[place]) }
    }

    private struct Ends: Hashable {
        let from: Int32
        let to: Int32
    }
}
