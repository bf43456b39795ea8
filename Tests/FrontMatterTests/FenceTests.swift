import FrontMatter
import SourceText
import Testing

/// Where a block is found, and what is said about a near miss.
@Suite struct FenceTests {
    private let rest = "license: mit\ntags:\n- a"

    private func body(_ text: String, _ block: FrontMatterBlock) -> String {
        slice(text, ByteRange(block.bodyStart, text.utf8.count))
    }

    @Test("A block at the start is read without an issue")
    func plain() {
        let text = "---\n\(rest)\n---\nbody"
        let block = read(text)
        #expect(block.shown == "{license: \"mit\", tags: [\"a\"]}")
        #expect(block.issues.isEmpty)
        #expect(block.blockRange.map { slice(text, $0) } == rest)
        #expect(body(text, block) == "body")
    }

    @Test("A file that ends with its closing fence has an empty body")
    func endsWithFence() {
        let text = "---\n\(rest)\n---"
        #expect(read(text).bodyStart == text.utf8.count)
        #expect(read(text).issues.isEmpty)
    }

    @Test("Blank lines before the block are noted, and the block is read")
    func blankLines() {
        let block = read("\n \t\n---\n\(rest)\n---\n")
        #expect(block.kinds == [.blankLinesBeforeBlock])
        #expect(block.issues.first?.range == ByteRange(0, 4))
        #expect(block.root?.entries.count == 2)
    }

    @Test("All blanks that Python knows may stand before the block, as with Hugging Face")
    func unicodeBlanks() {
        for blank in ["\u{A0}", "\u{2028}", "\u{3000}", "\u{85}", "\u{1C}", "\u{B}\u{C}", "\u{205F}"] {
            #expect(read(blank + "---\n\(rest)\n---\n").root?.entries.count == 2)
        }
        #expect(read("\u{200B}---\n\(rest)\n---\n").root == nil)
    }

    @Test("A byte order mark is noted, and the block is read")
    func byteOrderMark() {
        let text = "\u{FEFF}---\n\(rest)\n---\nbody"
        let block = read(text)
        #expect(block.kinds == [.byteOrderMark])
        #expect(block.root?.entries.count == 2)
        #expect(body(text, block) == "body")
    }

    @Test("Line ends with carriage returns are noted once, and the block is read")
    func carriageReturns() {
        let text = "---\n\(rest)\n---\nbody\n"
        let pairs = read(text.replacing("\n", with: "\r\n"))
        #expect(pairs.kinds == [.carriageReturns(mixed: false)])
        #expect(pairs.issues.first?.range == ByteRange(3, 5))
        let returns = read(text.replacing("\n", with: "\r"))
        #expect(returns.kinds == [.carriageReturns(mixed: false)])
        #expect(read(text + "more\r\n").kinds == [.carriageReturns(mixed: true)])
        #expect(read(text).shown == pairs.shown)
        #expect(read(text).shown == returns.shown)
    }

    @Test("Blanks after either fence are noted, and the block is read")
    func trailingBlanks() {
        let block = read("--- \n\(rest)\n---\t \nbody")
        #expect(block.kinds == [.trailingBlanksAfterFence, .trailingBlanksAfterFence])
        #expect(block.issues.map { $0.range.start } == [3, 31])
        #expect(block.root?.entries.count == 2)
    }

    @Test("A block that `...` closes is read, with a note")
    func dots() {
        let text = "---\n\(rest)\n...\nbody\n\n---\nmore"
        let block = read(text)
        #expect(block.kinds == [.closedByDots])
        #expect(block.root?.entries.count == 2)
        #expect(body(text, block).hasPrefix("body"))
    }

    @Test("Two opening fences are noted, and the block is read as Hugging Face reads it")
    func doubled() {
        let block = read("---\n---\n\(rest)\n---\nbody")
        #expect(block.kinds == [.doubledOpeningFence])
        #expect(block.root?.entries.count == 2)
        #expect(read("---\n---\nText\n\n---\n").kinds == [.emptyBlock])
    }

    @Test("An empty block has a root without entries", arguments: ["---\n---\n", "---\n\n---", "---\n# c\n---\nx"])
    func empty(_ text: String) {
        let block = read(text)
        #expect(block.kinds == [.emptyBlock])
        #expect(block.root?.entries.isEmpty == true)
        #expect(!block.isBroken)
    }

    @Test("An opening fence without a closing one is reported where keys follow")
    func unclosed() {
        let block = read("---\n\(rest)\n\n# Title\n")
        #expect(block.kinds == [.unclosedBlock])
        #expect(block.issues.first?.range == ByteRange(0, 3))
        #expect(block.blockRange == nil)
        #expect(block.bodyStart == 0)
    }

    @Test("An indented closing fence is named")
    func indentedFence() {
        let text = "---\n\(rest)\n  ---\n\n# Title\n"
        let block = read(text)
        #expect(block.kinds == [.indentedClosingFence])
        #expect(block.issues.first.map { slice(text, $0.range) } == "  ---")
    }

    @Test("Keys before a lone fence miss their opening fence")
    func missingOpening() {
        let text = "\(rest)\n---\n\n# Title\n"
        let block = read(text)
        #expect(block.kinds == [.missingOpeningFence])
        #expect(block.issues.first.map { slice(text, $0.range) } == "license: mit")
        #expect(block.root == nil)
    }

    @Test(
        "Thematic breaks, underlines and examples in code are no front matter",
        arguments: [
            "---\n\n# Title\n", "---", "---\n", "# Title\n\n---\n\nText\n\n---\n", "Title\n---\nText: more\n---\n",
            "Note: this is a heading\n---\n", "# T\n\n```yaml\n---\nlicense: mit\ntags: a\n---\n```\n",
            "text\n---\nlicense: mit\n---\n", "# T\n\n---\nNote: one remark\n\n---\n", "\n\n---\nText\n", "",
            "# T\n~~~~\n---\n~~~\nlicense: a\n---\n~~~~\n", "a: b\nc: d\n\nno fence\n", "---\n\nText\n...\nmore\n",
            "----\na: b\nc: d\n----\n",
        ])
    func noBlock(_ text: String) {
        let block = read(text)
        #expect(block.kinds.isEmpty)
        #expect(block.blockRange == nil)
        #expect(block.root == nil)
        #expect(!block.isBroken)
    }

    @Test("A block after text is reported at its fence and not read")
    func later() {
        let text = "Some words\n\n---\n\(rest)\n---\nbody"
        let block = read(text)
        #expect(block.kinds == [.blockNotFirst(read: false)])
        #expect(block.issues.first?.range == ByteRange(12, 15))
        #expect(block.root == nil)
    }

    @Test("A block directly after the first heading is read where the setting allows it")
    func afterHeading() {
        var options = FrontMatterOptions()
        options.allowsBlockAfterHeading = true
        let text = "# Title\n\n---\n\n\(rest)\n\n---\nbody"
        #expect(read(text).kinds == [.blockNotFirst(read: false)])
        let block = read(text, options)
        #expect(block.kinds == [.blockNotFirst(read: true)])
        #expect(block.root?.entries.count == 2)
        #expect(body(text, block) == "body")
        #expect(read("# T\n\nText\n\n---\n\(rest)\n---\n", options).kinds == [.blockNotFirst(read: false)])
        #expect(read("# T\n\n## U\n\n---\n\(rest)\n---\n", options).kinds == [.blockNotFirst(read: false)])
    }

    @Test("A YAML file is read as a whole, and nothing in it is nothing")
    func document() {
        let options = FrontMatterOptions()
        let block = readYAMLDocument(Array("---\na: 1\n".utf8), options: options)
        #expect(block.shown == "{a: \"1\"}")
        #expect(block.issues.isEmpty)
        for text in ["", "# only a comment\n", "---\n", "\u{FEFF}"] {
            let empty = readYAMLDocument(Array(text.utf8), options: options)
            #expect(empty.root == nil && !empty.isBroken)
        }
        let several = readYAMLDocument(Array("a: 1\n---\nb: 2\n".utf8), options: options)
        #expect(several.kinds == [.multipleDocuments])
        #expect(several.isBroken)
    }
}
