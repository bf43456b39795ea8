/// Draws boxes and lines together that `RowAlignment` left apart: each moves toward the median of its neighbors as far as
/// those above and below it in its layer let it, and not at all where it lies between the middle two.
///
/// The points of an edge that stand in a row move as one, so what is straight stays so. No edge gets steeper but for a
/// nearer one, so a few rounds are enough.
struct RowCompaction {
    private let graph: LayeredGraph
    private let distance: (Int, Int) -> Int
    private var middles: [Int]
    private var above: [Int]
    private var below: [Int]
    /// The vertices of all blocks behind each other, and where each block begins.
    private var vertices: [Int] = []
    private var starts: [Int] = []
    /// Where the neighbors of a block lie, while it moves.
    private var near: [Int] = []

    static func compacted(
        _ middles: [Int], of graph: LayeredGraph, layers: [[Int]], distance: @escaping (Int, Int) -> Int
    ) -> [Int] {
        var compaction = RowCompaction(middles, graph, layers, distance)
        compaction.findBlocks()
        var order: [Int] = []
        for round in 0..<8 {
            var hasMoved = false
            order.removeAll(keepingCapacity: true)
            // From top to bottom, then from bottom to top; of those at one height by number.
            for block in 0..<compaction.starts.count - 1 {
                order.append(compaction.middles[compaction.vertices[compaction.starts[block]]] << 32 | block)
            }
            order.sortFew(by: <)
            for place in order.indices {
                let block = order[round % 2 == 0 ? place : order.count - 1 - place] & 0xFFFF_FFFF
                if compaction.move(block) { hasMoved = true }
            }
            if !hasMoved { break }
        }
        return compaction.middles
    }

    private init(
        _ middles: [Int], _ graph: LayeredGraph, _ layers: [[Int]], _ distance: @escaping (Int, Int) -> Int
    ) {
        self.middles = middles
        self.graph = graph
        self.distance = distance
        above = [Int](repeating: -1, count: middles.count)
        below = above
        for layer in layers {
            for (upper, lower) in zip(layer, layer.dropFirst()) {
                below[upper] = lower
                above[lower] = upper
            }
        }
    }

    /// Every box for itself, and of every edge the points that stand in a row.
    private mutating func findBlocks() {
        vertices.reserveCapacity(middles.count)
        vertices.append(contentsOf: 0..<graph.boxCount)
        starts.append(contentsOf: 0..<graph.boxCount)
        for edge in 0..<graph.edgeCount {
            var last: Int?
            for place in graph.chain(edge).dropFirst().dropLast() {
                let point = graph.chainVertices[place]
                if last.map({ middles[$0] != middles[point] }) ?? true { starts.append(vertices.count) }
                vertices.append(point)
                last = point
            }
        }
        starts.append(vertices.count)
    }

    private mutating func move(_ block: Int) -> Bool {
        let first = vertices[starts[block]]
        let last = vertices[starts[block + 1] - 1]
        let middle = middles[first]
        near.removeAll(keepingCapacity: true)
        for slot in graph.left.slots(of: first) { near.append(middles[graph.left.other(at: slot)]) }
        for slot in graph.right.slots(of: last) { near.append(middles[graph.right.other(at: slot)]) }
        guard !near.isEmpty else { return false }
        near.sortFew(by: <)
        let target = min(max(middle, near[(near.count - 1) / 2]), near[near.count / 2])
        guard target != middle else { return false }
        var (top, bottom) = (Int.min, Int.max)
        for place in starts[block]..<starts[block + 1] {
            let vertex = vertices[place]
            if above[vertex] >= 0 { top = max(top, middles[above[vertex]] + distance(above[vertex], vertex)) }
            if below[vertex] >= 0 { bottom = min(bottom, middles[below[vertex]] - distance(vertex, below[vertex])) }
        }
        let place = min(max(target, top), bottom)
        for index in starts[block]..<starts[block + 1] { middles[vertices[index]] = place }
        return place != middle
    }
}
