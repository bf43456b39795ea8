import Digraphs
import SourceText
import Vocabulary

/// A part of the graph, for drawing and exporting.
package struct LineageSelection: Sendable {
    package let graph: LineageGraph
    /// By number.
    package let nodes: [Int]
    /// Those of `nodes` that were not asked for: they are there because an edge ends at them.
    package let farNodes: Set<Int>
    /// By number; all between `nodes`.
    package let edges: [Int]

    /// The nodes in `selected` with their edges.
    ///
    /// - Parameters:
    ///   - withFarEnds: also the edges by which they rest on others, and these others.
    ///   - withMentions: also edges that are no dependency, such as who owns what.
    package init(
        _ selected: [Int], in graph: LineageGraph, withFarEnds: Bool = true, withMentions: Bool = false
    ) {
        let chosen = Set(selected)
        var far = Set<Int>()
        var edges: [Int] = []
        for node in chosen {
            for link in graph.digraph.successors(of: node) {
                let isInside = chosen.contains(link.node)
                guard isInside || withFarEnds else { continue }
                if !isInside { far.insert(link.node) }
                edges.append(link.edge)
            }
        }
        if withMentions {
            for number in graph.dependencyCount..<graph.edges.count where chosen.contains(Int(graph.edges[number].from))
            {
                let end = Int(graph.edges[number].to)
                let isInside = chosen.contains(end)
                guard isInside || withFarEnds else { continue }
                if !isInside { far.insert(end) }
                edges.append(number)
            }
        }
        self.graph = graph
        nodes = chosen.union(far).sorted()
        farNodes = far
        self.edges = edges.sorted()
    }

    /// The place in a card where an edge is declared: its file, line and column from 1; nil for an edge of our own making.
    func place(of edge: LineageEdge, _ lines: inout LineCache) -> (file: String, position: SourcePosition)? {
        guard let use = edge.use, let record = edge.declaredBy.map({ graph.registry.records[Int($0)] }) else {
            return nil
        }
        return (record.file.path, lines.position(of: use.range.start, in: record.file))
    }

    /// What exports say of a node: kind, key, label, title, stage, owner, version, page's id.
    func attributes(of node: Int) -> [(name: String, value: String?)] {
        let entry = graph.nodes[node]
        let record = graph.record(node)
        return [
            ("id", entry.key), ("kind", entry.kind.word), ("label", entry.label), ("title", record?.title),
            ("registered", entry.isRecord ? "true" : "false"), ("stage", record?.stage), ("owner", record?.owner),
            ("version", entry.version),
        ]
    }
}

/// Line tables of files, each made once.
struct LineCache {
    private var indexes: [UTF8Key: LineIndex] = [:]

    mutating func position(of offset: Int, in file: SourceFile) -> SourcePosition {
        let key = UTF8Key(file.path)
        let index = indexes[key] ?? LineIndex(file.bytes)
        indexes[key] = index
        return index.position(at: offset)
    }
}
