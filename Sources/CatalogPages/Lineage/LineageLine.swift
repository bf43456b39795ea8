import Lineage

/// All that is said of one node resting on another: one line in pictures and lists.
struct LineageLine {
    /// The dependent, and what it rests on.
    let from: Int
    let to: Int
    /// By number in the graph, those of the closest relation first.
    private(set) var edges: [Int]
    /// How the line looks: as the closest of the relations does.
    private(set) var style: RelationStyle
    /// Whether any of it was read from a card's text.
    private(set) var isInferred: Bool

    /// The lines of some edges, in the order of the first edge of each.
    static func lines(of edges: [Int], in graph: LineageGraph) -> [LineageLine] {
        var lines: [LineageLine] = []
        lines.reserveCapacity(edges.count)
        var places = [Ends: Int](minimumCapacity: edges.count)
        for edge in edges {
            let ends = Ends(from: graph.edges[edge].from, to: graph.edges[edge].to)
            if let place = places[ends] {
                lines[place].add(edge, in: graph)
            } else {
                places[ends] = lines.count
                lines.append(LineageLine(edge, in: graph))
            }
        }
        return lines
    }

    private init(_ edge: Int, in graph: LineageGraph) {
        from = Int(graph.edges[edge].from)
        to = Int(graph.edges[edge].to)
        edges = [edge]
        style = RelationStyle(graph.edges[edge].relation)
        isInferred = graph.edges[edge].isInferred
    }

    private mutating func add(_ edge: Int, in graph: LineageGraph) {
        let new = RelationStyle(graph.edges[edge].relation)
        let place = edges.firstIndex { RelationStyle(graph.edges[$0].relation).rawValue > new.rawValue } ?? edges.count
        edges.insert(edge, at: place)
        if place == 0 { style = new }
        isInferred = isInferred || graph.edges[edge].isInferred
    }

    private struct Ends: Hashable {
        let from: Int32
        let to: Int32
    }
}
