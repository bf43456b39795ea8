import GitHubMarkdown
import SourceText
import Vocabulary

/// A base model that a card's text names: "a fine-tuned version of [bert-base-uncased](…)".
package struct ProseBase: Sendable, Hashable {
    /// The Hub's id, `owner/name` or a name of the Hub's first models.
    package var id: String
    package var relation: Relation
    /// The link's address or the id itself, in the file.
    package var range: ByteRange
    /// From the word that says how the model was made to the id, in the file.
    package var phrase: ByteRange

    /// Whether another statement about the same base can say it better.
    fileprivate var isLoose: Bool { relation == .baseModelFinetune || relation == .derivedFrom }
}

/// Finds the base models that a card's text names, in the order of the text, each once.
///
/// Few statements are understood, and those alone: an edge that is not there costs more than one that is missed. Time is
/// linear in the text, and a text without any of the words in `ProseStems` is passed over once.
package struct ProseBases {
    /// More than so many bases are a list of models, and not what one was made from.
    static let limit = 16

    private let document: MarkdownDocument
    private let bytes: [UInt8]
    private let bodyStart: Int
    private let own: String

    /// The bases in the text of the card `id`, which begins at `bodyStart` of `bytes`.
    package static func find(
        in document: MarkdownDocument, bytes: [UInt8], from bodyStart: Int, card id: RecordID
    ) -> [ProseBase] {
        guard !document.isRejected, ProseStems.first(in: bytes, ByteRange(bodyStart, bytes.count)) != nil else {
            return []
        }
        return ProseBases(document: document, bytes: bytes, bodyStart: bodyStart, own: id.text.asciiLowercased).found()
    }

    private func found() -> [ProseBase] {
        let tokenizer = ProseTokenizer(bytes: bytes, links: document.links)
        let hidden = hiddenRanges()
        var bases: [ProseBase] = []
        var places: [UTF8Key: Int] = [:]
        for visible in ProseBases.gaps(in: ByteRange(bodyStart, bytes.count), between: hidden) {
            var start = visible.start
            while let stem = ProseStems.first(in: bytes, ByteRange(start, visible.end)) {
                let block = self.block(around: stem, in: ByteRange(start, visible.end))
                let statements = ProseStatements(tokens: tokenizer.tokens(in: block), bytes: bytes)
                for base in statements.bases() where !isOwn(base.id) {
                    let place = places[UTF8Key(base.id.asciiLowercased)] ?? bases.count
                    if place < bases.count {
                        // "Fine-tuned" and "based on" are said of adapters and quantized models too.
                        if bases[place].isLoose, !base.isLoose { bases[place].relation = base.relation }
                        continue
                    }
                    places[UTF8Key(base.id.asciiLowercased)] = place
                    bases.append(base)
                    if bases.count > ProseBases.limit { return [] }
                }
                start = max(block.end, stem + 1)
            }
        }
        // What stands below "GGUF files of x" is often the card of x, with bases of its own.
        guard let first = bases.firstIndex(where: { $0.relation == .baseModelQuantized }) else { return bases }
        return bases[...first] + bases[(first + 1)...].filter { $0.relation == .baseModelQuantized }
    }

    /// Whether `id` is the card's own, be it kept below a folder of another name.
    private func isOwn(_ id: String) -> Bool {
        let id = id.asciiLowercased
        return own.hasSameBytes(as: id) || own.utf8.reversed().starts(with: ("/" + id).utf8.reversed())
    }

    // MARK: Which parts of the text are read

    /// From a blank line, a heading or a rule of code to the next; beyond a blank line after a colon.
    private func block(around place: Int, in range: ByteRange) -> ByteRange {
        var start = place
        while start > range.start {
            if bytes[start - 1] == 0x0A, isBreak(at: start, range) || isBreak(before: start - 1, range) { break }
            start -= 1
        }
        var end = place
        var last: UInt8 = 0
        while end < range.end {
            if bytes[end] == 0x0A, isBreak(at: end + 1, range) {
                guard last == 0x3A else { break }
            }
            if bytes[end] > 0x20, bytes[end] != 0x2A { last = bytes[end] }
            end += 1
        }
        return ByteRange(start, end)
    }

    /// Whether the line at `start` is blank or a heading.
    private func isBreak(at start: Int, _ range: ByteRange) -> Bool {
        var index = start
        while index < range.end, bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D { index += 1 }
        return index == range.end || bytes[index] == 0x0A || bytes[index] == 0x23
    }

    /// Whether the line that ends at `end` is a heading.
    private func isBreak(before end: Int, _ range: ByteRange) -> Bool {
        var index = end
        while index > range.start, bytes[index - 1] != 0x0A, end - index < 512 { index -= 1 }
        return index < end && bytes[index] == 0x23
    }

    /// Code blocks and comments, in order; a comment that never ends hides the rest.
    private func hiddenRanges() -> [ByteRange] {
        var ranges = document.codeBlocks
        var index = bodyStart
        while index + 4 <= bytes.count {
            guard bytes[index] == 0x3C, bytes[index + 1] == 0x21, bytes[index + 2] == 0x2D, bytes[index + 3] == 0x2D
            else {
                index += 1
                continue
            }
            var end = index + 4
            while end + 3 <= bytes.count, bytes[end] != 0x2D || bytes[end + 1] != 0x2D || bytes[end + 2] != 0x3E {
                end += 1
            }
            end = end + 3 <= bytes.count ? end + 3 : bytes.count
            ranges.append(ByteRange(index, end))
            index = end
        }
        return ranges.sorted()
    }

    private static func gaps(in range: ByteRange, between hidden: [ByteRange]) -> [ByteRange] {
        var gaps: [ByteRange] = []
        var start = range.start
        for one in hidden {
            if one.start > start { gaps.append(ByteRange(start, min(one.start, range.end))) }
            start = max(start, one.end)
        }
        if start < range.end { gaps.append(ByteRange(start, range.end)) }
        return gaps
    }
}
