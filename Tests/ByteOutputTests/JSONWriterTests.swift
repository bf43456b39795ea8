import Foundation
import TestSupport
import Testing

@testable import ByteOutput

/// JSON that programs read back as it was meant.
@Suite struct JSONWriterTests {
    private func text(indent: Int = 0, _ body: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter(indent: indent)
        body(&json)
        return String(decoding: json.finished(), as: UTF8.self)
    }

    @Test func `Keys stand in the order given`() {
        let json = text { json in
            json.object { json in
                json.field("z", "1")
                json.field("a", 2)
                json.field("m", true)
                json.field("none", optional: nil)
                json.field("list", ["x", "y"])
                json.key("nothing")
                json.null()
            }
        }
        #expect(json == "{\"z\":\"1\",\"a\":2,\"m\":true,\"list\":[\"x\",\"y\"],\"nothing\":null}\n")
    }

    @Test func `Empty objects and lists take two characters, indented or not`() {
        for indent in [0, 2] {
            #expect(text(indent: indent) { $0.object { _ in } } == "{}\n")
            #expect(text(indent: indent) { $0.array { _ in } } == "[]\n")
        }
    }

    @Test func `Nested collections are indented by their depth`() {
        let json = text(indent: 2) { json in
            json.object { json in
                json.array("list") { json in
                    json.number(1)
                    json.object { _ in }
                    json.object { json in json.field("a", "b") }
                    json.array { _ in }
                }
                json.object("last") { json in json.field("on", false) }
            }
        }
        #expect(
            json == """
                {
                  "list": [
                    1,
                    {},
                    {
                      "a": "b"
                    },
                    []
                  ],
                  "last": {
                    "on": false
                  }
                }

                """)
    }

    @Test func `What could end a script or a line is written as an escape`() {
        let json = text { $0.string("</script>&\u{2028}\u{2029}\u{7F}\u{0}\"\\\n\r\t") }
        #expect(
            json == #""\u003c/script\u003e\u0026\u2028\u2029\u007f\u0000\"\\\n\r\t""# + "\n")
        // Their neighbours stay as they are.
        #expect(text { $0.string("\u{2027}\u{202A}") }.utf8.elementsEqual("\"\u{2027}\u{202A}\"\n".utf8))
    }

    @Test func `Any text comes back from a parser as it went in`() throws {
        var random = SeededRandom(2)
        for text in HostileText.all + (0..<1000).map({ _ in random.hostileText(longest: 40) }) {
            // Foundation loses byte order marks at the start of a string and after an escape.
            let value = String(text.unicodeScalars.filter { $0 != "\u{FEFF}" })
            let json = self.text(indent: Int(random.next() % 3)) { json in
                json.object { json in
                    json.field("key", value)
                    json.array("list") { json in
                        json.string(value)
                        json.object { json in json.field(value, value) }
                    }
                }
            }
            #expect(!json.utf8.contains { [0x3C, 0x3E, 0x26, 0x7F].contains($0) })
            let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
            let list = try #require(object["list"] as? [Any])
            let inner = try #require(list[1] as? [String: String])
            let back = [object["key"] as? String, list[0] as? String, inner.keys.first, inner.values.first]
            #expect(back.allSatisfy { $0?.utf8.elementsEqual(value.utf8) == true }, "\(value.debugDescription)")
        }
    }
}
