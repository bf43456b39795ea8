/// What a word is to the text that it was found in.
enum WordRole {
    case whole
    /// A part of the camel-case word that follows.
    case piece
    /// All words of an identifier in one.
    case joined
    /// Two neighbouring characters of a paired script, or one alone.
    case pair
}

/// Takes the words of a text as they are found.
protocol WordSink {
    /// `bytes` are folded UTF-8 of so many `characters`, and valid during the call alone.
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, characters: Int, _ role: WordRole)
    /// The words since the last call belong together: an identifier, a word or a run of pairs.
    mutating func endUnit()
}

/// Turns text into words, by the rules of docs/search-index.md.
///
/// Reused, since its memory grows to that of the longest identifier.
struct WordScanner {
    /// More words than that are no identifier.
    static let longestIdentifier = 6

    private enum State { case between, word, joiner, pairs }

    private var state = State.between
    /// The folded words of the current identifier, one after the other, or the last character of a run of pairs.
    private var buffer: [UInt8] = []
    private var wordStart = 0
    private var pieceStart = 0
    private var wordLength = 0
    private var pieceLength = 0
    private var joinedLength = 0
    private var words = 0
    private var hasPieces = false
    private var last = LetterClass.other
    private var runLength = 0

    /// Finds the words of `text`, which is UTF-8; bytes that are not end a word.
    mutating func scan<Sink: WordSink>(_ text: UnsafeBufferPointer<UInt8>, into sink: inout Sink) {
        FoldTable.ascii.withUnsafeBufferPointer { ascii in
            var index = 0
            while index < text.count {
                let byte = text[index]
                guard byte < 0x80 else {
                    index += other(text, at: index, &sink)
                    continue
                }
                let kind = ascii[Int(byte)]
                if kind == .small, state == .between {
                    let end = WordScanner.endOfPlainWord(text, from: index, ascii)
                    if end > index {
                        let word = UnsafeBufferPointer(rebasing: text[index..<end])
                        sink.take(word, characters: word.count, .whole)
                        sink.endUnit()
                        index = end
                        continue
                    }
                }
                index += 1
                switch kind {
                case .small, .digit:
                    begin(kind, 1, &sink)
                    buffer.append(byte)
                case .capital:
                    begin(kind, 1, &sink)
                    buffer.append(byte | 0x20)
                case .joiner: join(&sink)
                default: endUnit(&sink)
                }
            }
        }
        endUnit(&sink)
    }

    /// The end of a run of small ASCII letters that is a word as it stands, as nearly all words are; else `start`.
    @inline(__always)
    private static func endOfPlainWord(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ ascii: UnsafeBufferPointer<LetterClass>
    ) -> Int {
        var end = start + 1
        while end < text.count, text[end] &- 0x61 < 26 { end += 1 }
        if end == text.count { return end }
        let next = text[end]
        guard next < 0x80, ascii[Int(next)] == .other else { return start }
        return end
    }

    /// Takes the character above ASCII at `index`; returns how many bytes it has.
    private mutating func other<Sink: WordSink>(
        _ text: UnsafeBufferPointer<UInt8>, at index: Int, _ sink: inout Sink
    ) -> Int {
        guard let (scalar, width) = decodedScalar(text, at: index) else {
            endUnit(&sink)
            return 1
        }
        FoldTable.shared.forEach(scalar, UnsafeBufferPointer(rebasing: text[index..<index + width])) { kind, bytes in
            switch kind {
            case .small, .capital, .letter, .digit:
                begin(kind, bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }, &sink)
                buffer.append(contentsOf: bytes)
            case .paired: pair(bytes, &sink)
            case .joiner: join(&sink)
            case .mark: break
            case .other: endUnit(&sink)
            }
        }
        return width
    }

    /// Makes room for a character of a word, which is `length` characters when folded.
    @inline(__always)
    private mutating func begin<Sink: WordSink>(_ kind: LetterClass, _ length: Int, _ sink: inout Sink) {
        if state != .word {
            startWord(&sink)
        } else if kind == .capital, last == .small {
            take(from: pieceStart, pieceLength, .piece, &sink)
            hasPieces = true
            pieceStart = buffer.count
            pieceLength = 0
        }
        last = kind
        wordLength += length
        pieceLength += length
    }

    private mutating func startWord<Sink: WordSink>(_ sink: inout Sink) {
        if state != .joiner { endUnit(&sink) }
        // What can no longer be joined need not be kept.
        if words > WordScanner.longestIdentifier { buffer.removeAll(keepingCapacity: true) }
        state = .word
        wordStart = buffer.count
        pieceStart = wordStart
        wordLength = 0
        pieceLength = 0
        hasPieces = false
    }

    private mutating func endWord<Sink: WordSink>(_ sink: inout Sink) {
        if hasPieces { take(from: pieceStart, pieceLength, .piece, &sink) }
        take(from: wordStart, wordLength, .whole, &sink)
        words += 1
        joinedLength += wordLength
    }

    private mutating func join<Sink: WordSink>(_ sink: inout Sink) {
        guard state == .word else { return endUnit(&sink) }
        endWord(&sink)
        state = .joiner
    }

    private mutating func pair<Sink: WordSink>(_ bytes: UnsafeBufferPointer<UInt8>, _ sink: inout Sink) {
        if state == .pairs {
            let width = buffer.count
            buffer.append(contentsOf: bytes)
            take(from: 0, 2, .pair, &sink)
            buffer.removeSubrange(0..<width)
        } else {
            endUnit(&sink)
            state = .pairs
            buffer.append(contentsOf: bytes)
        }
        runLength += 1
    }

    /// Ends whatever word, identifier or run is open.
    private mutating func endUnit<Sink: WordSink>(_ sink: inout Sink) {
        switch state {
        case .between: return
        case .word: endWord(&sink)
        case .joiner: break
        case .pairs: if runLength == 1 { take(from: 0, 1, .pair, &sink) }
        }
        if words > 1, words <= WordScanner.longestIdentifier { take(from: 0, joinedLength, .joined, &sink) }
        sink.endUnit()
        state = .between
        buffer.removeAll(keepingCapacity: true)
        words = 0
        joinedLength = 0
        runLength = 0
    }

    @inline(__always)
    private func take<Sink: WordSink>(from: Int, _ characters: Int, _ role: WordRole, _ sink: inout Sink) {
        buffer.withUnsafeBufferPointer {
            sink.take(UnsafeBufferPointer(rebasing: $0[from...]), characters: characters, role)
        }
    }
}

/// The character above ASCII at `index` and its width in bytes; nil where the bytes are not UTF-8.
@inline(__always)
func decodedScalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, width: Int)? {
    let lead = UInt32(text[index])
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, index + width <= text.count else { return nil }
    var scalar = lead & (0x7F >> UInt32(width))
    for offset in 1..<width {
        let byte = UInt32(text[index + offset])
        guard byte & 0xC0 == 0x80 else { return nil }
        scalar = scalar << 6 | byte & 0x3F
    }
    return scalar < 0x110000 ? (scalar, width) : nil
}
