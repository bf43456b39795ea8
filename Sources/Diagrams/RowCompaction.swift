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

    static func compacted(
        _ middles: [Int], of graph: LayeredGraph, layers: [[Int]], distance: @escaping (Int, Int) -> Int
    ) -> [Int] {
        var compaction = RowCompaction(middles, graph, layers, distance)
        let blocks = compaction.blocks()
        for round in 0..<8 {
            var hasMoved = false
            let order = blocks.indices.sorted {
                let (first, second) = (compaction.middles[blocks[$0][0]], compaction.middles[blocks[$1][0]])
                return round % 2 == 0 ? (first, $0) < (second, $1) : (second, $1) < (first, $0)
            }
            for index in order where compaction.move(blocks[index]) { hasMoved = true }
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
    private func blocks() -> [[Int]] {
        var blocks = (0..<graph.boxCount).map { [$0] }
        for chain in graph.chains where chain.count > 2 {
            var block: [Int] = []
            for point in chain.dropFirst().dropLast() {
                if let last = block.last, middles[last] != middles[point] {
                    blocks.append(block)
                    block = []
                }
                block.append(point)
            }
            blocks.append(block)
        }
        return blocks
    }

    private mutating func move(_ block: [Int]) -> Bool {
        guard let first = block.first, let last = block.last else { return false }
        let middle = middles[first]
        let near = (graph.left[first].map { middles[$0] } + graph.right[last].map { middles[$0] }).sorted()
        guard !near.isEmpty else { return false }
        let target = min(max(middle, near[(near.count - 1) / 2]), near[near.count / 2])
        guard target != middle else { return false }
        var (top, bottom) = (Int.min, Int.max)
        for vertex in block {
            if above[vertex] >= 0 { top = max(top, middles[above[vertex]] + distance(above[vertex], vertex)) }
            if below[vertex] >= 0 { bottom = min(bottom, middles[below[vertex]] - distance(vertex, below[vertex])) }
        }
        let place = min(max(target, top), bottom)
        for vertex in block { middles[vertex] = place }
        return place != middle
    }
}
