import SourceText

/// The anchor and the tag before a node, which libyaml counts to the node's range.
struct NodeProperties {
    private(set) var anchor: ByteRange?
    private(set) var tag: ByteRange?
    /// Where the node itself begins; `end` for an empty one.
    private(set) var contentStart: Int

    /// Whether `byte` begins an anchor or a tag; no plain scalar can begin so.
    static func begins(with byte: UInt8) -> Bool { byte == 0x26 || byte == 0x21 }

    /// The properties at `start`, at most `limit` of them: a second anchor belongs to a block mapping's first key.
    init(_ bytes: Bytes, start: Int, end: Int, limit: Int = 2) {
        var index = start
        var count = 0
        while index < end, count < limit {
            let from = index
            if bytes[index] == 0x26, anchor == nil {
                index = NodeProperties.anchorEnd(bytes, from, end)
                anchor = ByteRange(from, index)
            } else if bytes[index] == 0x21, tag == nil {
                index = NodeProperties.tagEnd(bytes, from, end)
                tag = ByteRange(from, index)
            } else {
                break
            }
            count += 1
            index = NodeProperties.skipBlanks(bytes, index, end)
        }
        contentStart = index
    }

    /// An anchor's or alias's name ends at the first byte that is no letter, digit, `_` or `-`, as libyaml has it.
    private static func anchorEnd(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
        var index = start + 1
        while index < end {
            switch bytes[index] {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: index += 1
            default: return index
            }
        }
        return index
    }

    private static func tagEnd(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
        let isVerbatim = start + 1 < end && bytes[start + 1] == 0x3C
        var index = start + 1
        while index < end, bytes[index] > 0x20 {
            if isVerbatim, bytes[index] == 0x3E { return index + 1 }
            if !isVerbatim, [0x2C, 0x5B, 0x5D, 0x7B, 0x7D].contains(bytes[index]) { return index }
            index += 1
        }
        return index
    }

    /// Blanks, line ends (NEL, LS and PS too) and comments between a property and its node.
    private static func skipBlanks(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            if bytes[index] == 0x23 {
                while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
                continue
            }
            let length = whitespaceLength(bytes, at: index)
            if length == 0 { break }
            index += length
        }
        return min(index, end)
    }
}
