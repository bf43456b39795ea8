/// What a folded character is to a word.
enum LetterClass: UInt8 {
    case other = 0
    /// Letters that have capitals, and capitals: a word is also split between the two.
    case small, capital
    case letter, digit
    /// A letter of a script without blanks between words, which are indexed in pairs.
    case paired
    /// `-`, `_`, `.`, `/`, `:` and `@`.
    case joiner
    /// A combining mark: dropped.
    case mark
}

/// How characters fold: compatibility decomposition without marks, then lower case, as docs/search-index.md says.
struct FoldTable: Sendable {
    /// One folded character: `text` is nil where it stays as it is.
    struct Letter {
        var kind: LetterClass
        var text: [UInt8]?
    }

    static let shared = FoldTable()

    static let ascii: [LetterClass] = (0..<128).map { code in
        switch UInt8(code) {
        case 0x61...0x7A: .small
        case 0x41...0x5A: .capital
        case 0x30...0x39: .digit
        case 0x2D, 0x5F, 0x2E, 0x2F, 0x3A, 0x40: .joiner
        default: .other
        }
    }

    /// For each 256 characters, where in `entries` theirs begin; the first 256 entries are `other`.
    private var pages: [UInt32]
    /// The class in the low bits; above them an offset in `texts`, 0 where the character stays as it is.
    private var entries: [UInt32]
    /// Each text: how many letters; for each its class, the number of its bytes, and those.
    private var texts: [UInt8] = [0]

    /// Reads `source`: tokens, each a gap to the token before, a kind, what the kind needs, and `*` with a run's length.
    ///
    /// All numbers are hexadecimal. Kinds: `S C L N P M` a class that stays as it is; `C+d` a capital whose small
    /// letter lies `d` higher; `S=`, `C=` and `L=` text that takes its place; `A` a capital before its small letter;
    /// `Ed` what the character `d` higher becomes; `D` what the characters become that it consists of.
    private init() {
        pages = [UInt32](repeating: 0, count: 0x1100)
        entries = [UInt32](repeating: 0, count: 256)
        var later: [(code: Int, parts: [Int])] = []
        var next = 0x80
        var reader = TokenReader(FoldTable.source)
        while let token = reader.next() {
            next += token.gap
            for _ in 0..<token.count {
                switch token.kind {
                case UInt8(ascii: "A"):
                    set(next, .capital, [next + 1])
                    set(next + 1, .small, nil)
                    next += 1
                case UInt8(ascii: "E"): later.append((next, [next + token.delta]))
                case UInt8(ascii: "D"): later.append((next, token.text))
                default:
                    let kind = FoldTable.class(token.kind)
                    let text = token.text.isEmpty ? (token.delta == 0 ? nil : [next + token.delta]) : token.text
                    set(next, kind, text)
                }
                next += 1
            }
        }
        // Parts are characters that have been set above, and ASCII.
        for (code, parts) in later { setParts(code, parts) }
    }

    /// Calls `body` for each letter that `scalar`, above ASCII, folds to; `bytes` are its own.
    @inline(__always)
    func forEach(
        _ scalar: UInt32, _ bytes: UnsafeBufferPointer<UInt8>,
        _ body: (LetterClass, UnsafeBufferPointer<UInt8>) -> Void
    ) {
        let entry = entries[Int(pages[Int(scalar >> 8)]) + Int(scalar & 0xFF)]
        guard entry >> 4 != 0 else {
            return body(LetterClass(rawValue: UInt8(truncatingIfNeeded: entry & 15)) ?? .other, bytes)
        }
        texts.withUnsafeBufferPointer { texts in
            var at = Int(entry >> 4)
            let count = texts[at]
            at += 1
            for _ in 0..<count {
                let length = Int(texts[at + 1])
                body(
                    LetterClass(rawValue: texts[at]) ?? .other,
                    UnsafeBufferPointer(rebasing: texts[at + 2..<at + 2 + length]))
                at += 2 + length
            }
        }
    }

    private static func `class`(_ kind: UInt8) -> LetterClass {
        switch kind {
        case UInt8(ascii: "S"): .small
        case UInt8(ascii: "C"): .capital
        case UInt8(ascii: "L"): .letter
        case UInt8(ascii: "N"): .digit
        case UInt8(ascii: "P"): .paired
        case UInt8(ascii: "M"): .mark
        default: .other
        }
    }

    private mutating func set(_ code: Int, _ kind: LetterClass, _ text: [Int]?) {
        store(code, kind.rawValue, text.map { [Letter(kind: kind, text: FoldTable.utf8($0))] })
    }

    private mutating func setParts(_ code: Int, _ parts: [Int]) {
        var letters: [Letter] = []
        for part in parts {
            let bytes = FoldTable.utf8([part])
            if part < 0x80 {
                let kind = FoldTable.ascii[part]
                letters.append(Letter(kind: kind, text: kind == .capital ? [bytes[0] | 0x20] : bytes))
            } else if let scalar = UInt32(exactly: part) {
                bytes.withUnsafeBufferPointer { bytes in
                    forEach(scalar, bytes) { letters.append(Letter(kind: $0, text: Array($1))) }
                }
            }
        }
        store(code, LetterClass.other.rawValue, letters)
    }

    private mutating func store(_ code: Int, _ kind: UInt8, _ letters: [Letter]?) {
        let page = code >> 8
        if pages[page] == 0 {
            pages[page] = UInt32(entries.count)
            entries.append(contentsOf: repeatElement(0, count: 256))
        }
        var offset = 0
        if let letters {
            offset = texts.count
            texts.append(UInt8(letters.count))
            for letter in letters {
                let text = letter.text ?? []
                texts += [letter.kind.rawValue, UInt8(text.count)] + text
            }
        }
        entries[Int(pages[page]) + code & 0xFF] = UInt32(offset) << 4 | UInt32(kind)
    }

    private static func utf8(_ codes: [Int]) -> [UInt8] {
        codes.compactMap { UInt32(exactly: $0).flatMap(Unicode.Scalar.init) }.flatMap { Array(String($0).utf8) }
    }
}

/// Takes the generated table apart.
private struct TokenReader {
    struct Token {
        var gap = 0
        var kind: UInt8 = 0
        var delta = 0
        var text: [Int] = []
        var count = 1
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ source: StaticString) {
        bytes = UnsafeBufferPointer(start: source.utf8Start, count: source.utf8CodeUnitCount)
    }

    mutating func next() -> Token? {
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        guard index < bytes.count else { return nil }
        var token = Token()
        token.gap = number()
        token.kind = bytes[index]
        index += 1
        while index < bytes.count, bytes[index] > 0x20 {
            switch bytes[index] {
            case UInt8(ascii: "*"):
                index += 1
                token.count = number()
            case UInt8(ascii: "+"):
                index += 1
                token.delta = number()
            case UInt8(ascii: "="), UInt8(ascii: "."):
                index += 1
                token.text.append(number())
            default:
                // `E` is followed by a difference, `D` by the first character.
                if token.kind == UInt8(ascii: "D") { token.text.append(number()) } else { token.delta = number() }
            }
        }
        return token
    }

    private mutating func number() -> Int {
        var isNegative = false
        var value = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "-"): isNegative = true
            case 0x30...0x39: value = value << 4 | Int(bytes[index] & 15)
            case 0x61...0x66: value = value << 4 | Int(bytes[index] - 0x57)
            default: return isNegative ? -value : value
            }
            index += 1
        }
        return isNegative ? -value : value
    }
}
