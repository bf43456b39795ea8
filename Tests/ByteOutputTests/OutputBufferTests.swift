import TestSupport
import Testing

@testable import ByteOutput

/// What untrusted text becomes in a page.
@Suite struct OutputBufferTests {
    private func escaped(_ text: String) -> String {
        var output = OutputBuffer()
        output.append(html: text)
        return String(decoding: output.take(), as: UTF8.self)
    }

    @Test func numbersAreWrittenAsTheyAre() {
        for number in [0, 7, 10, 99, 100, -1, -10, 1_234_567_890, Int.max, Int.min] {
            var output = OutputBuffer()
            output.append(number)
            #expect(String(decoding: output.bytes, as: UTF8.self) == String(number))
        }
    }

    @Test func `The characters that end text and attributes are escaped`() {
        #expect(escaped("a<b> & \"c\" 'd' `e`") == "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; &#96;e&#96;")
    }

    @Test func `Tabs and line ends stay, other controls become U+FFFD`() {
        #expect(escaped("\t\n\r").unicodeScalars.elementsEqual("\t\n\r".unicodeScalars))
        for byte in Array(UInt8(0)...0x08) + [0x0B, 0x0C] + Array(0x0E...0x1F) + [0x7F] {
            #expect(escaped(String(UnicodeScalar(byte))) == "\u{FFFD}")
        }
    }

    @Test func `Whatever the text, no markup comes out, and decoding gives the text back`() {
        var random = SeededRandom(1)
        for text in HostileText.all + (0..<2000).map({ _ in random.hostileText(longest: 60) }) {
            let html = escaped(text)
            #expect(!html.utf8.contains { [0x3C, 0x3E, 0x22, 0x27, 0x60].contains($0) })
            let isControl: (Unicode.Scalar) -> Bool = {
                ($0.value < 0x20 && ![0x09, 0x0A, 0x0D].contains($0.value)) || $0.value == 0x7F
            }
            let expected = String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
            #expect(decoded(html).utf8.elementsEqual(expected.utf8))
        }
    }

    /// Every ampersand must begin one of the six escapes.
    private func decoded(_ html: String) -> String {
        let escapes = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#96": "`"]
        var text: [UInt8] = []
        let parts = html.utf8.split(separator: 0x26, omittingEmptySubsequences: false)
        text += parts[0]
        for part in parts.dropFirst() {
            let name = part.prefix { $0 != 0x3B }
            guard let character = escapes[String(decoding: name, as: UTF8.self)] else { return "a raw ampersand" }
            text += Array(character.utf8) + part.dropFirst(name.count + 1)
        }
        return String(decoding: text, as: UTF8.self)
    }

    @Test func `Taking the bytes empties the buffer`() {
        var output = OutputBuffer()
        output.append("abc")
        output.append(42)
        output.removeLast(1)
        #expect(String(decoding: output.take(), as: UTF8.self) == "abc4")
        #expect(output.count == 0)
    }
}
