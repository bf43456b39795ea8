import ByteOutput
import Digraphs
import Lineage

/// The edges of a picture as a nested list: the same for those who do not see it, or have no room for it.
///
/// Each edge stands once, those between the same two nodes in one line, and each node's own list where it is met first.
struct LineageTree {
    let names: NodeHTML
    private let direction: Direction
    /// All lines that are shown.
    private let lines: [LineageLine]
    /// The lines in the order of the nodes that they lead from in one direction, those of a node by number.
    private var order: [Int] = []
    /// For each line that leads on from a node first, whether that node's list has been opened.
    private var isOpened: [Bool]
    /// Which lines have been written.
    private(set) var isWritten: [Bool]

    /// The tree of what is reached over `lines` in one direction.
    init(_ names: NodeHTML, _ lines: [LineageLine], _ direction: Direction) {
        self.names = names
        self.lines = lines
        self.direction = direction
        isOpened = [Bool](repeating: false, count: lines.count)
        isWritten = isOpened
        order = lines.indices.map { start(of: lines[$0]) << 32 | $0 }
        order.sort()
    }

    private func start(of line: LineageLine) -> Int { direction == .upstream ? line.from : line.to }

    /// Where the lines of a node begin in `order`; nil where it has none.
    private func first(of node: Int) -> Int? {
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if order[middle] < node << 32 { low = middle + 1 } else { high = middle }
        }
        return low < order.count && order[low] >> 32 == node ? low : nil
    }

    func isEmpty(from node: Int) -> Bool { first(of: node) == nil }

    /// Writes what is reached from `node`.
    mutating func write(from node: Int, into output: inout OutputBuffer) {
        guard let first = first(of: node) else { return }
        isOpened[first] = true
        write(first, isTop: true, into: &output)
    }

    /// Shown graphs are a few levels deep, and no list is opened twice.
    private mutating func write(_ first: Int, isTop: Bool, into output: inout OutputBuffer) {
        output.append(isTop ? "<ul class=\"tree\">" : "<ul>")
        var place = first
        while place < order.count, order[place] >> 32 == order[first] >> 32 {
            let number = order[place] & 0xFFFF_FFFF
            place += 1
            isWritten[number] = true
            let next = direction == .upstream ? lines[number].to : lines[number].from
            output.append("<li><small>")
            write(relationsOf: number, into: &output)
            output.append("</small> ")
            names.writeWithStage(next, into: &output)
            if lines[number].isInferred {
                output.append(" <small>(read from the text)</small>")
            }
            if let list = self.first(of: next) {
                if isOpened[list] {
                    output.append(" <small>(above)</small>")
                } else {
                    isOpened[list] = true
                    write(list, isTop: false, into: &output)
                }
            }
            output.append("</li>")
        }
        output.append("</ul>")
    }

    /// Writes the lines that neither tree has: what something that rests on the node rests on beside it.
    func writeRest(besides other: LineageTree, into output: inout OutputBuffer) {
        var isFirst = true
        for number in lines.indices where !isWritten[number] && !other.isWritten[number] {
            if isFirst { output.append("<ul class=\"tree\">") }
            isFirst = false
            output.append("<li>")
            names.write(lines[number].from, into: &output)
            output.append(" <small>")
            write(relationsOf: number, into: &output)
            output.append("</small> ")
            names.write(lines[number].to, into: &output)
            output.append("</li>")
        }
        if !isFirst { output.append("</ul>") }
    }

    private func write(relationsOf number: Int, into output: inout OutputBuffer) {
        lines[number].forEachEdge { place, edge in
            if place > 0 { output.append(", ") }
            let relation = names.graph.relations[edge]
            output.append(html: direction == .upstream ? relation.forward : relation.backward)
        }
    }
}
