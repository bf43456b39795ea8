import ByteOutput

/// What a drawing is called by those who do not see it.
package enum DiagramLabel: Sendable {
    /// The id of an element that says it.
    case labelledBy(String)
    case text(String)
    /// The page says the same in words, and links nowhere from the drawing.
    case hidden
}

/// Where a drawing stands, by which it brings along what it needs.
package enum DiagramPlace: Sendable {
    /// The only drawing of a page with the site's style sheet.
    case page
    /// One of several on such a page: the first defines the heads of edges for all.
    case first, next
    /// A file of its own: black on white.
    case file
}

extension DiagramLayout {
    /// Writes the drawing as an `<svg>`, without scripts.
    ///
    /// Looks come from the classes `diagram`, `node`, `focus`, `label`, `detail`, `mark`, `edges` and those of nodes and
    /// styles. A node has `data-n` with its number, an edge `data-e` with the numbers of its ends, `from` first. Edges of
    /// one style stand together and share its dashes and its head, a marker whose id begins with `h-`.
    package func write(
        into output: inout OutputBuffer, label: DiagramLabel, at place: DiagramPlace, _ content: some DiagramContent
    ) {
        // Room for the outlines at the border.
        let (width, height) = (width + 4, height + 4)
        output.append("<svg class=\"diagram\"")
        if place == .file { output.append(" xmlns=\"http://www.w3.org/2000/svg\" font-family=\"sans-serif\"") }
        output.append(" width=\"\(width)\" height=\"\(height)\" viewBox=\"-2 -2 \(width) \(height)\" font-size=\"")
        output.append("\(LabelText.labelSize)\"")
        // A picture hides the links in it from those who hear it; without a role it is a document with graphics.
        let role: StaticString = content.hasLinks ? "" : " role=\"img\""
        switch label {
        case .labelledBy(let id):
            output.append(role)
            output.append(" aria-labelledby=\"", id, "\"")
        case .text(let text):
            output.append(role)
            output.append(" aria-label=\"", LabelText.cleaned(text), "\"")
        case .hidden: output.append(" aria-hidden=\"true\"")
        }
        output.append(">\n")
        if place == .file {
            output.append(
                "<style>text{fill:currentColor;stroke:none}.detail{font-size:\(LabelText.detailSize)px}</style>\n")
        }
        output.append("<g fill=\"none\" stroke=\"currentColor\">\n")
        writeEdges(at: place, content, into: &output)
        let hasMarks = content.hasMarks
        for box in boxes { box.write(content, outline.boxes[box.node].isFocus, hasMarks, into: &output) }
        output.append("</g>\n</svg>\n")
    }

    private func writeEdges(
        at place: DiagramPlace, _ content: some DiagramContent, into output: inout OutputBuffer
    ) {
        // By number of style, one of its edges.
        var samples: [(style: Int, edge: Int)] = []
        for route in routes {
            let style = outline.edges[route.edge].style
            if !samples.contains(where: { $0.style == style }) { samples.append((style, route.edge)) }
        }
        samples.sort { $0.style < $1.style }
        let styles = samples.map { content.style(of: $0.edge) }
        let isFirst = place == .first
        if place != .next, isFirst || !routes.isEmpty {
            output.append("<defs>")
            for head in DiagramEdgeStyle.Head.allCases where isFirst || styles.contains(where: { $0.head == head }) {
                output.append(head.definition)
            }
            if isFirst || routes.contains(where: \.leadsBack) { output.append(DiagramEdgeStyle.Head.ring) }
            output.append("</defs>\n")
        }
        for (sample, style) in zip(samples, styles) {
            style.writeStart(into: &output)
            for route in routes where outline.edges[route.edge].style == sample.style {
                route.write(outline.edges[route.edge], style.head, content, into: &output)
            }
            output.append("</g>\n")
        }
    }
}

extension DiagramLayout.Box {
    fileprivate func write(
        _ content: some DiagramContent, _ isFocus: Bool, _ hasMarks: Bool, into output: inout OutputBuffer
    ) {
        output.append("<g class=\"node")
        if isFocus { output.append(" focus") }
        output.enclose(" ", "") { content.write(.classes, of: node, into: &$0) }
        output.append(upTo: 40) {
            $0.append("\" data-n=\"")
            $0.append(node)
            $0.append("\">")
        }
        let isLink = output.enclose("<a href=\"", "\">") { content.write(.href, of: node, into: &$0) }
        output.enclose("<title>", "</title>") { content.write(.title, of: node, into: &$0) }
        output.append(upTo: 240) {
            $0.append("<rect x=\"", x, "\" y=\"", y)
            $0.append("\" width=\"", width, "\" height=\"", height)
            $0.append("\" rx=\"4\"/>")
        }
        let baseline = y + 20
        let isMarked =
            hasMarks
            && output.enclose("<use class=\"mark\" href=\"#", "\"") { content.write(.mark, of: node, into: &$0) }
        if isMarked {
            output.append(upTo: 160) {
                $0.append(" x=\"", x + NodeText.padding, "\" y=\"", baseline - 13)
                $0.append("\" width=\"", NodeText.markSize, "\" height=\"", NodeText.markSize)
                $0.append("\"/>")
            }
        }
        let indent = x + NodeText.indent(hasMark: isMarked)
        output.append(upTo: 120) {
            $0.append("<text x=\"", indent, "\" y=\"", baseline)
            $0.append(isFocus ? "\" font-weight=\"600\">" : "\">")
        }
        content.write(.label, of: node, into: &output)
        output.append("</text>")
        if height == NodeText.fullHeight {
            output.append(upTo: 160) {
                $0.append("<text class=\"detail\" x=\"", indent, "\" y=\"", baseline + 17)
                $0.append("\">")
            }
            content.write(.detail, of: node, into: &output)
            output.append("</text>")
        }
        output.append(isLink ? "</a></g>\n" : "</g>\n")
    }
}

extension DiagramLayout.Route {
    fileprivate func write(
        _ ends: DiagramOutline.Edge, _ head: DiagramEdgeStyle.Head, _ content: some DiagramContent,
        into output: inout OutputBuffer
    ) {
        output.append(upTo: 80) {
            $0.append("<path data-e=\"", ends.from, " ", ends.to)
            $0.append("\"")
        }
        if leadsBack {
            // The head at the end that the edge leads to, and at the other a ring.
            output.append(" marker-start=\"url(#h-")
            output.append(head.word)
            output.append(")\" marker-end=\"url(#h-ring)\"")
        }
        writeLine(upTo: head, into: &output)
        let isNamed = output.enclose("\"><title>", "</title></path>\n") {
            content.writeTitle(of: edge, into: &$0)
        }
        if !isNamed { output.append("\"/>\n") }
    }

    private func writeLine(upTo head: DiagramEdgeStyle.Head, into output: inout OutputBuffer) {
        let target = leadsBack ? 0 : points.count - 1
        let cut = leadsBack ? head.length : -head.length
        func x(_ index: Int) -> Int { points[index].x + (index == target ? cut : 0) }
        for index in points.indices {
            output.append(upTo: 160) {
                guard index > 0 else {
                    $0.append(" d=\"M", x(0), " ", points[0].y)
                    return
                }
                let last = points[index - 1].y
                let next = points[index].y
                if last == next {
                    $0.append("H")
                    $0.append(x(index))
                } else {
                    let middle = (x(index - 1) + x(index)) / 2
                    $0.append("C", middle, " ", last)
                    $0.append(" ", middle, " ", next)
                    $0.append(" ", x(index), " ", next)
                }
            }
        }
    }
}

extension DiagramEdgeStyle {
    /// Begins the group of the edges that look so.
    fileprivate func writeStart(into output: inout OutputBuffer) {
        output.append("<g class=\"edges")
        if !classes.isEmpty { output.append(" ", classes, "") }
        output.append("\"")
        if !dashes.isEmpty {
            output.append(" stroke-dasharray=\"")
            for (place, length) in dashes.enumerated() {
                if place > 0 { output.append(byte: 0x20) }
                output.append(length)
            }
            output.append("\"")
        }
        if head != .none {
            output.append(" marker-end=\"url(#h-")
            output.append(head.word)
            output.append(")\"")
        }
        output.append(">\n")
    }
}

extension DiagramEdgeStyle.Head {
    fileprivate var word: StaticString {
        switch self {
        case .arrow: "arrow"
        case .open: "open"
        case .hollow: "hollow"
        case .diamond: "diamond"
        case .none: "none"
        }
    }

    /// How far before the box the line ends, and the head begins.
    fileprivate var length: Int {
        switch self {
        case .arrow: 7
        case .hollow: 8
        case .diamond: 12
        case .open, .none: 0
        }
    }

    /// The head as a marker; it does not grow with the line, and is turned where the edge leads back.
    fileprivate var definition: String {
        switch self {
        case .arrow: Self.marker("arrow", "<path d=\"M0-3l7 3l-7 3z\" fill=\"currentColor\"/>")
        case .open: Self.marker("open", "<path d=\"M-6-4l6 4l-6 4\"/>")
        case .hollow: Self.marker("hollow", "<path d=\"M0-4l8 4l-8 4z\"/>")
        case .diamond: Self.marker("diamond", "<path d=\"M0 0l6-4l6 4l-6 4z\" fill=\"currentColor\"/>")
        case .none: ""
        }
    }

    fileprivate static let ring = marker("ring", "<circle cx=\"-4\" r=\"3\"/>")

    private static func marker(_ name: StaticString, _ shape: StaticString) -> String {
        "<marker id=\"h-\(name)\" orient=\"auto-start-reverse\" markerUnits=\"userSpaceOnUse\" overflow=\"visible\">\(shape)</marker>"
    }
}

extension OutputBuffer {
    /// Appends `text` escaped, between what is appended as it is.
    fileprivate mutating func append(_ start: StaticString, _ text: String, _ end: StaticString) {
        append(start)
        append(html: text)
        append(end)
    }

    /// Appends what `body` writes between `start` and `end`, or nothing where it writes nothing.
    @discardableResult
    fileprivate mutating func enclose(
        _ start: StaticString, _ end: StaticString, _ body: (inout OutputBuffer) -> Void
    ) -> Bool {
        append(start)
        let before = count
        body(&self)
        if count == before {
            removeLast(start.utf8CodeUnitCount)
            return false
        }
        append(end)
        return true
    }
}

extension PlainBytes {
    fileprivate mutating func append(_ start: StaticString, _ one: Int, _ between: StaticString, _ two: Int) {
        append(start)
        append(one)
        append(between)
        append(two)
    }
}
