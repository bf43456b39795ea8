import Testing

@testable import SourceText

/// Strings by their bytes.
@Suite struct UTF8KeyTests {
    @Test func `Two Unicode forms of one word are two keys`() {
        let composed = "é"
        let decomposed = "e\u{301}"
        // Swift holds them equal, which is why the keys exist.
        #expect(composed == decomposed)
        #expect(UTF8Key(composed) != UTF8Key(decomposed))
        #expect(!composed.hasSameBytes(as: decomposed))
        #expect(Set([UTF8Key(composed), UTF8Key(decomposed)]).count == 2)
    }

    @Test(.timeLimit(.minutes(1)))
    func `A run of a hundred thousand combining marks takes no longer than its bytes`() {
        // By canonical equivalence each comparison sorts the run: with `==` this does not end within the limit.
        let marks = String(repeating: "\u{301}\u{316}", count: 50_000)
        var keys = Set<UTF8Key>()
        for number in 0..<200 { keys.insert(UTF8Key("a" + marks + String(number % 2))) }
        #expect(keys.count == 2)
    }

    @Test func `The order is that of bytes`() {
        let sorted = ["b", "a", "é", "Z", "", "aa", "\u{10000}", "\u{FFFD}"].map { UTF8Key($0) }.sorted()
        #expect(sorted.map(\.string) == ["", "Z", "a", "aa", "b", "é", "\u{FFFD}", "\u{10000}"])
    }

    @Test func `Only ASCII capitals are made small`() {
        #expect("AbZ-É.İK".asciiLowercased.hasSameBytes(as: "abz-É.İK".asciiLowercased))
        #expect("ABC".asciiLowercased == "abc")
        #expect("\u{212A}İ".asciiLowercased.hasSameBytes(as: "\u{212A}İ"))
    }

    @Test(
        "Blanks, tabs and line ends go at both ends, and nothing else",
        arguments: [
            ("  a b \t\r\n", "a b"), ("", ""), (" \n ", ""), ("\u{A0}a\u{A0}", "\u{A0}a\u{A0}"), ("a", "a"),
            (" \u{301}", "\u{301}"), ("\r\na\r\n", "a"),
        ])
    func trimmed(text: String, result: String) {
        #expect(text.trimmed.hasSameBytes(as: result))
    }
}
