import CCMarkGFM
import SourceText

/// Walks cmark's tree and writes the document; iterative, since trees of untrusted text are deep.
struct Renderer {
    static let nodeLimit = 1_000_000
    static let urlLimit = 4 << 20

    let options: MarkdownOptions
    let resolve: (MarkdownLink) -> LinkTarget
    var writer: ElementWriter
    var locator: SourceLocator
    var links: [MarkdownLink] = []
    var issues: [MarkdownIssue] = []
    var codeBlocks: [ByteRange] = []
    var firstParagraph: [UInt8]?
    /// First and last line of the innermost leaf block, from 1.
    var blockLines = 1...1
    /// Text not yet written: cmark cuts a run of text at every special character.
    var pending: [UInt8] = []
    /// How many images are open; what is in them is only their text.
    var imageDepth = 0
    var imageText: [UInt8] = []
    var footnotes = FootnoteState()
    var table = TableState()
    var taskMark: Bool?
    /// Where the open paragraph's plain text begins, and whether it has words outside links.
    var paragraph: (offset: Int, hasProse: Bool)?
    private var nodeCount = 0
    private var urlBytes = 0

    init(
        _ bytes: [UInt8], bodyStart: Int, lineStarts: [Int], options: MarkdownOptions,
        resolve: @escaping (MarkdownLink) -> LinkTarget
    ) {
        self.options = options
        self.resolve = resolve
        let size = bytes.count - bodyStart
        writer = ElementWriter(reserving: size * 2 + 256, dropsFirstTopHeading: options.dropsFirstTopHeading)
        locator = SourceLocator(bytes, bodyStart: bodyStart, lineStarts: lineStarts)
    }

    /// Renders the tree; a rejection if it is larger than any honest card's.
    mutating func render(_ root: OpaquePointer) -> Rejection? {
        guard let iterator = cmark_iter_new(root) else { return nil }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
            let kind = node.nodeKind
            if kind == .text {
                nodeCount += 1
                pending.append(contentsOf: bytes(of: cmark_node_get_literal(node)))
                continue
            }
            flushText()
            if event == CMARK_EVENT_ENTER {
                if let rejection = count(node, kind) { return rejection }
                enter(node, kind)
            } else {
                exit(node, kind)
            }
        }
        flushText()
        endFootnotes()
        while writer.stack.count > 1 { writer.pop() }
        return nil
    }

    private mutating func count(_ node: OpaquePointer, _ kind: NodeKind) -> Rejection? {
        nodeCount += 1
        if nodeCount > Renderer.nodeLimit {
            return Rejection(rule: "nodes", explanation: "the text has more than 1,000,000 parts")
        }
        guard kind == .link || kind == .image else { return nil }
        urlBytes += bytes(of: cmark_node_get_url(node)).count + bytes(of: cmark_node_get_title(node)).count
        guard urlBytes > Renderer.urlLimit else { return nil }
        return Rejection(rule: "urls", explanation: "the links hold more than 4 MiB of addresses together")
    }

    mutating func flushText() {
        guard !pending.isEmpty else { return }
        var text: [UInt8] = []
        swap(&text, &pending)
        if imageDepth > 0 {
            imageText += text
        } else if writer.isOpen(.links) {
            writer.text(text)
        } else {
            if paragraph != nil, text.contains(where: { isASCIIAlphanumeric($0) || $0 >= 0x80 }) {
                paragraph?.hasProse = true
            }
            text.withUnsafeBufferPointer { autolinked($0) }
        }
        text.removeAll(keepingCapacity: true)
        swap(&text, &pending)
    }

    private mutating func enter(_ node: OpaquePointer, _ kind: NodeKind) {
        if imageDepth > 0 { return enterInImage(node, kind) }
        switch kind {
        case .document, .text, .other: break
        case .paragraph, .heading, .codeBlock, .htmlBlock, .thematicBreak, .tableHeader, .tableRow:
            enterLeaf(node, kind)
        case .blockQuote: writer.openNode(.blockquote)
        case .list: enterList(node)
        case .item, .taskItem: enterItem(node, isTask: kind == .taskItem)
        case .table: enterTable(node)
        case .tableCell: enterCell()
        case .footnoteDefinition: enterFootnote()
        case .footnoteReference: footnoteReference(bytes(of: cmark_node_get_literal(node)))
        case .softBreak: writer.lineFeed()
        case .lineBreak:
            writer.void(.br)
            writer.lineFeed()
        case .code:
            writer.openNode(.code)
            writer.text(bytes(of: cmark_node_get_literal(node)))
            writer.closeNode()
            paragraph?.hasProse = true
        case .htmlInline:
            rawHTML(bytes(of: cmark_node_get_literal(node)), isInline: true, line: blockLines.lowerBound)
        case .emphasis: writer.openNode(.em)
        case .strong: writer.openNode(.strong)
        case .strikethrough: writer.openNode(.del)
        case .link:
            let url = Array(bytes(of: cmark_node_get_url(node)))
            let tag = link(to: url, source: url[...], at: blockLines, isRawHTML: false)
            open(tag, title: Array(bytes(of: cmark_node_get_title(node))))
        case .image:
            imageDepth = 1
            imageText = []
        }
    }

    /// Inside an image only text counts.
    private mutating func enterInImage(_ node: OpaquePointer, _ kind: NodeKind) {
        switch kind {
        case .image: imageDepth += 1
        case .code: imageText += bytes(of: cmark_node_get_literal(node))
        case .softBreak, .lineBreak: imageText.append(0x20)
        default: break
        }
    }

    private mutating func exit(_ node: OpaquePointer, _ kind: NodeKind) {
        if imageDepth > 0 {
            guard kind == .image else { return }
            imageDepth -= 1
            guard imageDepth == 0 else { return }
            let url = Array(bytes(of: cmark_node_get_url(node)))
            let title = Array(bytes(of: cmark_node_get_title(node)))
            image(
                url, source: url[...], at: blockLines, isRawHTML: false, alt: imageText,
                attributes: title.isEmpty ? [] : attribute("title", title))
            return
        }
        switch kind {
        case .emphasis, .strong, .strikethrough, .link: writer.closeNode()
        case .paragraph: exitParagraph(node)
        case .heading, .blockQuote, .list, .item, .taskItem: closeBlock()
        case .table: exitTable()
        case .tableHeader: exitHeader()
        case .tableRow: closeBlock()
        case .tableCell: writer.closeNode()
        case .footnoteDefinition: exitFootnote(node)
        default: break
        }
    }

    mutating func closeBlock() {
        writer.closeNode()
        writer.endLine()
    }
}
