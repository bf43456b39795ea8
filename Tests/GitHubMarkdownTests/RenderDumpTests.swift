import Foundation
import GitHubMarkdown
import TestSupport
import Testing

/// Writes rendered HTML for the judges in other languages: `Tests/Judges/judge_markdown.py` reads it.
///
/// Runs only when `MUSTER_RENDER_DUMP` names a folder.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["MUSTER_RENDER_DUMP"] != nil))
struct RenderDumpTests {
    private struct Line: Encodable {
        var id: String
        var html: String
        var source: String
    }

    private func write(_ name: String, _ bodies: [(id: String, bytes: [UInt8], start: Int)]) throws {
        let folder = try #require(ProcessInfo.processInfo.environment["MUSTER_RENDER_DUMP"])
        let encoder = JSONEncoder()
        var output = Data()
        for body in bodies {
            // Every other document shows remote images, so that the judges see both ways.
            let options = MarkdownOptions(allowsRemoteImages: body.id.utf8.count % 2 == 0)
            let document = renderMarkdown(body.bytes, from: body.start, options: options) { _ in .keep }
            let html = String(decoding: document.html, as: UTF8.self)
            let source = String(decoding: body.bytes[body.start...].prefix(4000), as: UTF8.self)
            output += try encoder.encode(Line(id: body.id, html: html, source: source))
            output.append(0x0A)
        }
        try output.write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
    }

    @Test func payloadsInNineContextsAreDumped() throws {
        let payloads = Corpora.payloads()
        var bodies: [(id: String, bytes: [UInt8], start: Int)] = []
        for (index, payload) in payloads.enumerated() {
            for (name, context) in Corpora.contexts {
                bodies.append(("\(index)-\(name)", Array(context(payload).utf8), 0))
            }
        }
        try write("payloads.jsonl", bodies)
    }

    @Test func realCardsAreDumped() throws {
        for corpus in Corpora.cardFolders {
            let cards = Corpora.cards(in: corpus)
            try write("\(corpus.replacing("/", with: "_")).jsonl", cards.map { ($0.path, $0.bytes, $0.bodyStart) })
        }
    }

    @Test func randomDocumentsAreDumped() throws {
        let count = ProcessInfo.processInfo.environment["MUSTER_RENDER_COUNT"].flatMap { Int($0) } ?? 20_000
        var random = SeededRandom(seed: UInt64(count))
        let bodies = (0..<count).map { index in ("\(index)", Array(randomMarkdown(&random).utf8), 0) }
        try write("random.jsonl", bodies)
    }

    @Test func specificationExamplesAreDumped() throws {
        try write("spec.jsonl", Corpora.specification().enumerated().map { ("\($0)", Array($1.payload.utf8), 0) })
    }
}
