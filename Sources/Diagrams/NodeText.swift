import ByteOutput

/// The texts of a node and the room that they need.
package struct NodeText: Sendable {
    static let padding = 10
    static let markSize = 16
    /// From the mark to the label.
    static let markGap = 6
    /// The height of a box with one text, and with two; even numbers.
    static let lowHeight = 28
    package static let fullHeight = 44

    let label: LabelText
    let detail: LabelText?
    package let width: Int
    package let height: Int

    /// `limit` is that of the options with which the diagram is laid out.
    package init(label: String, detail: String?, hasMark: Bool = false, isFocus: Bool, limit: Int) {
        self.label = LabelText(label, size: LabelText.labelSize, isBold: isFocus, limit: limit)
        self.detail = detail.map { LabelText($0, size: LabelText.detailSize, limit: limit) }
        width = max(
            48, NodeText.indent(hasMark: hasMark) + max(self.label.width, self.detail?.width ?? 0) + NodeText.padding)
        height = detail == nil ? NodeText.lowHeight : NodeText.fullHeight
    }

    /// Where the texts begin, from the left edge of the box.
    static func indent(hasMark: Bool) -> Int { padding + (hasMark ? markSize + markGap : 0) }

    /// Writes a text of the node, escaped: the title is there where something was cut.
    package func write(_ part: DiagramNodePart, into output: inout OutputBuffer) {
        switch part {
        case .label: output.append(html: label.shown)
        case .detail: if let detail { output.append(html: detail.shown) }
        case .title:
            guard label.isCut || detail?.isCut == true else { return }
            output.append(html: label.whole)
            guard let detail, !detail.whole.isEmpty else { return }
            if !label.whole.isEmpty { output.append(", ") }
            output.append(html: detail.whole)
        default: break
        }
    }
}
