import ByteOutput

/// What may stand in a node's box.
package enum DiagramNodePart: Sendable {
    /// Words for `class`, beside `node`.
    case classes
    /// Where the box links to.
    case href
    /// The id of a `<symbol>`.
    case mark
    /// The whole text, where what is shown is cut.
    case title
    case label
    /// The second line of boxes that have one.
    case detail
}

/// The words of a diagram, by the numbers of its outline's boxes and edges: written where they stand, never made before.
package protocol DiagramContent {
    /// Whether any box links anywhere.
    var hasLinks: Bool { get }
    var hasMarks: Bool { get }

    /// Writes a part, escaped; nothing where the node has none.
    func write(_ part: DiagramNodePart, of node: Int, into output: inout OutputBuffer)
    func style(of edge: Int) -> DiagramEdgeStyle
    /// Writes what an edge says in words, cleaned and escaped; nothing where it says nothing.
    func writeTitle(of edge: Int, into output: inout OutputBuffer)
}

extension DiagramContent {
    package var hasMarks: Bool { false }
}

extension Diagram {
    /// Places boxes and edges, as `DiagramOutline.laidOut(_:)` does, and keeps the words with them.
    package func laidOut(_ options: DiagramOptions = DiagramOptions()) -> DrawnDiagram {
        let texts = nodes.map {
            NodeText(
                label: $0.label, detail: $0.detail, hasMark: $0.mark != nil, isFocus: $0.isFocus,
                limit: options.labelWidth)
        }
        var outline = DiagramOutline()
        outline.boxes = nodes.indices.map { DiagramOutline.Box(texts[$0], isFocus: nodes[$0].isFocus) }
        var styles: [DiagramEdgeStyle: Int] = [:]
        outline.edges = edges.map { edge in
            let style = styles[edge.style] ?? styles.count
            styles[edge.style] = style
            return DiagramOutline.Edge(from: edge.from, to: edge.to, style: style)
        }
        return DrawnDiagram(diagram: self, layout: outline.laidOut(options), texts: texts)
    }
}

/// A diagram that keeps its words, with a place for everything.
package struct DrawnDiagram: Sendable, DiagramContent {
    package let diagram: Diagram
    package let layout: DiagramLayout
    let texts: [NodeText]

    package var boxes: [DiagramLayout.Box] { layout.boxes }
    package var routes: [DiagramLayout.Route] { layout.routes }
    package var width: Int { layout.width }
    package var height: Int { layout.height }

    package var hasLinks: Bool { diagram.nodes.contains { $0.href != nil } }
    package var hasMarks: Bool { diagram.nodes.contains { $0.mark != nil } }

    /// Writes the drawing as an `<svg>`, as `DiagramLayout.write(into:label:at:_:)` does.
    package func write(into output: inout OutputBuffer, label: DiagramLabel, at place: DiagramPlace = .page) {
        layout.write(into: &output, label: label, at: place, self)
    }

    package func write(_ part: DiagramNodePart, of node: Int, into output: inout OutputBuffer) {
        switch part {
        case .classes: output.append(html: diagram.nodes[node].classes)
        case .href: if let href = diagram.nodes[node].href { output.append(html: href) }
        case .mark: if let mark = diagram.nodes[node].mark { output.append(html: mark) }
        case .title, .label, .detail: texts[node].write(part, into: &output)
        }
    }

    package func style(of edge: Int) -> DiagramEdgeStyle { diagram.edges[edge].style }

    package func writeTitle(of edge: Int, into output: inout OutputBuffer) {
        let title = diagram.edges[edge].title
        if !title.isEmpty { output.append(html: LabelText.cleaned(title)) }
    }
}
