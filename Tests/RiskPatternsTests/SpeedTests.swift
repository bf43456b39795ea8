import Foundation
import RiskPatterns
import TestSupport
import Testing

/// Figures for release builds: `MUSTER_SPEED=1 swift test -c release --filter RiskPatternsTests.SpeedTests`.
@Suite struct SpeedTests {
    @Test func `The time for 10,000 records with 2,000,000 memberships is printed where MUSTER_SPEED is set`() {
        guard ProcessInfo.processInfo.environment["MUSTER_SPEED"] != nil else { return }
        var random = SeededRandom(46)
        let isMarked = random.isMarked(10_000)
        // Few large attributes, many small ones: 40 members on average.
        let attributes = (0..<50_000).map { number in
            let count = min(4000, 4 + 400_000 / (number + 80))
            let members = Set((0..<count).map { _ in Int.random(in: 0..<10_000, using: &random) }).sorted()
            return attribute(PatternDimension.allCases[number % 7], "a\(number)", members)
        }
        let total = attributes.reduce(0) { $0 + $1.members.count }
        var found = 0
        let patterns = median { found += PatternReport(isMarked: isMarked, attributes: attributes).patterns.count }
        let shares = median { found += Concentration(isMarked: isMarked, assets: attributes).steps.count }
        print(
            "\(total) memberships:", String(format: "patterns %.0f ms, concentration %.0f ms", patterns, shares), found)
    }

    private func median(_ work: () -> Void) -> Double {
        (0..<5).map { _ in ContinuousClock().measure(work) / .milliseconds(1) }.sorted()[2]
    }
}
