import ByteOutput
import TestSupport
import Testing

@testable import Diagrams

private let scale = ScoreScale([
    .init(from: 0, name: "low", look: .low), .init(from: 2_500, name: "moderate", look: .moderate),
    .init(from: 5_000, name: "high", look: .high), .init(from: 7_500, name: "critical", look: .critical),
])

private func written(_ write: (inout OutputBuffer) -> Void) -> String {
    var output = OutputBuffer()
    write(&output)
    return String(decoding: output.bytes, as: UTF8.self)
}

private func drawn(_ bar: ScoreBar, as form: ScoreBar.Form = .wide, on scale: ScoreScale = scale) -> String {
    written { bar.write(on: scale, as: form, label: .text(bar.summary), into: &$0) }
}

private func drawn(_ gauge: ScoreGauge) -> String {
    written { gauge.write(label: .text(gauge.summary), into: &$0) }
}

/// Charts as they are today, and what they may be given.
@Suite struct ChartTests {
    @Test(
        "The chart is as it was",
        arguments: ["gauge", "gauge-alone", "gauge-uneven", "bar", "bar-reduced", "bar-small", "bar-empty", "axis"])
    func charts(name: String) throws {
        let uneven = ScoreScale([
            .init(from: 0, name: "negligible", look: .low), .init(from: 600, name: "low", look: .low),
            .init(from: 1_800, name: "moderate", look: .moderate), .init(from: 6_000, name: "high", look: .high),
            .init(from: 9_500, name: "intolerable", look: .critical),
        ])
        let text =
            switch name {
            case "gauge":
                drawn(ScoreGauge(scale: scale, inherent: 6_835, own: 4_470, effective: 5_612, interval: (5_105, 6_350)))
            case "gauge-alone": drawn(ScoreGauge(scale: scale, inherent: nil, own: nil, effective: 7_500))
            case "gauge-uneven":
                drawn(ScoreGauge(scale: uneven, inherent: 10_000, own: 0, effective: 9_999, interval: (0, 10_000)))
            case "bar": drawn(ScoreBar(inherent: 6_000, own: 2_400, effective: 6_805, look: .high))
            case "bar-reduced": drawn(ScoreBar(inherent: 8_125, own: 6_906, effective: 6_906, look: .high))
            case "bar-small": drawn(ScoreBar(own: 4_470, effective: 5_612, look: .high), as: .small)
            case "bar-empty": drawn(ScoreBar(inherent: 0, own: 0, effective: 0, look: .low))
            default: written { scale.writeAxis(into: &$0) }
            }
        let difference = try Golden.difference(text, from: "chart-\(name).svg")
        #expect(difference == nil, "\(difference ?? "")")
        #expect(wellFormedElements(text) != nil)
    }

    @Test func `What nothing is drawn of has no element`() {
        let empty = drawn(ScoreBar(inherent: 0, own: 0, effective: 0, look: .low))
        for part in ["\"own\"", "\"added\"", "\"before\"", "\"reduced\""] { #expect(!empty.contains(part), "\(part)") }
        #expect(!drawn(ScoreBar(own: 10, effective: 10, look: .low)).contains("\"added\""))
        #expect(
            !drawn(ScoreGauge(scale: scale, inherent: 1, own: 1, effective: 1, interval: (5, 5))).contains("\"range\""))
    }

    @Test func `Scores beyond the scale stand at its ends, and lineage takes nothing away`() {
        let bar = ScoreBar(inherent: .max, own: 5_000, effective: .min, look: .low)
        #expect((bar.inherent, bar.own, bar.effective) == (10_000, 5_000, 5_000))
        #expect(drawn(ScoreBar(own: .max, effective: .max, look: .low)).contains("<rect class=\"own\" width=\"100%\""))
        let gauge = ScoreGauge(scale: scale, inherent: .min, own: .max, effective: -1, interval: (.max, .min))
        #expect(gauge.interval.map { [$0.lowest, $0.highest] } == [0, 10_000])
        #expect(gauge.summary.hasPrefix("0.00 of 100, low; before controls 0.00, own 100.00; lowest 0.00"))
    }

    @Test(arguments: [(0, "0%"), (1, "0.01%"), (10, "0.1%"), (2_500, "25%"), (6_204, "62.04%"), (10_000, "100%")])
    func `Shares are written without floating point`(score: Int, words: String) {
        #expect(written { $0.append(share: score) } == words)
    }

    @Test func `Points have two places`() {
        #expect(ScoreScale.words(705) == "7.05" && ScoreScale.words(10_000) == "100.00")
        #expect(ScoreScale.words(-40) == "\u{2212}0.40" && ScoreScale.words(.min).hasPrefix("\u{2212}"))
    }

    @Test func `Every score belongs to one tier, whatever the bounds`() {
        #expect([0, 2_499, 2_500, 10_000].map(scale.band) == [0, 0, 1, 3])
        let odd = ScoreScale([
            .init(from: 20_000, name: "top", look: .critical), .init(from: -5, name: "a", look: .low),
            .init(from: 0, name: "b", look: .low), .init(from: 3_000, name: "c", look: .high),
        ])
        #expect(odd.bands.map(\.from) == [0, 3_000, 10_000] && odd.bands.map(\.name) == ["b", "c", "top"])
        #expect(odd.end(of: 2) == 10_000 && odd.band(of: -1) == 0 && odd.band(of: 10_000) == 2)
        #expect(ScoreScale([]).band(of: 5) == 0)
        #expect((0..<5).map { TierLook.of($0, among: 5) } == [.low, .moderate, .high, .high, .critical])
        #expect(TierLook.of(0, among: 1) == .low && TierLook.of(7, among: 4) == .critical)
    }

    @Test func `Whatever a name holds, the drawing is well-formed and the name is text`() {
        for text in WriterTests.hostile {
            let bands = ScoreScale([
                .init(from: 0, name: text, look: .low), .init(from: 100, name: text, look: .high),
                .init(from: 9_990, name: text, look: .critical),
            ])
            var gauge = ScoreGauge(scale: bands, inherent: 9_000, own: 0, effective: 10_000, interval: (1, 2))
            gauge.words.inherent = text
            gauge.words.lowest = text
            for svg in [drawn(gauge), written { gauge.write(label: .labelledBy(text), into: &$0) }] {
                #expect(wellFormedElements(svg) != nil, "\(svg.prefix(400))")
                #expect(!svg.contains("<script") && !svg.contains("style=") && !svg.contains("\u{202E}"))
                #expect(wellFormedElements(svg) == wellFormedElements(drawn(gauge)))
            }
        }
    }

    @Test func `The same is written each time`() {
        let gauge = ScoreGauge(scale: scale, inherent: 1, own: 2, effective: 3, interval: (1, 9_999))
        #expect(Set((0..<5).map { _ in drawn(gauge) }).count == 1)
    }
}

@Suite struct RiskMatrixTests {
    @Test func `Points are in the cells of their tiers, the worst at the upper right`() {
        let points = [(0, 0), (10_000, 10_000), (2_500, 2_499), (5_000, 7_500), (5_001, 9_999)]
        let matrix = RiskMatrix(points.map { RiskMatrix.Point(impact: $0.0, likelihood: $0.1) }, on: scale)
        #expect(
            matrix.rows.map { $0.map(\.points) } == [
                [[], [], [3, 4], [1]], [[], [], [], []], [[], [], [], []], [[0], [2], [], []],
            ])
        #expect(matrix.rows.map { $0.map(\.likelihood) }.map { $0[0] } == [3, 2, 1, 0])
        #expect(matrix.rows[0].map(\.impact) == [0, 1, 2, 3])
    }

    @Test func `A cell has the tier of the score in its middle, by the weights`() {
        func tiers(_ weights: (impact: Int, likelihood: Int)) -> [[Int]] {
            RiskMatrix([], on: scale, weights: weights).rows.map { $0.map(\.tier) }
        }
        #expect(tiers((45, 55)) == [[2, 2, 3, 3], [1, 2, 2, 2], [1, 1, 1, 2], [0, 0, 1, 1]])
        #expect(tiers((1, 0)) == [[Int]](repeating: [0, 1, 2, 3], count: 4))
        #expect(tiers((0, 0)) == tiers((1, 1)) && tiers((-5, .max)).map { $0[0] } == [3, 2, 1, 0])
        #expect(RiskMatrix([], on: scale).tiers == [0, 1, 2, 3])
    }

    @Test func `Scores beyond the scale are in the outermost cells`() {
        let matrix = RiskMatrix([.init(impact: .max, likelihood: .min)], on: ScoreScale([]))
        #expect(matrix.rows.count == 1 && matrix.rows[0][0].points == [0])
    }
}
