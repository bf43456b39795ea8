/// Where edges meet their boxes: beside each other as far as there is room, in the order of where they lead.
///
/// An edge that leads straight on keeps to the middle, and one that nearly does gives way to be straight. Where more
/// meet than can be told apart, all share the middle.
struct EdgePorts {
    private var starts: [Int]
    private var ends: [Int]
    /// How far each may give way.
    private var startPlay: [Int]
    private var endPlay: [Int]
    /// The edges at one side of one box.
    private var sides: [(edge: Int, y: Int)] = []

    private static let widestGap = 9
    private static let narrowestGap = 4

    init(_ graph: LayeredGraph, middles: [Int], heights: [Int]) {
        let count = graph.edgeCount
        starts = [Int](repeating: 0, count: count)
        ends = starts
        startPlay = starts
        endPlay = starts
        // Where no edge passes a layer, its segment is the edge itself, and has its number.
        let isPlain = graph.layerOf.count == graph.boxCount && graph.segmentCount == count
        let vertices = graph.chainVertices
        let leaving =
            isPlain
            ? graph.right
            : Adjacency(
                count: graph.boxCount, from: (0..<count).map { vertices[graph.chain($0).lowerBound] },
                to: (0..<count).map { vertices[graph.chain($0).lowerBound + 1] })
        let arriving =
            isPlain
            ? graph.left
            : Adjacency(
                count: graph.boxCount, from: (0..<count).map { vertices[graph.chain($0).upperBound - 1] },
                to: (0..<count).map { vertices[graph.chain($0).upperBound - 2] })
        for box in 0..<graph.boxCount {
            sort(leaving, of: box, middles)
            EdgePorts.place(sides, middles[box], heights[box], &starts, &startPlay)
            sort(arriving, of: box, middles)
            EdgePorts.place(sides, middles[box], heights[box], &ends, &endPlay)
        }
        // By less than half of what parts it from the next, so that the order stays.
        for edge in 0..<count {
            let chain = graph.chain(edge)
            let next = chain.count > 2 ? middles[vertices[chain.lowerBound + 1]] : ends[edge]
            if abs(next - starts[edge]) <= startPlay[edge] { starts[edge] = next }
            let last = chain.count > 2 ? middles[vertices[chain.upperBound - 2]] : starts[edge]
            if abs(last - ends[edge]) <= endPlay[edge] { ends[edge] = last }
        }
    }

    func ends(of edge: Int) -> (start: Int, end: Int) { (starts[edge], ends[edge]) }

    /// Gathers the edges at one side of a box from top to bottom, by where they lead.
    private mutating func sort(_ adjacency: Adjacency, of box: Int, _ middles: [Int]) {
        sides.removeAll(keepingCapacity: true)
        for slot in adjacency.slots(of: box) {
            sides.append((adjacency.edge(at: slot), middles[adjacency.other(at: slot)]))
        }
        sides.sortFew { ($0.y, $0.edge) < ($1.y, $1.edge) }
    }

    private static func place(
        _ edges: [(edge: Int, y: Int)], _ middle: Int, _ height: Int, _ places: inout [Int], _ play: inout [Int]
    ) {
        guard edges.count > 1 else {
            for side in edges { (places[side.edge], play[side.edge]) = (middle, widestGap / 2) }
            return
        }
        let straight = edges.firstIndex { $0.y == middle }
        let room = height - 10
        let gaps = straight.map { 2 * max($0, edges.count - 1 - $0) } ?? edges.count - 1
        let gap = room / gaps >= narrowestGap ? min(room / gaps, widestGap) : 0
        for index in edges.indices {
            let offset = straight.map { (index - $0) * gap } ?? (2 * index - (edges.count - 1)) * gap / 2
            places[edges[index].edge] = middle + offset
            play[edges[index].edge] = max(gap - 1, 0) / 2
        }
    }
}
