/// Text without markup: runs of white space become one blank, blocks end with one line feed.
struct PlainText {
    private var bytes: [UInt8] = []
    private var gap: Gap = .start

    init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    private enum Gap {
        case none, start, blank, line
    }

    var count: Int { bytes.count }

    /// Where text that comes next will begin.
    var nextStart: Int { gap == .blank || gap == .line ? bytes.count + 1 : bytes.count }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        while index < text.count {
            if text[index] > 0x20 {
                index += 1
                continue
            }
            // A single blank between two words needs no cut.
            if text[index] == 0x20, index > start, index + 1 < text.count, text[index + 1] > 0x20 {
                index += 2
                continue
            }
            flush(text, start, index)
            appendBlank()
            index += 1
            start = index
        }
        flush(text, start, index)
    }

    mutating func appendBlank() { if gap == .none { gap = .blank } }

    mutating func endBlock() { if gap == .none || gap == .blank { gap = .line } }

    /// The text, without white space at either end.
    func finished() -> [UInt8] { bytes }

    private mutating func flush(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        guard end > start else { return }
        if gap == .blank { bytes.append(0x20) } else if gap == .line { bytes.append(0x0A) }
        gap = .none
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
    }

    /// The bytes from `offset` on, trimmed of a gap that was written before them.
    func tail(from offset: Int) -> [UInt8] {
        var slice = bytes[min(offset, bytes.count)...]
        while let first = slice.first, first <= 0x20 { slice.removeFirst() }
        return Array(slice)
    }
}
