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
