import GitHubMarkdown
import SourceText

/// A word, a mark, or a link to a model of the Hub.
struct ProseToken: Sendable {
    var word: ProseWord
    /// The model that a link leads to.
    var link: String?
    var range: ByteRange
    /// Whether it stands in the words of a link that leads to no model.
    var isLabel = false
}

/// Turns a block of a card's text into words and links, in one pass.
struct ProseTokenizer {
    private let bytes: [UInt8]
    private let links: [MarkdownLink]
    /// The links by where their addresses begin.
    private let addresses: [Int: Int]

    init(bytes: [UInt8], links: [MarkdownLink]) {
        self.bytes = bytes
        self.links = links
        var addresses: [Int: Int] = [:]
        for index in links.indices where !links[index].isImage { addresses[links[index].range.start] = index }
        self.addresses = addresses
    }

    func tokens(in range: ByteRange) -> [ProseToken] {
        var tokens: [ProseToken] = []
        var index = range.start
        var isLineStart = true
        while index < range.end {
            let byte = bytes[index]
            var next = index + 1
            if let link = link(at: index, after: range.start) {
                readLink(link, into: &tokens)
                next = end(ofAddress: link.range.end, after: index)
            } else if ProseTokenizer.isWordByte(byte) {
                while next < range.end, ProseTokenizer.isWordByte(bytes[next]) { next += 1 }
                appendWord(ByteRange(index, next), isLineStart: isLineStart, to: &tokens)
            } else if let mark = mark(at: index, range, isLineStart: isLineStart) {
                tokens.append(ProseToken(word: mark, link: nil, range: ByteRange(index, next)))
            }
            if byte == 0x0A { isLineStart = true } else if byte > 0x20 { isLineStart = false }
            index = next
        }
        return tokens
    }

    /// Beyond the parenthesis that closes a link, which is no mark of the sentence.
    private func end(ofAddress end: Int, after start: Int) -> Int {
        let isLink = start > 1 && bytes[start - 1] == 0x28 && bytes[start - 2] == 0x5D
        return max(isLink && end < bytes.count && bytes[end] == 0x29 ? end + 1 : end, start + 1)
    }

    /// The link whose address begins at `place`.
    private func link(at place: Int, after start: Int) -> MarkdownLink? {
        guard place > start,
            bytes[place - 1] == 0x28 || bytes[place - 1] == 0x22 || bytes[place - 1] == 0x3C || isURL(place),
            let index = addresses[place], ProseTokenizer.isAddress(bytes, links[index].range)
        else { return nil }
        return links[index]
    }

    /// Whether an address without brackets may begin there.
    private func isURL(_ place: Int) -> Bool {
        place + 4 < bytes.count && bytes[place] == 0x68 && bytes[place + 1] == 0x74 && bytes[place + 2] == 0x74
    }

    /// Puts the model that a link leads to in the place of the link's words, `[words](address)`, which were read
    /// before; those of another link are marked.
    private func readLink(_ link: MarkdownLink, into tokens: inout [ProseToken]) {
        let label = labelTokens(link.range.start, tokens)
        if let id = HubModelID.ofAddress(link.url) {
            tokens.removeSubrange(label)
            tokens.append(ProseToken(word: .other, link: id, range: link.range))
        } else {
            for place in label { tokens[place].isLabel = true }
        }
    }

    /// The last tokens, which stand in the brackets or the tag before the address at `start`.
    private func labelTokens(_ start: Int, _ tokens: [ProseToken]) -> Range<Int> {
        var index = start
        if index > 0, bytes[index - 1] == 0x3C { index -= 1 }
        if index > 1, bytes[index - 1] == 0x28, bytes[index - 2] == 0x5D {
            index -= 3
            while index > 0, bytes[index] != 0x5B, start - index < 512 { index -= 1 }
        } else if index > 9, bytes[index - 1] == 0x22 {
            // `<a href="`
            index -= 9
        }
        let first = tokens.lastIndex { $0.range.start < index }.map { $0 + 1 } ?? 0
        return first..<tokens.count
    }

    /// Whether a link's place is that of its address, and not the line in which no address was found.
    private static func isAddress(_ bytes: [UInt8], _ range: ByteRange) -> Bool {
        !range.isEmpty && range.end <= bytes.count
            && !bytes[range.start..<range.end].contains { $0 <= 0x20 || $0 == 0x5B || $0 == 0x3E }
    }

    private func appendWord(_ range: ByteRange, isLineStart: Bool, to tokens: inout [ProseToken]) {
        var range = range
        // Emphasis and the end of a sentence are no part of a word.
        while !range.isEmpty, bytes[range.start] == 0x5F || bytes[range.start] == 0x2D || bytes[range.start] == 0x2E {
            range.start += 1
        }
        var endsSentence = false
        while !range.isEmpty, [0x2E, 0x5F, 0x2D].contains(bytes[range.end - 1]) {
            if bytes[range.end - 1] == 0x2E { endsSentence = true }
            range.end -= 1
        }
        if range.isEmpty {
            if bytes[range.start - 1] == 0x2E {
                // A full stop after a parenthesis or a link.
                tokens.append(ProseToken(word: .end, link: nil, range: range))
            } else if isLineStart {
                tokens.append(ProseToken(word: .item, link: nil, range: range))
            }
            return
        }
        if isLineStart, endsSentence, bytes[range.start..<range.end].allSatisfy({ (0x30...0x39).contains($0) }) {
            tokens.append(ProseToken(word: .item, link: nil, range: range))
            return
        }
        tokens.append(
            ProseToken(word: bytes.withUnsafeBufferPointer { ProseWord.read($0, range) }, link: nil, range: range))
        if endsSentence {
            tokens.append(ProseToken(word: .end, link: nil, range: ByteRange(range.end, range.end + 1)))
        }
    }

    private func mark(at index: Int, _ range: ByteRange, isLineStart: Bool) -> ProseWord? {
        switch bytes[index] {
        case 0x3A: return .colon
        case 0x2C: return .comma
        case 0x28:
            // The parenthesis of a link is no mark of the sentence.
            return index > range.start && bytes[index - 1] == 0x5D ? nil : .open
        case 0x29: return .close
        case 0x21, 0x3F, 0x3B, 0x7C: return .end
        case 0x2A, 0x2B:
            return isLineStart && index + 1 < range.end && bytes[index + 1] == 0x20 ? .item : nil
        default: return nil
        }
    }

    /// Letters, digits, everything beyond ASCII, and what ids are made of.
    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x80...0xFF: true
        default: false
        }
    }
}
