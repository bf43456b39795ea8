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
                // References may repeat an address up to 4 MiB in all, and escaping makes six bytes of one.
                #expect(document.html.count < 32 * body.count + (24 << 20))
                #expect(document.issues.contains { $0.isRejection } == document.isRejected)
                if reports {
                    let verdict = document.isRejected ? "rejected" : "rendered"
                    print("TIME \(time / .milliseconds(1)) ms \(size >> 10) KiB \(name) in \(hiding.name): \(verdict)")
                }
            }
        }
    }

    @Test func aRealCardTakesMicroseconds() {
        guard ProcessInfo.processInfo.environment["MUSTER_TIMES"] != nil else { return }
        let cards = Corpora.cardFolders.flatMap { Corpora.cards(in: $0) }
        guard !cards.isEmpty else { return }
        for round in 0..<4 {
            var bytes = 0
            var worst = 0
            let start = cpuMicroseconds()
            for card in cards {
                let before = cpuMicroseconds()
                _ = renderMarkdown(card.bytes, from: card.bodyStart) { _ in .keep }
                worst = max(worst, cpuMicroseconds() - before)
                bytes += card.bytes.count - card.bodyStart
            }
            let each = (cpuMicroseconds() - start) / cards.count
            let parseStart = cpuMicroseconds()
            for card in cards {
                _ = card.bytes[card.bodyStart...].withUnsafeBufferPointer { CMarkParser.withTree(of: $0) { _ in 0 } }
            }
            let parse = (cpuMicroseconds() - parseStart) / cards.count
            print("CARDS cmark alone: \(parse) us CPU each")
            print("CARDS round \(round): mean \(bytes / cards.count) bytes, \(each) us CPU each, worst \(worst) us")
        }
    }

    /// CPU time of the calling thread: other work on the machine does not count.
    private func cpuMicroseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
    }
}

extension MarkdownIssue {
    fileprivate var isRejection: Bool { if case .rejected = kind { true } else { false } }
}
