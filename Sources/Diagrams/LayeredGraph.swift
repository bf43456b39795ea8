/// A graph cut into layers: vertices below `boxCount` are boxes, the others points where an edge passes a layer.
///
/// Segments join vertices of neighboring layers; each edge is a chain of them.
///
/// A class, so that whoever lays it out shares its lists as one.
final class LayeredGraph {
    let boxCount: Int
    /// The layer of each vertex.
    let layerOf: [Int]
    /// The vertices of each layer, in no particular order.
    let layers: [[Int]]
    /// For each edge all vertices from its left to its right box; of an edge that gets no points, these two.
    ///
    /// Behind each other, that of edge `e` from `chainStarts[e]` to `chainStarts[e + 1]`.
    let chainVertices: [Int]
    let chainStarts: [Int]
    /// Segments from a vertex to the layer at its left and at its right.
    let left: Adjacency
    let right: Adjacency
    let segmentCount: Int

    /// How many points a graph gets at most; the longest edges beyond that pass behind boxes.
    static let pointLimit = 300_000

    @inline(__always)
    func isPoint(_ vertex: Int) -> Bool { vertex >= boxCount }

    var edgeCount: Int { chainStarts.count - 1 }

    /// The places of an edge's vertices in `chainVertices`.
    @inline(__always)
    func chain(_ edge: Int) -> Range<Int> { chainStarts[edge]..<chainStarts[edge + 1] }

    /// `origins` and `targets` are boxes, and each edge leads to a later layer.
    init(layers boxLayers: [Int], from origins: [Int], to targets: [Int]) {
        boxCount = boxLayers.count
        let points = origins.indices.reduce(0) { $0 + boxLayers[targets[$1]] - boxLayers[origins[$1]] - 1 }
        let longest =
            points <= LayeredGraph.pointLimit
            ? .max : LayeredGraph.longestSpan(zip(origins, targets).map { boxLayers[$1] - boxLayers[$0] })
        var layerOf = boxLayers
        var vertices: [Int] = []
        var chainStarts = [0]
        var starts: [Int] = []
        var ends: [Int] = []
        let most = min(points, LayeredGraph.pointLimit)
        layerOf.reserveCapacity(boxLayers.count + most)
        vertices.reserveCapacity(2 * origins.count + most)
        chainStarts.reserveCapacity(origins.count + 1)
        starts.reserveCapacity(origins.count + most)
        ends.reserveCapacity(origins.count + most)
        for (origin, target) in zip(origins, targets) {
            vertices.append(origin)
            if boxLayers[target] - boxLayers[origin] <= longest {
                var last = origin
                for layer in boxLayers[origin] + 1..<boxLayers[target] {
                    starts.append(last)
                    last = layerOf.count
                    ends.append(last)
                    vertices.append(last)
                    layerOf.append(layer)
                }
                starts.append(last)
                ends.append(target)
            }
            vertices.append(target)
            chainStarts.append(vertices.count)
        }
        var layers = [[Int]](repeating: [], count: (boxLayers.max() ?? -1) + 1)
        for (vertex, layer) in layerOf.enumerated() { layers[layer].append(vertex) }
        self.layerOf = layerOf
        self.layers = layers
        chainVertices = vertices
        self.chainStarts = chainStarts
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
