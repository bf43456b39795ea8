/// A graph cut into layers: vertices below `boxCount` are boxes, the others points where an edge passes a layer.
///
/// Segments join vertices of neighboring layers; each edge is a chain of them.
struct LayeredGraph {
    let boxCount: Int
    /// The layer of each vertex.
    let layerOf: [Int]
    /// The vertices of each layer, in no particular order.
    let layers: [[Int]]
    /// For each edge all vertices from its left to its right box; of an edge that gets no points, these two.
    let chains: [[Int]]
    /// Segments from a vertex to the layer at its left and at its right.
    let left: Adjacency
    let right: Adjacency
    let segmentCount: Int

    /// How many points a graph gets at most; the longest edges beyond that pass behind boxes.
    static let pointLimit = 300_000

    @inline(__always)
    func isPoint(_ vertex: Int) -> Bool { vertex >= boxCount }

    /// `origins` and `targets` are boxes, and each edge leads to a later layer.
    init(layers boxLayers: [Int], from origins: [Int], to targets: [Int]) {
        boxCount = boxLayers.count
        let longest = LayeredGraph.longestSpan(zip(origins, targets).map { boxLayers[$1] - boxLayers[$0] })
        var layerOf = boxLayers
        var chains: [[Int]] = []
        var starts: [Int] = []
        var ends: [Int] = []
        for (origin, target) in zip(origins, targets) {
            guard boxLayers[target] - boxLayers[origin] <= longest else {
                chains.append([origin, target])
                continue
            }
            var chain = [origin]
            for layer in boxLayers[origin] + 1..<boxLayers[target] {
                chain.append(layerOf.count)
                layerOf.append(layer)
            }
            chain.append(target)
            starts += chain.dropLast()
            ends += chain.dropFirst()
            chains.append(chain)
        }
        var layers = [[Int]](repeating: [], count: (boxLayers.max() ?? -1) + 1)
        for (vertex, layer) in layerOf.enumerated() { layers[layer].append(vertex) }
        self.layerOf = layerOf
        self.layers = layers
        self.chains = chains
        left = Adjacency(count: layerOf.count, from: ends, to: starts)
        right = Adjacency(count: layerOf.count, from: starts, to: ends)
        segmentCount = starts.count
    }

    /// The longest span of an edge for which all edges up to it stay within the limit of points.
    private static func longestSpan(_ spans: [Int]) -> Int {
        var points = 0
        for span in spans.sorted() {
            points += span - 1
            if points > pointLimit { return span - 1 }
        }
        return spans.max() ?? 0
    }
}
