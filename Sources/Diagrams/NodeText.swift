/// The texts of a node and the room that they need.
struct NodeText: Sendable {
    static let padding = 10
    static let markSize = 16
    /// From the mark to the label.
    static let markGap = 6

    let label: LabelText
    let detail: LabelText?
    /// Where the texts begin, from the left edge of the box.
    let indent: Int
    let width: Int
    /// An even number.
    let height: Int

    init(_ node: DiagramNode, limit: Int) {
        label = LabelText(node.label, size: LabelText.labelSize, isBold: node.isFocus, limit: limit)
        detail = node.detail.map { LabelText($0, size: LabelText.detailSize, limit: limit) }
        indent = NodeText.padding + (node.mark == nil ? 0 : NodeText.markSize + NodeText.markGap)
        width = max(48, indent + max(label.width, detail?.width ?? 0) + NodeText.padding)
        height = detail == nil ? 28 : 44
    }
}
