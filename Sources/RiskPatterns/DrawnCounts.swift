/// How likely a number of marked records is among some drawn from a population without putting any back.
///
/// The hypergeometric distribution: of `population` records `marked` are marked, and `drawn` are drawn. In whole numbers:
/// each count has a weight in proportion to its likelihood, that of the likeliest being 2⁴⁸, and weights below 1 are 0. So
/// what is found is right to some ten digits, and the same on every machine.
struct DrawnCounts {
    private let population: Int
    private let marked: Int
    private let drawn: Int

    init(population: Int, marked: Int, drawn: Int) {
        self.population = population
        self.marked = marked
        self.drawn = drawn
    }

    /// The counts that can be.
    private var possible: ClosedRange<Int> { max(0, drawn + marked - population)...min(drawn, marked) }

    /// Whether `count` or more marked ones are drawn with a chance of at most 1 / `odds`.
    ///
    /// Looks at as many counts as have a weight, some 16 standard deviations.
    func isRare(atLeast count: Int, odds: Int) -> Bool {
        if count <= possible.lowerBound { return odds <= 1 }
        if count > possible.upperBound { return true }
        let likeliest = min(
            max((drawn + 1) * (marked + 1) / (population + 2), possible.lowerBound), possible.upperBound)
        var (all, tail): (UInt64, UInt64) = (0, 0)
        func add(_ weight: UInt64, _ place: Int) {
            all += weight
            if place >= count { tail += weight }
        }
        let top = UInt64(1) << 48
        var weight = top
        var place = likeliest
        while weight > 0 {
            add(weight, place)
            guard place < possible.upperBound else { break }
            weight = DrawnCounts.scaled(weight, by: rise(place), over: fall(place + 1))
            place += 1
        }
        weight = top
        place = likeliest
        while place > possible.lowerBound {
            weight = DrawnCounts.scaled(weight, by: fall(place), over: rise(place - 1))
            if weight == 0 { break }
            place -= 1
            add(weight, place)
        }
        let (product, overflow) = tail.multipliedReportingOverflow(by: UInt64(odds))
        return !overflow && product <= all
    }

    /// The weight of `count + 1` to that of `count` is `rise(count)` to `fall(count + 1)`.
    private func rise(_ count: Int) -> UInt64 { UInt64((marked - count) * (drawn - count)) }
    private func fall(_ count: Int) -> UInt64 { UInt64(count * (population - marked - drawn + count)) }

    /// `weight` · `part` / `whole`, rounded down; away from the likeliest count, `part` is at most `whole`.
    private static func scaled(_ weight: UInt64, by part: UInt64, over whole: UInt64) -> UInt64 {
        part >= whole ? weight : whole.dividingFullWidth(weight.multipliedFullWidth(by: part)).quotient
    }
}

/// Between which numbers of marked records a population may have, so that those found among the drawn are no surprise.
struct CountBounds: Equatable {
    /// With fewer marked ones in all, a draw has as many as were found with a chance of at most 1 / `odds`.
    let lowest: Int
    /// With more marked ones in all, a draw has as few as were found with a chance of at most 1 / `odds`.
    let highest: Int

    /// Each end is found on its own, by halving: O(log n) sums of the distribution.
    init(population: Int, drawn: Int, found: Int, odds: Int) {
        lowest = CountBounds.lowest(population, drawn, found, odds)
        highest = population - CountBounds.lowest(population, drawn, drawn - found, odds)
    }

    private static func lowest(_ population: Int, _ drawn: Int, _ found: Int, _ odds: Int) -> Int {
        // All that were found there must be, and those drawn that are not marked leave room for no more.
        var (low, high) = (found, population - (drawn - found))
        while low < high {
            let middle = (low + high) / 2
            let counts = DrawnCounts(population: population, marked: middle, drawn: drawn)
            if counts.isRare(atLeast: found, odds: odds) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
