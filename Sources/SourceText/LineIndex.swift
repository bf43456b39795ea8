import Glibc

/// A place as people name it: line and column from 1, the column in Unicode code points.
package struct SourcePosition: Sendable, Hashable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// Turns byte offsets into lines and columns; made only for files that have something to report.
package struct LineIndex: Sendable {
    /// Offset of the first byte of each line; a line ends with LF, CRLF or a lone CR.
    package let starts: [Int]
    private let bytes: [UInt8]

    /// `limit` is the last offset that will be asked for: what comes after it need not be looked at.
    package init(_ bytes: [UInt8], upTo limit: Int = .max) {
        self.bytes = bytes
        var starts = [0]
        bytes.withUnsafeBytes { text in
            let end = min(limit, text.count)
            // Nearly all files have none, and then only line feeds need to be looked for.
            let hasReturns = LineIndex.first(0x0D, in: text, from: 0, to: end) != nil
            var index = 0
            while index < end {
                if hasReturns {
                    let byte = text[index]
                    index += 1
                    let isLone = byte == 0x0D && !(index < text.count && text[index] == 0x0A)
                    if byte == 0x0A || isLone { starts.append(index) }
                } else {
                    guard let found = LineIndex.first(0x0A, in: text, from: index, to: end) else { break }
                    index = found + 1
                    starts.append(index)
                }
            }
        }
        self.starts = starts
    }

    private static func first(_ byte: Int32, in text: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int? {
        guard start < end, let base = text.baseAddress else { return nil }
        return memchr(base + start, byte, end - start).map { UnsafeRawPointer($0) - base }
    }

    package var lineCount: Int { starts.count }

    /// The line, from 1, that holds `offset`.
    package func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    package func position(at offset: Int) -> SourcePosition {
        let clipped = min(max(0, offset), bytes.count)
        let line = line(at: clipped)
        var column = 1
        for byte in bytes[starts[line - 1]..<clipped] where byte & 0xC0 != 0x80 { column += 1 }
        return SourcePosition(line: line, column: column)
    }

    /// The bytes of line `number` (from 1) without its line ending; nil past the end.
    package func range(ofLine number: Int) -> ByteRange? {
        guard number >= 1, number <= starts.count else { return nil }
        let start = starts[number - 1]
        var end = number < starts.count ? starts[number] : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return ByteRange(start, end)
    }

    /// The offset of `column` (from 1, in bytes) on `line` (from 1), clipped to the line.
    package func offset(line: Int, byteColumn: Int) -> Int {
        guard let range = range(ofLine: line) else { return bytes.count }
        return min(range.start + max(0, byteColumn - 1), range.end)
    }
}
