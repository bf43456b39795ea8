import GitHubMarkdown
import SourceText

/// A word of a card's text as far as statements about base models turn on it.
enum ProseWord: Sendable {
    case other
    case fine, tuned, quantized, distilled, merged, adapter, converted, continued, pretrained, initialized, derived
    case started, trained, based, base, built, top, version, instance, copied, model
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

    static let table: [UTF8Key: ProseWord] = {
        let words: [(ProseWord, [String])] = [
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
            (.derived, ["derived", "taken"]), (.instance, ["instance"]),
            (.copied, ["copy", "clone", "fork", "mirror"]),
            (.started, ["starting", "started", "warmstarted", "start"]),
            (.trained, ["trained", "training"]), (.based, ["based"]), (.base, ["base"]), (.built, ["built"]),
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
                    "implementation", "notebook", "tokenization",
                ]
            ),
        ]
        var table: [UTF8Key: ProseWord] = [:]
        for (word, spellings) in words { for spelling in spellings { table[UTF8Key(spelling)] = word } }
        return table
    }()
}

/// A word, a mark, or a link to a model of the Hub.
struct ProseToken: Sendable {
    var word: ProseWord
    /// The model that a link leads to.
    var link: String?
    var range: ByteRange
}

/// Turns a block of a card's text into words and links, in one pass.
struct ProseTokenizer {
    private let bytes: [UInt8]
    /// The models that links lead to, by where their addresses begin.
    private let targets: [Int: (id: String, end: Int)]
    private let addresses: [Int: Int]

    init(bytes: [UInt8], links: [MarkdownLink]) {
        self.bytes = bytes
        var targets: [Int: (String, Int)] = [:]
        var addresses: [Int: Int] = [:]
        for link in links where !link.isImage {
            addresses[link.range.start] = link.range.end
            if let id = HubModelID.ofAddress(link.url) { targets[link.range.start] = (id, link.range.end) }
        }
        self.targets = targets
        self.addresses = addresses
    }

    func tokens(in range: ByteRange) -> [ProseToken] {
        var tokens: [ProseToken] = []
        var index = range.start
        var isLineStart = true
        while index < range.end {
            let byte = bytes[index]
            var next = index + 1
            if let target = targets[index] {
                // The words of a link are read before its address, which takes their place.
                replaceLabel(of: target.id, ByteRange(index, target.end), in: &tokens)
                next = max(target.end, index + 1)
            } else if let end = addresses[index], index > range.start, bytes[index - 1] != 0x20 {
                next = max(end, index + 1)
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

    /// Takes back the words of the link whose address stands at `range`: `[words](address)`, `<a href="address">`.
    private func replaceLabel(of id: String, _ range: ByteRange, in tokens: inout [ProseToken]) {
        var index = range.start
        if index > 0, bytes[index - 1] == 0x3C { index -= 1 }
        if index > 1, bytes[index - 1] == 0x28, bytes[index - 2] == 0x5D {
            index -= 3
            while index >= 0, bytes[index] != 0x5B, range.start - index < 512 { index -= 1 }
            while let last = tokens.last, last.range.start > index { tokens.removeLast() }
            // The mark of what the brackets of the address are: no parenthesis of the sentence.
        } else {
            while let last = tokens.last, last.range.end > index - 8, bytes[max(0, index - 1)] == 0x22 {
                tokens.removeLast()
            }
        }
        tokens.append(ProseToken(word: .other, link: id, range: range))
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
            if isLineStart { tokens.append(ProseToken(word: .item, link: nil, range: range)) }
            return
        }
        tokens.append(ProseToken(word: word(range), link: nil, range: range))
        if endsSentence {
            tokens.append(ProseToken(word: .end, link: nil, range: ByteRange(range.end, range.end + 1)))
        }
    }

    private func word(_ range: ByteRange) -> ProseWord {
        guard range.count <= 24 else { return .other }
        var small: [UInt8] = []
        small.reserveCapacity(range.count)
        for byte in bytes[range.start..<range.end] where byte != 0x2D {
            small.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        if let word = ProseWord.table[UTF8Key(String(decoding: small, as: UTF8.self))] { return word }
        // "instruction-tuned"
        let last = bytes[range.start..<range.end].split(separator: 0x2D).last ?? []
        return last.count < range.count && ["tuned", "tuning"].contains { last.elementsEqual($0.utf8) }
            ? .tuned : .other
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
