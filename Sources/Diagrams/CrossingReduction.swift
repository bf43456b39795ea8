/// Orders the layers of `graph` so that few segments cross.
///
/// From three beginnings, sweeps by the median with swaps of neighbors; the best order is then refined by moving
/// single vertices. The work is bounded, so large graphs get fewer rounds.
func orderedLayers(of graph: LayeredGraph) -> [[Int]] {
    // Most pictures are small, and have no crossings in the first order: they need no search.
    let first = CrossingSearch.begin(.fromLeft, of: graph)
    if CrossingSearch.hasNoCrossing(first, of: graph) { return first }
    var best: (layers: [[Int]], crossings: Int)?
    var order = LayerOrder(graph, layers: graph.layers)
    for begin in CrossingSearch.Beginning.allCases {
        order.reset(to: CrossingSearch.begin(begin, of: graph))
        let found = CrossingSearch.improve(&order)
        if found.crossings < best?.crossings ?? .max { best = found }
        if found.crossings == 0 || order.steps > CrossingSearch.stepLimit { break }
    }
    return best?.layers ?? graph.layers
}

private enum CrossingSearch {
    static let stepLimit = 20_000_000

    enum Beginning: CaseIterable {
        case fromLeft, fromRight, asGiven
    }

    /// An order in which a tree has no crossings: that of a walk into the depth.
    static func begin(_ beginning: Beginning, of graph: LayeredGraph) -> [[Int]] {
        guard beginning != .asGiven else { return graph.layers }
        let next = beginning == .fromLeft ? graph.right : graph.left
        var isSeen = [Bool](repeating: false, count: graph.layerOf.count)
        var layers = [[Int]](repeating: [], count: graph.layers.count)
        for layer in layers.indices { layers[layer].reserveCapacity(graph.layers[layer].count) }
        var waiting: [Int] = []
        for layer in beginning == .fromLeft ? Array(graph.layers.indices) : graph.layers.indices.reversed() {
            for start in graph.layers[layer] where !isSeen[start] {
                waiting.append(start)
                while let vertex = waiting.popLast() {
                    guard !isSeen[vertex] else { continue }
                    isSeen[vertex] = true
                    layers[graph.layerOf[vertex]].append(vertex)
                    for slot in next.slots(of: vertex).reversed() where !isSeen[next.other(at: slot)] {
                        waiting.append(next.other(at: slot))
                    }
                }
            }
        }
        return layers
    }

    /// Whether the ends of all segments follow each other as their beginnings do.
    static func hasNoCrossing(_ layers: [[Int]], of graph: LayeredGraph) -> Bool {
        var places = [Int](repeating: 0, count: graph.layerOf.count)
        for layer in layers {
            for place in layer.indices { places[layer[place]] = place }
        }
        for layer in layers.dropLast() {
            var last = 0
            for vertex in layer {
                var most = last
                for slot in graph.right.slots(of: vertex) {
                    let place = places[graph.right.other(at: slot)]
                    if place < last { return false }
                    most = max(most, place)
                }
                last = most
            }
        }
        return true
    }

    static func improve(_ order: inout LayerOrder) -> (layers: [[Int]], crossings: Int) {
        var best = (layers: order.layers, crossings: order.crossings())
        var idle = 0
        for round in 0..<64 where idle < 16 && best.crossings > 0 && order.steps < stepLimit {
            order.sweep(toRight: round % 2 == 0, reversesTies: round % 8 >= 4)
            order.transpose(movingLeft: round % 2 == 0)
            let crossings = order.crossings()
            idle += 1
            if crossings < best.crossings {
                best = (order.layers, crossings)
                idle = 0
            }
        }
        order.reset(to: best.layers)
        while best.crossings > 0, order.steps < stepLimit {
            order.sift(until: stepLimit)
            order.transpose(movingLeft: false)
            order.transpose(movingLeft: true)
            let crossings = order.crossings()
            guard crossings < best.crossings else { break }
            best = (order.layers, crossings)
        }
        return best
    }
}
