/// A piece of a template's source.
struct Token: Sendable {
    enum Kind: Sendable {
        /// Text without a line end.
        case text
        case lineEnd
        case variable, rawVariable
        case section, inverted, parent, block
        case close
        case partial
        case comment, delimiters
    }

    let kind: Kind
    /// The whole of it, delimiters included.
    let range: Range<Int>
    /// The name in a tag, without the space around it.
    let name: Range<Int>
    /// For a tag that opens or closes: the index of the tag that it belongs to.
    var partner: Int?

    var isOutput: Bool { kind == .variable || kind == .rawVariable }
    var opens: Bool { kind == .section || kind == .inverted || kind == .parent || kind == .block }
    /// Whether it opens a parent or a block, whose tags may share a line and still stand alone.
    var opensInheritance: Bool { kind == .parent || kind == .block }
}

/// Cuts a template's bytes into text, line ends and tags; follows changes of the delimiters.
struct Tokenizer {
    private let source: [UInt8]
    private var open: [UInt8] = [0x7B, 0x7B]
    private var close: [UInt8] = [0x7D, 0x7D]
    private var position = 0
    private(set) var tokens: [Token] = []
    private(set) var faults: [SyntaxFault] = []

    init(_ source: [UInt8]) { self.source = source }

    mutating func run() {
        while position < source.count, faults.count < Limit.faults {
            guard let start = find(open, from: position) else { break }
            addText(position..<start)
            position = start
            guard addTag(at: start) else { return }
        }
        addText(position..<source.count)
    }

    private func find(_ needle: [UInt8], from start: Int) -> Int? {
        guard source.count - start >= needle.count else { return nil }
        for index in start...(source.count - needle.count) where source[index] == needle[0] {
            if source[index..<index + needle.count].elementsEqual(needle) { return index }
        }
        return nil
    }

    private mutating func addText(_ range: Range<Int>) {
        var start = range.lowerBound
        for index in range where source[index] == Byte.lineFeed {
            let end = index > start && source[index - 1] == Byte.carriageReturn ? index - 1 : index
            if end > start { add(.text, start..<end) }
            add(.lineEnd, end..<index + 1)
            start = index + 1
        }
        if start < range.upperBound { add(.text, start..<range.upperBound) }
    }

    private mutating func add(_ kind: Token.Kind, _ range: Range<Int>, name: Range<Int> = 0..<0) {
        tokens.append(Token(kind: kind, range: range, name: name))
    }

    /// Reads one tag; false when it has no end, for then nothing after it can be told apart.
    private mutating func addTag(at start: Int) -> Bool {
        let inside = start + open.count
        let sigil = inside < source.count ? source[inside] : 0
        let kind = Tokenizer.kind(of: sigil)
        var ending = close
        if sigil == 0x7B { ending = [0x7D] + close }
        if kind == .delimiters { ending = [0x3D] + close }
        let contentStart = kind == .variable ? inside : inside + 1
        guard let end = find(ending, from: min(contentStart, source.count)) else {
            report(start, "this tag is not closed; write '\(String(decoding: ending, as: UTF8.self))' at its end")
            return false
        }
        let name = trimmed(contentStart..<end)
        position = end + ending.count
        add(kind, start..<position, name: name)
        if kind == .delimiters {
            setDelimiters(name, at: start)
        } else if kind != .comment {
            checkName(name, of: kind, at: start)
        }
        return true
    }

    private static func kind(of sigil: UInt8) -> Token.Kind {
        switch sigil {
        case 0x23: .section
        case 0x5E: .inverted
        case 0x2F: .close
        case 0x21: .comment
        case 0x3D: .delimiters
        case 0x3E: .partial
        case 0x3C: .parent
        case 0x24: .block
        case 0x26, 0x7B: .rawVariable
        default: .variable
        }
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, Byte.isSpace(source[first]) { range = first + 1..<range.upperBound }
        while let last = range.last, Byte.isSpace(source[last]) { range = range.lowerBound..<last }
        return range
    }

    private mutating func setDelimiters(_ content: Range<Int>, at start: Int) {
        let parts = source[content].split(whereSeparator: Byte.isSpace)
        guard parts.count == 2, !source[content].contains(0x3D),
            parts.allSatisfy({ $0.count <= Limit.delimiter })
        else {
            report(
                start,
                "these delimiters cannot be used; give two, with a space between them and without '=',"
                    + " as in '{{=<% %>=}}'")
            return
        }
        open = Array(parts[0])
        close = Array(parts[1])
    }

    private mutating func checkName(_ name: Range<Int>, of kind: Token.Kind, at start: Int) {
        let bytes = source[name]
        if bytes.isEmpty {
            report(start, "this tag has no name; name what it stands for")
        } else if bytes.count > Limit.name {
            report(start, "this name is longer than \(Limit.name) bytes; is the tag closed where it should be?")
        } else if bytes.contains(where: Byte.isSpace) {
            report(start, "a name cannot hold spaces; is the tag closed where it should be?")
        } else if kind == .partial || kind == .parent || kind == .block || kind == .close {
            return
        } else if let first = bytes.first, Tokenizer.kind(of: first) != .variable {
            let sigil = String(decoding: [first], as: UTF8.self)
            report(start, "'\(sigil)' cannot begin a name; if it is meant as the tag's sign, write it first in the tag")
        } else if bytes.count > 1,
            bytes.split(separator: 0x2E, omittingEmptySubsequences: false).contains(where: \.isEmpty)
        {
            report(start, "a dot must stand between two names, as in 'card.title'")
        }
    }

    private mutating func report(_ offset: Int, _ message: String) {
        faults.append(SyntaxFault(offset: offset, message: message))
    }
}
