import FrontMatter
import SourceText
import Testing

/// Syntax errors: words that help, at the place to repair.
@Suite struct SyntaxTests {
    struct Case: Sendable {
        var yaml: String
        var words: String
        /// The rest of the block from the place on begins so.
        var at: String
    }

    private static let cases = [
        Case(yaml: "a: b: c", words: "`:` stands in an unquoted value", at: ": c"),
        Case(yaml: "a:\n- x\n  b:\n- y", words: "check the indentation of this line and the one before", at: ":\n- y"),
        Case(yaml: "a: 1\n\tb: 2", words: "tab", at: "\tb"),
        Case(yaml: "a:\n\t- b", words: "tab", at: "\t- b"),
        Case(yaml: "a: \"x\nb: 1", words: "never ends", at: "\"x"),
        Case(yaml: "b: 1\na: 'x", words: "never ends", at: "'x"),
        Case(yaml: "a:\n- x\nword\nb: 1", words: "no `:` after a key", at: "word"),
        Case(yaml: "a:\n-x\n-y\nb: 1", words: "blank after the `-`", at: "-x"),
        Case(yaml: "a: [1, 2\nb: 1", words: "`[ ]`", at: ":"),
        Case(yaml: "a: {b: 1\nc: 2", words: "`{ }`", at: ""),
        Case(yaml: ": 1\na: 2", words: "a key is missing", at: ": 1"),
        Case(yaml: "a: @x", words: "`@`", at: "@x"),
        Case(yaml: "a: `x`", words: "backtick", at: "`x"),
        Case(yaml: "a: %x", words: "`%`", at: "%x"),
        Case(yaml: "- [a](b)\nc: 1", words: "", at: ""),
        Case(yaml: "a:\n- [b](c)", words: "text follows a value that has ended", at: "(c)"),
        Case(yaml: "a: \"b\" c", words: "text follows a value that has ended", at: "c"),
        Case(yaml: "a: \"\\q\"", words: "escape", at: "\\q"),
        Case(yaml: "a: \"\\ud83d\\ude00\"", words: "escape", at: ""),
        Case(yaml: "a: *", words: "`*` begins an alias", at: ""),
        Case(yaml: "a: **bold**", words: "`*` begins an alias", at: ""),
        Case(yaml: "a: & b", words: "`&` begins an anchor", at: ""),
        Case(yaml: "a: |x\n  y", words: "may follow `|` or `>`", at: "x"),
        Case(yaml: "%YAML 1.1\na: 1", words: "directive", at: ""),
        Case(yaml: "%FOO bar\na: 1", words: "directive", at: ""),
        Case(yaml: "a: - b", words: "list cannot begin here", at: "- b"),
        Case(yaml: "a:\n    b: 1\n  c: 2", words: "does not fit the mapping that begins on line 2", at: "c"),
        Case(yaml: "a: !e!x 1", words: "tag", at: ""),
        Case(yaml: "é: ü: ö", words: "`:` stands in an unquoted value", at: ": ö"),
        Case(yaml: "a: x\u{7}", words: "control character", at: "\u{7}"),
        Case(yaml: "a: 1\n\u{FEFF}b: 2", words: "byte order mark", at: "\u{FEFF}b"),
        Case(yaml: "é: é\u{1B}[31m", words: "control character", at: "\u{1B}"),
    ]

    @Test("A syntax error says in plain words what to repair, and where", arguments: cases)
    func message(_ example: Case) throws {
        let text = "---\n\(example.yaml)\n---\nbody\n"
        let block = read(text)
        if example.words.isEmpty { return #expect(block.isBroken) }
        let (message, range) = try #require(block.syntax)
        #expect(message.contains(example.words))
        let rest = slice(text, ByteRange(range.start, text.utf8.count))
        #expect(rest.hasPrefix(example.at))
        #expect(message.utf8.allSatisfy { $0 >= 0x20 })
        #expect(block.isBroken && block.root == nil)
        #expect(block.bodyStart == text.utf8.count - 5)
    }

    @Test("A key beyond libyaml's 1,024 characters is named as the reason")
    func longKey() throws {
        let block = readBlock("a: 1\n" + String(repeating: "k", count: 1100) + ": 1")
        #expect(try #require(block.syntax).message.contains("1,024"))
    }

    @Test("A directive in a YAML file is refused where it stands")
    func directive() throws {
        let block = readYAMLDocument(Array("%YAML 1.2\n---\na: 1\n".utf8), options: .init())
        #expect(try #require(block.syntax).range == ByteRange(0, 9))
        #expect(block.isBroken)
    }
}
