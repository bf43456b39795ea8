import SourceText

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
