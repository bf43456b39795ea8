import SourceText

/// What one pass over a file's bytes finds out before anything reads them.
struct ByteChecks {
    /// The first line end that holds a carriage return.
    private(set) var carriageReturn: ByteRange?
    private(set) var hasMixedLineEnds = false

    init(lineEndsOf bytes: Bytes) {
        let first = plainEnd(bytes, from: 0, to: bytes.count, stop: 0x0D, allowsHigh: true)
        guard first < bytes.count else { return }
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
    while true {
        index = plainEnd(bytes, from: index, to: range.end, stop: 0, allowsHigh: false)
        if index == range.end { break }
        let byte = bytes[index]
        if byte == 0 { return FrontMatterIssue(kind: .nulByte, range: ByteRange(index, index + 1)) }
        let length = sequenceLength(bytes, at: index, end: range.end)
        guard length > 0 else {
            return FrontMatterIssue(kind: .invalidUTF8(byte: byte), range: ByteRange(index, index + 1))
        }
        index += length
    }
    return nil
}

/// Where the bytes from `start` on cease to be plain: at `stop`, at a byte above 0x7F unless allowed, or at `end`.
///
/// Eight bytes at a time, as every byte of every card passes here.
private func plainEnd(_ bytes: Bytes, from start: Int, to end: Int, stop: UInt8, allowsHigh: Bool) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let pattern = ones &* UInt64(stop)
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= end {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let difference = word ^ pattern
        // The high bit of each zero byte of the difference, and perhaps of bytes above one.
        var found = (difference &- ones) & ~difference & highs
        if !allowsHigh { found |= word & highs }
        if found != 0 { break }
        index += 8
    }
    while index < end, bytes[index] != stop, allowsHigh || bytes[index] < 0x80 { index += 1 }
    return index
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
