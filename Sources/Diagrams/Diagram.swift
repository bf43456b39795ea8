/// A directed graph to be drawn from left to right: boxes with words in them, and edges that say what they mean.
///
/// What an edge comes `from` stands at the left of what it leads `to`; where edges form a cycle, some are drawn back.
/// Call `laidOut(_:)`, then `DrawnDiagram.write(into:label:)`. Time grows about linearly with the graph, and the same
/// diagram gives the same bytes.
package struct Diagram: Sendable {
    package var nodes: [DiagramNode]
    package var edges: [DiagramEdge]

    package init(nodes: [DiagramNode] = [], edges: [DiagramEdge] = []) {
        self.nodes = nodes
        self.edges = edges
    }
}

/// A box with a label.
///
/// All text is escaped when it is written; `classes`, `mark` and `href` are the caller's own, and clean already.
package struct DiagramNode: Sendable {
    /// May be anything; what is wider than the options allow ends in an ellipsis and stands in full in a `<title>`.
    package var label: String
    /// A second, smaller line, such as kind or owner.
    package var detail: String?
    /// Where the box links to: a relative address that is safe already.
    package var href: String?
    /// The id of a `<symbol>` of the page, drawn before the label in 16 by 16 units.
    package var mark: String?
    /// Words for `class`, beside `node`.
    package var classes: String
    /// Whether this is what the diagram is about: set in bold, and its component comes first.
    package var isFocus: Bool

    package init(
        label: String, detail: String? = nil, href: String? = nil, mark: String? = nil, classes: String = "",
        isFocus: Bool = false
    ) {
        self.label = label
        self.detail = detail
        self.href = href
        self.mark = mark
        self.classes = classes
        self.isFocus = isFocus
    }
}

/// An edge between two nodes, by their numbers in `Diagram.nodes`.
///
/// Edges whose ends are equal or are no nodes are not drawn, and of edges with equal ends and style the first is.
package struct DiagramEdge: Sendable {
    package var from: Int
    package var to: Int
    package var style: DiagramEdgeStyle
    /// What the edge says, in words; the tooltip of its line.
    package var title: String

    package init(from: Int, to: Int, style: DiagramEdgeStyle = DiagramEdgeStyle(), title: String = "") {
        self.from = from
        self.to = to
        self.style = style
        self.title = title
    }
}

/// How an edge shows its meaning without color: by dashes and by the head at its end.
package struct DiagramEdgeStyle: Sendable, Hashable {
    package enum Head: Sendable, Hashable, CaseIterable {
        /// A solid triangle, two strokes, the outline of a triangle, a solid diamond, or nothing.
        case arrow, open, hollow, diamond, none
    }

    /// Words for `class`, beside `edges`.
    package var classes: String
    /// Lengths of strokes and gaps, as in `stroke-dasharray`; empty is a solid line.
    package var dashes: [Int]
    package var head: Head

    package init(classes: String = "", dashes: [Int] = [], head: Head = .arrow) {
        self.classes = classes
        self.dashes = dashes
        self.head = head
    }
}

/// Sizes and distances of a drawing, in CSS pixels.
package struct DiagramOptions: Sendable {
    /// The widest text of a box.
    package var labelWidth = 200
    /// The least distance between boxes above each other, and between a box and a line that passes it.
    package var rowGap = 10
    /// The distance between lines that pass a layer side by side.
    package var lineGap = 10
    /// The least distance between layers; steep edges get more, up to four times as much.
    package var layerGap = 56
    /// The distance between parts of the graph that hang together by nothing.
    package var partGap = 28
    /// Parts stand beside each other as long as the drawing does not get wider than this, or than its widest part.
    package var width = 760

    package init() {}
}
