/// The order of the vertices in each layer, and what is needed to make it better: who lies where at both sides.
struct LayerOrder {
    let graph: LayeredGraph
    private(set) var layers: [[Int]]
    /// The place of each vertex in its layer.
    private(set) var places: [Int]
    /// Places of the neighbors at the left and at the right, sorted, in the slots of `graph.left` and `graph.right`.
    private var leftPlaces: [Int]
    private var rightPlaces: [Int]
    private var next: [Int]
    private var counter = CrossingCount()
    /// Elementary steps taken: what bounds the search on large graphs.
    private(set) var steps = 0

    init(_ graph: LayeredGraph, layers: [[Int]]) {
        self.graph = graph
        self.layers = layers
        places = [Int](repeating: 0, count: graph.layerOf.count)
        leftPlaces = [Int](repeating: 0, count: graph.segmentCount)
        rightPlaces = leftPlaces
        next = places
        for layer in layers.indices { number(layer) }
    }

    mutating func reset(to layers: [[Int]]) {
        self.layers = layers
        for layer in layers.indices { number(layer) }
    }

    private mutating func number(_ layer: Int) {
        for (place, vertex) in layers[layer].enumerated() { places[vertex] = place }
    }

    private mutating func readLeft(_ layer: Int) {
        guard layer > 0 else { return }
        for vertex in layers[layer] { next[vertex] = graph.left.slots(of: vertex).lowerBound }
        for (place, vertex) in layers[layer - 1].enumerated() {
            for other in graph.right[vertex] {
                leftPlaces[next[other]] = place
                next[other] += 1
            }
        }
    }

    private mutating func readRight(_ layer: Int) {
        guard layer + 1 < layers.count else { return }
        for vertex in layers[layer] { next[vertex] = graph.right.slots(of: vertex).lowerBound }
        for (place, vertex) in layers[layer + 1].enumerated() {
            for other in graph.left[vertex] {
                rightPlaces[next[other]] = place
                next[other] += 1
            }
        }
    }

    /// Crossings between all layers.
    mutating func crossings() -> Int {
        var sum = 0
        for layer in layers.indices.dropLast() {
            readRight(layer)
            let ends = layers[layer].lazy.flatMap { [rightPlaces, graph] in rightPlaces[graph.right.slots(of: $0)] }
            sum += counter.count(ends, places: layers[layer + 1].count)
        }
        steps += 8 * graph.segmentCount
        return sum
    }

    /// Sorts each layer by the median place of the neighbors in the layer before, from one side to the other.
    ///
    /// Vertices without such neighbors keep their places. Of equals, the later comes first if `reversesTies`.
    mutating func sweep(toRight: Bool, reversesTies: Bool) {
        let order = toRight ? Array(layers.indices.dropFirst()) : layers.indices.dropLast().reversed()
        for layer in order {
            if toRight { readLeft(layer) } else { readRight(layer) }
            var keys: [(key: Double, place: Int, vertex: Int)] = []
            for (place, vertex) in layers[layer].enumerated() {
                let near =
                    toRight ? leftPlaces[graph.left.slots(of: vertex)] : rightPlaces[graph.right.slots(of: vertex)]
                guard !near.isEmpty else { continue }
                keys.append((median(near), reversesTies ? -place : place, vertex))
            }
            var free = keys.map { abs($0.place) }.makeIterator()
            keys.sort { ($0.key, $0.place) < ($1.key, $1.place) }
            for entry in keys {
                guard let place = free.next() else { break }
                layers[layer][place] = entry.vertex
            }
            number(layer)
        }
        steps += 12 * (graph.segmentCount + graph.layerOf.count)
    }

    /// Of an even number the middle two, weighed so that the side where neighbors lie closer counts more.
    private func median(_ near: ArraySlice<Int>) -> Double {
        let middle = near.startIndex + near.count / 2
        if near.count & 1 == 1 { return Double(near[middle]) }
        let (above, below) = (Double(near[middle - 1]), Double(near[middle]))
        if near.count == 2 { return (above + below) / 2 }
        let (up, down) = (above - Double(near[near.startIndex]), Double(near[near.endIndex - 1]) - below)
        return up + down == 0 ? (above + below) / 2 : (above * down + below * up) / (up + down)
    }

    /// Swaps neighbors in a layer as long as that saves crossings, or moves them to the left (or the right) side of it.
    ///
    /// Crossings so gather at one side, where those of edges that begin in one box vanish.
    mutating func transpose(movingLeft: Bool) {
        for layer in movingLeft ? layers.indices.reversed() : Array(layers.indices) {
            readLeft(layer)
            readRight(layer)
            for _ in 0..<8 {
                var hasSwapped = false
                for place in layers[layer].indices.dropLast() {
                    let net = netCrossings(layers[layer][place], layers[layer][place + 1])
                    let moves = net.left + net.right == 0 && (movingLeft ? net.right : net.left) > 0
                    guard net.left + net.right > 0 || moves else { continue }
                    layers[layer].swapAt(place, place + 1)
                    hasSwapped = true
                }
                if !hasSwapped { break }
            }
            number(layer)
        }
    }

    /// Moves each vertex of each layer to the place of its layer where it causes the fewest crossings.
    ///
    /// Stops when `steps` reaches `limit`.
    mutating func sift(until limit: Int) {
        for layer in layers.indices where layers[layer].count > 1 {
            readLeft(layer)
            readRight(layer)
            for vertex in layers[layer] where steps < limit { sift(vertex, in: layer) }
        }
    }

    private mutating func sift(_ vertex: Int, in layer: Int) {
        let old = places[vertex]
        var (best, place) = (0, old)
        var net = 0
        for other in stride(from: old - 1, through: 0, by: -1) {
            let change = netCrossings(layers[layer][other], vertex)
            net += change.left + change.right
            if net > best { (best, place) = (net, other) }
        }
        net = 0
        for other in layers[layer].indices.dropFirst(old + 1) {
            let change = netCrossings(vertex, layers[layer][other])
            net += change.left + change.right
            if net > best { (best, place) = (net, other) }
        }
        if place != old {
            layers[layer].remove(at: old)
            layers[layer].insert(vertex, at: place)
            number(layer)
        }
    }

    /// How many crossings less there are at both sides if `below` stands above `above`, its neighbor.
    private mutating func netCrossings(_ above: Int, _ below: Int) -> (left: Int, right: Int) {
        let left = (graph.left.slots(of: above), graph.left.slots(of: below))
        let right = (graph.right.slots(of: above), graph.right.slots(of: below))
        steps += 2 + left.0.count + left.1.count + right.0.count + right.1.count
        return (LayerOrder.net(leftPlaces, left.0, left.1), LayerOrder.net(rightPlaces, right.0, right.1))
    }

    @inline(__always)
    private static func net(_ places: [Int], _ above: Range<Int>, _ below: Range<Int>) -> Int {
        var net = 0
        var (less, lessOrEqual) = (below.lowerBound, below.lowerBound)
        for slot in above {
            let place = places[slot]
            while less < below.upperBound, places[less] < place { less += 1 }
            while lessOrEqual < below.upperBound, places[lessOrEqual] <= place { lessOrEqual += 1 }
            net += (less - below.lowerBound) - (below.upperBound - lessOrEqual)
        }
        return net
    }
}
