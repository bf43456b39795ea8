import SourceText

/// Turns libyaml's marks, which count code points, into byte offsets.
///
/// One offset is kept for every 64 code points, so that any mark costs at most 64 steps and a block of one MiB 128 KiB.
struct CodePointMap {
    private let bytes: Bytes
    private let range: ByteRange
    /// Byte offset of code point 64 × n; empty where the text is ASCII.
    private let checkpoints: [Int]
    private let isASCII: Bool

    init(_ bytes: Bytes, _ range: ByteRange) {
        self.bytes = bytes
        self.range = range
        var union: UInt8 = 0
        for index in range.start..<range.end { union |= bytes[index] }
        isASCII = union < 0x80
        var checkpoints: [Int] = []
        if !isASCII {
            var count = 0
            for index in range.start..<range.end where bytes[index] & 0xC0 != 0x80 {
                if count & 63 == 0 { checkpoints.append(index) }
                count += 1
            }
        }
        self.checkpoints = checkpoints
    }

    /// The block's end.
    var end: Int { range.end }

    /// The file's byte offset of the block's code point `index`, clipped to the block.
    func offset(_ index: Int) -> Int {
        if isASCII { return min(range.start + index, range.end) }
        guard index >> 6 < checkpoints.count else { return range.end }
        var offset = checkpoints[index >> 6]
        var left = index & 63
        while left > 0, offset < range.end {
            offset += 1
            while offset < range.end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            left -= 1
        }
        return offset
    }
}
