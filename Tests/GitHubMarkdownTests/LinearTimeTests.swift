import Foundation
@testable import GitHubMarkdown
import Testing

@Suite struct LinearTimeTests {
    // Debug builds are slow; the large sizes are for `swift test -c release`.
    #if DEBUG
    private static let sizes = [4 << 10]
    #else
    private static let sizes = [64 << 10, 256 << 10, 1 << 20]
    #endif

    @Test(arguments: Patterns.all.map(\.name))
    func aPatternEndsWithADocumentOrARejection(_ name: String) throws {
        let pattern = try #require(Patterns.all.first { $0.name == name })
        let reports = ProcessInfo.processInfo.environment["MUSTER_TIMES"] != nil
        for size in Self.sizes {
            for hiding in Patterns.hiding {
                // One MiB is a rejection by length; just below it the other rules have to do.
                let room = min(size, (1 << 20) - 64)
                let body = Array(hiding.make(pattern.make(room - 32)).utf8)
                let clock = ContinuousClock()
                var document = MarkdownDocument()
                let time = clock.measure { document = renderMarkdown(body, from: 0) { _ in .keep } }
                #expect(document.isRejected || !document.html.isEmpty || body.isEmpty || name == "image l")
                #expect(document.html.count < 64 * body.count + 4096)
                if reports {
                    let verdict = document.isRejected ? "rejected" : "rendered"
                    print("TIME \(time / .milliseconds(1)) ms \(size >> 10) KiB \(name) in \(hiding.name): \(verdict)")
                }
            }
        }
    }

    @Test func aRealCardTakesMicroseconds() {
        let cards = Corpora.cardFolders.flatMap { Corpora.cards(in: $0) }
        guard !cards.isEmpty, ProcessInfo.processInfo.environment["MUSTER_TIMES"] != nil else { return }
        var worst = Duration.zero
        var bytes = 0
        let clock = ContinuousClock()
        for round in 0..<3 {
            bytes = 0
            let total = clock.measure {
                for card in cards {
                    let time = clock.measure { _ = renderMarkdown(card.bytes, from: card.bodyStart) { _ in .keep } }
                    worst = max(worst, time)
                    bytes += card.bytes.count - card.bodyStart
                }
            }
            let each = total / cards.count
            print(
                "CARDS round \(round): \(cards.count) cards, mean \(bytes / cards.count) bytes, \(each) each, worst \(worst)"
            )
        }
    }
}
