import RegistryRisk
import RiskAssessment
import SourceText

/// How records are scored, side by side.
package struct ComparedRisk: Sendable {
    package struct Factor: Sendable {
        package var id: String
        package var title: String
        package var weight: FixedDecimal
        /// The effective scores in basis points; nil for what is not assessed.
        package var values: [Int?]

        package var row: ComparedRow { ComparedRow(id, title, texts: values.map { $0.map(RiskWords.points) }) }
    }

    /// Tier, scores and what is inherited.
    package let scores: [ComparedRow]
    package let factors: [Factor]
    /// What each answers to the questions of the rubric.
    package let answers: [ComparedRow]
    package let controls: [ComparedRow]
    /// Sentences: how each score stands to the first one's, and by which factors.
    package let words: [String]

    /// Nil where no record has a score.
    init?(_ risk: RegistryRisk, _ positions: [Int]) {
        guard positions.contains(where: { ExplanationWords.isScored(risk, $0) }) else { return nil }
        scores = ComparedRisk.scores(risk, positions)
        let rubric = risk.rubric
        factors = rubric.factors.indices.compactMap { factor in
            let values = positions.map { position -> Int? in
                let node = risk[position]
                return node.isAssessed[factor] && !ComparedRisk.isOpen(risk, position)
                    ? node.effectiveFactors[factor] : nil
            }
            guard values.contains(where: { $0 != nil }) else { return nil }
            let known = rubric.factors[factor]
            return Factor(id: known.id, title: known.title, weight: known.weight, values: values)
        }
        answers = rubric.questions.indices.map { question in
            ComparedRow(
                rubric.questions[question].id, rubric.questions[question].text,
                positions.map { ComparedRisk.answer(risk, $0, question) })
        }.filter { !$0.isEmpty }
        controls = rubric.controls.indices.map { control in
            ComparedRow(
                rubric.controls[control].id, FieldNames.label(rubric.controls[control].id),
                texts: positions.map { position in
                    risk.cards[position] == nil ? nil : risk.portfolio.state(of: position, control: control).rawValue
                })
        }.filter { row in row.texts.contains { $0 != nil && $0 != ControlState.absent.rawValue } }
        words = positions.dropFirst().compactMap { ComparedRisk.words(risk, positions[0], $0) }
    }

    /// Whether its numbers are those of the worst answers, and mean nothing yet.
    static func isOpen(_ risk: RegistryRisk, _ position: Int) -> Bool {
        RegistryRisk.isAssessable(risk.registry.records[position].kind) && risk[position].isUnassessed
    }

    private static func scores(_ risk: RegistryRisk, _ positions: [Int]) -> [ComparedRow] {
        func points(_ name: String, _ label: String, _ score: (NodeRisk) -> Int?) -> ComparedRow {
            ComparedRow(
                name, label,
                texts: positions.map { position in
                    guard RegistryRisk.isAssessable(risk.registry.records[position].kind),
                        !risk[position].isUnassessed
                    else { return nil }
                    return score(risk[position]).map(RiskWords.points)
                })
        }
        let rows = [
            ComparedRow("tier", "Tier", texts: positions.map { risk.tierWords($0) }),
            points("score", "Score", \.score), points("own", "Its own", \.own),
            points("inherited", "Inherited") { $0.score > $0.own ? $0.score - $0.own : nil },
            ComparedRow(
                "inherits_from", "Most of it from",
                texts: positions.map { position in
                    isOpen(risk, position) || risk[position].score <= risk[position].own
                        ? nil
                        : risk.largestInheritance(of: position).map { risk.registry.records[$0.origin].reference }
                }),
            points("inherent", "Before controls", \.inherent),
            ComparedRow(
                "range", "It could be",
                texts: positions.map { position in
                    let node = risk[position]
                    guard RegistryRisk.isAssessable(risk.registry.records[position].kind), node.lowest != node.highest
                    else { return nil }
                    return "\(RiskWords.points(node.lowest)) to \(RiskWords.points(node.highest))"
                }),
        ]
        return rows.filter { !$0.isEmpty }
    }

    private static func answer(_ risk: RegistryRisk, _ position: Int, _ question: Int) -> ComparedRow.Value? {
        // A card that says nothing would fill every row with the same word.
        guard risk.cards[position] != nil, let answer = risk.portfolio.answer(of: position, to: question) else {
            return nil
        }
        switch answer {
        case .given(let option), .derived(let option):
            let option = risk.rubric.questions[question].options[option]
            return .init("\(option.name.replacingUnderscores) (\(option.score) of \(Rubric.highestAnswer))")
        case .unknown: return .init("unknown (\(Rubric.highestAnswer) of \(Rubric.highestAnswer))")
        case .notApplicable: return .init("does not apply")
        }
    }
}

extension ComparedRisk {
    /// Factors that are named for one direction.
    private static let named = 3

    /// "model:b scores 5.98 more than model:a: safety adds 3.20; exposure takes 1.00 off."; nil where neither has a tier.
    static func words(_ risk: RegistryRisk, _ first: Int, _ second: Int) -> String? {
        let records = risk.registry.records
        guard RegistryRisk.isAssessable(records[first].kind), RegistryRisk.isAssessable(records[second].kind) else {
            return nil
        }
        let open = [first, second].filter { risk[$0].isUnassessed }.map { records[$0].reference }
        guard open.isEmpty else {
            return RiskWords.list(open, "and")
                + (open.count == 1 ? " is not assessed" : " are not assessed")
                + ": no score can be held against another's."
        }
        let change = risk[second].score - risk[first].score
        var text = "\(records[second].reference) scores "
        text += change == 0 ? "the same as" : "\(RiskWords.points(abs(change))) \(change > 0 ? "more" : "less") than"
        text += " \(records[first].reference)"
        let changes = changes(risk, first, second)
        let parts = [
            part(changes.filter { $0.1 > 0 }, "adds", ""), part(changes.filter { $0.1 < 0 }, "takes", " off"),
        ].compactMap { $0 }
        let ordered = change < 0 ? parts.reversed() : parts
        return text + (ordered.isEmpty ? "." : ": " + ordered.joined(separator: "; ") + ".")
    }

    /// What each factor adds to the second score beside the first, the largest first.
    private static func changes(_ risk: RegistryRisk, _ first: Int, _ second: Int) -> [(String, Int)] {
        let rubric = risk.rubric
        func amounts(_ position: Int) -> [Int: Int] {
            let factors = risk.portfolio.explanation(of: position).factors
            return Dictionary(uniqueKeysWithValues: factors.map { ($0.factor, $0.amount) })
        }
        let (before, after) = (amounts(first), amounts(second))
        return rubric.factors.indices.map { ($0, (after[$0] ?? 0) - (before[$0] ?? 0)) }
            .sorted { (-abs($0.1), $0.0) < (-abs($1.1), $1.0) }
            .map { (rubric.factors[$0.0].title.lowercasedFirst, $0.1) }
    }

    private static func part(_ changes: [(String, Int)], _ verb: String, _ end: String) -> String? {
        guard let first = changes.first else { return nil }
        var words = ["\(first.0) \(verb) \(RiskWords.points(abs(first.1)))"]
        words += changes.dropFirst().prefix(named - 1).map { "\($0.0) \(RiskWords.points(abs($0.1)))" }
        let rest = changes.dropFirst(named).reduce(0) { $0 + abs($1.1) }
        if rest > 0 { words.append("others \(RiskWords.points(rest))") }
        return RiskWords.list(words, "and") + end
    }
}

extension String {
    /// `decision impact` for `Decision impact`, but `EU AI Act` as it is.
    fileprivate var lowercasedFirst: String {
        let second = unicodeScalars.dropFirst().first
        guard let second, second.properties.isLowercase else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
