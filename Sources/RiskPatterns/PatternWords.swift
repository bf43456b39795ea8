import SourceText

/// How records and their mark are called in sentences.
package struct PatternWords: Sendable {
    /// "model", "models".
    package var noun: String
    package var pluralNoun: String
    /// What is said of marked ones, after "is" or "are": "high or critical", "touched by an incident".
    package var mark: String
    /// What one and several marked ones are called: "high-risk model", "models touched by an incident".
    package var markedNoun: String
    package var markedPluralNoun: String

    package init(noun: String, pluralNoun: String, mark: String, markedNoun: String, markedPluralNoun: String) {
        self.noun = noun
        self.pluralNoun = pluralNoun
        self.mark = mark
        self.markedNoun = markedNoun
        self.markedPluralNoun = markedPluralNoun
    }

    package static func highRisk(_ noun: String, _ pluralNoun: String) -> PatternWords {
        PatternWords(
            noun: noun, pluralNoun: pluralNoun, mark: "high or critical", markedNoun: "high-risk " + noun,
            markedPluralNoun: "high-risk " + pluralNoun)
    }

    package static func incidentTouched(_ noun: String, _ pluralNoun: String) -> PatternWords {
        let mark = "touched by an incident"
        return PatternWords(
            noun: noun, pluralNoun: pluralNoun, mark: mark, markedNoun: noun + " " + mark,
            markedPluralNoun: pluralNoun + " " + mark)
    }
}

extension PatternWords {
    /// A pattern in one sentence, chance judged.
    ///
    /// "9 of the 12 models that rest on X are high or critical (75 %), against 11 of all 41 (27 %): 2.8 times as often, and
    /// hardly by chance (at least 1.6 times)."
    package func sentence(_ pattern: Pattern) -> String {
        let (members, found) = (pattern.members, pattern.markedMembers)
        let phrase = pattern.attribute.dimension.phrase(pattern.attribute.label, ofOne: members == 1)
        let who =
            switch (found, members) {
            case (_, 1): "the only \(noun)"
            case (0, _): "none of the \(members) \(pluralNoun)"
            case (2, 2): "both \(pluralNoun)"
            case (members, _): "all \(members) \(pluralNoun)"
            default: "\(found) of the \(members) \(pluralNoun)"
            }
        let verb = members == 1 && found == 0 ? "is not" : found > 1 ? "are" : "is"
        let share = found == 0 ? "" : " (\(percent(found, members)))"
        let (marked, all) = (pattern.marked, pattern.population)
        let base = "against \(marked) of all \(all) (\(percent(marked, all)))"
        return "\(who.capitalizedFirst) that \(phrase) \(verb) \(mark)\(share), \(base)\(judgement(pattern))."
    }

    private func judgement(_ pattern: Pattern) -> String {
        // Of the counts, since lifts are rounded.
        let isEqual = pattern.markedMembers * pattern.population == pattern.members * pattern.marked
        if isEqual { return ": just as often" }
        if pattern.lift == 100 { return ": about as often" }
        let times = pattern.markedMembers == 0 ? "" : ": " + PatternWords.times(pattern.lift) + " as often"
        let comma = times.isEmpty ? ";" : ","
        if pattern.isNotable {
            // A bound that is 1 when rounded would say nothing.
            let bound = pattern.lowerLift > 100 ? " (at least \(PatternWords.times(bound: pattern.lowerLift)))" : ""
            return times + ", and hardly by chance" + bound
        }
        if pattern.isRarer {
            return times + comma + (times.isEmpty ? " that is hardly chance" : " and hardly by chance")
        }
        if pattern.markedMembers == 1, pattern.lowerLift > 100 { return times + "; one alone is no pattern" }
        return times + "; that may be chance"
    }

    /// What one asset carries: "6 of 13 high-risk models (46 %) rest on X.".
    package func sentence(_ share: Concentration.Share, of concentration: Concentration) -> String {
        let (found, marked) = (share.markedMembers, concentration.marked)
        let phrase = share.asset.dimension.phrase(share.asset.label, ofOne: found == 1)
        if marked == 1 { return "The only \(markedNoun) \(phrase)." }
        if found == marked { return "\(marked == 2 ? "Both" : "All \(marked)") \(markedPluralNoun) \(phrase)." }
        return "\(found) of \(marked) \(markedPluralNoun) (\(percent(found, marked))) \(phrase)."
    }

    /// What few assets carry: "Two assets carry half of the high-risk models (7 of 13): X and Y."; nil where nothing is
    /// marked.
    package func sentence(_ concentration: Concentration) -> String? {
        let (steps, covered, marked) = (concentration.steps, concentration.covered, concentration.marked)
        if marked == 0 { return nil }
        if steps.isEmpty {
            return marked == 1
                ? "The only \(markedNoun) rests on nothing that is known."
                : "None of the \(marked) \(markedPluralNoun) rests on anything that is known."
        }
        let carry = steps.count == 1 ? "asset carries" : "assets carry"
        let assets = "\(PatternWords.number(steps.count).capitalizedFirst) \(carry)"
        let names = PatternWords.list(steps.map(\.asset.label))
        if marked == 1 { return "\(assets) the only \(markedNoun): \(names)." }
        if covered == marked {
            return "\(assets) \(marked == 2 ? "both" : "all \(marked)") \(markedPluralNoun): \(names)."
        }
        let amount = "\(covered) of the \(marked) \(markedPluralNoun) (\(percent(covered, marked)))"
        if !concentration.coversHalf { return "No assets carry half: all of them together carry \(amount)." }
        let isHalf = covered == (marked + 1) / 2
        return isHalf
            ? "\(assets) half of the \(markedPluralNoun) (\(covered) of \(marked)): \(names)."
            : "\(assets) more than half of the \(markedPluralNoun) (\(covered) of \(marked)): \(names)."
    }

    /// What is to be thought of all patterns together; nil where nothing could be compared.
    ///
    /// "52 attributes were tried; chance alone would make about 3 notable at most. 4 are, 2 of them even when all that were
    /// tried are allowed for."
    package func sentence(_ report: PatternReport) -> String? {
        guard report.marked > 0, report.tried > 0 else { return nil }
        let notable = report.patterns.count { $0.isNotable }
        let strong = report.patterns.count { $0.certainty == .strong }
        let tried = report.tried == 1 ? "1 attribute was tried" : "\(report.tried) attributes were tried"
        let head = "\(tried); chance alone would make about \(report.expectedByChance) notable at most"
        let evenSo = "even when all that were tried are allowed for"
        let rest =
            switch strong {
            case 0 where notable <= report.expectedByChance: ", no more than chance would bring"
            case 0: ""
            case notable: notable == 1 ? ", " + evenSo : ", all of them " + evenSo
            default: ", \(strong) of them " + evenSo
            }
        return notable == 0 ? "\(head). None is." : "\(head). \(notable) \(notable == 1 ? "is" : "are")\(rest)."
    }
}

extension PatternWords {
    /// Whole percents, rounded; neither 0 nor 100 unless it is.
    private func percent(_ part: Int, _ whole: Int) -> String {
        let rounded = (200 * part + whole) / (2 * whole)
        if rounded == 0, part > 0 { return "under 1 %" }
        if rounded == 100, part < whole { return "over 99 %" }
        return "\(rounded) %"
    }

    /// Hundredths as tenths: "2.8 times"; hundredths below a tenth, or where tenths would say 1.
    static func times(_ hundredths: Int) -> String {
        let tenths = (hundredths + 5) / 10
        return tenths == 10 || tenths == 0 ? exact(hundredths) : "\(tenths / 10).\(tenths % 10) times"
    }

    /// A lower bound is rounded down, so as not to promise too much.
    static func times(bound hundredths: Int) -> String {
        hundredths < 110 ? exact(hundredths) : "\(hundredths / 100).\(hundredths % 100 / 10) times"
    }

    private static func exact(_ hundredths: Int) -> String {
        "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10) times"
    }

    static func number(_ count: Int) -> String {
        let words = [
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ]
        return words.indices.contains(count) ? words[count] : String(count)
    }

    /// "X", "X and Y", "X, Y and Z", "V, W, X, Y and 3 more".
    static func list(_ names: [String]) -> String {
        let shown = names.count > 5 ? Array(names.prefix(4)) + ["\(names.count - 4) more"] : names
        guard shown.count > 1 else { return shown.joined() }
        return shown.dropLast().joined(separator: ", ") + " and " + shown[shown.count - 1]
    }
}
