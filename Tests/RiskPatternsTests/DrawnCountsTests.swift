import Testing

@testable import RiskPatterns

/// Chance, counted in whole numbers.
@Suite struct DrawnCountsTests {
    @Test func `Every small population is judged as exact fractions judge it`() {
        var judged = 0
        for population in 1...13 {
            for marked in 0...population {
                for drawn in 0...population {
                    let counts = DrawnCounts(population: population, marked: marked, drawn: drawn)
                    for count in max(0, drawn + marked - population)...min(drawn, marked) {
                        for odds in [1, 3, 20, 400] {
                            let expected =
                                exactTail(population, marked, drawn, count) * odds
                                <= choose(population, drawn)
                            #expect(counts.isRare(atLeast: count, odds: odds) == expected)
                            judged += 1
                        }
                    }
                }
            }
        }
        #expect(judged > 5000)
    }

    /// Found with `math.comb` and fractions in Python, as the words of `CountBounds` say.
    @Test(arguments: [
        (41, 12, 9, 21, 37), (41, 30, 11, 12, 18), (40, 3, 3, 16, 40), (41, 12, 1, 1, 12), (41, 12, 0, 0, 7),
        (1000, 50, 20, 286, 523), (1000, 50, 9, 99, 290), (200, 3, 1, 4, 172), (200, 3, 2, 28, 196),
        (20, 10, 5, 6, 14), (2000, 1500, 300, 383, 418), (2000, 1500, 1499, 1996, 1999), (8, 8, 3, 3, 3),
    ])
    func `Bounds are those that exact fractions give`(
        population: Int, drawn: Int, found: Int, lowest: Int, highest: Int
    ) {
        let bounds = CountBounds(population: population, drawn: drawn, found: found, odds: 20)
        #expect(bounds.lowest == lowest)
        #expect(bounds.highest == highest)
    }

    @Test func `A million records are counted, too`() {
        let counts = DrawnCounts(population: 1_000_000, marked: 300_000, drawn: 500_000)
        #expect(!counts.isRare(atLeast: 150_000, odds: 20))
        // Nearly normal: 1.645 standard deviations of 229.1 above 150,000, and half a step.
        #expect(!counts.isRare(atLeast: 150_376, odds: 20))
        #expect(counts.isRare(atLeast: 150_379, odds: 20))
    }

    private func exactTail(_ population: Int, _ marked: Int, _ drawn: Int, _ count: Int) -> Int {
        (count...min(drawn, marked)).reduce(0) {
            $0 + choose(marked, $1) * choose(population - marked, drawn - $1)
        }
    }

    private func choose(_ all: Int, _ some: Int) -> Int {
        guard some >= 0, some <= all else { return 0 }
        return (0..<some).reduce(1) { $0 * (all - $1) / ($1 + 1) }
    }
}
