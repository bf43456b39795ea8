/// A diagram with a place for everything, in whole CSS pixels from the upper left corner.
package struct DiagramLayout: Sendable {
    package struct Point: Sendable, Hashable {
        package var x: Int
        package var y: Int
    }

    package struct Box: Sendable {
        /// The number of the node.
        package let node: Int
        package var x: Int
        package var y: Int
        package let width: Int
        package let height: Int
    }

    /// The way of an edge from its left box to its right one.
    package struct Route: Sendable {
        /// The number of the edge.
        package let edge: Int
        /// Lines between points of one height are straight; all others are curves that begin and end level.
        package var points: [Point]
        /// Whether the edge leads back, from the last point to the first, since it closes a cycle.
        package let leadsBack: Bool
    }

    /// One box for each node, in the order of reading: part by part, layer by layer, from top to bottom.
    package fileprivate(set) var boxes: [Box] = []
    package fileprivate(set) var routes: [Route] = []
    package fileprivate(set) var width = 0
    package fileprivate(set) var height = 0
    let outline: DiagramOutline
}

/// What decides where things stand: how large the boxes are, and which edges join them.
///
/// For callers who keep the words elsewhere: what is laid out is written with a `DiagramContent`.
package struct DiagramOutline: Sendable {
    package struct Box: Sendable {
        package var width: Int
        package var height: Int
        package var isFocus: Bool

        /// For the texts of a node.
        package init(_ text: NodeText, isFocus: Bool = false) {
            self.init(width: text.width, height: text.height, isFocus: isFocus)
        }

        package init(width: Int, height: Int, isFocus: Bool = false) {
            self.width = width
            self.height = height
            self.isFocus = isFocus
        }
    }

    /// Of edges with equal ends and equal numbers of style, the first is drawn.
    package struct Edge: Sendable, Hashable {
        package var from: Int
        package var to: Int
        package var style: Int

        package init(from: Int, to: Int, style: Int) {
            self.from = from
            self.to = to
            self.style = style
        }
    }

    package var boxes: [Box] = []
    package var edges: [Edge] = []

    package init() {}
}

extension DiagramOutline {
    /// Places boxes and edges: layers from left to right, parts that hang together by nothing below or beside each other.
    package func laidOut(_ options: DiagramOptions = DiagramOptions()) -> DiagramLayout {
        var layout = DiagramLayout(outline: self)
        var parts = parts().map { DiagramPart(of: self, nodes: $0.nodes, edges: $0.edges, options) }
        if parts.count == 1 {
            layout.boxes = parts[0].boxes
            layout.routes = parts[0].routes
            (layout.width, layout.height) = (parts[0].width, parts[0].height)
            return layout
        }
        // What the diagram is about comes first, then large before small; equals stay in the order of their nodes.
        let order = parts.indices.sorted {
            (parts[$0].hasFocus ? 0 : 1, -parts[$0].boxes.count, $0)
                < (parts[$1].hasFocus ? 0 : 1, -parts[$1].boxes.count, $1)
        }
        let limit = max(options.width, parts.lazy.map(\.width).max() ?? 0)
        var corner = DiagramLayout.Point(x: 0, y: 0)
        for index in order {
            if corner.x > 0, corner.x + parts[index].width > limit {
                corner = DiagramLayout.Point(x: 0, y: layout.height + options.partGap)
            }
            parts[index].move(by: corner)
            layout.boxes += parts[index].boxes
            layout.routes += parts[index].routes
            layout.width = max(layout.width, corner.x + parts[index].width)
            layout.height = max(layout.height, corner.y + parts[index].height)
            corner.x += parts[index].width + options.partGap
        }
        return layout
    }

    /// The edges that are drawn: between two nodes, each style once for two ends.
    private func drawnEdges() -> [Int] {
        // In small diagrams a bit for each pair of nodes says whether there can be an equal edge.
        if boxes.count <= UInt64.bitWidth {
            var joined = [UInt64](repeating: 0, count: boxes.count)
            return edges.indices.filter { index in
                let edge = edges[index]
                guard isDrawable(edge) else { return false }
                let bit = 1 as UInt64 &<< UInt64(edge.to)
                if joined[edge.from] & bit != 0 { return edges.firstIndex(of: edge) == index }
                joined[edge.from] |= bit
                return true
            }
        }
        var seen: Set<Edge> = []
        return edges.indices.filter { isDrawable(edges[$0]) && seen.insert(edges[$0]).inserted }
    }

    private func isDrawable(_ edge: Edge) -> Bool {
        boxes.indices.contains(edge.from) && boxes.indices.contains(edge.to) && edge.from != edge.to
    }

    /// Nodes and edges that hang together, in the order of the first node of each.
    private func parts() -> [(nodes: [Int], edges: [Int])] {
        var parent = Array(boxes.indices)
        func root(of node: Int) -> Int {
            var node = node
            while parent[node] != node {
                parent[node] = parent[parent[node]]
                node = parent[node]
            }
            return node
        }
        let drawn = drawnEdges()
        for edge in drawn {
            let (first, second) = (root(of: edges[edge].from), root(of: edges[edge].to))
            parent[max(first, second)] = min(first, second)
        }
        if parent.indices.allSatisfy({ root(of: $0) == 0 }) { return [(Array(boxes.indices), drawn)] }
        var parts: [(nodes: [Int], edges: [Int])] = []
        var numbers = [Int](repeating: 0, count: boxes.count)
        for node in boxes.indices {
            let first = root(of: node)
            if first == node {
                numbers[node] = parts.count
                parts.append(([], []))
            }
            parts[numbers[first]].nodes.append(node)
        }
        for edge in drawn { parts[numbers[root(of: edges[edge].from)]].edges.append(edge) }
        return parts
    }
}
