import SourceText

/// Finds the place in the file of what cmark reports by line only.
struct SourceLocator {
    private let file: [UInt8]
    private let lineStarts: [Int]
    private let bodyStart: Int
    /// Where the next URL is looked for.
    private var cursor = 0
    /// Bytes that may still be compared in all: where a document is made to defeat the search, lines must do.
    private var budget: Int

    /// `lineStarts` are relative to `bodyStart`.
    init(_ file: [UInt8], bodyStart: Int, lineStarts: [Int]) {
        self.file = file
        self.bodyStart = bodyStart
        self.lineStarts = lineStarts
        budget = 65_536 + 8 * (file.count - bodyStart)
    }

    /// The bytes of `line`, counted from 1 in the body, without its line end.
    func range(ofLine line: Int) -> ByteRange {
        let index = min(max(line, 1), lineStarts.count) - 1
        let start = bodyStart + lineStarts[index]
        var end = index + 1 < lineStarts.count ? bodyStart + lineStarts[index + 1] : file.count
        while end > start, file[end - 1] == 0x0A || file[end - 1] == 0x0D { end -= 1 }
        return ByteRange(start, end)
    }

    /// Starts the search for the URLs of a block at its first line.
    mutating func beginBlock(atLine line: Int) {
        cursor = max(cursor, bodyStart + lineStarts[min(max(line, 1), lineStarts.count) - 1])
    }

    /// The next place of `text` in the lines `first` to `last`, or else the whole first line.
    mutating func find(_ text: ArraySlice<UInt8>, from first: Int, to last: Int) -> ByteRange {
        let lines = ByteRange(range(ofLine: first).start, range(ofLine: max(first, last)).end)
        var start = max(cursor, lines.start)
        guard let initial = text.first else { return range(ofLine: first) }
        while start + text.count <= lines.end, budget > 0 {
            budget -= 1
            if file[start] == initial {
                var length = 1
                while length < text.count, file[start + length] == text[text.startIndex + length] { length += 1 }
                budget -= length
                if length == text.count {
                    cursor = start + length
                    return ByteRange(start, cursor)
                }
            }
            start += 1
        }
        return range(ofLine: first)
    }

    /// Whether `line` can be the end of a code block whose fence is `length` times `character`.
    func isClosingFence(line: Int, character: UInt8, length: Int) -> Bool {
        let range = range(ofLine: line)
        var end = range.end
        while end > range.start, file[end - 1] == 0x20 || file[end - 1] == 0x09 { end -= 1 }
        var count = 0
        while end > range.start, file[end - 1] == character {
            end -= 1
            count += 1
        }
        guard count >= length else { return false }
        return file[range.start..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
    }
}
