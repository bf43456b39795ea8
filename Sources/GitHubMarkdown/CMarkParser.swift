import CCMarkGFM
import CParseMemory
import Glibc
import Synchronization

/// The version of the cmark-gfm that is linked, as it says itself.
package func cmarkVersion() -> String { String(cString: cmark_version_string()) }

/// cmark-gfm with tables, strikethrough, task lists and footnotes.
///
/// The extensions autolink (reads beyond its buffer) and tagfilter (no sanitiser) are never attached, and safe mode
/// stays on though nothing here renders with cmark.
enum CMarkParser {
    /// Guards `cmark_parser_finish`, which changes a table of special characters that the whole process shares.
    private static let finishing = Mutex(())

    /// Registration is not safe to run twice at once; a static is made once.
    private static let isRegistered: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()

    /// Where cmark takes its memory from: glibc's `calloc`, which it calls for every node, is slow.
    ///
    /// Every node holds the pointer, so it is never freed.
    nonisolated(unsafe) private static let memory: UnsafeMutablePointer<cmark_mem> = {
        let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
        memory.initialize(
            to: cmark_mem(calloc: muster_parse_calloc, realloc: muster_parse_realloc, free: muster_parse_free))
        return memory
    }()

    /// Parses `body` and hands the tree to `use`; nil if cmark gives none.
    static func withTree<Result>(
        of body: UnsafeBufferPointer<UInt8>, _ use: (OpaquePointer) throws -> Result
    ) rethrows -> Result? {
        // The end takes the parser and the tree with it, which saves freeing them node by node.
        muster_parse_begin()
        defer { muster_parse_end() }
        let settings = CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8
        guard isRegistered, let parser = cmark_parser_new_with_mem(settings, memory) else { return nil }
        for name in ["table", "strikethrough", "tasklist"] {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        if let base = body.baseAddress, !body.isEmpty {
            base.withMemoryRebound(to: CChar.self, capacity: body.count) { cmark_parser_feed(parser, $0, body.count) }
        }
        let tree = finishing.withLock { _ in UInt(bitPattern: cmark_parser_finish(parser)) }
        guard let root = OpaquePointer(bitPattern: tree) else { return nil }
        return try use(root)
    }
}

/// The kinds of nodes that the renderer tells apart; cmark names those of its extensions by string alone.
enum NodeKind {
    case document, blockQuote, list, item, taskItem, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case footnoteDefinition, table, tableHeader, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image, footnoteReference, strikethrough
    case other
}

extension OpaquePointer {
    /// The kind of a cmark node.
    var nodeKind: NodeKind {
        switch cmark_node_get_type(self) {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: cmark_node_get_type_string(self).pointee == CChar(UInt8(ascii: "t")) ? .taskItem : .item
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
        case CMARK_NODE_DOCUMENT: .document
        default: extensionKind
        }
    }

    private var extensionKind: NodeKind {
        switch String(cString: cmark_node_get_type_string(self)) {
        case "table_cell": .tableCell
        case "table_row": .tableRow
        case "table_header": .tableHeader
        case "table": .table
        case "strikethrough": .strikethrough
        default: .other
        }
    }
}

/// The bytes of a C string that cmark owns, valid as long as its node.
func bytes(of text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
}

/// `text` with its character references decoded by HTML5's table.
func decodingEntities(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    guard let allocator = cmark_get_default_mem_allocator() else { return Array(text) }
    var buffer = cmark_strbuf()
    cmark_strbuf_init(allocator, &buffer, 0)
    defer { cmark_strbuf_free(&buffer) }
    text.withUnsafeBufferPointer { houdini_unescape_html_f(&buffer, $0.baseAddress, bufsize_t($0.count)) }
    return Array(UnsafeBufferPointer(start: buffer.ptr, count: Int(buffer.size)))
}
