/// Points by two scores, in cells that the bounds of a scale cut.
package struct RiskMatrix: Sendable {
    package struct Point: Sendable {
        package var impact: Int
        package var likelihood: Int

        package init(impact: Int, likelihood: Int) {
            self.impact = impact
            self.likelihood = likelihood
        }
    }

    package struct Cell: Sendable {
        /// Places of bands of the scale.
        package var impact: Int
        package var likelihood: Int
        /// The place of the band that holds the score of the cell's middle.
        package var tier: Int
        /// The places of its points among all, in their order.
        package var points: [Int] = []
    }

    /// The most likely row first, in each the least impact first: the worst is at the upper right.
    package private(set) var rows: [[Cell]] = []

    /// `weights` are how much impact and likelihood count in a score; where both are 0 they count alike.
    package init(_ points: [Point], on scale: ScoreScale, weights: (impact: Int, likelihood: Int) = (1, 1)) {
        let bands = scale.bands.indices
        func middle(_ band: Int) -> Int { (scale.bands[band].from + scale.end(of: band)) / 2 }
        let (one, two) = (max(weights.impact, 0), max(weights.likelihood, 0))
        let (first, second) = one == 0 && two == 0 ? (1, 1) : (min(one, 1 << 20), min(two, 1 << 20))
        rows = bands.reversed().map { likelihood in
            bands.map { impact in
                let score = (middle(impact) * first + middle(likelihood) * second) / (first + second)
                return Cell(impact: impact, likelihood: likelihood, tier: scale.band(of: score))
            }
        }
        for (place, point) in points.enumerated() {
            let row = bands.count - 1 - scale.band(of: point.likelihood)
            rows[row][scale.band(of: point.impact)].points.append(place)
        }
    }

    /// The tiers of the cells, each once, from the lowest.
    package var tiers: [Int] { Array(Set(rows.joined().map(\.tier))).sorted() }
}
