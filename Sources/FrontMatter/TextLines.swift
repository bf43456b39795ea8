import SourceText

typealias Bytes = UnsafeBufferPointer<UInt8>

/// One line of a file: its text without the line end, and where the next line begins.
struct TextLine {
    var start: Int
    var end: Int
    var next: Int

    /// The line that begins at `start`; it ends with LF, CRLF, a lone CR or the file.
    init(of bytes: Bytes, at start: Int) {
        self.start = start
        var index = start
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        end = index
        if index < bytes.count {
            let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
            index += isPair ? 2 : 1
        }
        next = index
    }

    var range: ByteRange { ByteRange(start, end) }
    /// Whether the file ends with this line, without a line end.
    var isUnended: Bool { next == end }

    /// The first byte that is not a blank; `end` where there is none.
    func contentStart(_ bytes: Bytes) -> Int {
        var index = start
        while index < end, isBlank(bytes[index]) { index += 1 }
        return index
    }

    /// Whether the line, from `offset`, is three times `mark` and then blanks at most.
    func isFence(_ bytes: Bytes, of mark: UInt8, from offset: Int) -> Bool {
        guard end - offset >= 3, bytes[offset] == mark, bytes[offset + 1] == mark, bytes[offset + 2] == mark
        else { return false }
        return bytes[(offset + 3)..<end].allSatisfy(isBlank)
    }

    /// Whether the line is `---`, and then blanks at most.
    func isDashes(_ bytes: Bytes) -> Bool { isFence(bytes, of: 0x2D, from: start) }

    /// Whether the line is `...`, and then blanks at most.
    func isDots(_ bytes: Bytes) -> Bool { isFence(bytes, of: 0x2E, from: start) }
}

/// A space or a tab.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

/// The length of what Python's `\s` takes at `index`, the blanks that Hugging Face allows before a block; 0 for none.
func whitespaceLength(_ bytes: Bytes, at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    let first = bytes[index]
    if first == 0x20 || (first >= 0x09 && first <= 0x0D) || (first >= 0x1C && first <= 0x1F) { return 1 }
    if first == 0xC2, index + 1 < bytes.count { return bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0 ? 2 : 0 }
    guard first >= 0xE1, first <= 0xE3, index + 2 < bytes.count else { return 0 }
    switch (first, bytes[index + 1], bytes[index + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
        (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
        return 3
    default: return 0
    }
}
