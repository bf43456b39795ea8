import Glibc

/// A page without what HTML lets a page leave out: end tags that the next tag implies, the white space after them, and
/// quotes around plain values.
///
/// Browsers make the same tree of it but for white space between items, rows and paragraphs, which they do not show, and
/// a page gets a tenth smaller. What goes is from the HTML standard's sections on optional tags and on attribute values.
struct CompactHTML {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let elements = ElementTable.shared
    private var read = 0
    private var written = 0

    /// Shortens `page` in place.
    static func shorten(_ page: inout [UInt8]) {
        let length = page.withUnsafeMutableBufferPointer { bytes in
            var work = CompactHTML(bytes: bytes)
            work.run()
            return work.written
        }
        page.removeLast(page.count - length)
    }

    private init(bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func run() {
        while let open = find(UInt8(ascii: "<"), from: read) {
            keep(to: open)
            guard open + 1 < bytes.count else { break }
            switch bytes[open + 1] {
            case UInt8(ascii: "/"): endTag()
            case UInt8(ascii: "!"): markup()
            case let letter where CompactHTML.isLetter(letter): startTag()
            default: keep(to: open + 1)
            }
        }
        keep(to: bytes.count)
    }

    // MARK: Tags

    /// From its `</` on: kept, or passed over where the next tag implies it.
    private mutating func endTag() {
        guard let close = find(UInt8(ascii: ">"), from: read) else { return keep(to: bytes.count) }
        let element = self.element(at: read + 2)
        guard !element.isDisjoint(with: .optionalEnd) else { return keep(to: close + 1) }
        var next = close + 1
        // White space between cells shows where they stand in a line, as they do on narrow screens.
        if element.isDisjoint(with: .cells) {
            while next < bytes.count, CompactHTML.isSpace(bytes[next]) { next += 1 }
        }
        if isImplied(element, at: next) { read = next } else { keep(to: close + 1) }
    }

    /// Whether the tag that begins exactly at `start` ends `element` by itself.
    private func isImplied(_ element: Elements, at start: Int) -> Bool {
        guard start + 1 < bytes.count, bytes[start] == UInt8(ascii: "<") else { return false }
        let isEnd = bytes[start + 1] == UInt8(ascii: "/")
        let next = self.element(at: start + (isEnd ? 2 : 1))
        let implying: Elements =
            switch element {
            case .li: isEnd ? .lists : .li
            case .dt: isEnd ? [] : .entries
            case .dd: isEnd ? .entryEnds : .entries
            case .thead: isEnd ? [] : .tbody
            case .tbody: isEnd ? .table : .tbody
            case .tr: isEnd ? .rowEnds : .tr
            case .td, .th: isEnd ? .tr : .cells
            case .option: isEnd ? .select : .option
            default: isEnd ? .endParagraph : .startAfterParagraph
            }
        return !next.isDisjoint(with: implying)
    }

    /// From its `<` on.
    private mutating func startTag() {
        let element = self.element(at: read + 1)
        while true {
            var at = read
            while at < bytes.count, !CompactHTML.isMark(bytes[at]) { at += 1 }
            guard at < bytes.count else { return keep(to: at) }
            if bytes[at] == UInt8(ascii: ">") {
                keep(to: at + 1)
                break
            }
            var end = at + 1
            while end < bytes.count, CompactHTML.isPlain(bytes[end]) { end += 1 }
            if bytes[at] == UInt8(ascii: "\""), isWhole(from: at + 1, to: end), bytes[at - 1] == UInt8(ascii: "=") {
                keep(to: at)
                read += 1
                keep(to: end)
                read += 1
            } else {
                guard let quote = find(bytes[at], from: end) else { return keep(to: bytes.count) }
                keep(to: quote + 1)
            }
        }
        if !element.isDisjoint(with: .ofText) { text(of: element) }
    }

    /// Whether these plain bytes are all of a value, which may stand without quotes then.
    ///
    /// Not if it ends in a slash, or the tag ends in one after it: either could be taken for the other.
    private func isWhole(from start: Int, to end: Int) -> Bool {
        guard start < end, end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return false }
        return bytes[end - 1] != UInt8(ascii: "/")
            && (bytes[end + 1] == UInt8(ascii: " ") || bytes[end + 1] == UInt8(ascii: ">"))
    }

    /// What looks like a tag within such an element is text, up to the element's own end.
    private mutating func text(of element: Elements) {
        var at = read
        while let open = find(UInt8(ascii: "<"), from: at) {
            if open + 1 < bytes.count, bytes[open + 1] == UInt8(ascii: "/"),
                self.element(at: open + 2) == element
            {
                return keep(to: open)
            }
            at = open + 1
        }
        keep(to: bytes.count)
    }

    /// A comment or a document type, which may hold tags that are none.
    private mutating func markup() {
        var end = read + 2
        if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "-"), bytes[end + 1] == UInt8(ascii: "-") {
            repeat {
                guard let close = find(UInt8(ascii: ">"), from: end) else { return keep(to: bytes.count) }
                end = close + 1
            } while end < read + 7 || bytes[end - 2] != UInt8(ascii: "-") || bytes[end - 3] != UInt8(ascii: "-")
            keep(to: end)
        } else {
            keep(to: find(UInt8(ascii: ">"), from: end).map { $0 + 1 } ?? bytes.count)
        }
    }

    // MARK: Bytes

    /// The element whose name begins at `start`.
    private func element(at start: Int) -> Elements { elements[UnsafeBufferPointer(bytes), at: start] }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    private mutating func keep(to end: Int) {
        if let base = bytes.baseAddress, read != written { memmove(base + written, base + read, end - read) }
        written += end - read
        read = end
    }

    /// Whether it begins a quoted value or ends a tag.
    private static func isMark(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 || byte == 0x3E }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// One bit for each byte below 0x80 that is a letter, a digit or one of `#%+,-./:;?_`.
    private static let plain: (UInt64, UInt64) = (0x8FFF_F828_0000_0000, 0x07FF_FFFE_87FF_FFFE)

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte < 0x40 ? plain.0 &>> UInt64(byte) & 1 != 0 : byte < 0x80 && plain.1 &>> UInt64(byte &- 0x40) & 1 != 0
    }
}

/// Some of the elements that matter here, each a bit.
private struct Elements: OptionSet, ExpressibleByStringLiteral {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The element that is called so.
    init(stringLiteral name: StaticString) {
        self = name.withUTF8Buffer { ElementTable.shared[$0, at: 0] }
        precondition(!isEmpty, "an element that the table does not know")
    }

    static let li: Elements = "li"
    static let dt: Elements = "dt"
    static let dd: Elements = "dd"
    static let thead: Elements = "thead"
    static let tbody: Elements = "tbody"
    static let tr: Elements = "tr"
    static let td: Elements = "td"
    static let th: Elements = "th"
    static let option: Elements = "option"
    static let cells: Elements = [.td, .th]
    static let optionalEnd: Elements = [.li, .dt, .dd, .thead, .tbody, .tr, .td, .th, .option, "p"]
    static let lists: Elements = ["ul", "ol"]
    static let entryEnds: Elements = ["dl", "div"]
    static let entries: Elements = [.dt, .dd]
    static let table: Elements = "table"
    static let rowEnds: Elements = [.thead, .tbody, .table]
    static let select: Elements = "select"
    /// The parents whose end a paragraph needs no end of its own before.
    static let endParagraph: Elements = [
        "article", "aside", "blockquote", "body", "dd", "details", "div", "figure", "footer", "header", "li", "main",
        "nav", "section", "td", "th",
    ]
    /// What ends a paragraph by its start.
    static let startAfterParagraph: Elements = [
        "article", "aside", "blockquote", "details", "div", "dl", "figure", "footer", "form", "h1", "h2", "h3", "h4",
        "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
    ]
    /// Those in which nothing is a tag.
    static let ofText: Elements = ["script", "style", "textarea", "title"]
}

/// Finds elements by their names: by a hash of the eight first bytes and the length, which are enough to tell them apart.
private struct ElementTable {
    static let shared = ElementTable()

    private static let names: [StaticString] = [
        "li", "dt", "dd", "thead", "tbody", "tr", "td", "th", "option", "select", "p", "ul", "ol", "dl", "div", "table",
        "article", "aside", "blockquote", "body", "details", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hr", "main", "nav", "pre", "section", "script", "style", "textarea", "title",
    ]

    private var slots = [(key: UInt64, element: Elements)](repeating: (0, []), count: 256)

    private init() {
        for (bit, name) in ElementTable.names.enumerated() {
            let key = name.withUTF8Buffer { ElementTable.key($0, at: 0) }
            var slot = ElementTable.slot(key)
            while slots[slot].key != 0 { slot = (slot + 1) & 255 }
            slots[slot] = (key, Elements(rawValue: 1 << UInt64(bit)))
        }
    }

    /// The element whose name begins at `start`; none for others.
    subscript(bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Elements {
        let key = ElementTable.key(bytes, at: start)
        var slot = ElementTable.slot(key)
        while slots[slot].key != 0 {
            if slots[slot].key == key { return slots[slot].element }
            slot = (slot + 1) & 255
        }
        return []
    }

    private static func key(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt64 {
        var key: UInt64 = 0
        var end = start
        while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "/") {
            if end < start + 8 { key |= UInt64(bytes[end]) &<< UInt64((end - start) * 8) }
            end += 1
        }
        return end > start + 8 ? key &+ UInt64(end - start) : key
    }

    private static func slot(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) &>> 56) }
}
