import ByteOutput
import Testing

@testable import Diagrams

/// Where results stand on the scale that they share, whatever a card calls a number.
@Suite struct ResultMarkTests {
    @Test func `A scale reaches from the lowest to the highest number, with room at either end`() throws {
        let marks = [
            try #require(ResultMark(value: 0.5, interval: [0.6, 0.4], least: 0.2)),
            try #require(ResultMark(value: 0.8)),
        ]
        let scale = try #require(ResultScale(marks))
        #expect([0.2, 0.5, 0.8].map(scale.place) == [500, 5_000, 9_500])
        #expect(marks[0].interval.map { [$0.lowest, $0.highest] } == [0.4, 0.6])
        #expect(marks[0].miss == nil && ResultMark(value: 0.1, least: 0.2)?.miss == .low)
    }

    @Test func `What cannot be drawn is left out`() throws {
        #expect(ResultMark(value: .nan) == nil && ResultMark(value: .infinity) == nil && ResultMark(value: nil) == nil)
        let odd = try #require(ResultMark(value: 1, interval: [.nan, 2], least: -.infinity))
        #expect(odd.interval == nil && odd.least == nil)
        #expect(ResultMark(value: 3, least: 1, most: 2)?.miss == .high && ResultMark(value: 2, most: 2)?.miss == nil)
        #expect(ResultMark(value: 1, interval: [1, 2, 3])?.interval == nil)
        // One number alone says nothing.
        #expect(ResultScale([odd]) == nil && ResultScale([]) == nil)
    }

    @Test func `The largest and the smallest numbers have places too`() throws {
        let most = Double.greatestFiniteMagnitude
        let marks = [try #require(ResultMark(value: most)), try #require(ResultMark(value: -most))]
        let scale = try #require(ResultScale(marks))
        #expect([-most, 0, most].map(scale.place) == [500, 5_000, 9_500])
        // So near to each other that half of their distance is nothing.
        #expect(
            ResultScale([try #require(ResultMark(value: 0)), try #require(ResultMark(value: .leastNonzeroMagnitude))])
                == nil)
    }
}
