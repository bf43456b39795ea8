import RiskPatterns
import TestSupport
import Testing

@Suite struct ConcentrationTests {
    @Test func `The assets that carry the most marked records come first, those with fewer others before`() {
        let concentration = Concentration(
            isMarked: flags(4, of: 10),
            assets: [
                attribute("wide", [0, 1, 2, 5, 6, 7]), attribute("narrow", [0, 1, 2]), attribute("b", [2, 3, 4]),
                attribute("a", [0, 3, 4]), attribute("a@1", [0, 3, 4]), attribute("unmarked", [7, 8]),
            ], top: 3)
        #expect(concentration.assetCount == 4)
        #expect(concentration.top.map(\.asset.key) == ["narrow", "wide", "a"])
        #expect(concentration.top.map(\.coverage) == [7500, 7500, 5000])
        #expect(concentration.top.map(\.members) == [3, 6, 3])
        #expect(concentration.top[2].group.also.map(\.key) == ["a@1"])
        #expect(concentration.steps.map(\.asset.key) == ["narrow"])
        #expect(concentration.coversHalf)
    }

    @Test func `Later assets count for what they add`() {
        let concentration = Concentration(
            isMarked: flags(10, of: 10),
            assets: [
                attribute("a", [0, 1, 2]), attribute("b", [0, 1, 3]), attribute("c", [4, 5]), attribute("d", [6]),
            ])
        #expect(concentration.steps.map(\.asset.key) == ["a", "c"])
        #expect(concentration.steps.map(\.added) == [3, 2])
        #expect(concentration.steps.map(\.covered) == [3, 5])
    }

    @Test func `Where all assets together carry less than half, that is said`() {
        let concentration = Concentration(
            isMarked: flags(10, of: 12),
            assets: [attribute("a", [0, 1]), attribute("b", [1]), attribute("c", [1, 2])])
        #expect(concentration.steps.map(\.asset.key) == ["a", "c"])
        #expect(!concentration.coversHalf)
        let none = Concentration(isMarked: flags(0, of: 3), assets: [attribute("a", [0, 1])])
        #expect(none.steps.isEmpty && none.top.isEmpty && !none.coversHalf)
        #expect(Concentration(isMarked: [], assets: []).steps.isEmpty)
    }

    @Test func `Each step adds the most that any asset does, and they stop at half`() {
        var random = SeededRandom(45)
        for _ in 0..<300 {
            let count = Int.random(in: 1...40, using: &random)
            let isMarked = random.isMarked(count)
            let assets = random.attributes(Int.random(in: 0...12, using: &random), population: count)
            let concentration = Concentration(isMarked: isMarked, assets: assets)
            var left = Set((0..<count).filter { isMarked[$0] })
            let marked = left.count
            for step in concentration.steps {
                #expect(2 * (marked - left.count) < marked)
                let most = assets.map { left.intersection($0.members).count }.max()
                #expect(step.added == most)
                #expect(left.intersection(step.asset.members).count == step.added)
                left.subtract(step.asset.members)
                #expect(step.covered == marked - left.count)
            }
            let reachable = Set(assets.flatMap(\.members)).filter { isMarked[$0] }.count
            #expect(concentration.coversHalf == (marked > 0 && 2 * reachable >= marked))
            if concentration.coversHalf, assets.count <= 8 {
                // Greedy covers are at most so much longer than the shortest: 1 + ln of the elements.
                let shortest = fewest(assets, isMarked, half: (marked + 1) / 2)
                #expect(concentration.steps.count >= shortest)
                #expect(concentration.steps.count <= shortest * 4)
            }
        }
    }

    /// By all subsets.
    private func fewest(_ assets: [PatternAttribute], _ isMarked: [Bool], half: Int) -> Int {
        (0..<(1 << assets.count)).filter { chosen in
            let covered = Set(assets.indices.filter { chosen >> $0 & 1 == 1 }.flatMap { assets[$0].members })
            return covered.count { isMarked[$0] } >= half
        }.map(\.nonzeroBitCount).min() ?? 0
    }
}
