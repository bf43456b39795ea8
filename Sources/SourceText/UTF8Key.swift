import Glibc

/// A string compared and hashed by its UTF-8 bytes.
///
/// Swift's own `==` compares by canonical equivalence, which takes quadratic time on runs of combining marks and
/// holds two differently spelled keys equal. Everything that comes from a card is keyed by this.
package struct UTF8Key: Sendable, Hashable, Comparable {
    package let string: String

    package init(_ string: String) { self.string = string }

    package static func == (left: UTF8Key, right: UTF8Key) -> Bool { left.string.hasSameBytes(as: right.string) }

    package static func < (left: UTF8Key, right: UTF8Key) -> Bool { left.string.precedesByBytes(right.string) }

    package func hash(into hasher: inout Hasher) {
        string.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension String {
    /// Calls `body` with the UTF-8 bytes, which are valid during the call alone.
    ///
    /// `withUTF8` wants a copy that it may change, and that is counted: on two threads this costs more than the bytes.
    @inlinable
    package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = self
        return copy.withUTF8(body)
    }

    /// The three texts in one, made at once: an interpolation takes several times as long.
    package init(_ left: String, _ middle: StaticString, _ right: String) {
        let count = left.utf8.count + middle.utf8CodeUnitCount + right.utf8.count
        self.init(unsafeUninitializedCapacity: count) { text in
            var end = left.withBytes { text.update(fromContentsOf: $0) }
            end = text[end...].update(
                fromContentsOf: UnsafeBufferPointer(start: middle.utf8Start, count: middle.utf8CodeUnitCount))
            return right.withBytes { text[end...].update(fromContentsOf: $0) }
        }
    }

    /// Whether both are the same bytes: linear, unlike `==` on untrusted text.
    package func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        // In one call over both buffers: the iterators of two UTF-8 views take ten times as long.
        return withBytes { left in
            other.withBytes { right in
                guard let first = left.baseAddress, let second = right.baseAddress else { return true }
                return memcmp(first, second, left.count) == 0
            }
        }
    }

    /// Whether the bytes begin with those of `prefix`.
    package func hasBytePrefix(_ prefix: String) -> Bool {
        withBytes { all in
            prefix.withBytes { prefix in
                guard all.count >= prefix.count, let first = all.baseAddress, let second = prefix.baseAddress else {
                    return prefix.isEmpty
                }
                return memcmp(first, second, prefix.count) == 0
            }
        }
    }

    /// Byte order, the order of everything Muster writes.
    package func precedesByBytes(_ other: String) -> Bool {
        withBytes { left in
            other.withBytes { right in
                guard let first = left.baseAddress, let second = right.baseAddress else {
                    return left.count < right.count
                }
                let order = memcmp(first, second, min(left.count, right.count))
                return order == 0 ? left.count < right.count : order < 0
            }
        }
    }

    /// ASCII capitals made small, all else kept: for comparing ids, which are ASCII.
    package var asciiLowercased: String {
        guard utf8.contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else { return self }
        return String(decoding: utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// With a capital first letter where that is an ASCII one, for the beginning of a sentence.
    package var capitalizedFirst: String {
        guard let first = utf8.first, (0x61...0x7A).contains(first) else { return self }
        return String(decoding: [first & 0xDF], as: UTF8.self) + dropFirst()
    }

    /// Without blanks, tabs and line ends at both ends.
    package var trimmed: String {
        var view = Substring(self).utf8
        while let first = view.first, first == 0x20 || (first >= 0x09 && first <= 0x0D) { view.removeFirst() }
        while let last = view.last, last == 0x20 || (last >= 0x09 && last <= 0x0D) { view.removeLast() }
        return view.count == utf8.count ? self : String(Substring(view))
    }
}
