import ByteOutput
import Digraphs
import Lineage

/// The edges of a picture as a nested list: the same for those who do not see it, or have no room for it.
struct LineageTree {
    let catalog: Catalog
    let names: NodeHTML
    /// For each node, its shown edges in one direction.
    private var edges: [Int: [Int]] = [:]
    private let direction: Direction

    /// The tree of what is reached over `edges` in one direction.
    init(_ catalog: Catalog, _ names: NodeHTML, _ edges: [Int], _ direction: Direction) {
        self.catalog = catalog
        self.names = names
        self.direction = direction
        for edge in edges {
            let ends = catalog.lineage.digraph.ends(of: edge)
            self.edges[direction == .upstream ? ends.from : ends.to, default: []].append(edge)
        }
    }

    func isEmpty(from node: Int) -> Bool { edges[node] == nil }

    /// Writes what is reached from `node`; each edge stands once, and each node's own list where it is met first.
    func write(from node: Int, into output: inout OutputBuffer) {
        var opened = Set([node])
        write(node, &opened, depth: 0, into: &output)
    }

    /// Shown graphs are a few levels deep, and no list is opened twice.
    private func write(_ node: Int, _ opened: inout Set<Int>, depth: Int, into output: inout OutputBuffer) {
        guard let edges = edges[node] else { return }
        output.append(depth == 0 ? "<ul class=\"tree\">" : "<ul>")
        for edge in edges {
            let (next, relation) = end(of: edge)
            output.append("<li><span class=\"muted\">")
            output.append(html: relation)
            output.append("</span> ")
            names.writeWithStage(next, into: &output)
            if catalog.lineage.edges[edge].isInferred {
                output.append(" <span class=\"muted\">(read from the text)</span>")
            }
            if opened.insert(next).inserted {
                write(next, &opened, depth: depth + 1, into: &output)
            } else if self.edges[next] != nil {
                output.append(" <span class=\"muted\">(above)</span>")
            }
            output.append("</li>")
        }
        output.append("</ul>")
    }

    private func end(of edge: Int) -> (node: Int, relation: String) {
        let ends = catalog.lineage.digraph.ends(of: edge)
        let relation = catalog.lineage.edges[edge].relation
        return direction == .upstream ? (ends.to, relation.forward) : (ends.from, relation.backward)
    }
}
