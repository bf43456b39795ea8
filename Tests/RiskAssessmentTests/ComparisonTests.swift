import Foundation
import RiskAssessment
import TestSupport
import Testing

@Suite struct ComparisonTests {
    private func rubric(_ changes: [(String, String)]) throws -> Rubric {
        var text = Rubric.builtInText
        for (old, new) in changes {
            let range = try #require(text.range(of: old))
            text.replaceSubrange(range, with: new)
        }
        let file = readRubric(Array(text.utf8))
        return try #require(file.rubric, "\(file.issues.map(\.message))")
    }

    private func compare(_ changes: [(String, String)], _ portfolio: Portfolio) throws -> RubricComparison {
        RubricComparison(portfolio, old: Rubric.builtIn, new: try rubric(changes))
    }

    @Test("The parts of a change sum to it, whatever the rubrics, and one rubric with itself changes nothing")
    func sums() throws {
        var random = SeededRandom(10)
        let question = """
            questions:
              - {id: di.new, factor: decision_impact, weight: 2, text: New, options: {none: 0, all: 4}}
            """
        let changes = [("questions:", question), ("{id: high, from: 50}", "{id: high, from: 45}")]
        for index in 0..<25 {
            let old = try #require(readRubric(Array(random.rubricText().utf8)).rubric)
            var text = random.rubricText()
            for (from, to) in changes { text = text.replacingOccurrences(of: from, with: to) }
            let new = try #require(readRubric(Array(text.utf8)).rubric)
            for _ in 0..<20 {
                let portfolio = random.portfolio(old, nodes: random.number(1...10))
                let comparison = RubricComparison(portfolio, old: old, new: new)
                for change in comparison.changes {
                    #expect(change.before == comparison.before.nodes[change.node].score)
                    #expect(change.after == comparison.after.nodes[change.node].score)
                    let parts = change.weights + change.options + change.questions + change.rules
                    #expect(parts == change.after - change.before)
                }
                #expect(comparison.migration.joined().reduce(0, +) == comparison.changes.count)
                guard index == 0 else { continue }
                let same = RubricComparison(portfolio, old: old, new: old)
                #expect(same.movers.isEmpty)
                #expect(
                    same.changes.allSatisfy {
                        [$0.weights, $0.options, $0.questions, $0.rules] == [0, 0, 0, 0] && !$0.isMovedByBounds
                    })
            }
        }
    }

    private static var changes: [(change: [(String, String)], part: KeyPath<RubricComparison.Change, Int>?)] {
        [
            ([("privacy, weight: 3", "privacy, weight: 5")], \.weights),
            (
                [
                    ("id: privacy, group: likelihood, weight: 10", "id: privacy, group: likelihood, weight: 12"),
                    ("id: exposure, group: impact, weight: 10", "id: exposure, group: impact, weight: 8"),
                ], \.weights
            ),
            ([("under_5pct: 1,", "under_5pct: 2,")], \.options),
            ([("{id: pr.basis, factor: privacy", "{id: pr.ground, factor: privacy")], \.questions),
            (
                [
                    (
                        "privacy_enhancing, valid_months: 24, reduces: {privacy: 0.40}",
                        "privacy_enhancing, valid_months: 24, reduces: {privacy: 0.20}"
                    )
                ], \.rules
            ),
            ([("base_model.finetune: {all: 0.9}", "base_model.finetune: {all: 0.5}")], \.rules),
            ([("{id: moderate, from: 25}", "{id: moderate, from: 10}")], nil),
        ]
    }

    @Test("A change of one kind is found as that kind alone", arguments: 0..<7)
    func kinds(_ index: Int) throws {
        let (changes, part) = Self.changes[index]
        var random = SeededRandom(11)
        var changed = 0
        var moved = 0
        for _ in 0..<60 {
            let portfolio = random.portfolio(Rubric.builtIn, nodes: 8)
            let comparison = try compare(changes, portfolio)
            for change in comparison.changes {
                let difference = change.after - change.before
                if let part {
                    #expect(change[keyPath: part] == difference)
                    #expect(!change.isMovedByBounds)
                } else {
                    #expect(difference == 0)
                }
                changed += difference == 0 ? 0 : 1
                moved += change.isMovedByBounds ? 1 : 0
            }
        }
        #expect(part == nil ? moved > 0 : changed > 0)
    }

    @Test("Movers and the matrix name who changes tier, unassessed records apart")
    func migration() throws {
        let best = Rubric.builtIn.questions.map { question in
            Assessment.Answer(question.id, question.options.first { $0.score == 0 }?.name ?? "")
        }
        func node(_ id: String, _ worse: [String: String]) -> Portfolio.Node {
            let answers = best.map { Assessment.Answer($0.question, worse[$0.question] ?? $0.option) }
            return Portfolio.Node(id: id, kind: .model, assessment: Assessment(answers: answers))
        }
        let portfolio = Portfolio(
            nodes: [
                node("calm", [:]),
                node("near", ["di.severity": "severe", "di.reversible": "irreversible", "ex.people": "over_1m"]),
                Portfolio.Node(id: "bare", kind: .model), Portfolio.Node(id: "library", kind: .other),
            ], edges: [], date: nil)
        let comparison = try compare([("{id: moderate, from: 25}", "{id: moderate, from: 15}")], portfolio)
        #expect(
            comparison.migration == [
                [1, 1, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 1],
            ])
        #expect(comparison.movers.map(\.node) == [1])
        #expect(comparison.movers[0].isMovedByBounds)
        #expect(comparison.movers[0].after == 1525)
    }
}
