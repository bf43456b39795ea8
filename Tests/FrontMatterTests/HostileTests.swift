import FrontMatter
import SourceText
import Testing

/// What a card's YAML may try: each attack has its class, its place, and its effect on the rest.
@Suite struct HostileTests {
    struct Case: Sendable {
        var yaml: String
        var kind: FrontMatterIssue.Kind
        /// The text at the issue's range.
        var at: String
        /// The root after it; nil where the block is lost.
        var root: String?

        init(_ yaml: String, _ kind: FrontMatterIssue.Kind, at: String, root: String?) {
            self.yaml = yaml
            self.kind = kind
            self.at = at
            self.root = root
        }
    }

    private static let dropped: [Case] = [
        Case("a: *x\nb: 1", .alias(name: "x"), at: "*x", root: "{b: \"1\"}"),
        Case("*x : 1\nb: 1", .alias(name: "x"), at: "*x", root: "{b: \"1\"}"),
        Case("a: [1, *x, 2]", .alias(name: "x"), at: "*x", root: "{a: [\"1\", \"2\"]}"),
        Case("a: &x 1\nb: 2", .anchor(name: "x"), at: "&x", root: "{a: \"1\", b: \"2\"}"),
        Case("&x a: 1", .anchor(name: "x"), at: "&x", root: "{a: \"1\"}"),
        Case("a: &x\n- 1", .anchor(name: "x"), at: "&x", root: "{a: [\"1\"]}"),
        Case("a: &x\nb: 1", .anchor(name: "x"), at: "&x", root: "{a: \"\", b: \"1\"}"),
        Case("&x\na: 1", .anchor(name: "x"), at: "&x", root: "{a: \"1\"}"),
        Case("<<: {a: 1}\nb: 2", .mergeKey, at: "<<", root: "{b: \"2\"}"),
        Case("<<: 3\nb: 2", .mergeKey, at: "<<", root: "{b: \"2\"}"),
        Case("a: !x 1\nb: 2", .tag("!x"), at: "!x", root: "{b: \"2\"}"),
        Case("a: !!str 1\nb: 2", .tag("!!str"), at: "!!str", root: "{b: \"2\"}"),
        Case("a: ! 1\nb: 2", .tag("!"), at: "!", root: "{b: \"2\"}"),
        Case("a: ! \"1\"\nb: 2", .tag("!"), at: "!", root: "{b: \"2\"}"),
        Case("a: !<tag:x,2000:y> 1\nb: 2", .tag("!<tag:x,2000:y>"), at: "!<tag:x,2000:y>", root: "{b: \"2\"}"),
        Case(
            "a: !!python/object:os.system\n  x: [1]\nb: 2", .tag("!!python/object:os.system"),
            at: "!!python/object:os.system", root: "{b: \"2\"}"),
        Case("a: !!set {[a]: }\nb: 2", .tag("!!set"), at: "!!set", root: "{b: \"2\"}"),
        Case("!x a: 1\nb: 2", .tag("!x"), at: "!x", root: "{b: \"2\"}"),
        Case("a: [1, !x [2], 3]", .tag("!x"), at: "!x", root: "{a: [\"1\", \"3\"]}"),
        Case("? [a, {b: c}]\n: [1, 2]\nb: 2", .complexKey, at: "[", root: "{b: \"2\"}"),
        Case("{a: 1}: 1\nb: 2", .complexKey, at: "{", root: "{b: \"2\"}"),
        Case("? - a\n: 1\nb: 2", .complexKey, at: "-", root: "{b: \"2\"}"),
        Case("~: 1\nb: 2", .nullKey, at: "~", root: "{b: \"2\"}"),
        Case("null: {a: 1}\nb: 2", .nullKey, at: "null", root: "{b: \"2\"}"),
        Case("?\n: 1\nb: 2", .nullKey, at: "", root: "{b: \"2\"}"),
        Case(#"a: "x\0y""# + "\nb: 2", .controlCharacter(scalar: 0), at: #""x\0y""#, root: "{b: \"2\"}"),
        Case(#"a: "\e[31m""# + "\nb: 2", .controlCharacter(scalar: 0x1B), at: #""\e[31m""#, root: "{b: \"2\"}"),
        Case(#""\x07": 1"# + "\nb: 2", .controlCharacter(scalar: 7), at: #""\x07""#, root: "{b: \"2\"}"),
        Case(#"a: "\x9b""# + "\nb: 2", .controlCharacter(scalar: 0x9B), at: #""\x9b""#, root: "{b: \"2\"}"),
        Case("a: 1\na: 2", .duplicateKey("a", first: ByteRange(4, 5)), at: "a", root: "{a: \"2\"}"),
        Case("1: a\n\"1\": b", .duplicateKey("1", first: ByteRange(4, 5)), at: "\"1\"", root: "{1: \"b\"}"),
        Case("no: 1", .booleanTrap("no", reads: false), at: "no", root: "{no: \"1\"}"),
    ]

    private static let lost: [Case] = [
        Case("- a\n- b", .notAMapping, at: "-", root: nil), Case("[a]", .notAMapping, at: "[", root: nil),
        Case("text", .notAMapping, at: "text", root: nil), Case("~", .notAMapping, at: "~", root: nil),
        Case("*x", .notAMapping, at: "*x", root: nil), Case("!!map\na: 1", .tag("!!map"), at: "!!map", root: nil),
        Case("a: 1\n--- b\n", .multipleDocuments, at: "---", root: nil),
        Case("a: 1\n--- |\n x", .multipleDocuments, at: "---", root: nil),
        Case("a: x\u{0}y", .nulByte, at: "\u{0}", root: nil),
    ]

    @Test("What is refused is dropped with its entry, and the rest is read", arguments: dropped)
    func droppedEntry(_ example: Case) {
        check(example)
        #expect(readBlock(example.yaml).shown == example.root)
        #expect(!readBlock(example.yaml).isBroken)
    }

    @Test("What has no mapping loses the block", arguments: lost)
    func lostBlock(_ example: Case) {
        check(example)
        #expect(readBlock(example.yaml).root == nil)
        #expect(readBlock(example.yaml).isBroken)
    }

    private func check(_ example: Case) {
        let text = "---\n\(example.yaml)\n---\nbody\n"
        let block = read(text)
        #expect(block.kinds == [example.kind])
        #expect(block.issues.first.map { slice(text, $0.range) } == example.at)
        #expect(slice(text, ByteRange(block.bodyStart, text.utf8.count)) == "body\n")
    }

    @Test("Bytes that are not UTF-8 lose the block, with the first one's place")
    func invalidBytes() {
        let cases: [[UInt8]] = [
            [0xFF], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xF0, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0x80], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
        ]
        for bad in cases {
            let block = readFrontMatter(Array("---\na: é".utf8) + bad + Array("\n---\nx".utf8), options: .init())
            #expect(block.kinds == [.invalidUTF8(byte: bad[0])])
            #expect(block.issues.first?.range == ByteRange(9, 10))
            #expect(block.isBroken)
        }
    }

    @Test("Bytes that are not UTF-8, or NUL, in the body leave the block readable")
    func invalidBody() {
        let block = readFrontMatter(Array("---\na: 1\n---\nx".utf8) + [0xFF], options: .init())
        #expect(block.kinds == [.invalidUTF8(byte: 0xFF)])
        #expect(block.issues.first?.range == ByteRange(14, 15))
        #expect(block.shown == "{a: \"1\"}")
        #expect(read("---\na: 1\n---\nx\u{0}").kinds == [.nulByte])
    }

    @Test("An alias bomb costs nothing and leaves its first level")
    func aliasBomb() {
        var yaml = "a0: &a0 [x]\n"
        for level in 1...40 {
            let names = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            yaml += "a\(level): &a\(level) [\(names)]\n"
        }
        let block = readBlock(yaml)
        #expect(block.root?.entries.count == 41)
        #expect(block.root?["a40"]?.sequence?.isEmpty == true)
        #expect(block.issues.count == 41 + 40 * 9)
        #expect(readBlock("a: &a [x]\n{ *a : 1 }: 2").isBroken == false)
    }

    @Test("An anchor of a mapping and one of its first key are two anchors")
    func nestedAnchors() {
        let text = "---\na: &m # c\n  &k b: &v 'x'\n---\n"
        let block = read(text)
        #expect(block.kinds == [.anchor(name: "m"), .anchor(name: "k"), .anchor(name: "v")])
        #expect(block.issues.map { slice(text, $0.range) } == ["&m", "&k", "&v"])
        #expect(block.root?["a"]?.mapping?["b"].map { slice(text, $0.range) } == "'x'")
        #expect(block.root?["a"]?.mapping?.entry("b").map { slice(text, $0.keyRange) } == "b")
    }

    @Test("Keys that differ in bytes are two keys, whatever Swift's equality says")
    func keyBytes() {
        #expect(readBlock("\u{E9}: 1\ne\u{301}: 2").root?.entries.count == 2)
        #expect(readBlock("\u{E9}: 1\ne\u{301}: 2").issues.isEmpty)
    }

    @Test("A key's third coming is reported with the place of the first, and the last value stays in the first's place")
    func thirdKey() {
        let block = readBlock("a: 1\nb: 2\na: 3\na: 4")
        #expect(block.shown == "{a: \"4\", b: \"2\"}")
        #expect(
            block.kinds == Array(repeating: .duplicateKey("a", first: ByteRange(4, 5)), count: 2))
        #expect(block.issues.map { $0.path } == [["a"], ["a"]])
    }

    @Test("An issue's path names the keys that lead to it")
    func path() {
        let block = readBlock("registry:\n  owner:\n  - name: no\n    x: *y\n  stage: *z")
        #expect(
            block.issues.map { $0.path } == [
                ["registry", "owner", "name"], ["registry", "owner", "x"], ["registry", "stage"],
            ])
    }
}
