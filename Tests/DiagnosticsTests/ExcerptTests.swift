import SourceText
import Testing

@testable import Diagnostics

@Suite struct ExcerptTests {
    @Test func `Wide signs take two columns and combining marks none`() {
        #expect(excerpt("a: 模型 x", "x") == ["a: 模型 x", "        ^"])
        #expect(excerpt("a: 模型 x", "模型") == ["a: 模型 x", "   ^^^^"])
        #expect(excerpt("e\u{301}\u{302} x", "x") == ["e\u{301}\u{302} x", "  ^"])
    }

    @Test func `Tabs are expanded alike in the line and below it`() {
        #expect(excerpt("\ta:\tb", "b") == ["    a:  b", "        ^"])
        #expect(excerpt("ab\tc", "\t") == ["ab  c", "  ^^"])
    }

    @Test func `Controls and marks of direction are named`() {
        #expect(excerpt("a\u{1B}[0m b", "b") == ["a␛[0m b", "      ^"])
        #expect(excerpt("a\u{202E}b", "b") == ["a<U+202E>b", "         ^"])
        #expect(excerpt("a\u{7F}\u{85}", "a") == ["a␡<U+0085>", "^"])
    }

    @Test func `A short line is shown whole, of whatever line end`() {
        for end in ["\n", "\r\n", "\r", ""] {
            #expect(excerpt("one" + end, "ne") == ["one", " ^^"])
        }
    }

    @Test func `A range over several lines is underlined to the end of its first`() {
        #expect(excerpt("ab\ncd", "b\nc") == ["ab", " ^"])
    }

    @Test func `An empty range and one past the end get one caret`() {
        let file = PlacedFile(Array("abc\n".utf8))
        #expect(Excerpt(of: ByteRange(1, 1), in: file).underline == " ^")
        let past = Excerpt(of: ByteRange(90, 99), in: file)
        #expect((past.line, past.text, past.underline) == (2, "", "^"))
        let empty = Excerpt(of: ByteRange(0, 5), in: PlacedFile([]))
        #expect((empty.line, empty.text, empty.underline) == (1, "", "^"))
    }

    @Test func `A long line is cut around the range`() {
        let line = String(repeating: "a", count: 5000) + "XY" + String(repeating: "b", count: 5000)
        let shown = excerpt(line, "XY")
        #expect(shown.first == "…" + String(repeating: "a", count: 30) + "XY" + String(repeating: "b", count: 78) + "…")
        #expect(shown.last == String(repeating: " ", count: 31) + "^^")
        let atEnd = excerpt(String(repeating: "a", count: 5000) + "XY", "XY")
        #expect(atEnd.first == "…" + String(repeating: "a", count: 108) + "XY")
        let atStart = excerpt("XY" + String(repeating: "b", count: 5000), "XY")
        #expect(atStart.first == "XY" + String(repeating: "b", count: 108) + "…")
    }

    @Test func `Of a long range the beginning is shown, and nothing of what follows it`() {
        let long = String(repeating: "\u{202E}", count: 60)
        let shown = excerpt("k: \(long)tail", long)
        #expect(shown.first == "k: " + String(repeating: "<U+202E>", count: 10) + "…")
        #expect(shown.last == "   " + String(repeating: "^", count: 80))
    }

    @Test func `A cut never splits a character`() {
        let line = String(repeating: "模", count: 3000)
        for offset in 4000..<4010 {
            let file = PlacedFile(Array(line.utf8))
            #expect(
                !Excerpt(of: ByteRange(file.boundary(offset), file.boundary(offset + 9)), in: file).text.contains(
                    "\u{FFFD}"))
        }
    }

    @Test func `Bytes that are not UTF-8 show as replacement characters`() {
        let excerpt = Excerpt(of: ByteRange(1, 3), in: PlacedFile([0x61, 0xFF, 0xFE, 0x62]))
        #expect(excerpt.text == "a\u{FFFD}\u{FFFD}b")
        #expect(excerpt.underline == " ^^")
    }
}

@Suite struct PlacedFileTests {
    @Test func `Places are those of the line index, at any offset of any text`() {
        let text = String(repeating: "a模é\u{1F600}\r\n", count: 300) + String(repeating: "ü", count: 3000) + "\n\rx"
        let bytes = Array(text.utf8) + [0xFF, 0x80, 0x0A]
        let file = PlacedFile(bytes)
        let index = LineIndex(bytes)
        for offset in stride(from: 0, through: bytes.count + 5, by: 7) {
            #expect(file.places(of: ByteRange(offset, offset)).start == index.position(at: offset))
        }
    }

    @Test func `Files whose size is a multiple of the stride have a place at their end`() {
        for count in [0, 1023, 1024, 1025, 2048] {
            let file = PlacedFile([UInt8](repeating: 0x61, count: count))
            #expect(file.places(of: ByteRange(count, count)).start.column == count + 1)
        }
    }

    @Test func `Thousands of findings in one line of a megabyte take a moment`() {
        let bytes = Array(String(repeating: "ab ", count: 400_000).utf8)
        let findings = (0..<5000).map { finding("big.md", at: ByteRange($0 * 240, $0 * 240 + 2), .note) }
        let context = context(["big.md": bytes])
        let clock = ContinuousClock()
        for format in ReportFormat.allCases {
            let time = clock.measure { _ = report(findings, as: format, context: context) }
            #expect(time < .seconds(10), "\(format)")
        }
    }
}
