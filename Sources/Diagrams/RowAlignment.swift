/// Vertical places for ordered layers, after Brandes and Köpf: long edges are straight, boxes lie amid their neighbors.
///
/// Four drawings are made, each of which aligns every vertex with one median neighbor, at the left or the right, as far
/// up or down as it may; the answer is the mean of the middle two. All of it is linear.
struct RowAlignment {
    private let graph: LayeredGraph
    private let layers: [[Int]]
    /// `layers` upside down.
    private let upturned: [[Int]]
    private let places: [Int]
    private let heights: [Int]
    /// Neighbors from top to bottom.
    private let left: Adjacency
    private let right: Adjacency
    private let options: DiagramOptions
    /// Segments that cross the inner part of a long edge, which stays straight.
    private var yields: [Bool]

    /// The middle of each vertex, from 0 on; `heights` are those of the boxes, and even.
    static func middles(
        of graph: LayeredGraph, layers: [[Int]], heights: [Int], options: DiagramOptions
    ) -> [Int] {
        let alignment = RowAlignment(graph, layers, heights, options)
        var drawings = [(true, true), (true, false), (false, true), (false, false)].map { fromLeft, fromTop in
            alignment.drawing(fromLeft: fromLeft, fromTop: fromTop)
        }
        // All four are moved to where the narrowest lies: those pressed up by their tops, the others by their ends.
        let extents = drawings.map { alignment.extent(of: $0) }
        let narrowest = extents.min { $0.upperBound - $0.lowerBound < $1.upperBound - $1.lowerBound } ?? 0...0
        for index in drawings.indices {
            let shift =
                index % 2 == 0
                ? narrowest.lowerBound - extents[index].lowerBound : narrowest.upperBound - extents[index].upperBound
            for vertex in drawings[index].indices { drawings[index][vertex] += shift }
        }
        let balanced = graph.layerOf.indices.map { vertex in
            let (one, two, three, four) = (
                drawings[0][vertex], drawings[1][vertex], drawings[2][vertex], drawings[3][vertex]
            )
            return (one + two + three + four - min(one, two, three, four) - max(one, two, three, four)) >> 1
        }
        var middles = RowCompaction.compacted(
            balanced, of: graph, layers: layers, distance: alignment.distance)
        let top = alignment.extent(of: middles).lowerBound
        for vertex in middles.indices { middles[vertex] -= top }
        return middles
    }

    private init(_ graph: LayeredGraph, _ layers: [[Int]], _ heights: [Int], _ options: DiagramOptions) {
        self.graph = graph
        self.layers = layers
        self.options = options
        self.heights = heights + [Int](repeating: 0, count: graph.layerOf.count - graph.boxCount)
        var places = [Int](repeating: 0, count: graph.layerOf.count)
        for layer in layers {
            for (place, vertex) in layer.enumerated() { places[vertex] = place }
        }
        self.places = places
        left = graph.left.sorted(by: places)
        right = graph.right.sorted(by: places)
        yields = [Bool](repeating: false, count: graph.segmentCount)
        upturned = layers.map { $0.reversed() }
        // Only points lie on the inner part of an edge.
        if graph.layerOf.count > graph.boxCount {
            for layer in layers.indices.dropFirst() { findYielding(layer) }
        }
    }

    private func extent(of middles: [Int]) -> ClosedRange<Int> {
        var (top, bottom) = (Int.max, Int.min)
        for (vertex, middle) in middles.enumerated() {
            top = min(top, middle - heights[vertex] / 2)
            bottom = max(bottom, middle + heights[vertex] / 2)
        }
        return top <= bottom ? top...bottom : 0...0
    }

    private func distance(_ above: Int, _ below: Int) -> Int {
        let gap = graph.isPoint(above) && graph.isPoint(below) ? options.lineGap : options.rowGap
        return (heights[above] + heights[below]) / 2 + gap
    }

    private mutating func findYielding(_ layer: Int) {
        var top = 0
        var scanned = 0
        for (place, vertex) in layers[layer].enumerated() {
            let inner = graph.isPoint(vertex) ? graph.left[vertex].first { graph.isPoint($0) } : nil
            guard inner != nil || place == layers[layer].count - 1 else { continue }
            let bottom = inner.map { places[$0] } ?? layers[layer - 1].count
            for other in layers[layer][scanned...place] {
                for (near, segment) in zip(graph.left[other], graph.left.edges(of: other)) {
                    let isInner = graph.isPoint(near) && graph.isPoint(other)
                    if !isInner, places[near] < top || places[near] > bottom { yields[segment] = true }
                }
            }
            scanned = place + 1
            top = bottom
        }
    }

    /// One of the four drawings; the one from the bottom is that from the top upside down.
    private func drawing(fromLeft: Bool, fromTop: Bool) -> [Int] {
        let rows = fromTop ? layers : upturned
        let blocks = blocks(rows, fromLeft: fromLeft, fromTop: fromTop)
        let middles = pressed(blocks, rows)
        return fromTop ? middles : middles.map { -$0 }
    }

    /// Vertices that will stand at one height: for each the first of its block, and the one after it, in a ring.
    private struct Blocks {
        var first: [Int]
        var following: [Int]
    }

    private func blocks(_ rows: [[Int]], fromLeft: Bool, fromTop: Bool) -> Blocks {
        var blocks = Blocks(first: Array(graph.layerOf.indices), following: Array(graph.layerOf.indices))
        let near = fromLeft ? left : right
        for layer in fromLeft ? Array(rows.indices) : rows.indices.reversed() {
            var last = -1
            let count = layers[fromLeft ? max(layer - 1, 0) : min(layer + 1, layers.count - 1)].count
            for vertex in rows[layer] where near.degree(vertex) > 0 {
                let slots = near.slots(of: vertex)
                for number in (slots.count - 1) / 2...slots.count / 2 {
                    let slot = slots.lowerBound + (fromTop ? number : slots.count - 1 - number)
                    let candidate = near.other(at: slot)
                    let place = fromTop ? places[candidate] : count - 1 - places[candidate]
                    guard blocks.following[vertex] == vertex, !yields[near.edge(at: slot)], last < place
                    else {
                        continue
                    }
                    blocks.following[candidate] = vertex
                    blocks.first[vertex] = blocks.first[candidate]
                    blocks.following[vertex] = blocks.first[vertex]
                    last = place
                }
            }
        }
        return blocks
    }

    /// Puts each block as high as those above it allow, then down again as near as it can to those below it.
    private func pressed(_ blocks: Blocks, _ rows: [[Int]]) -> [Int] {
        let count = graph.layerOf.count
        var below = [Int](repeating: -1, count: count)
        var waiting = [Int](repeating: 0, count: count)
        for row in rows {
            for (above, vertex) in zip(row, row.dropFirst()) {
                below[above] = vertex
                waiting[blocks.first[vertex]] += 1
            }
        }
        var order = (0..<count).filter { blocks.first[$0] == $0 && waiting[$0] == 0 }
        var heights = [Int](repeating: 0, count: count)
        var next = 0
        while next < order.count {
            let block = order[next]
            next += 1
            forEach(in: block, blocks) { vertex in
                guard below[vertex] >= 0 else { return }
                let other = blocks.first[below[vertex]]
                heights[other] = max(heights[other], heights[block] + distance(vertex, below[vertex]))
                waiting[other] -= 1
                if waiting[other] == 0 { order.append(other) }
            }
        }
        for block in order.reversed() {
            var lowest = Int.max
            forEach(in: block, blocks) { vertex in
                guard below[vertex] >= 0 else { return }
                lowest = min(lowest, heights[blocks.first[below[vertex]]] - distance(vertex, below[vertex]))
            }
            if lowest < .max { heights[block] = max(heights[block], lowest) }
        }
        return (0..<count).map { heights[blocks.first[$0]] }
    }

    private func forEach(in block: Int, _ blocks: Blocks, _ body: (Int) -> Void) {
        var vertex = block
        repeat {
            body(vertex)
            vertex = blocks.following[vertex]
        } while vertex != block
    }
}
