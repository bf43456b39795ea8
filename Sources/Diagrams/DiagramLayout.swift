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

    package let diagram: Diagram
    /// One box for each node, in the order of reading: part by part, layer by layer, from top to bottom.
    package internal(set) var boxes: [Box] = []
    package internal(set) var routes: [Route] = []
    package internal(set) var width = 0
    package internal(set) var height = 0
    let texts: [NodeText]
}

extension Diagram {
    /// Places boxes and edges: layers from left to right, parts that hang together by nothing below or beside each other.
    package func laidOut(_ options: DiagramOptions = DiagramOptions()) -> DiagramLayout {
        let texts = nodes.map { NodeText($0, limit: options.labelWidth) }
        var layout = DiagramLayout(diagram: self, texts: texts)
        var parts = parts().map { DiagramPart(of: self, nodes: $0.nodes, edges: $0.edges, texts, options) }
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
        var seen: Set<EdgeKey> = []
        return edges.indices.filter { index in
            let edge = edges[index]
            guard nodes.indices.contains(edge.from), nodes.indices.contains(edge.to), edge.from != edge.to else {
                return false
            }
            return seen.insert(EdgeKey(from: edge.from, to: edge.to, style: edge.style)).inserted
        }
    }

    private struct EdgeKey: Hashable {
        let from: Int
        let to: Int
        let style: DiagramEdgeStyle
    }

    /// Nodes and edges that hang together, in the order of the first node of each.
    private func parts() -> [(nodes: [Int], edges: [Int])] {
        var parent = Array(nodes.indices)
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
        var parts: [(nodes: [Int], edges: [Int])] = []
        var numbers = [Int](repeating: 0, count: nodes.count)
        for node in nodes.indices {
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
