import ByteOutput
import Diagrams
import Lineage
import Records

/// How nodes are named on pages, for each node: in one run of bytes, since a text of its own would be counted by every
/// thread that writes it, and escaped and measured once, since a page names dozens.
final class NodeTable: Sendable {
    /// The texts of a node that are kept, in this order.
    private enum Text: Int {
        static let count = 5

        /// What people call it, escaped.
        case name
        /// Its page below the site's root; empty where it has none.
        case page
        /// In a picture, escaped: the label, the whole where something is cut, and the second line.
        case label, title, detail
    }

    private let bytes: [UInt8]
    /// Where each text begins, those of a node behind each other.
    private let starts: [Int]
    private let widths: [Int32]
    /// The place of the stage among those that are a reason to look; -1 where it is none.
    private let stages: [Int8]

    private static let stagesToSee: [StaticString] = ["deprecated", "retired", "suspended", "rejected"]
    /// How wide labels in pictures may be: so that a few layers fit beside the rail, and onto paper.
    static let labelWidth = 150

    init(_ graph: LineageGraph, _ pages: NodePages) {
        let count = graph.nodes.count
        var bytes = OutputBuffer(reserving: count * 80)
        var starts: [Int] = []
        starts.reserveCapacity(count * Text.count + 1)
        var widths: [Int32] = []
        widths.reserveCapacity(count)
        for node in 0..<count {
            let name = NodeTable.name(node, graph)
            let text = NodeTable.text(node, graph, isFocus: false)
            starts.append(bytes.count)
            bytes.append(html: name)
            starts.append(bytes.count)
            if let page = pages.page(node) { bytes.append(page) }
            starts.append(bytes.count)
            text.write(.label, into: &bytes)
            starts.append(bytes.count)
            text.write(.title, into: &bytes)
            starts.append(bytes.count)
            text.write(.detail, into: &bytes)
            widths.append(Int32(text.width))
        }
        starts.append(bytes.count)
        stages = graph.registry.records.map { record in
            let place = record.stage.flatMap { stage in
                NodeTable.stagesToSee.firstIndex { $0.description.hasSameBytes(as: stage) }
            }
            return Int8(place ?? -1)
        }
        self.bytes = bytes.take()
        self.starts = starts
        self.widths = widths
    }

    /// What people call the node: a record's title, or the outside name.
    static func name(_ node: Int, _ graph: LineageGraph) -> String {
        graph.record(node)?.title ?? graph.nodes[node].label
    }

    /// The texts of the node in a picture.
    static func text(_ node: Int, _ graph: LineageGraph, isFocus: Bool) -> NodeText {
        var detail = graph.kinds[node].noun
        // The kind, and the stage where it is not the usual one.
        if let stage = graph.record(node)?.stage, stage != "production" { detail += ", " + stage }
        return NodeText(label: name(node, graph), detail: detail, isFocus: isFocus, limit: labelWidth)
    }

    func width(_ node: Int) -> Int { Int(widths[node]) }

    func hasPage(_ node: Int) -> Bool { !range(.page, node).isEmpty }

    func writeName(_ node: Int, into output: inout OutputBuffer) { append(.name, of: node, to: &output) }

    /// Writes the text of a picture that is not the focus, as `NodeText.write(_:into:)` does.
    func write(_ part: DiagramNodePart, _ node: Int, into output: inout OutputBuffer) {
        switch part {
        case .label: append(.label, of: node, to: &output)
        case .title: append(.title, of: node, to: &output)
        case .detail: append(.detail, of: node, to: &output)
        default: break
        }
    }

    /// Writes the address of the node's page as seen from `page`.
    func writeAddress(_ node: Int, from page: String, into output: inout OutputBuffer) {
        bytes.withUnsafeBufferPointer { bytes in
            let target = UnsafeBufferPointer(rebasing: bytes[range(.page, node)])
            let (above, shared) = page.withBytes { SitePath.steps(from: $0, to: target) }
            for _ in 0..<above { output.append("../") }
            output.append(html: UnsafeBufferPointer(rebasing: target[shared...]))
        }
    }

    /// The stage of a record where that is a reason to look.
    func stageToSee(_ node: Int) -> StaticString? {
        guard node < stages.count, stages[node] >= 0 else { return nil }
        return NodeTable.stagesToSee[Int(stages[node])]
    }

    private func range(_ text: Text, _ node: Int) -> Range<Int> {
        let place = node * Text.count + text.rawValue
        return starts[place]..<starts[place + 1]
    }

    private func append(_ text: Text, of node: Int, to output: inout OutputBuffer) {
        bytes.withUnsafeBufferPointer { output.append(UnsafeBufferPointer(rebasing: $0[range(text, node)])) }
    }
}
