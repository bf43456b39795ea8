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
        let role = diagram.nodes.contains { $0.href != nil } ? "" : " role=\"img\""
        switch label {
        case .labelledBy(let id): output.append("\(role) aria-labelledby=\"", id, "\"")
        case .text(let text): output.append("\(role) aria-label=\"", LabelText.cleaned(text), "\"")
        case .hidden: output.append(" aria-hidden=\"true\"")
        }
        output.append(">\n")
        for route in routes { route.write(diagram.edges[route.edge], into: &output) }
        for box in boxes { box.write(diagram.nodes[box.node], texts[box.node], into: &output) }
        output.append("</svg>\n")
    }
}

extension DiagramLayout.Box {
    fileprivate func write(_ node: DiagramNode, _ text: NodeText, into output: inout OutputBuffer) {
        output.append("<g class=\"", classes("node", node.isFocus ? "focus" : "", node.classes), "\"")
        output.append(" data-n=\"\(self.node)\">")
        if let href = node.href { output.append("<a href=\"", href, "\">") }
        if text.label.isCut || text.detail?.isCut == true {
            let whole = [text.label.whole, text.detail?.whole ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
            output.append("<title>", whole, "</title>")
        }
        output.append("<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" rx=\"4\" fill=\"none\"")
        output.append(" stroke=\"currentColor\"/>")
        let baseline = y + 19
        if let mark = node.mark {
            output.append("<use class=\"mark\" href=\"#", mark, "\"")
            output.append(" x=\"\(x + NodeText.padding)\" y=\"\(baseline - 13)\" width=\"\(NodeText.markSize)\"")
            output.append(" height=\"\(NodeText.markSize)\"/>")
        }
        output.append("<text class=\"label\" x=\"\(x + text.indent)\" y=\"\(baseline)\"")
        if node.isFocus { output.append(" font-weight=\"600\"") }
        output.append(">", text.label.shown, "</text>")
        if let detail = text.detail {
            output.append("<text class=\"detail\" x=\"\(x + text.indent)\" y=\"\(baseline + 17)\" font-size=\"")
            output.append("\(LabelText.detailSize)\">", detail.shown, "</text>")
        }
        output.append(node.href == nil ? "</g>\n" : "</a></g>\n")
    }
}

extension DiagramLayout.Route {
    fileprivate func write(_ edge: DiagramEdge, into output: inout OutputBuffer) {
        let words = classes("edge", leadsBack ? "back" : "", edge.style.classes)
        output.append("<g class=\"", words, "\"")
        output.append(" data-e=\"\(edge.from) \(edge.to)\" fill=\"none\" stroke=\"currentColor\">")
        if !edge.title.isEmpty {
            output.append("<title>", LabelText.cleaned(edge.title), "</title>")
        }
        output.append("<path class=\"line\" d=\"")
        writeLine(upTo: edge.style.head, into: &output)
        output.append("\"")
        if !edge.style.dashes.isEmpty {
            output.append(" stroke-dasharray=\"\(edge.style.dashes.map { String($0) }.joined(separator: " "))\"")
        }
        output.append("/>")
        writeHead(edge.style.head, into: &output)
        output.append("</g>\n")
    }

    private func writeLine(upTo head: DiagramEdgeStyle.Head, into output: inout OutputBuffer) {
        var points = points
        let target = leadsBack ? 0 : points.count - 1
        points[target].x += leadsBack ? head.length : -head.length
        for (index, point) in points.enumerated() {
            guard index > 0 else {
                output.append("M\(point.x) \(point.y)")
                continue
            }
            let last = points[index - 1]
            if last.y == point.y {
                output.append("H\(point.x)")
            } else {
                let middle = (last.x + point.x) / 2
                output.append("C\(middle) \(last.y) \(middle) \(point.y) \(point.x) \(point.y)")
            }
        }
    }

    /// The head at the end that the edge leads to, and at the other end of one that leads back a ring.
    private func writeHead(_ head: DiagramEdgeStyle.Head, into output: inout OutputBuffer) {
        guard let first = points.first, let last = points.last else { return }
        let (tip, sign) = leadsBack ? (first, "") : (last, "-")
        let back = leadsBack ? "-" : ""
        let start = "<path class=\"head \(head)\" d=\"M\(tip.x) \(tip.y)"
        switch head {
        case .arrow: output.append(start + "l\(sign)7 -3v6z\" fill=\"currentColor\"/>")
        case .hollow: output.append(start + "l\(sign)8 -4v8z\"/>")
        case .open: output.append(start + "m\(sign)6 -4l\(back)6 4l\(sign)6 4\"/>")
        case .diamond: output.append(start + "l\(sign)6 -4l\(sign)6 4l\(back)6 4z\" fill=\"currentColor\"/>")
        case .none: break
        }
        if leadsBack { output.append("<circle class=\"head\" cx=\"\(last.x - 4)\" cy=\"\(last.y)\" r=\"3\"/>") }
    }
}

extension DiagramEdgeStyle.Head {
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

private func classes(_ words: String...) -> String { words.filter { !$0.isEmpty }.joined(separator: " ") }

extension OutputBuffer {
    /// Appends `text` escaped, between what is appended as it is.
    fileprivate mutating func append(_ start: String, _ text: String, _ end: String) {
        append(start)
        append(html: text)
        append(end)
    }
}
