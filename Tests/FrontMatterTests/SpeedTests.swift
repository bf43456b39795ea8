import Foundation
import FrontMatter
import SourceText
import Testing

/// Figures for release builds: `MUSTER_SPEED=1 swift test -c release --filter SpeedTests`.
@Suite struct SpeedTests {
    @Test("The time per card is printed where MUSTER_SPEED is set")
    func speed() {
        guard ProcessInfo.processInfo.environment["MUSTER_SPEED"] != nil else { return }
        for corpus in judgedCorpora { measure(corpus, cards(corpus).map { $0.bytes }) }
        let all = judgedCorpora.flatMap { cards($0) }.map { $0.bytes }
        let blocks = all.compactMap { bytes -> [UInt8]? in
            let block = readFrontMatter(bytes, options: FrontMatterOptions())
            guard let range = block.blockRange, (1200...1800).contains(range.count) else { return nil }
            return Array(bytes[..<block.bodyStart])
        }
        measure("blocks of 1.2 to 1.8 KB alone", blocks)
    }

    private func measure(_ name: String, _ files: [[UInt8]]) {
        guard !files.isEmpty else { return }
        let options = FrontMatterOptions()
        var best = Duration.seconds(1000)
        var entries = 0
        for _ in 0..<20 {
            let time = ContinuousClock().measure {
                for bytes in files { entries += readFrontMatter(bytes, options: options).root?.entries.count ?? 0 }
            }
            best = min(best, time)
        }
        let size = files.reduce(0) { $0 + $1.count }
        print("\(name): \(files.count) files, \(size / files.count) B each, \(best / files.count) per file", entries)
    }
}
