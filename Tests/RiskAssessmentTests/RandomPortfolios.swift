import Foundation
import RiskAssessment
import TestSupport

/// Portfolios and rubrics that are different in everything that may differ, the same on every run.
extension SeededRandom {
    static let today = 20_788

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// True once in `times`.
    mutating func happens(oneIn times: Int) -> Bool { number(1...times) == 1 }

    mutating func pick<Element>(_ items: [Element]) -> Element { items[number(0...(items.count - 1))] }

    mutating func portfolio(_ rubric: Rubric, nodes count: Int) -> Portfolio {
        let nodes = (0..<count).map { index in node(index, rubric) }
        let relations = rubric.relations.map(\.name) + ["depends_on", "trained_on", "validated_on", "runs_in"]
        let edges = (0..<number(0...(3 * count))).map { _ in
            Portfolio.Edge(from: number(0...(count - 1)), to: number(0...(count - 1)), relation: pick(relations))
        }
        return Portfolio(nodes: nodes, edges: edges, date: CalendarDay(number: SeededRandom.today))
    }

    mutating func node(_ index: Int, _ rubric: Rubric) -> Portfolio.Node {
        let kind = happens(oneIn: 2) ? Portfolio.Kind.model : pick(Portfolio.Kind.allCases)
        let hasRecord = !happens(oneIn: 8)
        // Ids in another order than the nodes.
        return Portfolio.Node(
            id: "n\(index * 7919 % 1009)-\(index)", kind: kind, hasRecord: hasRecord,
            assessment: hasRecord && !happens(oneIn: 8) ? assessment(rubric) : nil, facts: facts())
    }

    mutating func assessment(_ rubric: Rubric) -> Assessment {
        var assessment = Assessment(answers: [])
        let openness = number(2...12)
        // A tame node is best in most; what it inherits shows.
        let isTame = happens(oneIn: 2)
        for question in rubric.questions {
            if question.allowsNotApplicable, happens(oneIn: 4) {
                let rationale = happens(oneIn: 3) ? nil : "It does not apply."
                assessment.notApplicable.append(Assessment.Exclusion(question.id, rationale: rationale))
            }
            if happens(oneIn: openness) { continue }
            let options = isTame && !happens(oneIn: 4) ? [question.options[0]] : question.options
            assessment.answers.append(Assessment.Answer(question.id, pick(options).name))
        }
        for control in rubric.controls where happens(oneIn: 2) {
            let age = number(-20...900)
            assessment.controls.append(
                Assessment.ControlClaim(
                    control.id, pick(ControlState.allCases),
                    evidence: happens(oneIn: 5) ? nil : CalendarDay(number: SeededRandom.today - age)))
        }
        return assessment
    }

    mutating func facts() -> [Fact: FactValue] {
        var facts: [Fact: FactValue] = [:]
        for fact in Fact.allCases where fact != .anyFactor && fact != .dependencyRecord && happens(oneIn: 5) {
            facts[fact] =
                switch fact {
                case .vulnerabilityScore:
                    happens(oneIn: 4)
                        ? .unscored : .number(FixedDecimal(tenThousandths: number(0...100) * 1000))
                case .reviewOverdueDays: .number(FixedDecimal(number(0...3)))
                case .environmentIsEndOfLife: .flag(happens(oneIn: 2))
                case .artifactDigest: happens(oneIn: 2) ? .missing : .present
                default: .name(pick(fact.names))
                }
        }
        return facts
    }

    /// The default rubric with other weights, options, reductions and coefficients of up to four decimals.
    mutating func rubricText() -> String {
        var lines: [String] = []
        for line in Rubric.builtInText.split(separator: "\n", omittingEmptySubsequences: false) {
            var text = String(line)
            if text.contains("factor: "), text.contains("options: ") {
                text = text.replacing(/weight: \d/) { _ in "weight: \(decimal(1...40_000))" }
                text = text.replacing(/: [12](?=[,}])/) { _ in ": \(number(0...4))" }
            } else if text.contains("reduces: ") {
                text = text.replacing(/0\.\d\d/) { _ in decimal(1...3000) }
            } else if text.hasPrefix("    "), text.contains(": {"), !text.contains("- {") {
                text = text.replacing(/[01]\.\d/) { _ in happens(oneIn: 4) ? "1" : decimal(1...9999) }
            }
            lines.append(text)
        }
        return lines.joined(separator: "\n")
    }

    mutating func decimal(_ range: ClosedRange<Int>) -> String {
        FixedDecimal(tenThousandths: number(range)).text
    }
}
