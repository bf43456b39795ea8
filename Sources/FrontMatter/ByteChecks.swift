import SourceText

/// What one pass over a file's bytes finds out before anything reads them.
struct ByteChecks {
    /// The first line end that holds a carriage return.
    private(set) var carriageReturn: ByteRange?
    private(set) var hasMixedLineEnds = false

    init(lineEndsOf bytes: Bytes) {
        guard let first = bytes.firstIndex(of: 0x0D) else { return }
        var pairs = 0
        var feeds = 0
        var returns = 0
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 0x0D { returns += 1 }
            if byte == 0x0A {
                feeds += 1
                if previous == 0x0D { pairs += 1 }
            }
            previous = byte
        }
        let isPair = first + 1 < bytes.count && bytes[first + 1] == 0x0A
        carriageReturn = ByteRange(first, first + (isPair ? 2 : 1))
        let styles = [pairs > 0, feeds > pairs, returns > pairs]
        hasMixedLineEnds = styles.count { $0 } > 1
    }
}

/// Where text stops being text: the first byte that is not UTF-8, or a NUL; nil where all is well.
func firstDefect(_ bytes: Bytes, in range: ByteRange) -> FrontMatterIssue? {
    var index = range.start
    while index < range.end {
        let byte = bytes[index]
        if byte == 0 { return FrontMatterIssue(kind: .nulByte, range: ByteRange(index, index + 1)) }
        if byte < 0x80 {
            index += 1
            continue
        }
        let length = sequenceLength(bytes, at: index, end: range.end)
        guard length > 0 else {
            return FrontMatterIssue(kind: .invalidUTF8(byte: byte), range: ByteRange(index, index + 1))
        }
        index += length
    }
    return nil
}

/// The length of the well-formed multi-byte sequence at `index`, 0 where there is none (Unicode, table 3-7).
private func sequenceLength(_ bytes: Bytes, at index: Int, end: Int) -> Int {
    let first = bytes[index]
    let length: Int
    let second: ClosedRange<UInt8>
    switch first {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= end, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
}
