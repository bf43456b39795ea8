/// Writes JSON with keys in the order in which they are given, so that output is the same on every run.
///
/// `<`, `>`, `&`, U+2028 and U+2029 are written as `\u00XX` escapes: the text may stand inside HTML or a script.
package struct JSONWriter: Sendable {
    package private(set) var buffer: OutputBuffer
    private var indentWidth: Int
    private var depth = 0
    private var needsComma = false
    private var afterKey = false

    /// `indent` 0 writes one line.
    package init(indent: Int = 0, reserving capacity: Int = 256) {
        indentWidth = indent
        buffer = OutputBuffer(reserving: capacity)
    }

    /// The finished text, with a line end.
    package mutating func finished() -> [UInt8] { finished(with: "\n") }

    /// The finished text with `end` after it, handed over; the writer is used up.
    package mutating func finished(with end: StaticString) -> [UInt8] {
        buffer.append(end)
        return buffer.take()
    }

    /// Writes what stands before the value, such as the head of a call.
    package mutating func prelude(_ text: String) { buffer.append(text) }

    package mutating func object(_ body: (inout JSONWriter) -> Void) { group("{", "}", body) }
    package mutating func array(_ body: (inout JSONWriter) -> Void) { group("[", "]", body) }

    /// Writes the value that `body` writes on one line, whatever the indent.
    package mutating func onOneLine(_ body: (inout JSONWriter) -> Void) {
        separate()
        let width = indentWidth
        indentWidth = 0
        // What comes next has its comma and its line already.
        afterKey = true
        body(&self)
        indentWidth = width
    }

    package mutating func key(_ name: String) {
        separate()
        quote(name)
        buffer.append(indentWidth > 0 ? ": " : ":")
        afterKey = true
    }

    package mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
        key(name)
        object(body)
    }

    package mutating func array(_ name: String, _ body: (inout JSONWriter) -> Void) {
        key(name)
        array(body)
    }

    package mutating func string(_ value: String) {
        separate()
        quote(value)
        needsComma = true
    }

    /// A string of these bytes, which are UTF-8.
    package mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) {
        separate()
        quote(utf8)
        needsComma = true
    }

    package mutating func number(_ value: Int) { literal(String(value)) }
    package mutating func flag(_ value: Bool) { literal(value ? "true" : "false") }
    package mutating func null() { literal("null") }

    /// A value that is JSON already, such as a checked number or a finished object.
    package mutating func literal(_ json: String) {
        separate()
        buffer.append(json)
        needsComma = true
    }

    package mutating func field(_ name: String, _ value: String) {
        key(name)
        string(value)
    }

    package mutating func field(_ name: String, _ value: Int) {
        key(name)
        number(value)
    }

    package mutating func field(_ name: String, _ value: Bool) {
        key(name)
        flag(value)
    }

    package mutating func field(_ name: String, _ values: [String]) {
        array(name) { json in for value in values { json.string(value) } }
    }

    /// Writes the field only where there is a value.
    package mutating func field(_ name: String, optional value: String?) {
        if let value { field(name, value) }
    }

    /// A key that is always there, with null where there is no value.
    package mutating func field(_ name: String, orNull value: String?) {
        key(name)
        if let value { string(value) } else { null() }
    }

    package mutating func field(_ name: String, orNull value: Int?) {
        key(name)
        if let value { number(value) } else { null() }
    }

    private mutating func group(_ open: StaticString, _ close: StaticString, _ body: (inout JSONWriter) -> Void) {
        separate()
        buffer.append(open)
        depth += 1
        needsComma = false
        let before = buffer.count
        body(&self)
        depth -= 1
        if buffer.count > before { newLine() }
        buffer.append(close)
        needsComma = true
    }

    private mutating func separate() {
        if afterKey {
            afterKey = false
            needsComma = false
            return
        }
        if needsComma { buffer.append(byte: 0x2C) }
        needsComma = false
        if depth > 0 { newLine() }
    }

    private mutating func newLine() {
        guard indentWidth > 0 else { return }
        buffer.append(byte: 0x0A)
        for _ in 0..<(depth * indentWidth) { buffer.append(byte: 0x20) }
    }

    private mutating func quote(_ text: String) {
        OutputBuffer.withBytes(of: text) { quote($0) }
    }

    private mutating func quote(_ utf8: UnsafeBufferPointer<UInt8>) {
        buffer.append(byte: 0x22)
        var start = 0
        var index = 0
        while index < utf8.count {
            if index + 8 <= utf8.count, JSONWriter.areAllPlain(utf8, at: index) {
                index += 8
                continue
            }
            let byte = utf8[index]
            guard JSONWriter.mayNeedEscape(byte) else {
                index += 1
                continue
            }
            var width = 1
            let escape: String
            switch byte {
            case 0x22: escape = "\\\""
            case 0x5C: escape = "\\\\"
            case 0x0A: escape = "\\n"
            case 0x0D: escape = "\\r"
            case 0x09: escape = "\\t"
            case 0x00...0x1F, 0x7F, 0x3C, 0x3E, 0x26: escape = JSONWriter.unicodeEscape(UInt32(byte))
            case 0xE2 where index + 2 < utf8.count && utf8[index + 1] == 0x80 && utf8[index + 2] | 1 == 0xA9:
                width = 3
                escape = JSONWriter.unicodeEscape(0x2000 | UInt32(utf8[index + 2] & 0x3F))
            default:
                index += 1
                continue
            }
            buffer.append(UnsafeBufferPointer(rebasing: utf8[start..<index]))
            buffer.append(escape)
            index += width
            start = index
        }
        buffer.append(UnsafeBufferPointer(rebasing: utf8[start..<utf8.count]))
        buffer.append(byte: 0x22)
    }

    /// One bit for each byte below 0x40 that is escaped: controls, and `" & < >`.
    private static let escapedLow: UInt64 = 0x5000_0044_FFFF_FFFF

    /// Whether `byte` is escaped, or begins a character that may be.
    @inline(__always)
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        byte < 0x40 ? escapedLow &>> UInt64(byte) & 1 != 0 : byte == 0x5C || byte == 0x7F || byte == 0xE2
    }

    /// Whether none of the eight bytes from `index` on may need an escape; bytes above ASCII are not looked at closely.
    @inline(__always)
    private static func areAllPlain(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let bytes = UnsafeRawBufferPointer(utf8).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let ones: UInt64 = 0x0101_0101_0101_0101
        // The top bit of a byte is set where it is one of those, or comes after one.
        let quotes = (bytes | ones &* 0x04) ^ ones &* 0x26
        let angles = (bytes | ones &* 0x02) ^ ones &* 0x3E
        let slashes = bytes ^ ones &* 0x5C
        let marks = bytes | (bytes &+ ones) | (bytes &- ones &* 0x20) | (quotes &- ones) | (angles &- ones)
        return (marks | (slashes &- ones)) & (ones &* 0x80) == 0
    }

    private static func unicodeEscape(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
