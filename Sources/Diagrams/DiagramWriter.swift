import ByteOutput

/// What a drawing is called by those who do not see it.
package enum DiagramLabel: Sendable {
    /// The id of an element that says it.
    case labelledBy(String)
    case text(String)
    /// The page says the same in words, and links nowhere from the drawing.
    case hidden
}

extension DiagramLayout {
    /// Writes the drawing as an `<svg>` for a page: no ids, no styles, no scripts.
    ///
    /// Looks come from the classes `diagram`, `node`, `focus`, `label`, `detail`, `mark`, `edge`, `back`, `line`, `head`
    /// and those of nodes and styles; without a style sheet it is black on white. A node has `data-n` with its number, an
    /// edge `data-e` with the numbers of its ends, `from` first.
    package func write(into output: inout OutputBuffer, label: DiagramLabel) {
        // Room for the outlines at the border.
        let (width, height) = (width + 4, height + 4)
        output.append("<svg class=\"diagram\" xmlns=\"http://www.w3.org/2000/svg\" width=\"")
        output.append("\(width)\" height=\"\(height)\" viewBox=\"-2 -2 \(width) \(height)\" font-size=\"")
        output.append("\(LabelText.labelSize)\"")
        // A picture hides the links in it from those who hear it; without a role it is a document with graphics.
        let role: StaticString = diagram.nodes.contains { $0.href != nil } ? "" : " role=\"img\""
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
        output.append("<g fill=\"none\" stroke=\"currentColor\">\n")
        for route in routes { route.write(diagram.edges[route.edge], into: &output) }
        output.append("</g>\n")
        for box in boxes { box.write(diagram.nodes[box.node], texts[box.node], into: &output) }
        output.append("</svg>\n")
    }
}

extension DiagramLayout.Box {
    fileprivate func write(_ node: DiagramNode, _ text: NodeText, into output: inout OutputBuffer) {
        output.append("<g class=\"node")
        if node.isFocus { output.append(" focus") }
        output.append(word: node.classes)
        output.append("\" data-n=\"")
        output.append(self.node)
        output.append("\">")
        if let href = node.href { output.append("<a href=\"", href, "\">") }
        if text.label.isCut || text.detail?.isCut == true {
            let whole = [text.label.whole, text.detail?.whole ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
            output.append("<title>", whole, "</title>")
        }
        output.append("<rect x=\"", x, "\" y=\"", y)
        output.append("\" width=\"", width, "\" height=\"", height)
        output.append("\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/>")
        let baseline = y + 20
        if let mark = node.mark {
            output.append("<use class=\"mark\" href=\"#", mark, "\"")
            output.append(" x=\"", x + NodeText.padding, "\" y=\"", baseline - 13)
            output.append("\" width=\"", NodeText.markSize, "\" height=\"", NodeText.markSize)
            output.append("\"/>")
        }
        output.append("<text class=\"label\" x=\"", x + text.indent, "\" y=\"", baseline)
        output.append(node.isFocus ? "\" font-weight=\"600\">" : "\">")
        output.append(html: text.label.shown)
        output.append("</text>")
        if let detail = text.detail {
            output.append("<text class=\"detail\" x=\"", x + text.indent, "\" y=\"", baseline + 17)
            output.append("\" font-size=\"")
            output.append(LabelText.detailSize)
            output.append("\">", detail.shown, "</text>")
        }
        output.append(node.href == nil ? "</g>\n" : "</a></g>\n")
    }
}

extension DiagramLayout.Route {
    fileprivate func write(_ edge: DiagramEdge, into output: inout OutputBuffer) {
        output.append("<g class=\"edge")
        if leadsBack { output.append(" back") }
        output.append(word: edge.style.classes)
        output.append("\" data-e=\"")
        output.append(edge.from)
        output.append(" ", edge.to, "\">")
        if !edge.title.isEmpty {
            output.append("<title>", LabelText.cleaned(edge.title), "</title>")
        }
        output.append("<path class=\"line\" d=\"")
        writeLine(upTo: edge.style.head, into: &output)
        output.append("\"")
        if !edge.style.dashes.isEmpty {
            output.append(" stroke-dasharray=\"")
            for (place, length) in edge.style.dashes.enumerated() {
                if place > 0 { output.append(" ") }
                output.append(length)
            }
            output.append("\"")
        }
        output.append("/>")
        writeHead(edge.style.head, into: &output)
        output.append("</g>\n")
    }

    private func writeLine(upTo head: DiagramEdgeStyle.Head, into output: inout OutputBuffer) {
        let target = leadsBack ? 0 : points.count - 1
        let cut = leadsBack ? head.length : -head.length
        func x(_ index: Int) -> Int { points[index].x + (index == target ? cut : 0) }
        for index in points.indices {
            guard index > 0 else {
                output.append("M", x(0), " ", points[0].y)
                continue
            }
            let last = points[index - 1].y
            let next = points[index].y
            if last == next {
                output.append("H")
                output.append(x(index))
            } else {
                let middle = (x(index - 1) + x(index)) / 2
                output.append("C", middle, " ", last)
                output.append(" ", middle, " ", next)
                output.append(" ", x(index), " ", next)
            }
        }
    }

    /// The head at the end that the edge leads to, and at the other end of one that leads back a ring.
    private func writeHead(_ head: DiagramEdgeStyle.Head, into output: inout OutputBuffer) {
        guard let first = points.first, let last = points.last else { return }
        let tip = leadsBack ? first : last
        if head != .none {
            output.append("<path class=\"head ")
            output.append(head.word)
            output.append("\" d=\"M", tip.x, " ", tip.y)
        }
        switch head {
        case .arrow: output.append(leadsBack ? "l7 -3v6z" : "l-7 -3v6z")
        case .hollow: output.append(leadsBack ? "l8 -4v8z" : "l-8 -4v8z")
        case .open: output.append(leadsBack ? "m6 -4l-6 4l6 4" : "m-6 -4l6 4l-6 4")
        case .diamond: output.append(leadsBack ? "l6 -4l6 4l-6 4z" : "l-6 -4l-6 4l6 4z")
        case .none: break
        }
        switch head {
        case .arrow, .diamond: output.append("\" fill=\"currentColor\"/>")
        case .hollow, .open: output.append("\"/>")
        case .none: break
        }
        guard leadsBack else { return }
        output.append("<circle class=\"head\" cx=\"", last.x - 4, "\" cy=\"", last.y)
        output.append("\" r=\"3\"/>")
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

    /// How far before the box the line ends.
    fileprivate var length: Int {
        switch self {
        case .arrow: 7
        case .hollow: 8
        case .diamond: 12
        case .open, .none: 0
        }
    }
}

extension OutputBuffer {
    /// Appends `text` escaped, between what is appended as it is.
    fileprivate mutating func append(_ start: StaticString, _ text: String, _ end: StaticString) {
        append(start)
        append(html: text)
        append(end)
    }

    fileprivate mutating func append(_ start: StaticString, _ number: Int, _ end: StaticString) {
        append(start)
        append(number)
        append(end)
    }

    fileprivate mutating func append(_ start: StaticString, _ one: Int, _ between: StaticString, _ two: Int) {
        append(start, one, between)
        append(two)
    }

    /// Appends a further word of a `class`.
    fileprivate mutating func append(word: String) {
        guard !word.isEmpty else { return }
        append(" ")
        append(html: word)
    }
}
