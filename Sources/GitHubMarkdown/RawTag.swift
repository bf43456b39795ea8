/// A tag of raw HTML, by the strict grammar of CommonMark.
struct RawTag {
    struct Attribute {
        var name: Range<Int>
        var value: Range<Int>
    }

    var name: Range<Int>
    var isClosing: Bool
    var attributes: [Attribute] = []
    /// The offset behind the `>`.
    var end: Int

    /// The tag that begins at `start`, nil if what stands there is none.
    ///
    /// A scan stops at the first `<` outside quotes. Of scans begun at different places at most three can be alive at
    /// one place (outside quotes, in single and in double ones, and the first of these ends there), so all scans of a
    /// text together take linear time.
    init?(_ text: UnsafeBufferPointer<UInt8>, at start: Int) {
        var index = start + 1
        isClosing = index < text.count && text[index] == UInt8(ascii: "/")
        if isClosing { index += 1 }
        guard index < text.count, RawTag.isLetter(text[index]) else { return nil }
        let nameStart = index
        while index < text.count, isASCIIAlphanumeric(text[index]) || text[index] == UInt8(ascii: "-") { index += 1 }
        name = nameStart..<index
        end = index
        while true {
            let blanks = RawTag.skipSpace(text, index)
            guard blanks < text.count else { return nil }
            if text[blanks] == UInt8(ascii: ">") {
                end = blanks + 1
                return
            }
            if text[blanks] == UInt8(ascii: "/") {
                guard blanks + 1 < text.count, text[blanks + 1] == UInt8(ascii: ">") else { return nil }
                end = blanks + 2
                return
            }
            guard blanks > index, let next = RawTag.attribute(text, at: blanks) else { return nil }
            attributes.append(next.attribute)
            index = next.end
        }
    }

    private static func attribute(
        _ text: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> (attribute: Attribute, end: Int)? {
        var index = start
        guard isLetter(text[index]) || text[index] == 0x5F || text[index] == 0x3A else { return nil }
        while index < text.count, isNameByte(text[index]) { index += 1 }
        let name = start..<index
        let equals = skipSpace(text, index)
        guard equals < text.count, text[equals] == UInt8(ascii: "=") else {
            return (Attribute(name: name, value: index..<index), index)
        }
        index = skipSpace(text, equals + 1)
        guard index < text.count else { return nil }
        let quote = text[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let valueStart = index + 1
            index = valueStart
            while index < text.count, text[index] != quote { index += 1 }
            guard index < text.count else { return nil }
            return (Attribute(name: name, value: valueStart..<index), index + 1)
        }
        let valueStart = index
        while index < text.count, !isSpace(text[index]), !"\"'=<>`".utf8.contains(text[index]) { index += 1 }
        return index == valueStart ? nil : (Attribute(name: name, value: valueStart..<index), index)
    }

    private static func skipSpace(_ text: UnsafeBufferPointer<UInt8>, _ from: Int) -> Int {
        var index = from
        while index < text.count, isSpace(text[index]) { index += 1 }
        return index
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isASCIIAlphanumeric(byte) || byte == 0x5F || byte == 0x2E || byte == 0x3A || byte == 0x2D
    }
}

/// What is done with a tag of some name.
enum TagTreatment {
    case show(HTMLElement)
    /// The tag goes, its content stays.
    case unwrap
    /// The content goes as well.
    case dropContent
    /// A link to the source stands for the element.
    case placeholder

    /// The treatment of a name in small letters; nil for an unknown one, which is text as the author meant it.
    static func of(_ name: String) -> TagTreatment? { table[name] }

    private static let table: [String: TagTreatment] = {
        var table: [String: TagTreatment] = [:]
        for element in HTMLElement.allCases { table[element.rawValue] = .show(element) }
        let unwrapped = """
            font nobr big html body meta link base form input button label fieldset legend main section article header \
            footer nav aside address marquee blink dir menu frame param track col colgroup picture source
            """
        for name in unwrapped.split(separator: " ") { table[String(name)] = .unwrap }
        let dropped = """
            script style svg math template noscript noembed noframes textarea title xmp plaintext select option head \
            frameset applet canvas rp
            """
        for name in dropped.split(separator: " ") { table[String(name)] = .dropContent }
        for name in ["video", "audio", "iframe", "object", "embed"] { table[name] = .placeholder }
        return table
    }()
}
