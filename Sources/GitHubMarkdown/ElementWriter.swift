import ByteOutput
import SourceText

/// An element that has been opened and not yet closed.
struct OpenElement {
    /// What the tag said, which a closing tag must repeat; nil for the body as a whole and for groups without tag.
    var name: HTMLElement?
    /// What was written; nil if the tag was out of place and only its content is shown.
    var shown: HTMLElement?
    /// Whether a Markdown node made it: then only the end of that node closes it.
    var isNode: Bool
    /// What may stand inside now, with transparent and unwritten elements looked through.
    var model: ContentModel
    var restrictions: Restrictions
    /// Index of the nearest Markdown node on the stack, itself included.
    var node: Int
    /// Index of the nearest element that decides `model`, itself included.
    var host: Int
    /// How many written elements are open, itself included.
    var depth: Int
    /// How far the content of a list of terms, table, row, details, figure or ruby has come.
    var progress = Progress.empty
}

/// The state of an element whose parts have an order.
enum Progress {
    case empty, started, needsDefinition, needsTerm, captioned, complete
}

/// Writes elements such that the result is balanced and valid whatever is asked for.
///
/// Markdown nodes and raw tags enter through the same doors. A raw element ends at the latest with the Markdown node
/// that holds it; a tag that may not stand where it is asked for is left out and its content kept.
struct ElementWriter {
    /// Raw elements open at once in one Markdown node; browsers stop nesting at 512.
    static let rawLimit = 64
    static let depthLimit = 200

    var html: OutputBuffer
    var plain: PlainText
    var stack: [OpenElement] = [
        OpenElement(
            name: nil, shown: nil, isNode: true, model: .flow, restrictions: [], node: 0, host: 0, depth: 0)
    ]
    var headings: HeadingCollector

    init(reserving capacity: Int, dropsFirstTopHeading: Bool) {
        html = OutputBuffer(reserving: capacity)
        plain = PlainText(reserving: capacity / 2)
        headings = HeadingCollector(dropsFirst: dropsFirstTopHeading)
    }

    var top: OpenElement { stack[stack.count - 1] }

    /// Opens what a Markdown node stands for, until `closeNode`; `nil` makes a group without tag.
    mutating func openNode(_ element: HTMLElement?, _ attributes: [UInt8] = []) {
        guard let element else { return push(nil, shown: nil, isNode: true) }
        let shown = place(element, isNode: true)
        begin(element, shown, attributes, isNode: true)
    }

    /// Ends the innermost Markdown node with all raw elements that are open in it.
    mutating func closeNode() {
        let node = top.node
        guard node > 0 else { return }
        while stack.count > node { pop() }
    }

    /// Opens a raw element, or writes an empty one; `replacement` is what is written for a tag of this name.
    mutating func openRaw(_ element: HTMLElement, as replacement: HTMLElement? = nil, _ attributes: [UInt8] = []) {
        guard stack.count - 1 - top.node < ElementWriter.rawLimit else { return }
        let shown = place(replacement ?? element, isNode: false)
        if element.isVoid {
            if let shown { writeVoid(shown, attributes) }
        } else {
            begin(element, shown, attributes, isNode: false)
        }
    }

    /// An element of the writer's own without content model to check but its place, such as a line break.
    mutating func void(_ element: HTMLElement, _ attributes: [UInt8] = []) {
        if let shown = place(element, isNode: false) { writeVoid(shown, attributes) }
    }

    /// Opens a raw tag whose element is not shown, such that its closing tag is recognised.
    mutating func openHidden(_ element: HTMLElement) {
        guard stack.count - 1 - top.node < ElementWriter.rawLimit else { return }
        push(element, shown: nil, isNode: false)
    }

    /// Obeys a raw closing tag where HTML's scopes let it reach its element; else does nothing.
    mutating func closeRaw(_ element: HTMLElement) {
        var index = stack.count - 1
        while index > top.node {
            let entry = stack[index]
            if entry.name == element {
                while stack.count > index { pop() }
                return
            }
            if entry.stops(closing: element) { return }
            index -= 1
        }
    }

    /// Writes text; makes up the list item or cell without which it could not stand there.
    mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        if !top.model.takesText {
            guard text.contains(where: { !isHTMLSpace($0) }) else { return html.append(html: text) }
            makeRoom()
        }
        if text.contains(where: { !isHTMLSpace($0) }) { noteContent() }
        html.append(clean: text)
        plain.append(text)
        headings.append(text)
    }

    mutating func text(_ text: [UInt8]) { text.withUnsafeBufferPointer { self.text($0) } }

    /// Text that stands for an image: not part of a heading's text.
    mutating func label(_ text: [UInt8]) {
        if !top.model.takesText { makeRoom() }
        noteContent()
        text.withUnsafeBufferPointer {
            html.append(clean: $0)
            plain.append($0)
        }
    }

    /// A sign of the page's own, not part of the card's text.
    mutating func markup(_ text: String) {
        if !top.model.takesText { makeRoom() }
        html.append(html: text)
    }

    /// A line end between blocks, for those who read the source.
    mutating func endLine() { html.append(byte: 0x0A) }

    /// A line feed of the HTML source; a blank to readers.
    mutating func lineFeed() {
        html.append(byte: 0x0A)
        plain.appendBlank()
        headings.appendBlank()
    }

    private mutating func begin(_ element: HTMLElement, _ shown: HTMLElement?, _ attributes: [UInt8], isNode: Bool) {
        if element.breaksText { plain.endBlock() } else if element.isTableCell { plain.appendBlank() }
        noteOpening(shown)
        if let shown {
            if let level = shown.headingLevel {
                let isTop = top.node == 0 && !isInsideTable
                headings.begin(
                    level: level, isTop: isTop, attributes: attributes, offset: html.count, textStart: plain.nextStart)
            } else {
                writeStart(shown, attributes)
            }
        }
        push(element, shown: shown, isNode: isNode)
    }

    private var isInsideTable: Bool { stack.contains { $0.shown == .table } }

    private mutating func writeVoid(_ element: HTMLElement, _ attributes: [UInt8]) {
        noteContent()
        writeStart(element, attributes)
        if element == .hr { plain.endBlock() } else if element == .br { plain.appendBlank() }
        if element == .br { headings.appendBlank() }
    }

    func isOpen(_ restriction: Restrictions) -> Bool { top.restrictions.contains(restriction) }

    mutating func writeStart(_ element: HTMLElement, _ attributes: [UInt8]) {
        html.append(byte: 0x3C)
        html.append(element.rawValue)
        html.append(attributes)
        html.append(byte: 0x3E)
    }

    mutating func writeEnd(_ element: HTMLElement) {
        html.append("</")
        html.append(element.rawValue)
        html.append(byte: 0x3E)
    }

    mutating func push(_ element: HTMLElement?, shown: HTMLElement?, isNode: Bool) {
        let parent = top
        let index = stack.count
        let model = shown.flatMap(\.model)
        let restrictions = shown.map { parent.restrictions.union(Restrictions(of: $0)) } ?? parent.restrictions
        stack.append(
            OpenElement(
                name: element, shown: shown, isNode: isNode, model: model ?? parent.model, restrictions: restrictions,
                node: isNode ? index : parent.node, host: model == nil ? parent.host : index,
                depth: parent.depth + (shown == nil ? 0 : 1)))
    }

    mutating func pop() {
        let index = stack.count - 1
        finish(index)
        stack.removeLast()
    }

    /// Writes what is missing in the element at `index` and its closing tag; everything above it is closed already.
    mutating func finish(_ index: Int) {
        guard let shown = stack[index].shown else {
            if stack[index].name?.breaksText ?? false { plain.endBlock() }
            return
        }
        completeParts(of: shown, stack[index].progress)
        if shown.headingLevel != nil {
            headings.end(&html)
        } else {
            writeEnd(shown)
        }
        if shown.breaksText { plain.endBlock() }
    }
}

extension OpenElement {
    /// Whether a closing tag for `element` cannot reach beyond this open element.
    fileprivate func stops(closing element: HTMLElement) -> Bool {
        guard let shown else { return false }
        switch element {
        case .table: return false
        case .tr, .td, .th, .thead, .tbody, .tfoot, .caption: return shown == .table
        case .li: return shown == .ul || shown == .ol || shown.isTableCell
        case .dd, .dt: return shown == .dl || shown.isTableCell
        default:
            let reachesOut = element.role != .phrasing || element.model == nil
            return reachesOut ? shown.isTableCell : shown.role != .phrasing
        }
    }
}
