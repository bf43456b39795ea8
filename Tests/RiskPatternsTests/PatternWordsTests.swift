import RiskPatterns
import Testing

@Suite struct PatternWordsTests {
    private let risk = PatternWords.highRisk("model", "models")
    private let touched = PatternWords.incidentTouched("model", "models")

    private func sentence(
        _ found: Int, of count: Int, _ marked: Int, of all: Int, _ dimension: PatternDimension = .upstream,
        _ words: PatternWords? = nil
    ) -> String {
        let report = PatternReport(
            isMarked: flags(marked, of: all),
            attributes: [attribute(dimension, "X", members(count, marked: found, of: marked))], minimumSupport: 1)
        return report.patterns.map { (words ?? risk).sentence($0) }.joined()
    }

    @Test func `A pattern is told in one sentence`() {
        #expect(
            [
                sentence(9, of: 12, 11, of: 41), sentence(11, of: 30, 11, of: 41, .library),
                sentence(3, of: 3, 20, of: 40, .tag), sentence(3, of: 12, 11, of: 41, .domain, touched),
                sentence(0, of: 12, 11, of: 41, .team), sentence(0, of: 3, 11, of: 41, .environment),
                sentence(1, of: 12, 20, of: 41, .vendor), sentence(5, of: 10, 10, of: 20),
                sentence(1, of: 1, 1, of: 4, .team), sentence(0, of: 1, 1, of: 4, .library),
                sentence(2, of: 2, 3, of: 9, .tag), sentence(1, of: 3, 2, of: 200, .vendor, touched),
                sentence(1000, of: 2200, 1000, of: 2201, .domain), sentence(1, of: 2, 3, of: 1000),
                sentence(1, of: 250, 1, of: 500),
            ] == [
                "9 of the 12 models that rest on X are high or critical (75 %), against 11 of all 41 (27 %): 2.8 times as often, and hardly by chance (at least 1.9 times).",
                "11 of the 30 models that use X are high or critical (37 %), against 11 of all 41 (27 %): 1.4 times as often, and hardly by chance (at least 1.09 times).",
                "All 3 models that are tagged X are high or critical (100 %), against 20 of all 40 (50 %): 2.0 times as often; that may be chance.",
                "3 of the 12 models that are in domain X are touched by an incident (25 %), against 11 of all 41 (27 %): 0.9 times as often; that may be chance.",
                "None of the 12 models that are owned by X is high or critical, against 11 of all 41 (27 %); that is hardly chance.",
                "None of the 3 models that run in X is high or critical, against 11 of all 41 (27 %); that may be chance.",
                "1 of the 12 models that come from vendor X is high or critical (8 %), against 20 of all 41 (49 %): 0.2 times as often, and hardly by chance.",
                "5 of the 10 models that rest on X are high or critical (50 %), against 10 of all 20 (50 %): just as often.",
                "The only model that is owned by X is high or critical (100 %), against 1 of all 4 (25 %): 4.0 times as often; that may be chance.",
                "The only model that uses X is not high or critical, against 1 of all 4 (25 %); that may be chance.",
                "Both models that are tagged X are high or critical (100 %), against 3 of all 9 (33 %): 3.0 times as often; that may be chance.",
                "1 of the 3 models that come from vendor X is touched by an incident (33 %), against 2 of all 200 (1 %): 33.3 times as often; one alone is no pattern.",
                "1000 of the 2200 models that are in domain X are high or critical (45 %), against 1000 of all 2201 (45 %): about as often.",
                "1 of the 2 models that rest on X is high or critical (50 %), against 3 of all 1000 (under 1 %): 166.7 times as often; one alone is no pattern.",
                "1 of the 250 models that rest on X is high or critical (under 1 %), against 1 of all 500 (under 1 %): 2.0 times as often; that may be chance.",
            ])
    }

    @Test func `Concentration is told in sentences`() {
        func told(_ marked: Int, of all: Int, _ assets: [[Int]], _ words: PatternWords? = nil) -> [String] {
            let names = ["X", "Y", "Z", "U", "V", "W", "T"]
            let concentration = Concentration(
                isMarked: flags(marked, of: all), assets: zip(names, assets).map { attribute($0, $1) })
            let words = words ?? risk
            return concentration.top.prefix(2).map { words.sentence($0, of: concentration) }
                + [words.sentence(concentration) ?? "–"]
        }
        #expect(
            [
                told(13, of: 20, [Array(0..<6), [6], [13]]), told(13, of: 20, [Array(0..<9)]),
                told(13, of: 20, [Array(0..<13)], touched), told(2, of: 20, [[0, 1]]), told(1, of: 3, [[0]], touched),
                told(1, of: 3, []), told(3, of: 5, []), told(13, of: 13, [[0, 1], [2]]), told(0, of: 5, [[1]]),
                told(14, of: 14, (0..<7).map { [$0] }),
            ] == [
                [
                    "6 of 13 high-risk models (46 %) rest on X.", "1 of 13 high-risk models (8 %) rests on Y.",
                    "Two assets carry half of the high-risk models (7 of 13): X and Y.",
                ],
                [
                    "9 of 13 high-risk models (69 %) rest on X.",
                    "One asset carries more than half of the high-risk models (9 of 13): X.",
                ],
                [
                    "All 13 models touched by an incident rest on X.",
                    "One asset carries all 13 models touched by an incident: X.",
                ],
                ["Both high-risk models rest on X.", "One asset carries both high-risk models: X."],
                [
                    "The only model touched by an incident rests on X.",
                    "One asset carries the only model touched by an incident: X.",
                ],
                ["The only high-risk model rests on nothing that is known."],
                ["None of the 3 high-risk models rests on anything that is known."],
                [
                    "2 of 13 high-risk models (15 %) rest on X.", "1 of 13 high-risk models (8 %) rests on Y.",
                    "No assets carry half: all of them together carry 3 of the 13 high-risk models (23 %).",
                ],
                ["–"],
                [
                    "1 of 14 high-risk models (7 %) rests on T.", "1 of 14 high-risk models (7 %) rests on U.",
                    "Seven assets carry half of the high-risk models (7 of 14): T, U, V, W and 3 more.",
                ],
            ])
    }

    @Test func `All patterns together are put into proportion`() {
        func told(_ strong: Int, _ notable: Int, _ other: Int) -> String? {
            var attributes: [PatternAttribute] = []
            for number in 0..<strong { attributes.append(attribute("s\(number)", Array(number..<(number + 20)))) }
            for number in 0..<notable { attributes.append(attribute("n\(number)", [number, number + 1, number + 2])) }
            for number in 0..<other { attributes.append(attribute("o\(number)", [0, 41 + number, 42 + number])) }
            return risk.sentence(PatternReport(isMarked: flags(30, of: 100), attributes: attributes))
        }
        #expect(
            [
                told(0, 0, 0), told(0, 0, 1), told(0, 1, 30), told(1, 0, 3), told(2, 0, 3), told(2, 3, 30),
                told(0, 4, 30),
            ] == [
                nil, "1 attribute was tried; chance alone would make about 1 notable at most. None is.",
                "31 attributes were tried; chance alone would make about 2 notable at most. 1 is, no more than chance would bring.",
                "4 attributes were tried; chance alone would make about 1 notable at most. 1 is, even when all that were tried are allowed for.",
                "5 attributes were tried; chance alone would make about 1 notable at most. 2 are, all of them even when all that were tried are allowed for.",
                "35 attributes were tried; chance alone would make about 2 notable at most. 5 are, 2 of them even when all that were tried are allowed for.",
                "34 attributes were tried; chance alone would make about 2 notable at most. 4 are.",
            ])
    }
}
