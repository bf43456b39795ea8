import ByteOutput
import Diagrams
import Lineage

/// A part of the lineage graph as a picture of its own, for `muster graph --format svg`: black on white, without links.
package enum LineageDrawing {
    /// More boxes than these are no picture any more.
    package static let mostNodes = 1_000

    package static func svg(_ selection: LineageSelection) -> [UInt8] {
        let graph = selection.graph
        var places: [Int: Int] = [:]
        var diagram = Diagram()
        for (place, node) in selection.nodes.enumerated() {
            places[node] = place
            let stage = graph.record(node)?.stage
            diagram.nodes.append(
                DiagramNode(
                    label: graph.record(node)?.title ?? graph.nodes[node].label,
                    detail: graph.nodes[node].kind.noun + (stage.map { ", " + $0 } ?? ""),
                    isFocus: !selection.farNodes.contains(node) && selection.nodes.count > 1
                        && !selection.farNodes.isEmpty))
        }
        for line in LineageLine.lines(of: selection.edges, in: graph) {
            guard let from = places[line.from], let to = places[line.to] else { continue }
            diagram.edges.append(
                DiagramEdge(
                    from: to, to: from, style: line.style.edge(isInferred: line.isInferred),
                    title: ([line.edge] + line.others).map { graph.edges[$0].relation.forward }.joined(separator: ", "))
            )
        }
        var output = OutputBuffer(reserving: 16_384)
        output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        diagram.laidOut().write(into: &output, label: .text("Lineage"), at: .file)
        return output.take()
    }
}
