/// A half-open range of byte offsets in one file.
package struct ByteRange: Sendable, Hashable, Comparable {
    package var start: Int
    package var end: Int

    package init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = max(start, end)
    }

    package var count: Int { end - start }
    package var isEmpty: Bool { end == start }

    package static func < (left: ByteRange, right: ByteRange) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}
