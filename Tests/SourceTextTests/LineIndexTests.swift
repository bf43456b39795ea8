import Testing

@testable import SourceText

/// Lines and columns as people count them.
@Suite struct LineIndexTests {
    @Test(
        "LF, CRLF and a lone CR each end one line",
        arguments: [
            ("a\nb\n", [0, 2, 4]), ("a\r\nb\r\n", [0, 3, 6]), ("a\rb\r", [0, 2, 4]), ("a\n\rb", [0, 2, 3]),
            ("\r\r\n\n", [0, 1, 3, 4]), ("", [0]), ("no end", [0]),
        ])
    func lineEnds(text: String, starts: [Int]) {
        #expect(LineIndex(Array(text.utf8)).starts == starts)
    }

    @Test func `A column counts code points, however many bytes they take`() {
        let index = LineIndex(Array("é😀x\ny".utf8))
        #expect(index.position(at: 0) == SourcePosition(line: 1, column: 1))
        #expect(index.position(at: 2) == SourcePosition(line: 1, column: 2))
        #expect(index.position(at: 6) == SourcePosition(line: 1, column: 3))
        #expect(index.position(at: 8) == SourcePosition(line: 2, column: 1))
    }

    @Test func `An offset before the start or past the end is held to the file`() {
        let index = LineIndex(Array("ab\nc".utf8))
        #expect(index.position(at: -5) == SourcePosition(line: 1, column: 1))
        #expect(index.position(at: 99) == SourcePosition(line: 2, column: 2))
        #expect(index.line(at: 99) == 2)
    }

    @Test func `The range of a line leaves out how it ends`() {
        let index = LineIndex(Array("ab\r\n\nc".utf8))
        #expect(index.range(ofLine: 1) == ByteRange(0, 2))
        #expect(index.range(ofLine: 2) == ByteRange(4, 4))
        #expect(index.range(ofLine: 3) == ByteRange(5, 6))
        #expect(index.range(ofLine: 0) == nil && index.range(ofLine: 4) == nil)
    }

    @Test func `The offset of a byte column is held to its line`() {
        let index = LineIndex(Array("ab\ncd\n".utf8))
        #expect(index.offset(line: 2, byteColumn: 2) == 4)
        #expect(index.offset(line: 1, byteColumn: 50) == 2)
        #expect(index.offset(line: 2, byteColumn: 0) == 3)
        #expect(index.offset(line: 9, byteColumn: 1) == 6)
    }

    @Test func `Any offset of any bytes lies on the line whose range holds it`() {
        var random = UInt64(7)
        let alphabet: [UInt8] = [0x0A, 0x0D, 0x61, 0xC3, 0xA9, 0xFF]
        for _ in 0..<300 {
            var bytes: [UInt8] = []
            for _ in 0..<40 {
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(alphabet[Int(random >> 33) % alphabet.count])
            }
            let index = LineIndex(bytes)
            for offset in 0...bytes.count {
                let line = index.line(at: offset)
                #expect(index.starts[line - 1] <= offset)
                #expect(line == index.lineCount || index.starts[line] > offset)
            }
        }
    }

    @Test func `Ranges are never negative, and text outside a file is clipped`() {
        #expect(ByteRange(5, 2).count == 0)
        let file = SourceFile(path: "a.md", bytes: Array("abc".utf8) + [0xFF])
        #expect(file.text(ByteRange(1, 99)) == "bc\u{FFFD}")
        #expect(file.text(ByteRange(-3, 1)) == "a")
        #expect(file.text(ByteRange(50, 60)) == "")
    }
}
