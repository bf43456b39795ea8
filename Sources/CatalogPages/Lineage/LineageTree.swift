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
    /// All lines that are shown.
    private let lines: [LineageLine]
    /// For each node, its lines in one direction.
    private var linesOfNode: [Int: [Int]] = [:]
    /// Which lines have been written.
    private(set) var written = Set<Int>()

    /// The tree of what is reached over `lines` in one direction.
    init(_ catalog: Catalog, _ names: NodeHTML, _ lines: [LineageLine], _ direction: Direction) {
        self.catalog = catalog
        self.names = names
        self.lines = lines
        self.direction = direction
        for (number, line) in lines.enumerated() {
            linesOfNode[direction == .upstream ? line.from : line.to, default: []].append(number)
        }
    }

    func isEmpty(from node: Int) -> Bool { linesOfNode[node] == nil }

    /// Writes what is reached from `node`.
    mutating func write(from node: Int, into output: inout OutputBuffer) {
        var opened = Set([node])
        write(node, &opened, isTop: true, into: &output)
    }

    /// Shown graphs are a few levels deep, and no list is opened twice.
    private mutating func write(_ node: Int, _ opened: inout Set<Int>, isTop: Bool, into output: inout OutputBuffer) {
        guard let numbers = linesOfNode[node] else { return }
        output.append(isTop ? "<ul class=\"tree\">" : "<ul>")
        for number in numbers {
            let line = lines[number]
            written.insert(number)
            let next = direction == .upstream ? line.to : line.from
            output.append("<li><span class=\"muted\">")
            write(relationsOf: line, into: &output)
            output.append("</span> ")
            names.writeWithStage(next, into: &output)
            if line.isInferred {
                output.append(" <span class=\"muted\">(read from the text)</span>")
            }
            if opened.insert(next).inserted {
                write(next, &opened, isTop: false, into: &output)
            } else if linesOfNode[next] != nil {
                output.append(" <span class=\"muted\">(above)</span>")
            }
            output.append("</li>")
        }
        output.append("</ul>")
    }

    /// Writes the lines that neither tree has: what something that rests on the node rests on beside it.
    func writeRest(besides written: Set<Int>, into output: inout OutputBuffer) {
        let rest = lines.indices.filter { !written.contains($0) }
        guard !rest.isEmpty else { return }
        output.append("<ul class=\"tree\">")
        for number in rest {
            output.append("<li>")
            names.write(lines[number].from, into: &output)
            output.append(" <span class=\"muted\">")
            write(relationsOf: lines[number], into: &output)
            output.append("</span> ")
            names.write(lines[number].to, into: &output)
            output.append("</li>")
        }
        output.append("</ul>")
    }

    private func write(relationsOf line: LineageLine, into output: inout OutputBuffer) {
        for (place, edge) in line.edges.enumerated() {
            if place > 0 { output.append(", ") }
            let relation = catalog.lineage.edges[edge].relation
            output.append(html: direction == .upstream ? relation.forward : relation.backward)
        }
    }
}
