import RiskPatterns
import TestSupport
import Testing

@Suite struct PatternReportTests {
    @Test func `Shares, lift and bounds are those worked out by hand`() {
        let report = PatternReport(
            isMarked: flags(11, of: 41),
            attributes: [
                attribute("base", members(12, marked: 9, of: 11)), attribute("most", members(30, marked: 11, of: 11)),
                attribute("none", members(12, marked: 0, of: 11)),
                attribute(.tag, "few", members(2, marked: 2, of: 11)),
                attribute(.tag, "some", members(12, marked: 3, of: 11)),
            ])
        #expect(report.tried == 4)
        #expect(report.expectedByChance == 1)
        #expect(
            report.patterns.map(line) == [
                "[\"upstream base\"] 9/12 11/41 7500 2683 8182 280 190…337 strong false",
                "[\"upstream most\"] 11/30 11/41 3667 2683 10000 137 109…164 notable false",
                "[\"tag some\"] 3/12 11/41 2500 2683 2727 93 36…182 mayBeChance false",
                "[\"upstream none\"] 0/12 11/41 0 2683 0 0 0…64 mayBeChance true",
            ])
    }

    @Test func `Three of three are no pattern where half are marked, and one where a quarter is`() {
        let half = PatternReport(isMarked: flags(20, of: 40), attributes: [attribute("x", [0, 1, 2])])
        #expect(half.patterns.map(\.isNotable) == [false])
        let quarter = PatternReport(isMarked: flags(10, of: 40), attributes: [attribute("x", [0, 1, 2])])
        #expect(quarter.patterns.map(\.isNotable) == [true])
    }

    @Test func `The more is tried, the more it takes to be strong`() {
        // Once in 60 by chance.
        let isMarked = flags(11, of: 40)
        let three = attribute("x", [0, 1, 2])
        func certainty(_ others: Int) -> Pattern.Certainty? {
            let more = (0..<others).map { attribute(.tag, "t\($0)", [$0 + 1, $0 + 4, $0 + 11]) }
            return PatternReport(isMarked: isMarked, attributes: [three] + more).patterns
                .first { $0.attribute.dimension == .upstream }?.certainty
        }
        #expect(certainty(0) == .strong)
        #expect(certainty(1) == .strong)
        #expect(certainty(2) == .notable)
    }

    @Test func `Attributes that the same records have are one, under the first by dimension and key`() {
        let report = PatternReport(
            isMarked: flags(3, of: 9),
            attributes: [
                attribute(.library, "torch@2.4", [0, 1, 2]), attribute(.tag, "a", [0, 1, 2]),
                attribute(.upstream, "z", [0, 1, 3]), attribute(.library, "torch", [0, 1, 2]),
            ])
        #expect(report.tried == 2)
        #expect(report.patterns.map { $0.attribute.key } == ["torch", "z"])
        #expect(report.patterns[0].group.also.map(\.key) == ["torch@2.4", "a"])
    }

    @Test func `Keys that only look alike are two`() {
        let report = PatternReport(
            isMarked: flags(3, of: 9),
            attributes: [attribute("e\u{301}", [0, 1, 2]), attribute("\u{E9}", [3, 4, 5])])
        #expect(report.patterns.map { Array($0.attribute.key.utf8).count } == [3, 2])
    }

    @Test func `Of equal figures the lower dimension and key come first, and more members before fewer`() {
        let report = PatternReport(
            isMarked: flags(5, of: 20),
            attributes: [
                attribute(.vendor, "b", [0, 1, 10, 11]), attribute(.tag, "b", [0, 2, 10, 11]),
                attribute(.tag, "a", [0, 3, 10, 11]), attribute(.tag, "0", [0, 1, 2, 3]),
                attribute(.team, "c", [0, 1, 2, 3, 4]),
            ])
        #expect(
            report.patterns.map { "\($0.attribute.dimension) \($0.attribute.key)" } == [
                "team c", "tag 0", "tag a", "tag b", "vendor b",
            ])
    }

    @Test func `Empty, unmarked and wholly marked populations give no nonsense`() {
        #expect(PatternReport(isMarked: [], attributes: []).patterns.isEmpty)
        #expect(PatternReport(isMarked: [], attributes: [attribute("x", [])], minimumSupport: 0).patterns.isEmpty)
        let none = PatternReport(isMarked: flags(0, of: 9), attributes: [attribute("x", [0, 1, 2])])
        #expect(none.tried == 1)
        #expect(none.patterns.isEmpty)
        let all = PatternReport(
            isMarked: flags(9, of: 9), attributes: [attribute("x", [0, 1, 2]), attribute("y", Array(0..<9))])
        #expect(all.patterns.map(\.lift) == [100, 100])
        #expect(all.patterns.allSatisfy { !$0.isNotable && !$0.isRarer })
        let one = PatternReport(isMarked: [true], attributes: [attribute("x", [0])], minimumSupport: 1)
        #expect(one.patterns.map(line) == ["[\"upstream x\"] 1/1 1/1 10000 10000 10000 100 100…100 mayBeChance false"])
    }

    @Test func `An attribute of all says nothing, whatever is marked`() {
        for marked in 1...12 {
            let report = PatternReport(isMarked: flags(marked, of: 12), attributes: [attribute("x", Array(0..<12))])
            #expect(report.patterns.map { [$0.lowerLift, $0.lift, $0.upperLift] } == [[100, 100, 100]])
        }
    }
}

/// What must hold of any population.
@Suite struct PatternPropertyTests {
    @Test func `The order of records and attributes changes nothing`() {
        var random = SeededRandom(41)
        for _ in 0..<100 {
            let count = Int.random(in: 1...60, using: &random)
            let isMarked = random.isMarked(count)
            let attributes = random.attributes(30, population: count)
            let order = Array(0..<count).shuffled(using: &random)
            var moved = [Bool](repeating: false, count: count)
            for record in 0..<count { moved[order[record]] = isMarked[record] }
            let others = attributes.map { old in
                attribute(old.dimension, old.key, old.members.map { order[$0] }.sorted())
            }.shuffled(using: &random)
            let one = PatternReport(isMarked: isMarked, attributes: attributes).patterns.map(line)
            #expect(one == PatternReport(isMarked: moved, attributes: others).patterns.map(line))
            let words = PatternWords.highRisk("model", "models")
            let first = Concentration(isMarked: isMarked, assets: attributes)
            let second = Concentration(isMarked: moved, assets: others)
            #expect(words.sentence(first) == words.sentence(second))
            #expect(first.top.map(\.asset.key) == second.top.map(\.asset.key))
        }
    }

    @Test func `Bounds lie around the lift, and notable is what lies above 1`() {
        var random = SeededRandom(42)
        var notable = 0
        for _ in 0..<300 {
            let count = Int.random(in: 1...80, using: &random)
            let report = PatternReport(
                isMarked: random.isMarked(count), attributes: random.attributes(20, population: count),
                minimumSupport: 1)
            for pattern in report.patterns {
                #expect(pattern.lowerLift <= pattern.lift && pattern.lift <= pattern.upperLift)
                #expect(0...10_000 ~= pattern.coverage && 0...10_000 ~= pattern.memberShare)
                #expect(!pattern.isNotable || pattern.lift >= 100 && pattern.lowerLift >= 100)
                #expect(!(pattern.isNotable && pattern.isRarer))
                notable += pattern.isNotable ? 1 : 0
            }
            let firsts = report.patterns.map { $0.isNotable ? 1 : 0 }
            #expect(firsts == firsts.sorted(by: >))
        }
        #expect(notable > 20)
    }

    @Test func `Chance makes no more notable than one in twenty`() {
        var random = SeededRandom(43)
        var (tried, notable, strong) = (0, 0, 0)
        for _ in 0..<200 {
            let isMarked = flags(12, of: 60).shuffled(using: &random)
            let report = PatternReport(isMarked: isMarked, attributes: random.attributes(40, population: 60))
            tried += report.tried
            notable += report.patterns.count { $0.isNotable }
            strong += report.patterns.contains { $0.certainty == .strong } ? 1 : 0
        }
        #expect(notable * 20 <= tried)
        // Of 200 portfolios.
        #expect(strong <= 10)
    }

    @Test func `One more member that is not marked raises neither lift nor bound`() {
        var random = SeededRandom(44)
        for _ in 0..<500 {
            let count = Int.random(in: 6...80, using: &random)
            let isMarked = random.isMarked(count)
            let old = random.attributes(1, population: count)[0]
            let free = (0..<count).filter { !isMarked[$0] && !old.members.contains($0) }
            guard let more = free.randomElement(using: &random) else { continue }
            let new = attribute(old.dimension, old.key, (old.members + [more]).sorted())
            func pattern(_ attribute: PatternAttribute) -> Pattern? {
                PatternReport(isMarked: isMarked, attributes: [attribute], minimumSupport: 1).patterns.first
            }
            guard let before = pattern(old), let after = pattern(new) else { continue }
            #expect(after.lift <= before.lift)
            #expect(after.lowerLift <= before.lowerLift)
            #expect(after.certainty <= before.certainty)
            #expect(after.coverage == before.coverage)
        }
    }
}
