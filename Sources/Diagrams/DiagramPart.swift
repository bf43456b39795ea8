/// A part of a diagram that hangs together, laid out for itself with its corner at 0, 0.
struct DiagramPart {
    private(set) var boxes: [DiagramLayout.Box] = []
    private(set) var routes: [DiagramLayout.Route] = []
    private(set) var width = 0
    private(set) var height = 0
    let hasFocus: Bool

    /// `nodes` and `edges` are numbers in `outline`, the nodes sorted.
    init(of outline: DiagramOutline, nodes: [Int], edges: [Int], _ options: DiagramOptions) {
        hasFocus = nodes.contains { outline.boxes[$0].isFocus }
        // Where these are all, a node's place among them is its number; else it is found by search.
        let isWhole = nodes.count == outline.boxes.count
        var origins = edges.map {
            isWhole ? outline.edges[$0].from : DiagramPart.place(of: outline.edges[$0].from, in: nodes)
        }
        var targets = edges.map {
            isWhole ? outline.edges[$0].to : DiagramPart.place(of: outline.edges[$0].to, in: nodes)
        }
        var leadsBack = [Bool](repeating: false, count: edges.count)
        let boxLayers = assignLayers(count: nodes.count, from: &origins, to: &targets, leadsBack: &leadsBack)
        let graph = LayeredGraph(layers: boxLayers, from: origins, to: targets)
        let layers = orderedLayers(of: graph)
        let heights = nodes.map { outline.boxes[$0].height }
        let middles = RowAlignment.middles(of: graph, layers: layers, heights: heights, options: options)
        let columns = DiagramColumns(graph, nodes.map { outline.boxes[$0].width }, middles, options)

        boxes.reserveCapacity(nodes.count)
        for (layer, vertices) in layers.enumerated() {
            for vertex in vertices where !graph.isPoint(vertex) {
                boxes.append(
                    DiagramLayout.Box(
                        node: nodes[vertex], x: columns.starts[layer], y: middles[vertex] - heights[vertex] / 2,
                        width: columns.ends[layer] - columns.starts[layer], height: heights[vertex]))
            }
        }
        let ports = EdgePorts(graph, middles: middles, heights: heights)
        routes.reserveCapacity(edges.count)
        for (number, edge) in edges.enumerated() {
            let points = columns.points(of: number, graph, middles, ports.ends(of: number))
            routes.append(DiagramLayout.Route(edge: edge, points: points, leadsBack: leadsBack[number]))
        }
        width = columns.ends.last ?? 0
        for vertex in middles.indices {
            height = max(height, middles[vertex] + (vertex < heights.count ? heights[vertex] / 2 : 0))
        }
    }

    mutating func move(by offset: DiagramLayout.Point) {
        if offset.x == 0, offset.y == 0 { return }
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
            for slot in graph.right.slots(of: vertex) {
                steepest[layer] = max(steepest[layer], abs(middles[graph.right.other(at: slot)] - middles[vertex]))
            }
        }
        var x = 0
        for layer in graph.layers.indices {
            starts.append(x)
            ends.append(x + widest[layer])
            x += widest[layer] + min(max(options.layerGap, steepest[layer] / 4), 4 * options.layerGap)
        }
    }

    /// The way of an edge through the vertices of its chain, level within layers; `ports` are the heights of its ends.
    func points(
        of edge: Int, _ graph: LayeredGraph, _ middles: [Int], _ ports: (start: Int, end: Int)
    ) -> [DiagramLayout.Point] {
        let chain = graph.chain(edge)
        var points: [DiagramLayout.Point] = []
        points.reserveCapacity(2 * chain.count - 2)
        // The height before the last point, on the way itself.
        var before: Int?
        func add(_ x: Int, _ y: Int) {
            // Of points on one level, those between two others say nothing.
            if let last = points.last {
                if last.y == y, before == y { points.removeLast() }
                before = last.y
            }
            points.append(DiagramLayout.Point(x: x, y: y))
        }
        for place in chain {
            let vertex = graph.chainVertices[place]
            let layer = graph.layerOf[vertex]
            let isFirst = place == chain.lowerBound
            let isLast = place == chain.upperBound - 1
            let y = isFirst ? ports.start : isLast ? ports.end : middles[vertex]
            if !isFirst { add(starts[layer], y) }
            if !isLast { add(ends[layer], y) }
        }
        return points
    }
}
