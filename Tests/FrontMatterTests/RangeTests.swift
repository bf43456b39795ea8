import FrontMatter
import SourceText
import Testing

/// Byte ranges: the text at a node's range is the node's source.
@Suite struct RangeTests {
    /// Problems with the ranges of one card's scalars, at most three.
    private func problems(_ path: String, _ bytes: [UInt8], _ block: FrontMatterBlock) -> [String] {
        guard let root = block.root, let inside = block.blockRange else { return [] }
        var found: [String] = []
        for (scalar, text, range) in allScalars(root) where found.count < 3 {
            guard range.start >= inside.start, range.end <= inside.end else {
                found.append("\(path): \(range) is outside of \(inside)")
                continue
            }
            let source = String(decoding: bytes[range.start..<range.end], as: UTF8.self)
            if !fits(source, scalar, text) { found.append("\(path): \(source.prefix(60)) is not \(text.prefix(60))") }
        }
        return found
    }

    /// Whether `source` can be what `text` was read from.
    private func fits(_ source: String, _ scalar: YAMLScalar?, _ text: String) -> Bool {
        let quote = source.utf8.first
        switch scalar?.style ?? (quote == 0x22 ? .doubleQuoted : quote == 0x27 ? .singleQuoted : .plain) {
        case .plain: return folded(source) == folded(text)
        case .singleQuoted: return folded(unquoted(source, "'").replacing("''", with: "'")) == folded(text)
        case .doubleQuoted:
            let inner = unquoted(source, "\"")
            return inner.utf8.contains(0x5C) || folded(inner) == folded(text)
        case .literal: return quote == 0x7C && folded(String(source.drop { !$0.isNewline })) == folded(text)
        case .folded: return quote == 0x3E && folded(String(source.drop { !$0.isNewline })) == folded(text)
        }
    }

    private func unquoted(_ source: String, _ quote: Character) -> String {
        guard source.count >= 2, source.first == quote, source.last == quote else { return "not quoted" }
        return String(source.dropFirst().dropLast())
    }

    /// The bytes with each run of blanks and line ends as one blank, and none at the ends.
    private func folded(_ text: String) -> [UInt8] {
        Array(text.utf8.split { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }.joined(separator: [0x20]))
    }

    @Test("Every scalar of every corpus card stands at its range")
    func corpora() {
        for corpus in judgedCorpora {
            for card in cards(corpus) {
                let block = readFrontMatter(card.bytes, options: FrontMatterOptions())
                #expect(problems(card.path, card.bytes, block).isEmpty)
            }
        }
    }

    @Test("Line ends and a byte order mark change no value, and ranges follow the bytes")
    func lineEnds() {
        for card in judgedCorpora.flatMap({ cards($0) }) where !card.bytes.contains(0x0D) {
            let plain = readFrontMatter(card.bytes, options: FrontMatterOptions())
            guard !plain.isBroken, plain.root != nil else { continue }
            let pairs = card.bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
            let crlf = readFrontMatter(pairs, options: FrontMatterOptions())
            #expect(crlf.shown == plain.shown)
            #expect(problems(card.path, pairs, crlf).isEmpty)
            let marked = readFrontMatter([0xEF, 0xBB, 0xBF] + card.bytes, options: FrontMatterOptions())
            #expect(marked.shown == plain.shown)
            #expect(marked.bodyStart == plain.bodyStart + 3)
        }
    }

    @Test(
        "Marks after multi-byte text, NEL, LS and PS point at the right bytes",
        arguments: [
            "é: ü\nmärk: 'ö'\nx: [ä, 😀, z]\nlast: \"é\"", "a: x\u{85}b: y\u{85}c: z", "a: x\u{2028}b: é\u{2029}c: z",
            "a: \u{FFFD}\nb: \u{10FFFF}x\nc: [d]", "a: |\n  é\n  ü\n\n\nb: >-\n  ö\n\nc: d",
            "a: b\r\nc: é\r\nd:\r\n- e\r\n- f", "a: b\rc: é\rd: [e,\rf]",
        ])
    func marks(_ yaml: String) {
        for filler in ["", String(repeating: "# é😀\n", count: 50)] {
            let text = "---\n\(filler)\(yaml)\n---\n"
            let block = read(text)
            #expect(!block.isBroken)
            #expect((block.root?.entries.count ?? 0) >= 2)
            #expect(problems(yaml, Array(text.utf8), block).isEmpty)
        }
    }

    @Test("Collections reach from their first to their last entry")
    func collections() {
        let text = "---\na:\n- x\n- y: 1\n  z:\n\nb: [1, 2 ]\nc: {d: e}\nf: |\n  text\n\n\ng: &h [i]\n---\n"
        let block = read(text)
        let parts = ["a", "b", "c", "f", "g"].map { key in block.root?[key].map { slice(text, $0.range) } }
        #expect(parts == ["- x\n- y: 1\n  z:", "[1, 2 ]", "{d: e}", "|\n  text", "[i]"])
        #expect(block.root?["a"]?.sequence?.last.map { slice(text, $0.range) } == "y: 1\n  z:")
    }
}
