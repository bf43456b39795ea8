import ByteOutput
import Digraphs
import Lineage

/// The edges of a picture as a nested list: the same for those who do not see it, or have no room for it.
///
/// Each edge stands once, those between the same two nodes in one line, and each node's own list where it is met first.
struct LineageTree {
    let catalog: Catalog
    let names: NodeHTML
    private let direction: Direction
    /// For each node, its shown edges in one direction, by their other end.
    private var groups: [Int: [[Int]]] = [:]

    /// The tree of what is reached over `edges` in one direction.
    init(_ catalog: Catalog, _ names: NodeHTML, _ edges: [Int], _ direction: Direction) {
        self.catalog = catalog
        self.names = names
        self.direction = direction
        for group in LineagePicture.grouped(edges, catalog.lineage) {
            let ends = catalog.lineage.digraph.ends(of: group[0])
            groups[direction == .upstream ? ends.from : ends.to, default: []].append(group)
        }
    }

    func isEmpty(from node: Int) -> Bool { groups[node] == nil }

    /// Writes what is reached from `node`.
    func write(from node: Int, into output: inout OutputBuffer) {
        var opened = Set([node])
        write(node, &opened, isTop: true, into: &output)
    }

    /// Shown graphs are a few levels deep, and no list is opened twice.
    private func write(_ node: Int, _ opened: inout Set<Int>, isTop: Bool, into output: inout OutputBuffer) {
        guard let groups = groups[node] else { return }
        output.append(isTop ? "<ul class=\"tree\">" : "<ul>")
        for group in groups {
            let ends = catalog.lineage.digraph.ends(of: group[0])
            let next = direction == .upstream ? ends.to : ends.from
            output.append("<li><span class=\"muted\">")
            write(relations: group, into: &output)
            output.append("</span> ")
            names.writeWithStage(next, into: &output)
            if group.contains(where: { catalog.lineage.edges[$0].isInferred }) {
                output.append(" <span class=\"muted\">(read from the text)</span>")
            }
            if opened.insert(next).inserted {
                write(next, &opened, isTop: false, into: &output)
            } else if self.groups[next] != nil {
                output.append(" <span class=\"muted\">(above)</span>")
            }
            output.append("</li>")
        }
        output.append("</ul>")
    }

    private func write(relations group: [Int], into output: inout OutputBuffer) {
        for (place, edge) in group.enumerated() {
            if place > 0 { output.append(", ") }
            let relation = catalog.lineage.edges[edge].relation
            output.append(html: direction == .upstream ? relation.forward : relation.backward)
        }
    }
}
