import CCMarkGFM
import SourceText

/// Where the renderer stands in a table.
struct TableState {
    var alignments: [UInt8] = []
    var column = 0
    var isHeader = false
    var hasBody = false

    static let left = attribute("class", "ta-left")
    static let center = attribute("class", "ta-center")
    static let right = attribute("class", "ta-right")
}

/// Blocks of Markdown.
extension Renderer {
    mutating func enterLeaf(_ node: OpaquePointer, _ kind: NodeKind) {
        let first = max(1, Int(cmark_node_get_start_line(node)))
        blockLines = first...max(first, Int(cmark_node_get_end_line(node)))
        locator.beginBlock(atLine: first)
        switch kind {
        case .paragraph: enterParagraph(node)
        case .heading:
            writer.headings.range = locator.range(ofLine: first)
            writer.openNode(.heading(Int(cmark_node_get_heading_level(node))))
        case .codeBlock: codeBlock(node)
        case .htmlBlock:
            rawHTML(bytes(of: cmark_node_get_literal(node)), isInline: false, line: first)
        case .thematicBreak:
            writer.void(.hr)
            writer.endLine()
        default: enterRow(kind)
        }
    }

    private mutating func enterParagraph(_ node: OpaquePointer) {
        let parent = cmark_node_parent(node)
        var isTight = false
        if let list = cmark_node_parent(parent), list.nodeKind == .list {
            isTight = cmark_node_get_list_tight(list) != 0
        }
        writer.openNode(isTight ? nil : .p)
        if parent?.nodeKind == .document, firstParagraph == nil {
            paragraph = (writer.plain.count, false)
        }
        writeTaskMark()
    }

    mutating func exitParagraph(_ node: OpaquePointer) {
        if let open = paragraph, open.hasProse, firstParagraph == nil {
            firstParagraph = writer.plain.tail(from: open.offset)
        }
        paragraph = nil
        if let parent = cmark_node_parent(node), parent.nodeKind == .footnoteDefinition, cmark_node_next(node) == nil {
            writeBackReferences()
        }
        writer.plain.endBlock()
        closeBlock()
    }

    private mutating func codeBlock(_ node: OpaquePointer) {
        let lines = (locator.range(ofLine: blockLines.lowerBound), locator.range(ofLine: blockLines.upperBound))
        codeBlocks.append(ByteRange(lines.0.start, lines.1.end))
        var length: Int32 = 0
        var offset: Int32 = 0
        var character: CChar = 0
        if cmark_node_get_fenced(node, &length, &offset, &character) != 0 {
            let isClosed =
                blockLines.count > 1
                && locator.isClosingFence(
                    line: blockLines.upperBound, character: UInt8(bitPattern: character), length: Int(length))
            if !isClosed {
                let range = locator.range(ofLine: blockLines.lowerBound)
                issues.append(MarkdownIssue(kind: .unclosedCodeFence, range: range))
            }
        }
        let info = bytes(of: cmark_node_get_fence_info(node)).prefix { !isHTMLSpace($0) }
        let language = Array("language-".utf8) + info
        writer.openNode(.pre)
        writer.openNode(.code, isLanguageClass(language[...]) ? attribute("class", language) : [])
        writer.text(bytes(of: cmark_node_get_literal(node)))
        writer.closeNode()
        closeBlock()
    }

    mutating func enterList(_ node: OpaquePointer) {
        guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else { return writer.openNode(.ul) }
        let start = cmark_node_get_list_start(node)
        writer.openNode(.ol, start == 1 ? [] : attribute("start", String(start)))
    }

    mutating func enterItem(_ node: OpaquePointer, isTask: Bool) {
        writer.openNode(.li, isTask ? attribute("class", "task-list-item") : [])
        guard isTask else { return }
        taskMark = cmark_gfm_extensions_get_tasklist_item_checked(node)
        // The mark belongs into the item's first paragraph, which may have its own element.
        if cmark_node_first_child(node)?.nodeKind != .paragraph { writeTaskMark() }
    }

    /// Writes the box of a task: a picture with a name, since a form element would promise that it can be ticked.
    private mutating func writeTaskMark() {
        guard let isDone = taskMark else { return }
        taskMark = nil
        let label = attribute("aria-label", isDone ? "done" : "not done")
        writer.openNode(.span, attribute("class", "task-mark") + attribute("role", "img") + label)
        writer.markup(isDone ? "\u{2611}" : "\u{2610}")
        writer.closeNode()
        writer.markup(" ")
    }

    mutating func enterTable(_ node: OpaquePointer) {
        table = TableState()
        if let alignments = cmark_gfm_extensions_get_table_alignments(node) {
            let count = Int(cmark_gfm_extensions_get_table_columns(node))
            table.alignments = Array(UnsafeBufferPointer(start: alignments, count: count))
        }
        writer.openNode(.div, attribute("class", "table-scroll"))
        writer.openNode(.table)
    }

    private mutating func enterRow(_ kind: NodeKind) {
        table.column = 0
        table.isHeader = kind == .tableHeader
        if table.isHeader {
            writer.openNode(.thead)
        } else if !table.hasBody {
            table.hasBody = true
            writer.openNode(.tbody)
        }
        writer.openNode(.tr)
    }

    mutating func exitHeader() {
        writer.closeNode()
        closeBlock()
    }

    mutating func exitTable() {
        if table.hasBody { writer.closeNode() }
        writer.closeNode()
        closeBlock()
    }

    mutating func enterCell() {
        var attributes: [UInt8] = []
        if table.column < table.alignments.count {
            switch table.alignments[table.column] {
            case UInt8(ascii: "l"): attributes = TableState.left
            case UInt8(ascii: "c"): attributes = TableState.center
            case UInt8(ascii: "r"): attributes = TableState.right
            default: break
            }
        }
        table.column += 1
        writer.openNode(table.isHeader ? .th : .td, attributes)
    }
}
