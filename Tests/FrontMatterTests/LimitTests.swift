import FrontMatter
import SourceText
import Testing

/// Limits: what exceeds them is reported, and nothing costs more than linear time.
@Suite(.serialized) struct LimitTests {
    private func text(_ part: String, _ count: Int) -> String { String(repeating: part, count: count) }

    @Test(
        "Nesting beyond 64 loses the block at the level that is too deep", arguments: ["[", "- ", "? ", "{a: ", "[{"])
    func depth(_ opening: String) {
        for count in [65, 450, 100_000] {
            let block = readBlock("a: 1\nk:\n  " + text(opening, count))
            #expect(block.isBroken)
            #expect(block.kinds.last == .tooDeep(limit: 64))
        }
        let levels = readBlock("k: " + text("[", 63) + text("]", 63))
        #expect(!levels.isBroken && levels.issues.isEmpty)
        #expect(readBlock("k: " + text("[", 64) + text("]", 64)).kinds == [.tooDeep(limit: 64)])
        #expect(readBlock("? " + text("[", 64) + text("]", 64)).kinds.last == .tooDeep(limit: 64))
    }

    @Test("Indented mappings beyond 64 levels are refused too")
    func indented() {
        let yaml = (0..<100).map { text(" ", $0) + "k:" }.joined(separator: "\n")
        let block = readBlock(yaml)
        #expect(block.kinds == [.tooDeep(limit: 64)])
        #expect(block.issues.first?.path.count == 64)
    }

    @Test("A block over 1 MiB is not parsed, and one of 1 MiB is")
    func blockSize() {
        let limit = 1024 * 1024
        let block = readBlock("a: " + text("x", limit))
        #expect(block.kinds == [.blockTooLarge(bytes: limit + 3, limit: limit)])
        #expect(block.isBroken && block.bodyStart > limit)
        #expect(readBlock("a: 1\n#" + text("x", limit - 6)).issues.isEmpty)
    }

    @Test("Scalars over 64 KiB and keys over 1 KiB are dropped alone")
    func scalarSize() {
        let limit = 64 * 1024
        let long = readBlock("a: " + text("x", limit + 1) + "\nb: [1, " + text("y", limit + 1) + "]\nc: 2")
        #expect(long.kinds == Array(repeating: .scalarTooLong(bytes: limit + 1, limit: limit), count: 2))
        #expect(long.shown == "{b: [\"1\"], c: \"2\"}")
        #expect(readBlock("a: " + text("x", limit)).issues.isEmpty)
        let key = readBlock("? " + text("k", 1025) + "\n: [1, 2]\n" + text("é", 600) + ": 1\nb: 1")
        #expect(key.kinds == [.keyTooLong(bytes: 1025, limit: 1024), .keyTooLong(bytes: 1200, limit: 1024)])
        #expect(key.shown == "{b: \"1\"}")
    }

    @Test("Issues beyond a thousand are counted, and what ends the block is still named")
    func manyIssues() {
        let block = readBlock("a:\n" + text("- no\n", 5000))
        #expect(block.issues.count == 1001)
        #expect(block.kinds.last == .furtherIssues(count: 4000))
        let broken = readBlock("a:\n" + text("- no\n", 5000) + "b: c: d")
        #expect(broken.syntax != nil)
    }

    @Test("100,000 keys, equal but for the last byte or wholly, are told apart", .timeLimit(.minutes(5)))
    func keys() {
        let different = (0..<100_000).map { "k\($0):" }.joined(separator: "\n")
        #expect(readBlock(different).root?.entries.count == 100_000)
        let equal = readBlock(text("same: 1\n", 100_000))
        #expect(equal.root?.entries.count == 1)
        #expect(equal.kinds.last == .furtherIssues(count: 99_999 - 1000))
        let long = text("k", 1000)
        let lastByte = (0x61...0x7A).map { long + String(UnicodeScalar(UInt8($0))) + ": 1" }.joined(separator: "\n")
        #expect(readBlock(lastByte).root?.entries.count == 26)
    }

    /// What grows with its size, and must not grow faster.
    private static let growing: [(name: String, make: @Sendable (Int) -> String)] = [
        ("flow list", { "a: [" + String(repeating: "1,", count: $0 / 2) + "]" }),
        ("block list", { "a:\n" + String(repeating: "- x\n", count: $0 / 4) }),
        ("list of traps", { "a:\n" + String(repeating: "- no\n", count: $0 / 5) }),
        ("keys in a flow mapping", { "a: {" + String(repeating: "b,", count: $0 / 2) + "}" }),
        ("many keys", { size in (0..<(size / 10)).map { "k\($0): x\n" }.joined() }),
        ("deep list", { String(repeating: "[{", count: 450) + String(repeating: "1,", count: $0 / 2) }),
        ("empty entries", { "a:\n" + String(repeating: "-\n", count: $0 / 2) }),
        ("brackets", { "a: " + String(repeating: "[", count: $0) }),
        ("pairs of brackets", { "a: [" + String(repeating: "[],", count: $0 / 3) + "]" }),
        ("questions", { String(repeating: "? ", count: $0 / 2) }),
        ("question lines", { String(repeating: "? a\n", count: $0 / 4) }),
        ("a comment", { "a: 1 #" + String(repeating: "x", count: $0) }),
        ("comments", { "a: 1\n" + String(repeating: "#\n", count: $0 / 2) }),
        ("combining marks", { "a: e" + String(repeating: "\u{301}", count: $0 / 2) + "\nb: 1" }),
        (
            "marks as keys",
            { String(repeating: "e" + String(repeating: "\u{301}", count: 500) + ": 1\n", count: $0 / 1005) }
        ),
        ("a quoted text", { "a: \"" + String(repeating: "é", count: $0 / 2) + "\"" }),
        ("escapes", { "a: \"" + String(repeating: "\\n", count: $0 / 2) + "\"" }),
        ("unterminated", { "a: \"" + String(repeating: "x\n ", count: $0 / 3) }),
        ("aliases", { "a: [" + String(repeating: "*a,", count: $0 / 3) + "]" }),
        ("anchors", { "a: [" + String(repeating: "&a ,", count: $0 / 4) + "]" }),
        ("tags", { "a: [" + String(repeating: "!a ,", count: $0 / 4) + "]" }),
        ("blank lines", { "a: 1\n" + String(repeating: "\n", count: $0) }),
        ("folded", { "a: >\n" + String(repeating: "  x\n", count: $0 / 4) }),
        ("folded blanks", { "a: >\n  x\n" + String(repeating: "\n", count: $0) }),
        ("colons", { "a: " + String(repeating: ":", count: $0) }),
        ("dashes", { "a: " + String(repeating: "-", count: $0) }),
        ("fences in a later place", { "x\n\n---\n" + String(repeating: "a: 1\n---\n", count: $0 / 9) }),
        ("anchor and comments", { "a: [" + String(repeating: "&a #\n 1,", count: $0 / 8) + "]" }),
        ("directives", { String(repeating: "%TAG !a! b\n", count: $0 / 11) }),
    ]

    /// What took quadratic time would take minutes at a mebibyte, and the limit of the trait would stop it.
    @Test("All that a block may hold is read in a moment at the largest size", .timeLimit(.minutes(5)))
    func largest() {
        for example in LimitTests.growing {
            let bytes = Array("---\n\(example.make(1023 * 1024))\n---\n".utf8)
            let block = readFrontMatter(bytes, options: FrontMatterOptions())
            #expect(block.bodyStart <= bytes.count, "\(example.name)")
        }
    }
}
