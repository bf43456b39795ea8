/// A part of a diagram that hangs together, laid out for itself with its corner at 0, 0.
struct DiagramPart {
    private(set) var boxes: [DiagramLayout.Box] = []
    private(set) var routes: [DiagramLayout.Route] = []
    private(set) var width = 0
    private(set) var height = 0
    let hasFocus: Bool

    init(of diagram: Diagram, nodes: [Int], edges: [Int], _ texts: [NodeText], _ options: DiagramOptions) {
        hasFocus = nodes.contains { diagram.nodes[$0].isFocus }
        // `nodes` is sorted, so that a node's place in it is found by search.
        var origins = edges.map { DiagramPart.place(of: diagram.edges[$0].from, in: nodes) }
        var targets = edges.map { DiagramPart.place(of: diagram.edges[$0].to, in: nodes) }
        let leadsBack = edgesClosingCycles(count: nodes.count, from: origins, to: targets)
        for edge in edges.indices where leadsBack[edge] {
            (origins[edge], targets[edge]) = (targets[edge], origins[edge])
        }
        let graph = LayeredGraph(
            layers: assignLayers(count: nodes.count, from: origins, to: targets), from: origins, to: targets)
        let layers = orderedLayers(of: graph)
        let heights = nodes.map { texts[$0].height }
        let middles = RowAlignment.middles(of: graph, layers: layers, heights: heights, options: options)
        let columns = DiagramColumns(graph, nodes.map { texts[$0].width }, middles, options)

        for (layer, vertices) in layers.enumerated() {
            for vertex in vertices where !graph.isPoint(vertex) {
                boxes.append(
                    DiagramLayout.Box(
                        node: nodes[vertex], x: columns.starts[layer], y: middles[vertex] - heights[vertex] / 2,
                        width: columns.ends[layer] - columns.starts[layer], height: heights[vertex]))
            }
        }
        let ports = EdgePorts(graph, middles: middles, heights: heights)
        for (number, edge) in edges.enumerated() {
            let points = columns.points(of: graph.chains[number], graph, middles, ports.ends(of: number))
            routes.append(DiagramLayout.Route(edge: edge, points: points, leadsBack: leadsBack[number]))
        }
        width = columns.ends.last ?? 0
        height = middles.indices.lazy.map { middles[$0] + ($0 < heights.count ? heights[$0] / 2 : 0) }.max() ?? 0
    }

    mutating func move(by offset: DiagramLayout.Point) {
        for index in boxes.indices {
            boxes[index].x += offset.x
            boxes[index].y += offset.y
        }
        for index in routes.indices {
            for point in routes[index].points.indices {
                routes[index].points[point].x += offset.x
                routes[index].points[point].y += offset.y
            }
        }
    }

    private static func place(of node: Int, in nodes: [Int]) -> Int {
        var (low, high) = (0, nodes.count)
        while low < high {
            let middle = (low + high) / 2
            if nodes[middle] < node { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Where each layer begins and ends: all boxes of a layer are as wide as its widest, and edges bend between layers only.
struct DiagramColumns {
    private(set) var starts: [Int] = []
    private(set) var ends: [Int] = []

    init(_ graph: LayeredGraph, _ widths: [Int], _ middles: [Int], _ options: DiagramOptions) {
        var widest = [Int](repeating: 0, count: graph.layers.count)
        var steepest = widest
        for (vertex, layer) in graph.layerOf.enumerated() {
            if !graph.isPoint(vertex) { widest[layer] = max(widest[layer], widths[vertex]) }
            for other in graph.right[vertex] {
                steepest[layer] = max(steepest[layer], abs(middles[other] - middles[vertex]))
            }
        }
        var x = 0
        for layer in graph.layers.indices {
            starts.append(x)
            ends.append(x + widest[layer])
            x += widest[layer] + min(max(options.layerGap, steepest[layer] / 4), 4 * options.layerGap)
        }
    }

    /// The way of an edge through the vertices of `chain`, level within layers; `ports` are the heights of its ends.
    func points(
        of chain: [Int], _ graph: LayeredGraph, _ middles: [Int], _ ports: (start: Int, end: Int)
    ) -> [DiagramLayout.Point] {
        var points: [DiagramLayout.Point] = []
        for (index, vertex) in chain.enumerated() {
            let layer = graph.layerOf[vertex]
            let y = index == 0 ? ports.start : index == chain.count - 1 ? ports.end : middles[vertex]
            if index > 0 { points.append(DiagramLayout.Point(x: starts[layer], y: y)) }
            if index < chain.count - 1 { points.append(DiagramLayout.Point(x: ends[layer], y: y)) }
        }
        // Of points on one level, those between two others say nothing.
        return points.indices.filter { index in
            index == 0 || index == points.count - 1 || points[index - 1].y != points[index].y
                || points[index + 1].y != points[index].y
        }.map { points[$0] }
    }
}
