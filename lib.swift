import Glibc
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
        var copy = string
        copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension String {
    /// Whether both are the same bytes: linear, unlike `==` on untrusted text.
    package func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        // In one call over both buffers: the iterators of two UTF-8 views take ten times as long.
        var left = self
        var right = other
        return left.withUTF8 { left in
            right.withUTF8 { right in
                guard let first = left.baseAddress, let second = right.baseAddress else { return true }
                return memcmp(first, second, left.count) == 0
            }
        }
    }

    /// Byte order, the order of everything Muster writes.
    package func precedesByBytes(_ other: String) -> Bool {
        var left = self
        var right = other
        return left.withUTF8 { left in
            right.withUTF8 { right in
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

    /// Without blanks, tabs and line ends at both ends.
    package var trimmed: String {
        var view = Substring(self).utf8
        while let first = view.first, first == 0x20 || (first >= 0x09 && first <= 0x0D) { view.removeFirst() }
        while let last = view.last, last == 0x20 || (last >= 0x09 && last <= 0x0D) { view.removeLast() }
        return view.count == utf8.count ? self : String(Substring(view))
    }
}

/// A record's id: its path under the kind's folder, without `.md` or `/README.md`.
package struct RecordID: Sendable, Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func == (left: RecordID, right: RecordID) -> Bool { left.text.hasSameBytes(as: right.text) }
    package func hash(into hasher: inout Hasher) { UTF8Key(text).hash(into: &hasher) }

    package var segments: [Substring.UTF8View] { text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false) }

    /// The last segment: the record's own name without its owner.
    package var name: String { text.utf8.split(separator: 0x2F).last.map { String(Substring($0)) } ?? text }

    /// Why the id cannot be used; nil where it can.
    package var problem: Problem? {
        let segments = segments
        if segments.count > 3 { return .tooManySegments }
        for (index, segment) in segments.enumerated() {
            if segment.isEmpty { return .emptySegment }
            if segment.count > 128 { return .segmentTooLong }
            guard let first = segment.first, RecordID.isAlphanumeric(first) else { return .badStart }
            if !segment.allSatisfy({ RecordID.isAlphanumeric($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }) {
                return .badCharacter
            }
            if segment.last == 0x2E { return .badEnd }
            let lowered = String(decoding: segment, as: UTF8.self).asciiLowercased
            if RecordID.isReserved(lowered) { return .reserved(lowered) }
            if index < segments.count - 1, [".html", ".md", ".json"].contains(where: { lowered.hasSuffix($0) }) {
                return .looksLikeFile(lowered)
            }
        }
        return nil
    }

    package enum Problem: Sendable, Hashable {
        case tooManySegments, emptySegment, segmentTooLong, badStart, badCharacter, badEnd
        case reserved(String)
        /// A folder named like a page would stand where a page must stand.
        case looksLikeFile(String)

        package var words: String {
            switch self {
            case .tooManySegments: "it has more than three parts"
            case .emptySegment: "a part of it is empty"
            case .segmentTooLong: "a part of it is longer than 128 characters"
            case .badStart: "each part must begin with a letter A–Z or a digit"
            case .badCharacter: "it may hold letters A–Z, digits, dots, hyphens and underscores alone"
            case .badEnd: "a part of it ends with a dot"
            case .reserved(let name): "`\(name)` is a name that file systems or Muster's own pages need"
            case .looksLikeFile(let name): "the folder `\(name)` is named like a file"
            }
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// `index`, `index-2` and the device names of Windows, with or without an extension.
    private static func isReserved(_ lowered: String) -> Bool {
        let stem = lowered.utf8.split(separator: 0x2E, maxSplits: 1).first.map { String(Substring($0)) } ?? ""
        if ["index", "con", "prn", "aux", "nul"].contains(stem) { return true }
        if stem.hasPrefix("index-"), stem.utf8.dropFirst(6).allSatisfy({ (0x30...0x39).contains($0) }) { return true }
        return stem.utf8.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt"))
            && stem.utf8.last.map { (0x31...0x39).contains($0) } == true
    }
}

/// A base model that a card's text names: "a fine-tuned version of [bert-base-uncased](…)".
struct ProseBase: Sendable, Hashable {
    /// The Hub's id, `owner/name` or a name of the Hub's first models.
    package var id: String
    var relation: Relation
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
    static func find(
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

/// Reads the statements about base models out of the words of one block.
struct ProseStatements {
    /// What may be taken for the id that a statement names.
    private enum Trust {
        /// A link to a model's page, or the name of one of the Hub's first models.
        case links
        /// Any `owner/name` too.
        case words
    }

    private struct Hit {
        var id: String
        var range: ByteRange
        var place: Int
    }

    let tokens: [ProseToken]
    let bytes: [UInt8]

    /// In the order of the text.
    func bases() -> [ProseBase] {
        var bases: [ProseBase] = []
        for place in tokens.indices where tokens[place].link == nil {
            guard let (relation, hits) = statement(at: place), !isAboutAnother(place) else { continue }
            for hit in hits {
                let ends = [tokens[place].range, hit.range].sorted()
                bases.append(
                    ProseBase(
                        id: hit.id, relation: relation, range: hit.range,
                        phrase: ByteRange(ends[0].start, max(ends[0].end, ends[1].end))))
            }
        }
        return bases
    }

    // MARK: The statements

    private func statement(at place: Int) -> (Relation, [Hit])? {
        switch word(place) {
        case .tuned: (.baseModelFinetune, tuned(place))
        case .quantized: (.baseModelQuantized, after(place, words: [.of, .forWord, .from], within: 8))
        case .distilled: (.distilledFrom, after(place, words: [.of, .from], within: 4))
        case .adapter: (.baseModelAdapter, after(place, words: [.of, .forWord], within: 6))
        case .converted: converted(place)
        case .merged: (.baseModelMerge, merged(place))
        case .continued: (.baseModelFinetune, continued(place))
        case .teacher: (.distilledFrom, teacher(place))
        case .initialized: (.baseModelFinetune, initialized(place))
        case .derived, .started: (.baseModelFinetune, after(place, words: [.from], within: 1))
        case .trained: (.baseModelFinetune, trained(place))
        case .based, .built: (.baseModelFinetune, basedOn(place))
        case .base: (.baseModelFinetune, named(place))
        case .original: (.derivedFrom, named(place))
        case .version: (versionRelation(place), version(place))
        case .copied: (.derivedFrom, version(place))
        case .instance: (.baseModelFinetune, version(place))
        default: nil
        }
    }

    /// "fine-tuned from x", "fine-tuned version of x", "fine-tuned x on …", "x fine-tuned on …".
    private func tuned(_ place: Int) -> [Hit] {
        var next = place + 1
        while word(next) == .version || word(next) == .model { next += 1 }
        let hits =
            switch word(next) {
            case .of, .from: ids(from: next + 1, gap: 14)
            case .on: ids(from: skip(next + 1, [.top, .of]), gap: 4, trust: .links)
            default: ids(from: place + 1, gap: 4)
            }
        if !hits.isEmpty || word(next) == .of || word(next) == .from { return hits }
        var previous = place - 1
        if word(previous) == .fine { previous -= 1 }
        return before(previous).map { [$0] } ?? []
    }

    /// "trained from x", "x model trained on …".
    private func trained(_ place: Int) -> [Hit] {
        let hits = after(place, words: [.from], within: 2, trust: .links)
        guard hits.isEmpty, word(place + 1) == .on || word(place + 1) == .forWord else { return hits }
        let previous = word(place - 1) == .model ? place - 2 : place - 1
        let hit =
            before(previous, trust: .links) ?? (word(previous) == .other ? before(previous - 1, trust: .links) : nil)
        return hit.map { [$0] } ?? []
    }

    /// "converted to GGUF format from x", "conversion of x", "Converted From: x".
    private func converted(_ place: Int) -> (Relation, [Hit])? {
        let hits = after(place, words: [.from, .of], within: 6)
        guard let first = hits.first else { return nil }
        let isQuantized = (max(0, place - 6)..<first.place).contains { word($0) == .quantized }
        return (isQuantized ? .baseModelQuantized : .derivedFrom, hits)
    }

    /// "merge of x and y", "included in the merge:" before a list.
    private func merged(_ place: Int) -> [Hit] {
        var next = place + 1
        while next < place + 4, next < tokens.count, word(next) != .of, word(next) != .colon, word(next) != .from {
            next += 1
        }
        guard word(next) == .of || word(next) == .colon || word(next) == .from else { return [] }
        return ids(from: next + 1, gap: 8, isList: true)
    }

    /// "the encoder was initialized from x and the decoder from y".
    private func initialized(_ place: Int) -> [Hit] {
        let hits = ids(from: skip(place + 1, [.from, .with, .by]), gap: 10)
        guard let last = hits.last else { return [] }
        for next in last.place + 1..<last.place + 5 {
            switch word(next) {
            case .from, .with: return hits + ids(from: next + 1, gap: 4)
            case .other, .and: continue
            default: return hits
            }
        }
        return hits
    }

    /// "x was used as the teacher model", "teacher model: x".
    private func teacher(_ place: Int) -> [Hit] {
        let next = skip(place + 1, [.model])
        if word(next) == .colon { return ids(from: next + 1, gap: 3) }
        for previous in stride(from: place - 1, through: max(0, place - 3), by: -1) {
            guard tokens[previous].link == nil, text(previous).hasSameBytes(as: "as") else { continue }
            let hits = (max(0, previous - 3)..<previous).compactMap { hit(at: $0, .words) }
            return hits.suffix(1)
        }
        return []
    }

    /// "continued pre-training of x", "further pre-trained from x".
    private func continued(_ place: Int) -> [Hit] {
        var next = place + 1
        while next < place + 3, word(next) != .pretrained, word(next) != .trained { next += 1 }
        guard word(next) == .pretrained || word(next) == .trained else { return [] }
        if word(next + 1) == .on { return ids(from: next + 2, gap: 4, trust: .links) }
        return after(next, words: [.of, .from], within: 2)
    }

    /// "the model is based on x", "built on top of x"; not "the tokenizer is based on x".
    private func basedOn(_ place: Int) -> [Hit] {
        guard word(place + 1) == .on, !(max(0, place - 5)..<place).contains(where: { word($0) == .otherThing }) else {
            return []
        }
        return ids(from: skip(place + 2, [.top, .of]), gap: 8)
    }

    /// "Base model: x".
    private func named(_ place: Int) -> [Hit] {
        guard word(place + 1) == .model, word(place + 2) == .colon else { return [] }
        return ids(from: place + 3, gap: 3)
    }

    /// "a smaller version of x"; not "a newer version of x", which replaces it.
    private func version(_ place: Int) -> [Hit] {
        guard word(place + 1) == .of, word(place - 1) != .newer else { return [] }
        return ids(from: place + 2, gap: 4, trust: .links)
    }

    /// What "a version of x" is by the words before it: "fine-tuned on y version of x".
    private func versionRelation(_ place: Int) -> Relation {
        for previous in stride(from: place - 1, through: max(0, place - 8), by: -1) {
            switch word(previous) {
            case .tuned: return .baseModelFinetune
            case .quantized: return .baseModelQuantized
            case .distilled: return .distilledFrom
            case .merged: return .baseModelMerge
            case .end, .item: return .derivedFrom
            default: continue
            }
        }
        return .derivedFrom
    }

    // MARK: Looking for ids

    /// The ids after one of `words`, which must come within so many words.
    private func after(_ place: Int, words: [ProseWord], within: Int, trust: Trust = .words) -> [Hit] {
        var next = place + 1
        while next <= place + within, next < tokens.count {
            let word = word(next)
            if words.contains(word) { return ids(from: next + 1, gap: 10, trust: trust) }
            if isStop(word) || tokens[next].link != nil { break }
            next += 1
        }
        return []
    }

    /// The id after at most `gap` words from `start` on, with those that "and" joins to it; in a list all up to a full stop.
    private func ids(from start: Int, gap: Int, trust: Trust = .words, isList: Bool = false) -> [Hit] {
        var hits: [Hit] = []
        var left = gap
        var place = start
        while place < tokens.count, left > 0 {
            let word = word(place)
            if let hit = hit(at: place, trust) {
                hits.append(hit)
                if hits.count > ProseBases.limit { break }
                left = isList ? gap : 1
            } else if isList ? word == .end : isStop(word) || word == .item && place > start {
                break
            } else if !isMark(word), hits.isEmpty || isList || word != .and {
                left -= 1
            }
            place += 1
        }
        return hits
    }

    /// The id right before a word: "x fine-tuned on …".
    ///
    /// With other capitals than the id's it is a family's name: "a Spanish RoBERTa-base fine-tuned for …".
    private func before(_ place: Int, trust: Trust = .words) -> Hit? {
        var previous = place
        while word(previous) == .model || word(previous) == .close { previous -= 1 }
        guard let hit = hit(at: previous, trust) else { return nil }
        let isExact = tokens[previous].link != nil || text(previous).hasSameBytes(as: hit.id)
        return isExact || previous == 0 || word(previous - 1) == .end ? hit : nil
    }

    private func hit(at place: Int, _ trust: Trust) -> Hit? {
        guard tokens.indices.contains(place) else { return nil }
        let token = tokens[place]
        if let id = token.link { return Hit(id: id, range: token.range, place: place) }
        guard token.word == .other, token.range.count >= 4, token.range.count <= 200 else { return nil }
        let trust = token.isLabel ? .links : trust
        guard let id = HubModelID.ofWord(text(place)), trust == .words || !id.utf8.contains(0x2F) else { return nil }
        return Hit(id: id, range: token.range, place: place)
    }

    // MARK: Words

    private func text(_ place: Int) -> String {
        String(decoding: bytes[tokens[place].range.start..<tokens[place].range.end], as: UTF8.self)
    }

    private func isMark(_ word: ProseWord) -> Bool {
        switch word {
        case .colon, .comma, .open, .close: true
        default: false
        }
    }

    private func word(_ place: Int) -> ProseWord {
        tokens.indices.contains(place) && tokens[place].link == nil ? tokens[place].word : .other
    }

    private func skip(_ place: Int, _ words: [ProseWord]) -> Int {
        var next = place
        while words.contains(word(next)) { next += 1 }
        return next
    }

    private func isStop(_ word: ProseWord) -> Bool {
        switch word {
        case .stop, .end, .on, .with, .by, .comparison, .trained, .to, .forWord: true
        default: false
        }
    }

    private func isAboutAnother(_ place: Int) -> Bool {
        var previous = place - 1
        while previous >= 0, previous > place - 7, word(previous) != .end, word(previous) != .item {
            if word(previous) == .comparison { return true }
            previous -= 1
        }
        return false
    }
}

/// The words without which no statement about a base model is made.
///
/// Each stem has five bytes, so that wherever it stands it covers just one of the places 0, 3, 6, … with three bytes from
/// there on. Only those are looked up, none waits for another, and few are compared further.
enum ProseStems {
    private static let length = 5
    private static let stems: [UInt64] = [
        "tuned", "etune", "-tune", " tune", "tunin", "quant", "disti", "based", "merge", "mergi", "dapte", "lora ",
        "gguf ", "gptq ", "ggml ", " awq ", "exl2 ", "onver", "ontin", "furth", "nitia", "deriv", "tarti", "tarte",
        "ersio", "se mo", "al mo", "rce m", "ed fr", "built", "ed on", "ed fo", "ken f", "nce o", "opy o", "clone",
        "ork o", "teach",
    ].map { packed(Array($0.utf8)) }

    /// One bit for each three bytes that stand somewhere in a stem, under their key.
    private static let parts: [UInt64] = {
        var table = [UInt64](repeating: 0, count: 512)
        for stem in stems {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: stem >> (8 * UInt64(length - 1 - $0))) }
            for start in 0...(length - 3) {
                let place = key(bytes[start], bytes[start + 1], bytes[start + 2])
                table[place >> 6] |= 1 << UInt64(place & 63)
            }
        }
        return table
    }()

    /// Where the first stem begins in `range`, whatever its capitals.
    static func first(in bytes: [UInt8], _ range: ByteRange) -> Int? {
        bytes.withUnsafeBufferPointer { text in
            parts.withUnsafeBufferPointer { parts in
                var place = range.start
                while place + 3 <= range.end {
                    let key = key(text[place], text[place + 1], text[place + 2])
                    if parts[key >> 6] >> UInt64(key & 63) & 1 == 1, let start = stem(around: place, text, range) {
                        return start
                    }
                    place += 3
                }
                return nil
            }
        }
    }

    /// Where the stem begins that covers the three bytes from `place` on.
    private static func stem(around place: Int, _ text: UnsafeBufferPointer<UInt8>, _ range: ByteRange) -> Int? {
        for start in max(range.start, place + 3 - length)...place where start + length <= range.end {
            let word = packed(UnsafeBufferPointer(rebasing: text[start..<start + length]))
            if stems.contains(word) { return start }
        }
        return nil
    }

    /// The low five bits of each: the same for small letters and capitals.
    @inline(__always) private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        Int(first & 31) << 10 | Int(second & 31) << 5 | Int(third & 31)
    }

    /// Five bytes in one number, capitals made small.
    @inline(__always) private static func packed(_ bytes: some Collection<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
    }
}

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

/// A word of a card's text as far as statements about base models turn on it.
enum ProseWord: Sendable {
    case other
    case fine, tuned, quantized, distilled, merged, adapter, converted, continued, pretrained, initialized, derived
    case started, trained, based, base, built, top, version, instance, copied, original, newer, teacher, model
    case of, from, on, with, to, by, forWord, and, colon, comma, open, close
    /// Ends the search for an id: "using", "which", "is".
    case stop
    /// Makes the statement one about another model: "better than the fine-tuned version of …".
    case comparison
    /// Something else that is based on something: "the tokenizer is based on …".
    case otherThing
    /// The end of a sentence or of a table's cell.
    case end
    /// The beginning of a list's item.
    case item

    /// The words in small letters and without hyphens: `fine-tuned` stands as `finetuned`.
    private static let spellings: [(ProseWord, [String])] = [
        (.fine, ["fine"]),
        (.tuned, ["finetuned", "finetune", "finetunes", "finetuning", "tuned", "tune", "tuning"]),
        (
            .quantized,
            [
                "quantized", "quantised", "quantization", "quantizations", "quantisation", "quant", "quants",
                "gguf",
                "ggml", "gptq", "awq", "exl2", "quantizing",
            ]
        ), (.distilled, ["distilled", "distillation", "distilling", "distil"]),
        (.merged, ["merge", "merged", "merges", "merging"]),
        (.adapter, ["adapter", "adapters", "lora", "qlora", "loras"]),
        (.converted, ["converted", "conversion", "convert"]),
        (.continued, ["continued", "continues", "continue", "continual", "continuing", "further"]),
        (.pretrained, ["pretrained", "pretraining", "pretrain"]),
        (.initialized, ["initialized", "initialised", "initialization", "initialisation", "initializing"]),
        (.derived, ["derived", "taken"]), (.instance, ["instance"]), (.teacher, ["teacher", "teachers"]),
        (.copied, ["copy", "clone", "fork", "mirror"]),
        (.started, ["starting", "started", "warmstarted", "start"]),
        (.trained, ["trained", "training"]), (.based, ["based"]),
        (.base, ["base", "foundation", "parent", "basemodel", "base_model"]),
        (.original, ["original", "source"]),
        (.newer, ["new", "newer", "updated", "improved", "latest", "second", "third", "v2"]), (.built, ["built"]),
        (.top, ["top"]), (.version, ["version", "versions", "variant", "variants", "port"]),
        (.model, ["model", "models", "checkpoint", "checkpoints", "weights"]), (.of, ["of"]), (.from, ["from"]),
        (.on, ["on", "upon"]), (.with, ["with"]), (.to, ["to", "into"]), (.by, ["by"]), (.forWord, ["for"]),
        (.and, ["and"]),
        (
            .stop,
            [
                "using", "which", "that", "is", "was", "are", "were", "in", "we", "it", "this", "where", "when",
                "as",
                "has", "have", "at", "but", "or", "because", "while", "can", "see", "use", "than",
            ]
        ), (.comparison, ["than", "compared", "outperforms", "unlike", "not", "instead", "versus", "vs"]),
        (
            .otherThing,
            [
                "tokenizer", "tokeniser", "vocabulary", "vocab", "code", "script", "dataset", "datasets", "corpus",
                "implementation", "notebook", "tokenization", "task", "tasks", "results",
            ]
        ),
    ]

    /// The word that stands in `range` of a text.
    static func read(_ text: UnsafeBufferPointer<UInt8>, _ range: ByteRange) -> ProseWord {
        guard range.count <= 24 else { return .other }
        var hash = seed
        var last = range.start
        for place in range.start..<range.end {
            if text[place] == 0x2D { last = place + 1 } else { hash = next(hash, small(text[place])) }
        }
        if let word = table[hash] { return word }
        guard last > range.start else { return .other }
        // "instruction-tuned"
        return table[text[last..<range.end].reduce(seed) { next($0, small($1)) }] == .tuned ? .tuned : .other
    }

    /// The words under their hashes: nothing is allocated for a word of a text, of which each card has hundreds.
    private static let table: Table = {
        var table = Table()
        for (word, spellings) in spellings {
            for spelling in spellings { table.insert(word, spelling.utf8.reduce(seed) { next($0, $1) }) }
        }
        return table
    }()

    /// An open table of at most half its places; another word with the same 64 bits would be read as the one in it.
    private struct Table: Sendable {
        private var hashes = [UInt64](repeating: 0, count: 512)
        private var words = [ProseWord](repeating: .other, count: 512)

        mutating func insert(_ word: ProseWord, _ hash: UInt64) {
            let place = place(of: hash)
            hashes[place] = hash
            words[place] = word
        }

        subscript(hash: UInt64) -> ProseWord? {
            let place = place(of: hash)
            return hashes[place] == hash ? words[place] : nil
        }

        private func place(of hash: UInt64) -> Int {
            var place = Int(hash >> 55)
            while hashes[place] != 0, hashes[place] != hash { place = (place + 1) & 511 }
            return place
        }
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always) private static func next(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    @inline(__always) private static func small(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
}

/// Tells the ids of the Hub's models from everything else that stands in texts and addresses.
enum HubModelID {
    /// The model that an address leads to; nil for datasets, spaces, papers, people and other hosts.
    static func ofAddress(_ url: String) -> String? {
        var rest = Substring(url).utf8
        for scheme in ["https://", "http://"] where rest.starts(with: scheme.utf8) {
            rest = rest.dropFirst(scheme.utf8.count)
        }
        guard rest.count <= 512 else { return nil }
        // An address without a host that reads like an id was meant as one.
        if rest.count == url.utf8.count { return url.utf8.contains(0x2F) ? ofWord(url) : nil }
        if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
        guard let host = ["huggingface.co/", "hf.co/"].first(where: { rest.starts(with: $0.utf8) }) else { return nil }
        rest = rest.dropFirst(host.utf8.count)
        rest = rest.prefix { $0 != 0x3F && $0 != 0x23 }
        let parts = rest.split(separator: 0x2F).map { String(Substring($0)) }
        guard let first = parts.first, !areas.contains(UTF8Key(first)) else { return nil }
        if parts.count == 1 || views.contains(UTF8Key(parts[1])) { return firstModel(first) }
        guard parts.count == 2 || views.contains(UTF8Key(parts[2])) else { return nil }
        return checked(first + "/" + parts[1])
    }

    /// The id that a word is: `owner/name`, or the name of one of the Hub's first models; nil for other words.
    static func ofWord(_ word: String) -> String? {
        let parts = word.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
        if parts.count == 1 { return firstModel(word) }
        guard parts.count == 2, parts[0].count > 1, !areas.contains(UTF8Key(String(Substring(parts[0])))) else {
            return nil
        }
        // Two words with a stroke between them, such as `question/answer`, are none.
        guard parts[1].count > 3, parts[1].contains(where: { $0 == 0x2D || $0 == 0x5F || (0x30...0x39).contains($0) })
        else { return nil }
        let isFile = fileEndings.contains { word.asciiLowercased.hasSuffix($0) }
        return isFile ? nil : checked(word)
    }

    /// The name in its right capitals where it is one without an owner: only the Hub's first models have none.
    ///
    /// A name without a hyphen, such as GPT2, is a family's too, unless it is written as the id is.
    private static func firstModel(_ name: String) -> String? {
        guard name.utf8.count <= 64 else { return nil }
        let id = name.utf8.contains(0x2D) ? name.asciiLowercased : name
        return firstModels.contains(UTF8Key(id)) ? id : nil
    }

    private static func checked(_ id: String) -> String? {
        if case .hub(let found) = Reference("hf:" + id).form, found.hasSameBytes(as: id) { id } else { nil }
    }

    /// First parts of the Hub's addresses that are no owners.
    private static let areas = Set(
        [
            "datasets", "spaces", "models", "docs", "blog", "papers", "collections", "tasks", "course", "learn",
            "organizations", "settings", "join", "login", "pricing", "transformers", "inference", "chat", "posts",
            "inference-api", "autonlp", "nlp", "api", "front", "metrics", "languages", "new", "search", "support",
            "terms-of-service",
        ].map { UTF8Key($0) })

    /// What follows an id in the address of one of its files.
    private static let views = Set(
        ["tree", "blob", "resolve", "raw", "commit", "commits", "discussions"].map { UTF8Key($0) })

    private static let firstModels: Set<UTF8Key> = {
        let names = """
            albert-base-v1 albert-base-v2 albert-large-v1 albert-large-v2 albert-xlarge-v1 albert-xlarge-v2
            albert-xxlarge-v1 albert-xxlarge-v2 bert-base-cased bert-base-cased-finetuned-mrpc bert-base-chinese
            bert-base-german-cased bert-base-german-dbmdz-cased bert-base-german-dbmdz-uncased
            bert-base-multilingual-cased bert-base-multilingual-uncased bert-base-uncased bert-large-cased
            bert-large-cased-whole-word-masking bert-large-cased-whole-word-masking-finetuned-squad
            bert-large-uncased bert-large-uncased-whole-word-masking
            bert-large-uncased-whole-word-masking-finetuned-squad camembert-base ctrl distilbert-base-cased
            distilbert-base-cased-distilled-squad distilbert-base-german-cased distilbert-base-multilingual-cased
            distilbert-base-uncased distilbert-base-uncased-distilled-squad
            distilbert-base-uncased-finetuned-sst-2-english distilgpt2 distilroberta-base gpt2 gpt2-large gpt2-medium
            gpt2-xl openai-gpt roberta-base roberta-base-openai-detector roberta-large roberta-large-mnli
            roberta-large-openai-detector t5-11b t5-3b t5-base t5-large t5-small transfo-xl-wt103 xlm-clm-ende-1024
            xlm-clm-enfr-1024 xlm-mlm-100-1280 xlm-mlm-17-1280 xlm-mlm-en-2048 xlm-mlm-ende-1024 xlm-mlm-enfr-1024
            xlm-mlm-enro-1024 xlm-mlm-tlm-xnli15-1024 xlm-mlm-xnli15-1024 xlm-roberta-base xlm-roberta-large
            xlm-roberta-large-finetuned-conll02-dutch xlm-roberta-large-finetuned-conll02-spanish
            xlm-roberta-large-finetuned-conll03-english xlm-roberta-large-finetuned-conll03-german xlnet-base-cased
            xlnet-large-cased
            """
        return Set(names.utf8.split { $0 <= 0x20 }.map { UTF8Key(String(Substring($0))) })
    }()
    private static let fileEndings = [
        ".py", ".md", ".json", ".txt", ".bin", ".pt", ".ipynb", ".zip", ".csv", ".sh", ".html", ".gz", ".yaml", ".yml",
    ]
}

/// How a body is rendered.
package struct MarkdownOptions: Sendable {
    /// Whether `http(s)` images are shown; otherwise they become links, so that reading a card tells nobody.
    package var allowsRemoteImages: Bool
    /// Whether the card's first H1 is left out of the HTML, because the page shows it as its own title.
    package var dropsFirstTopHeading: Bool

    package init(allowsRemoteImages: Bool = false, dropsFirstTopHeading: Bool = true) {
        self.allowsRemoteImages = allowsRemoteImages
        self.dropsFirstTopHeading = dropsFirstTopHeading
    }
}

/// What becomes of a relative link or image of a card.
package enum LinkTarget: Sendable, Equatable {
    /// The URL stays as the card wrote it.
    case keep
    /// A URL of our own; it is escaped, but not judged again.
    case rewrite(String)
    /// The text is shown, marked as a broken link; the caller reports.
    case broken
    /// The text is shown, without any mark.
    case removed
}

/// A link or an image of a card, in the order of the text.
package struct MarkdownLink: Sendable {
    /// The URL after entities and escapes are decoded.
    package var url: String
    package var isImage: Bool
    package var isRawHTML: Bool
    /// The URL's text in the file where it can be found near the node, else the line of its block.
    package var range: ByteRange
}

/// A heading of a card, Markdown or raw HTML.
package struct MarkdownHeading: Sendable {
    /// The level that the card gives; the page may show another.
    package var level: Int
    package var text: String
    /// GitHub's anchor, without the prefix `user-content-` that the page adds.
    package var anchor: String
    package var range: ByteRange
    /// Where its block begins in the document's plain text, or where that would stand if it had any.
    package var textStart: Int
}

/// Something about a body that its author should know.
package struct MarkdownIssue: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        /// A limit of the pre-scan or of the parsed tree was passed: the body is shown as text.
        case rejected(rule: String, explanation: String)
        /// A code block that its fence never closes.
        case unclosedCodeFence
        /// A `<!--` without `-->`.
        case unclosedComment
        /// A URL whose scheme or characters are not allowed; its text is shown without link.
        case unsafeURL(String)
        /// A URL that no browser could open, such as `http://[bad`.
        case invalidURL(String)
        /// A raw element that is not allowed on a page, such as `script` or `iframe`.
        case droppedElement(String)
    }

    package var kind: Kind
    package var range: ByteRange
}

/// A rendered body with everything that was learnt on the way.
package struct MarkdownDocument: Sendable {
    /// Valid, balanced HTML for the inside of an `<article>`.
    package var html: [UInt8] = []
    /// Text of the first H1.
    package var title: String?
    package var headings: [MarkdownHeading] = []
    /// All ids that a link `#x` can reach, without prefix, in order of appearance.
    package var anchors: [String] = []
    package var links: [MarkdownLink] = []
    /// Text for search: blocks end with a line feed, other white space is one blank.
    package var plainText: [UInt8] = []
    /// Text of the first paragraph that is more than links and images.
    package var firstParagraph: String?
    /// The lines of code blocks, in order.
    package var codeBlocks: [ByteRange] = []
    package var issues: [MarkdownIssue] = []
    /// Whether the body is shown as escaped text because a limit was passed.
    package var isRejected = false
}
enum Relation { case baseModelFinetune, baseModelAdapter, baseModelQuantized, baseModelMerge, distilledFrom, derivedFrom }
struct Reference { enum Form { case hub(id: String), words }
  let form: Form
  init(_ t: String) { let id = RecordID(String(t.dropFirst(3))); form = id.problem == nil && id.segments.count <= 2 ? .hub(id: id.text) : .words } }
