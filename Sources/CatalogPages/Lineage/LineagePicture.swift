import ByteOutput
import Diagrams
import Lineage
import Records

/// Draws nodes and edges of the lineage graph: what things rest on stands at the left.
struct LineagePicture {
    private let names: NodeHTML

    /// A picture on the page of `names`.
    init(_ names: NodeHTML) { self.names = names }

    /// The picture as SVG; a node named `focus` is set in bold.
    ///
    /// `labelledBy` is the id of the section's heading.
    func svg(
        _ nodes: [Int], _ lines: [LineageLine], focus: Int?, labelledBy id: String, at place: DiagramPlace = .page,
        into output: inout OutputBuffer
    ) {
        let table = names.table
        let focusText = focus.map { NodeTable.text($0, names.graph, isFocus: true) }
        var outline = DiagramOutline()
        outline.boxes.reserveCapacity(nodes.count)
        for node in nodes {
            if node == focus, let focusText {
                outline.boxes.append(DiagramOutline.Box(focusText, isFocus: true))
            } else {
                outline.boxes.append(DiagramOutline.Box(width: table.width(node), height: NodeText.fullHeight))
            }
        }
        var drawn: [Int] = []
        drawn.reserveCapacity(lines.count)
        outline.edges.reserveCapacity(lines.count)
        for (number, line) in lines.enumerated() {
            guard let from = nodes.firstIndex(of: line.from), let to = nodes.firstIndex(of: line.to) else { continue }
            drawn.append(number)
            outline.edges.append(DiagramOutline.Edge(from: to, to: from, style: line.styleNumber))
        }
        var options = DiagramOptions()
        options.labelWidth = NodeTable.labelWidth
        options.layerGap = 32
        let words = LineageWords(
            names: names, nodes: nodes, lines: lines, drawn: drawn, focus: focus, focusText: focusText)
        outline.laidOut(options).write(into: &output, label: .labelledBy(id), at: place, words)
    }

    /// What the lines of a picture mean, each with a sample.
    static func legend(_ lines: [LineageLine], into output: inout OutputBuffer) {
        output.append("<ul class=\"legend\">")
        for style in RelationStyle.allCases where lines.contains(where: { $0.style == style }) {
            output.append(samples[style.rawValue])
        }
        if lines.contains(where: \.isInferred) {
            output.append("<li><span class=\"inferred-sample\"></span>read from a card's text</li>")
        }
        output.append("</ul>\n")
    }

    /// What each style means, with a sample: the same on all pages.
    private static let samples: [[UInt8]] = RelationStyle.allCases.map { style in
        var output = OutputBuffer()
        output.append("<li><svg class=\"sample\" width=\"44\" height=\"12\" aria-hidden=\"true\">")
        let dashes = style.edge(isInferred: false).dashes
        output.append("<path d=\"M0 6H36\"")
        if !dashes.isEmpty {
            output.append(" stroke-dasharray=\"\(dashes.map { String($0) }.joined(separator: " "))\"")
        }
        output.append("/>\(head(style))</svg>\(style.words)</li>")
        return output.take()
    }

    private static func head(_ style: RelationStyle) -> String {
        switch style.edge(isInferred: false).head {
        case .arrow: "<path class=\"solid\" d=\"M44 6L36 2V10Z\"/>"
        case .open: "<path d=\"M37 2L44 6L37 10\"/>"
        case .hollow: "<path d=\"M43 6L36 2V10Z\"/>"
        case .diamond: "<path class=\"solid\" d=\"M44 6L40 2L36 6L40 10Z\"/>"
        case .none: ""
        }
    }
}

/// What stands in a picture, written from the tables of all pages.
private struct LineageWords: DiagramContent {
    let names: NodeHTML
    let nodes: [Int]
    let lines: [LineageLine]
    /// For each edge of the picture, its line.
    let drawn: [Int]
    let focus: Int?
    let focusText: NodeText?

    private static let styles = RelationStyle.allCases.flatMap { style in
        [style.edge(isInferred: false), style.edge(isInferred: true)]
    }

    var hasLinks: Bool { nodes.contains { $0 != focus && names.table.hasPage($0) } }

    func write(_ part: DiagramNodePart, of place: Int, into output: inout OutputBuffer) {
        let node = nodes[place]
        switch part {
        case .classes: if !names.graph.isRecord(node) { output.append("outside") }
        case .href:
            if node != focus, names.table.hasPage(node) {
                names.table.writeAddress(node, from: names.page, into: &output)
            }
        case .title, .label, .detail:
            if node == focus, let focusText {
                focusText.write(part, into: &output)
            } else {
                names.table.write(part, node, into: &output)
            }
        case .mark: break
        }
    }

    func style(of edge: Int) -> DiagramEdgeStyle { LineageWords.styles[lines[drawn[edge]].styleNumber] }

    /// What a line says of its ends, the one at the right first: "fine-tuned from".
    ///
    /// The ends are in view where a reader points at the line, and the list below has whole sentences.
    func writeTitle(of edge: Int, into output: inout OutputBuffer) {
        let graph = names.graph
        lines[drawn[edge]].forEachEdge { place, edge in
            if place > 0 { output.append("; ") }
            output.append(html: graph.relations[edge].forward)
            if graph.edges[edge].isInferred { output.append(" (read from the text)") }
        }
    }
}
