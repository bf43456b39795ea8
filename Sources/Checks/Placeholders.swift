import SourceText

/// Finds text that templates leave behind, where readers see it: not in code, and not in comments.
enum Placeholders {
    private static let phrases: [[UInt8]] = [
        "[more information needed]", "[needs more information]", "[more info needed]", "{{ ", "[todo]", "todo:",
        "lorem ipsum", "[insert ", "<insert ", "[your ", "[optional]", "[optional:", "xxx-xxx",
    ].map { Array($0.utf8) }

    /// How far the end of a code span or comment is looked for, so that hostile text costs little.
    private static let reach = 4096

    /// The phrase that counts only where it is all that a line says, as cards made by trainers have it.
    private static let wholeLine = Array("more information needed".utf8)

    /// At most 200 places in `range`, in order; `codeBlocks` are in order too.
    static func find(in bytes: [UInt8], _ range: ByteRange, without codeBlocks: [ByteRange]) -> [ByteRange] {
        var found: [ByteRange] = []
        bytes.withUnsafeBufferPointer { text in
            var blocks = codeBlocks[...]
            var index = range.start
            while index < range.end, found.count < 200 {
                while let block = blocks.first, block.end <= index { blocks.removeFirst() }
                if let block = blocks.first, block.start <= index {
                    index = block.end
                } else if let end = hiddenEnd(text, index) {
                    index = end
                } else if let length = match(text, index) {
                    found.append(ByteRange(index, index + length))
                    index += length
                } else {
                    index = nextCandidate(text, after: index, end: min(range.end, blocks.first?.start ?? range.end))
                }
            }
        }
        return found
    }

    /// Bytes at which a phrase, a code span or a comment may begin.
    private static let beginnings: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in "`<[{mMtTlLxX".utf8 { table[Int(byte)] = true }
        return table
    }()

    /// Most of a card is passed over here.
    private static func nextCandidate(_ text: UnsafeBufferPointer<UInt8>, after index: Int, end: Int) -> Int {
        var next = index + 1
        beginnings.withUnsafeBufferPointer { table in
            while next < end, !table[Int(text[next])] { next += 1 }
        }
        return next
    }

    // MARK: What readers do not see, or see as an example

    private static func hiddenEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        switch text[start] {
        case 0x60: codeSpanEnd(text, start)
        case 0x3C: commentEnd(text, start)
        default: nil
        }
    }

    /// The offset after a code span, or after its opening marks where nothing closes it in the paragraph.
    private static func codeSpanEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        func runEnd(_ index: Int) -> Int {
            var end = index
            while end < text.count, text[end] == 0x60 { end += 1 }
            return end
        }
        let opening = runEnd(start)
        var index = opening
        while index < min(text.count, start + reach) {
            if text[index] == 0x0A, index + 1 < text.count, text[index + 1] == 0x0A { break }
            guard text[index] == 0x60 else {
                index += 1
                continue
            }
            let end = runEnd(index)
            if end - index == opening - start { return end }
            index = end
        }
        return opening
    }

    private static func commentEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        guard start + 4 <= text.count, text[start + 1] == 0x21, text[start + 2] == 0x2D, text[start + 3] == 0x2D
        else { return nil }
        var index = start + 4
        while index + 3 <= min(text.count, start + reach) {
            if text[index] == 0x2D, text[index + 1] == 0x2D, text[index + 2] == 0x3E { return index + 3 }
            index += 1
        }
        return start + 4
    }

    // MARK: Phrases

    private static func match(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        switch text[start] {
        case 0x5B, 0x7B, 0x3C: break
        case 0x4D, 0x6D: return matchLine(text, start)
        case 0x74, 0x54, 0x6C, 0x4C, 0x78, 0x58:
            // "método:" holds no "todo:".
            if start > 0, isWordByte(text[start - 1]) { return nil }
            // Of the phrases that begin with a letter each has `o` or `x` in second place.
            guard start + 1 < text.count else { return nil }
            let second = lowered(text[start + 1])
            guard second == 0x6F || second == 0x78 else { return nil }
        default: return nil
        }
        for phrase in phrases where start + phrase.count <= text.count {
            guard (0..<phrase.count).allSatisfy({ lowered(text[start + $0]) == phrase[$0] }) else { continue }
            let end = start + phrase.count
            // In small letters "todo:" is a common word of Spanish and Portuguese.
            if phrase[0] == 0x74, text[start + 1] == 0x6F { continue }
            if phrase[0] == 0x5B, phrase[phrase.count - 1] != 0x5D {
                return closing(text, from: end, with: 0x5D).map { $0 - start }
            }
            if phrase[0] == 0x7B { return closing(text, from: end, with: 0x7D).map { $0 - start } }
            return phrase.count
        }
        return nil
    }

    private static func matchLine(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        let end = start + wholeLine.count
        guard start == 0 || text[start - 1] == 0x0A, end <= text.count,
            (0..<wholeLine.count).allSatisfy({ lowered(text[start + $0]) == wholeLine[$0] })
        else { return nil }
        let isAll = end == text.count || text[end] == 0x0A || text[end] == 0x0D || text[end] == 0x2E
        return isAll ? wholeLine.count : nil
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == 0x5F || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(lowered(byte))
    }

    /// The offset after the next `byte` and its like, if it comes within the line and 200 bytes.
    private static func closing(_ text: UnsafeBufferPointer<UInt8>, from start: Int, with byte: UInt8) -> Int? {
        var index = start
        while index < min(text.count, start + 200), text[index] != 0x0A {
            if text[index] == byte {
                while index < text.count, text[index] == byte { index += 1 }
                return index
            }
            index += 1
        }
        return nil
    }
}
