/// Bytes being written: text enters raw, or through an escape.
package struct OutputBuffer: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    package var count: Int { bytes.count }

    package mutating func append(byte: UInt8) { bytes.append(byte) }

    /// Appends `text` as it is: for what Muster wrote itself, or what has been escaped.
    package mutating func append(_ text: String) { OutputBuffer.withBytes(of: text) { bytes.append(contentsOf: $0) } }

    /// The same for texts that follow each other, without making one of them first.
    package mutating func append(_ first: String, _ second: String, _ rest: String...) {
        append(first)
        append(second)
        for text in rest { append(text) }
    }

    package mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    package mutating func append(_ other: [UInt8]) { other.withUnsafeBufferPointer { bytes.append(contentsOf: $0) } }

    package mutating func append(_ other: ArraySlice<UInt8>) {
        other.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    package mutating func append(_ other: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: other) }

    /// Appends `text` with `& < > " '` and the backtick escaped: safe in HTML text and in quoted attributes.
    package mutating func append(html text: String) {
        OutputBuffer.withBytes(of: text) { append(html: $0) }
    }

    /// Without a copy of the string, which `withUTF8` needs and which has to be counted.
    @inline(__always)
    static func withBytes(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        if text.utf8.withContiguousStorageIfAvailable(body) != nil { return }
        var copy = text
        copy.withUTF8(body)
    }

    /// The same for bytes; bytes below 0x20 but tab and line ends, which HTML forbids, become U+FFFD.
    package mutating func append(html text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        while index < text.count {
            if index + 8 <= text.count, OutputBuffer.areAllPlain(text, at: index) {
                index += 8
                continue
            }
            defer { index += 1 }
            guard OutputBuffer.isEscaped(text[index]) else { continue }
            let replacement: StaticString
            switch text[index] {
            case 0x26: replacement = "&amp;"
            case 0x3C: replacement = "&lt;"
            case 0x3E: replacement = "&gt;"
            case 0x22: replacement = "&quot;"
            case 0x27: replacement = "&#39;"
            case 0x60: replacement = "&#96;"
            default: replacement = "\u{FFFD}"
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            append(replacement)
            start = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<text.count]))
    }

    /// One bit for each byte below 0x40 that HTML may not have as it is: controls, and `" & ' < >`.
    private static let escapedLow: UInt64 = 0x5000_00C4_FFFF_D9FF

    @inline(__always)
    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x40 ? escapedLow &>> UInt64(byte) & 1 != 0 : byte == 0x60 || byte == 0x7F
    }

    /// Whether none of the eight bytes from `index` on is escaped; bytes above ASCII are not looked at closely.
    @inline(__always)
    private static func areAllPlain(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let ones: UInt64 = 0x0101_0101_0101_0101
        // The top bit of a byte is set where it is one of those, or comes after one.
        let quotes = (bytes | ones &* 0x05) ^ ones &* 0x27
        let angles = (bytes | ones &* 0x02) ^ ones &* 0x3E
        let ticks = bytes ^ ones &* 0x60
        let marks = bytes | (bytes &+ ones) | (bytes &- ones &* 0x20) | (quotes &- ones) | (angles &- ones)
        return (marks | (ticks &- ones)) & (ones &* 0x80) == 0
    }

    package mutating func append(_ number: Int) { append(upTo: 20) { $0.append(number) } }

    /// Appends the words and numbers that `body` writes, at most `most` bytes: room is made for all of them at once.
    package mutating func append(upTo most: Int, _ body: (inout PlainBytes) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: most) { room in
            var plain = PlainBytes(room)
            body(&plain)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<plain.count]))
        }
    }

    /// Puts `other` before what stands at `offset`, which should be near the end.
    package mutating func insert(_ other: [UInt8], at offset: Int) { bytes.insert(contentsOf: other, at: offset) }

    package mutating func removeLast(_ count: Int) { bytes.removeLast(count) }

    /// Hands the bytes over and starts anew.
    package mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }
}
