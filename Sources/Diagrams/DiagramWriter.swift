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
    package func write(into output: inout OutputBuffer, label: DiagramLabel, _ content: some DiagramContent) {
        // Room for the outlines at the border.
        let (width, height) = (width + 4, height + 4)
        output.append("<svg class=\"diagram\" xmlns=\"http://www.w3.org/2000/svg\" width=\"")
        output.append("\(width)\" height=\"\(height)\" viewBox=\"-2 -2 \(width) \(height)\" font-size=\"")
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
        output.append("<g fill=\"none\" stroke=\"currentColor\">\n")
        for route in routes { route.write(outline.edges[route.edge], content, into: &output) }
        output.append("</g>\n")
        let hasMarks = content.hasMarks
        for box in boxes { box.write(content, outline.boxes[box.node].isFocus, hasMarks, into: &output) }
        output.append("</svg>\n")
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
            $0.append("\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/>")
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
            $0.append("<text class=\"label\" x=\"", indent, "\" y=\"", baseline)
            $0.append(isFocus ? "\" font-weight=\"600\">" : "\">")
        }
        content.write(.label, of: node, into: &output)
        output.append("</text>")
        if height == NodeText.fullHeight {
            output.append(upTo: 160) {
                $0.append("<text class=\"detail\" x=\"", indent, "\" y=\"", baseline + 17)
                $0.append("\" font-size=\"")
                $0.append(LabelText.detailSize)
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
        _ ends: DiagramOutline.Edge, _ content: some DiagramContent, into output: inout OutputBuffer
    ) {
        let style = content.style(of: edge)
        output.append("<g class=\"edge")
        if leadsBack { output.append(" back") }
        if !style.classes.isEmpty { output.append(" ", style.classes, "") }
        output.append(upTo: 80) {
            $0.append("\" data-e=\"", ends.from, " ", ends.to)
            $0.append("\">")
        }
        output.enclose("<title>", "</title>") { content.writeTitle(of: edge, into: &$0) }
        writeLine(upTo: style.head, into: &output)
        if !style.dashes.isEmpty {
            output.append("\" stroke-dasharray=\"")
            for (place, length) in style.dashes.enumerated() {
                if place > 0 { output.append(byte: 0x20) }
                output.append(length)
            }
        }
        writeHead(style.head, into: &output)
    }

    private func writeLine(upTo head: DiagramEdgeStyle.Head, into output: inout OutputBuffer) {
        let target = leadsBack ? 0 : points.count - 1
        let cut = leadsBack ? head.length : -head.length
        func x(_ index: Int) -> Int { points[index].x + (index == target ? cut : 0) }
        for index in points.indices {
            output.append(upTo: 160) {
                guard index > 0 else {
                    $0.append("<path class=\"line\" d=\"M", x(0), " ", points[0].y)
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

    /// Ends the line; then the head at the end that the edge leads to, and at the other end of one that leads back a ring.
    private func writeHead(_ head: DiagramEdgeStyle.Head, into output: inout OutputBuffer) {
        guard let first = points.first, let last = points.last else { return }
        let tip = leadsBack ? first : last
        output.append(upTo: 240) {
            $0.append("\"/>")
            if head != .none {
                $0.append("<path class=\"head ")
                $0.append(head.word)
                $0.append("\" d=\"M", tip.x, " ", tip.y)
            }
            switch head {
            case .arrow: $0.append(leadsBack ? "l7 -3v6z" : "l-7 -3v6z")
            case .hollow: $0.append(leadsBack ? "l8 -4v8z" : "l-8 -4v8z")
            case .open: $0.append(leadsBack ? "m6 -4l-6 4l6 4" : "m-6 -4l6 4l-6 4")
            case .diamond: $0.append(leadsBack ? "l6 -4l6 4l-6 4z" : "l-6 -4l-6 4l6 4z")
            case .none: break
            }
            switch head {
            case .arrow, .diamond: $0.append("\" fill=\"currentColor\"/>")
            case .hollow, .open: $0.append("\"/>")
            case .none: break
            }
            if leadsBack {
                $0.append("<circle class=\"head\" cx=\"", last.x - 4, "\" cy=\"", last.y)
                $0.append("\" r=\"3\"/>")
            }
            $0.append("</g>\n")
        }
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
