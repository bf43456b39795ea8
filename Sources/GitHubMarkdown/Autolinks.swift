/// A link that GitHub finds in plain text.
struct Autolink: Equatable {
    var range: Range<Int>
    /// What must stand before the text to make it a URL.
    var prefix: StaticString

    static func == (left: Autolink, right: Autolink) -> Bool { left.range == right.range }
}

/// Finds `www.…`, `http(s)://…` and e-mail addresses in a run of text, by the rules of GitHub's extension.
///
/// Each byte is looked at a bounded number of times: a failed domain is skipped as a whole, since every later start
/// in it would fail for the same reason, and an address never reaches back beyond the `@` before it.
struct AutolinkFinder {
    private let text: UnsafeBufferPointer<UInt8>
    private var position = 0
    /// Where the last link or failed address ended.
    private var floor = 0

    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// The next link, nil at the end.
    mutating func next() -> Autolink? {
        while position < text.count {
            if position + 8 <= text.count, AutolinkFinder.holdNone(text, at: position) {
                position += 8
                continue
            }
            let byte = text[position]
            guard byte == UInt8(ascii: "@") || byte == UInt8(ascii: ":") || byte | 0x20 == UInt8(ascii: "w") else {
                position += 1
                continue
            }
            let start = position
            if let link = byte == UInt8(ascii: "@") ? address() : byte == UInt8(ascii: ":") ? url() : www() {
                position = link.range.upperBound
                floor = position
                return link
            }
            position = max(position, start + 1)
        }
        return nil
    }

    /// Whether none of the eight bytes from `index` on can be in the middle of a link's beginning.
    @inline(__always)
    private static func holdNone(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let ones: UInt64 = 0x0101_0101_0101_0101
        // The top bit of a byte is set where it is one of those, or comes after one; or where it is above ASCII.
        let at = (bytes ^ ones &* 0x40) &- ones
        let colon = (bytes ^ ones &* 0x3A) &- ones
        let letter = ((bytes | ones &* 0x20) ^ ones &* 0x77) &- ones
        return (bytes | at | colon | letter) & (ones &* 0x80) == 0
    }

    private mutating func www() -> Autolink? {
        guard position == floor || isBoundary(text[position - 1]), matches("www.", at: position) else { return nil }
        guard let domainEnd = domain(from: position, needsDot: true) else { return nil }
        return link(from: position, domainEnd: domainEnd, prefix: "http://")
    }

    private mutating func url() -> Autolink? {
        guard position + 3 < text.count, text[position + 1] == 0x2F, text[position + 2] == 0x2F else { return nil }
        var start = position
        // No more letters than `https` has are of interest, but one more shows that it is another word.
        while start > floor, position - start < 6, isLetter(text[start - 1]) { start -= 1 }
        let length = position - start
        guard (length == 4 && matches("http", at: start)) || (length == 5 && matches("https", at: start)) else {
            return nil
        }
        position += 3
        guard isDomainByte(text[position]), let domainEnd = domain(from: position, needsDot: false) else { return nil }
        return link(from: start, domainEnd: domainEnd, prefix: "")
    }

    /// The end of the domain at `start`; on failure `position` moves behind it.
    private mutating func domain(from start: Int, needsDot: Bool) -> Int? {
        var end = start
        var dots = 0
        var underscoresNow = 0
        var underscoresBefore = 0
        while end < text.count, isDomainByte(text[end]) || text[end] == 0x5F || text[end] == 0x2D || text[end] == 0x2E {
            if text[end] == UInt8(ascii: "_") {
                underscoresNow += 1
            } else if text[end] == UInt8(ascii: ".") {
                underscoresBefore = underscoresNow
                underscoresNow = 0
                dots += 1
            }
            end += 1
        }
        if underscoresNow + underscoresBefore > 0 || (needsDot && dots == 0) {
            position = end
            return nil
        }
        return end
    }

    private func link(from start: Int, domainEnd: Int, prefix: StaticString) -> Autolink? {
        var end = domainEnd
        while end < text.count, !isHTMLSpace(text[end]), text[end] != UInt8(ascii: "<") { end += 1 }
        end = trimmed(start, end)
        return end > start ? Autolink(range: start..<end, prefix: prefix) : nil
    }

    /// Takes punctuation, unbalanced `)` and entities off the end.
    private func trimmed(_ start: Int, _ from: Int) -> Int {
        var end = from
        var opening = 0
        var closing = 0
        for index in start..<end {
            if text[index] == UInt8(ascii: "(") { opening += 1 } else if text[index] == 0x29 { closing += 1 }
        }
        while end > start {
            switch text[end - 1] {
            case UInt8(ascii: ")"):
                guard closing > opening else { return end }
                closing -= 1
                end -= 1
            case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
                UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
                end -= 1
            case UInt8(ascii: ";"):
                var name = end - 2
                while name > start, isLetter(text[name]) { name -= 1 }
                end = name > start && name < end - 2 && text[name] == UInt8(ascii: "&") ? name : end - 1
            default: return end
            }
        }
        return end
    }

    private mutating func address() -> Autolink? {
        var start = position
        while start > floor, isLocalByte(text[start - 1]) { start -= 1 }
        var end = position + 1
        var dots = 0
        while end < text.count {
            if text[end] == UInt8(ascii: ".") {
                guard end + 1 < text.count, isASCIIAlphanumeric(text[end + 1]) else { break }
                dots += 1
            } else if !isASCIIAlphanumeric(text[end]), text[end] != UInt8(ascii: "-"), text[end] != 0x5F {
                break
            }
            end += 1
        }
        let from = floor
        floor = position
        let isRepeated = end < text.count && text[end] == UInt8(ascii: "@")
        guard start < position, dots > 0, !isRepeated, isASCIIAlphanumeric(text[end - 1]), start >= from else {
            return nil
        }
        return Autolink(range: start..<end, prefix: "mailto:")
    }

    private func isBoundary(_ byte: UInt8) -> Bool {
        isHTMLSpace(byte) || byte == 0x2A || byte == 0x5F || byte == 0x7E || byte == 0x28
    }

    private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    private func isDomainByte(_ byte: UInt8) -> Bool { isASCIIAlphanumeric(byte) || byte >= 0x80 }

    private func isLocalByte(_ byte: UInt8) -> Bool {
        isASCIIAlphanumeric(byte) || byte == 0x2E || byte == 0x2B || byte == 0x2D || byte == 0x5F
    }

    private func matches(_ word: StaticString, at start: Int) -> Bool {
        guard start + word.utf8CodeUnitCount <= text.count else { return false }
        for index in 0..<word.utf8CodeUnitCount where asciiLowercased(text[start + index]) != word.utf8Start[index] {
            return false
        }
        return true
    }
}
