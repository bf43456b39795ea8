import SourceText
import Vocabulary

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
        case .tuned: one(.baseModelFinetune, tuned(place))
        case .quantized:
            one(.baseModelQuantized, after(place, words: [.of, .forWord, .from], within: 8, trust: .words))
        case .distilled: one(.distilledFrom, after(place, words: [.of, .from], within: 4, trust: .words))
        case .adapter: one(.baseModelAdapter, after(place, words: [.of, .forWord], within: 6, trust: .words))
        case .converted: converted(place)
        case .merged: merged(place)
        case .continued: one(.baseModelFinetune, continued(place))
        case .initialized:
            several(.baseModelFinetune, ids(from: skip(place + 1, [.from, .with, .by]), gap: 10, trust: .words))
        case .derived, .started:
            one(.baseModelFinetune, after(place, words: [.from], within: 1, trust: .words))
        case .trained: one(.baseModelFinetune, trained(place))
        case .based, .built: one(.baseModelFinetune, basedOn(place))
        case .base: one(.baseModelFinetune, baseModel(place))
        case .version, .copied: one(.derivedFrom, version(place))
        case .instance: one(.baseModelFinetune, version(place))
        default: nil
        }
    }

    /// "fine-tuned from x", "fine-tuned version of x", "fine-tuned x on …", "x fine-tuned on …".
    private func tuned(_ place: Int) -> Hit? {
        var next = place + 1
        while word(next) == .version || word(next) == .model { next += 1 }
        switch word(next) {
        case .of, .from: return ids(from: next + 1, gap: 14, trust: .words).first
        case .on:
            if let hit = ids(from: skip(next + 1, [.top, .of]), gap: 4, trust: .links).first { return hit }
        default: if let hit = ids(from: place + 1, gap: 4, trust: .words).first { return hit }
        }
        return before(place)
    }

    /// "trained from x", "x model trained on …".
    private func trained(_ place: Int) -> Hit? {
        if let hit = after(place, words: [.from], within: 2, trust: .links) { return hit }
        guard word(place + 1) == .on || word(place + 1) == .forWord else { return nil }
        var previous = place - 1
        if word(previous) == .model { previous -= 1 }
        return hit(at: previous, .links) ?? (word(previous) == .other ? hit(at: previous - 1, .links) : nil)
    }

    /// "converted to GGUF format from x", "conversion of x", "Converted From: x".
    private func converted(_ place: Int) -> (Relation, [Hit])? {
        guard let hit = after(place, words: [.from, .of], within: 6, trust: .words) else { return nil }
        let isQuantized = (max(0, place - 6)..<hit.place).contains { word($0) == .quantized }
        return (isQuantized ? .baseModelQuantized : .derivedFrom, [hit])
    }

    /// "merge of x and y", "included in the merge:" before a list.
    private func merged(_ place: Int) -> (Relation, [Hit])? {
        var next = place + 1
        while next < place + 4, next < tokens.count, word(next) != .of, word(next) != .colon, word(next) != .from {
            next += 1
        }
        guard word(next) == .of || word(next) == .colon || word(next) == .from else { return nil }
        return several(.baseModelMerge, ids(from: next + 1, gap: 8, trust: .words, isList: true))
    }

    /// "continued pre-training of x", "further pre-trained from x".
    private func continued(_ place: Int) -> Hit? {
        var next = place + 1
        while next < place + 3, word(next) != .pretrained, word(next) != .trained { next += 1 }
        guard word(next) == .pretrained || word(next) == .trained else { return nil }
        if let hit = after(next, words: [.of, .from], within: 2, trust: .words) { return hit }
        return word(next + 1) == .on ? ids(from: next + 2, gap: 4, trust: .links).first : nil
    }

    /// "the model is based on x", "built on top of x"; not "the tokenizer is based on x".
    private func basedOn(_ place: Int) -> Hit? {
        guard word(place + 1) == .on, !(max(0, place - 5)..<place).contains(where: { word($0) == .otherThing }) else {
            return nil
        }
        return ids(from: skip(place + 2, [.top, .of]), gap: 8, trust: .words).first
    }

    /// "Base model: x".
    private func baseModel(_ place: Int) -> Hit? {
        guard word(place + 1) == .model, word(place + 2) == .colon else { return nil }
        return ids(from: place + 3, gap: 3, trust: .words).first
    }

    /// "a smaller version of x".
    private func version(_ place: Int) -> Hit? {
        word(place + 1) == .of ? ids(from: place + 2, gap: 4, trust: .links).first : nil
    }

    // MARK: Looking for ids

    /// The first id after one of `words`, which must come within so many words.
    private func after(_ place: Int, words: [ProseWord], within: Int, trust: Trust) -> Hit? {
        var next = place + 1
        while next <= place + within, next < tokens.count {
            let word = word(next)
            if words.contains(word) { return ids(from: next + 1, gap: 10, trust: trust).first }
            if isStop(word) || word == .on || tokens[next].link != nil { return nil }
            next += 1
        }
        return nil
    }

    /// The ids from `start` on, after at most `gap` words that are none.
    private func ids(from start: Int, gap: Int, trust: Trust, isList: Bool = false) -> [Hit] {
        var hits: [Hit] = []
        var left = gap
        var place = start
        while place < tokens.count, left > 0 {
            let word = word(place)
            if let hit = hit(at: place, trust) {
                hits.append(hit)
                guard isList else { break }
                left = gap
            } else if isList ? word == .end : isStop(word) || word == .item && place > start {
                break
            } else if word != .colon, word != .open, word != .close {
                left -= 1
            }
            place += 1
        }
        return hits
    }

    /// The id right before the word at `place`: "x fine-tuned on …".
    private func before(_ place: Int) -> Hit? {
        var previous = place - 1
        if word(previous) == .fine { previous -= 1 }
        if word(previous) == .model { previous -= 1 }
        if word(previous) == .close { previous -= 1 }
        return hit(at: previous, .words)
    }

    private func hit(at place: Int, _ trust: Trust) -> Hit? {
        guard tokens.indices.contains(place) else { return nil }
        let token = tokens[place]
        if let id = token.link { return Hit(id: id, range: token.range, place: place) }
        guard token.word == .other, token.range.count >= 4, token.range.count <= 200 else { return nil }
        let text = String(decoding: bytes[token.range.start..<token.range.end], as: UTF8.self)
        guard let id = HubModelID.ofWord(text), trust == .words || !id.utf8.contains(0x2F) else { return nil }
        return Hit(id: id, range: token.range, place: place)
    }

    // MARK: Words

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

    private func one(_ relation: Relation, _ hit: Hit?) -> (Relation, [Hit])? { hit.map { (relation, [$0]) } }

    private func several(_ relation: Relation, _ hits: [Hit]) -> (Relation, [Hit])? {
        hits.isEmpty ? nil : (relation, hits)
    }
}
