import Foundation
import SourceText
import TestSupport
import Testing

@testable import GitHubMarkdown

@Suite struct PreScanTests {
    private func rule(_ text: String) -> String? {
        var scan = PreScan()
        return Array(text.utf8).withUnsafeBufferPointer { scan.scan($0)?.rule }
    }

    @Test func eachLimitRejectsJustBeyondIt() {
        #expect(rule(String(repeating: "a\n\n", count: 349_525)) == nil)
        #expect(rule(String(repeating: "a\n\n", count: 349_526)) == "R1")
        #expect(rule(String(repeating: "a\n", count: 131_072)) == nil)
        #expect(rule(String(repeating: "a\n", count: 131_073)) == "R3")
        #expect(rule(String(repeating: "> ", count: 32)) == nil)
        #expect(rule(String(repeating: "> ", count: 33)) == "R4")
        #expect(rule(String(repeating: " ", count: 256) + "a") == nil)
        #expect(rule(String(repeating: " ", count: 257) + "a") == "R4")
        #expect(rule(String(repeating: "|", count: 16_384)) == nil)
        #expect(rule(String(repeating: "|", count: 16_384) + "\n\n|") == "R5")
        #expect(rule(String(repeating: "~ ", count: 2_897)) == "R6")
        #expect(rule(String(repeating: "~ ", count: 2_896)) == nil)
        #expect(rule("[a]: b\n\n" + String(repeating: "[\n\n", count: 340_000)) == nil)
        #expect(rule(String(repeating: "[a]: b\n", count: 1100)) == "R7")
        #expect(rule(String(repeating: "-\n", count: 64)) == nil)
        #expect(rule(String(repeating: "-\n", count: 65)) == "R9")
        #expect(rule("|-|\n" + String(repeating: "a\n", count: 21_845)) == "R10")
        #expect(rule("|-|\n" + String(repeating: "a\n", count: 21_000)) == nil)
    }

    @Test func fencesHideNothing() {
        let many = String(repeating: "~ ", count: 3000)
        for hiding in Patterns.hiding { #expect(rule(hiding.make(many)) == "R6") }
    }

    @Test func aRejectedBodyIsShownAsText() throws {
        let body = "---\n---\n" + String(repeating: "> ", count: 40) + "<b>"
        let document = renderMarkdown(Array(body.utf8), from: 8) { _ in .keep }
        #expect(document.isRejected)
        #expect(String(decoding: document.html, as: UTF8.self).hasPrefix("<pre>&gt; &gt;"))
        #expect(String(decoding: document.html, as: UTF8.self).hasSuffix("&lt;b&gt;</pre>\n"))
        let issue = try #require(document.issues.first)
        #expect(issue.range == ByteRange(8, body.utf8.count))
    }

    /// Writes bodies and verdicts for a comparison with `prescan.py`.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["MUSTER_RENDER_DUMP"] != nil))
    func verdictsAreDumped() throws {
        let folder = try #require(ProcessInfo.processInfo.environment["MUSTER_RENDER_DUMP"])
        var random = SeededRandom(seed: 11)
        let pieces = [
            "<?", "<!", "![", "[^", "~", "_", "*", "|", "-", ":", ">", " ", "\t", "\n", "\r", "\r\n", "\u{B}", "\u{C}",
            "a",
            "1.", "123456789) ", "1234567890. ", "- ", "+ ", "]:", "[", "\n\n",
        ]
        var bodies: [[UInt8]] = (0..<4000).map { _ in
            // A few pieces repeated, so that limits are met.
            let some = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }
            let count = 1 << Int.random(in: 0...14, using: &random)
            return (0..<count).flatMap { _ in Array(some[Int.random(in: 0..<some.count, using: &random)].utf8) }
        }
        for corpus in Corpora.cardFolders {
            bodies += Corpora.cards(in: corpus).map { Array($0.bytes[$0.bodyStart...]) }
        }
        for pattern in Patterns.all {
            for size in [65_536, 1_000_000] { bodies.append(Array(pattern.make(size).utf8)) }
        }
        var output = Data()
        for body in bodies {
            var scan = PreScan()
            let rule = body.withUnsafeBufferPointer { scan.scan($0)?.rule } ?? "-"
            output += Data("\(rule) \(Data(body).base64EncodedString())\n".utf8)
        }
        try output.write(to: URL(fileURLWithPath: folder).appendingPathComponent("prescan.txt"))
    }
}
