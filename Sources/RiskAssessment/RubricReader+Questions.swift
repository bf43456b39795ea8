import FrontMatter
import SourceText

extension RubricReader {
    private static let required = [
        "id", "version", "scale", "unknown", "not_applicable", "factors", "questions", "controls",
        "severity_unknown_as", "signals", "propagation", "tiers", "approaching", "rising", "incomplete", "tier_floors",
        "overrides", "actions_from", "appetite", "actions",
    ]

    mutating func read(_ root: YAMLMapping, range: ByteRange) {
        let entries = Entries(mapping: root, path: "")
        check(entries, range: ByteRange(range.start, range.start), required: Self.required, optional: ["effective"])
        rubric.id = id(entries["id"]) ?? ""
        rubric.version = text(entries["version"]) ?? ""
        if let place = entries["effective"], let text = text(place) {
            rubric.effective = CalendarDay(text)
            if rubric.effective == nil { note(.value, "a day such as 2026-12-01 is expected here", place) }
        }
        readPremises(entries)
        readFactors(entries["factors"])
        readQuestions(entries["questions"])
        readControls(entries["controls"])
        rubric.unscoredAs = number(entries["severity_unknown_as"], to: 10) ?? FixedDecimal(0)
        readSignals(entries["signals"])
        readPropagation(entries["propagation"])
        readTiers(entries)
        readActions(entries)
    }

    /// What is the same in every rubric, and said in each so that nobody must guess.
    private mutating func readPremises(_ root: Entries) {
        if let scale = entries(root["scale"], required: ["min", "max"]) {
            _ = whole(scale["min"], 0...0)
            _ = whole(scale["max"], Rubric.highestAnswer...Rubric.highestAnswer)
        }
        // Anything else would make it pay to leave a question open.
        _ = choice(root["unknown"], ["worst"], .options)
        let notApplicable = entries(root["not_applicable"], required: ["requires"])
        _ = choice(notApplicable?["requires"], ["rationale"])
        _ = choice(root["actions_from"], ["inherent"])
    }

    // MARK: Factors

    private mutating func readFactors(_ list: Place?) {
        var ids: [(id: String, place: Place)] = []
        for item in items(list, atMost: 100) {
            guard let entries = entries(item, required: ["id", "group", "weight", "title"]) else { continue }
            let group = choice(entries["group"], Rubric.Group.allCases.map(\.rawValue)) ?? 0
            let factor = Rubric.Factor(
                id: id(entries["id"]) ?? "", group: Rubric.Group.allCases[group],
                weight: positive(entries["weight"], to: 100) ?? FixedDecimal(0), title: text(entries["title"]) ?? "")
            if let place = entries["id"] { ids.append((factor.id, place)) }
            rubric.factors.append(factor)
        }
        checkUnique(ids)
        let sum = rubric.factors.reduce(0) { $0 + $1.weight.tenThousandths }
        if let list, sum != 100 * FixedDecimal.unit {
            let words = FixedDecimal(tenThousandths: sum).text
            note(.weights, "the weights of all factors are \(words) together, and must be 100", list)
        }
    }

    /// The factor that a place names.
    mutating func factor(_ place: Place?) -> Int? { choice(place, rubric.factors.map(\.id), .reference) }

    // MARK: Questions

    private mutating func readQuestions(_ list: Place?) {
        var ids: [(id: String, place: Place)] = []
        for item in items(list) {
            let required = ["id", "factor", "weight", "text", "options"]
            guard let entries = entries(item, required: required, optional: ["na", "derive"]) else { continue }
            let options = readOptions(entries["options"])
            // A fact is an answer where its name is an option's.
            let facts: [Fact] = [.regulationClass, .dataProtectionLevel]
            let fact = choice(entries["derive"], facts.map(\.rawValue)).map { facts[$0] }
            if let fact, let place = entries["options"] {
                for name in fact.names where !options.contains(where: { $0.name.hasSameBytes(as: name) }) {
                    note(.options, "`\(name)` is no option, but \(fact.rawValue) can be that", place)
                }
            }
            let question = Rubric.Question(
                id: id(entries["id"]) ?? "", factor: factor(entries["factor"]) ?? 0,
                weight: positive(entries["weight"], to: 1000) ?? FixedDecimal(0), text: text(entries["text"]) ?? "",
                options: options, allowsNotApplicable: flag(entries["na"]) ?? false, derivedFrom: fact)
            if let place = entries["id"] { ids.append((question.id, place)) }
            rubric.questions.append(question)
        }
        checkUnique(ids)
        guard let list else { return }
        for (index, factor) in rubric.factors.enumerated() {
            let isAsked = rubric.questions.contains { $0.factor == index && !$0.allowsNotApplicable }
            if !isAsked { note(.weights, "no question that must be answered is about `\(factor.id)`", list) }
        }
    }

    private mutating func readOptions(_ place: Place?) -> [Rubric.Option] {
        guard let place, let entries = entries(place) else { return [] }
        var options: [Rubric.Option] = []
        for entry in entries.all {
            if !RubricReader.isID(entry.key) {
                note(
                    .options, "an option has small letters, digits and the signs _ - . alone", place.path,
                    entry.keyRange)
            }
            guard let score = whole(entry.value, 0...Rubric.highestAnswer) else { continue }
            options.append(Rubric.Option(name: entry.key, score: score))
        }
        for score in [0, Rubric.highestAnswer] where !options.contains(where: { $0.score == score }) {
            note(.options, "no option is \(score); the best must be 0 and the worst \(Rubric.highestAnswer)", place)
        }
        return options
    }
}

extension FixedDecimal {
    /// As people write it: `0.25`, `14`.
    package var text: String {
        let rest = tenThousandths % FixedDecimal.unit
        guard rest > 0 else { return String(tenThousandths / FixedDecimal.unit) }
        var digits = String(rest + FixedDecimal.unit).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "\(tenThousandths / FixedDecimal.unit).\(digits)"
    }
}
