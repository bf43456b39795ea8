import Foundation
import RiskAssessment
import TestSupport
import Testing

/// The worked cases of `shared/data/rubric-test-vectors.json`.
@Suite struct VectorTests {
    private struct Vectors: Decodable {
        struct Case: Decodable {
            var answers: [String: String]
            var controls: [String: String]
            var not_applicable: [String]
            var inherent_factors: [String: Int]
            var inherent: Int
            var residual_factors: [String: Int]
            var residual: Int
            var unknown: [String]
            var residual_if_unknown_best: Int
            var tier_residual: String
            var tier_inherent: String
        }

        struct Propagation: Decodable {
            struct Dependency: Decodable {
                var relation: String
                var effective_factors: [String: Int]
            }

            var own_residual_factors: [String: Int]
            var dependencies: [Dependency]
            var effective_factors: [String: Int]
            var effective_total: Int
            var raised_by: [String: String]
        }

        var cases: [String: Case]
        var propagation: Propagation
    }

    private let rubric = Rubric.builtIn

    private func vectors() throws -> Vectors? {
        guard let file = SharedFolder.path("data/rubric-test-vectors.json") else { return nil }
        return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
    }

    private func named(_ scores: [Int]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: zip(rubric.factors.map(\.id), scores))
    }

    private func node(_ name: String, _ vector: Vectors.Case) throws -> Portfolio.Node {
        let day = CalendarDay("2026-11-01")
        let controls = try vector.controls.map { control, state in
            Assessment.ControlClaim(control, try #require(ControlState(rawValue: state)), evidence: day)
        }
        return Portfolio.Node(
            id: name, kind: .model,
            assessment: Assessment(
                answers: vector.answers.map { Assessment.Answer($0, $1) },
                notApplicable: vector.not_applicable.map { Assessment.Exclusion($0, rationale: "No labels.") },
                controls: controls))
    }

    @Test("Every worked case comes out to the basis point")
    func cases() throws {
        guard let vectors = try vectors() else { return }
        #expect(vectors.cases.count == 5)
        for (name, vector) in vectors.cases {
            let portfolio = Portfolio(nodes: [try node(name, vector)], edges: [], date: CalendarDay("2026-12-01"))
            let risk = PortfolioRisk(portfolio, rubric).nodes[0]
            #expect(named(risk.inherentFactors) == vector.inherent_factors, "\(name)")
            #expect(named(risk.residualFactors) == vector.residual_factors, "\(name)")
            #expect(risk.inherent == vector.inherent, "\(name)")
            #expect(risk.residual == vector.residual, "\(name)")
            #expect(risk.score == vector.residual, "\(name)")
            #expect(risk.lowest == vector.residual_if_unknown_best, "\(name)")
            #expect(risk.highest == vector.residual, "\(name)")
            #expect(risk.unknown.map { rubric.questions[$0].id }.sorted() == vector.unknown, "\(name)")
            let near = risk.approaching.map { " approaching " + rubric.tiers[$0].id } ?? ""
            #expect(rubric.tiers[risk.scoreTier].id + near == vector.tier_residual, "\(name)")
            #expect(rubric.tiers[rubric.tier(of: risk.inherent)].id == vector.tier_inherent, "\(name)")
        }
    }

    @Test("A model tuned from the chatbot and trained on personal data inherits what the worked example says")
    func propagation() throws {
        guard let vectors = try vectors() else { return }
        var demand = try #require(vectors.cases["demand-forecast"])
        demand.controls = [:]
        let chatbot = try #require(vectors.cases["support-chatbot"])
        // Answers by which the dataset has the factors of the example: data quality 60, privacy 80, regulation 0.
        let data = Assessment(
            answers: [
                ("rg.eu_class", "minimal"), ("rg.sector", "none"), ("dq.provenance", "partial"),
                ("dq.represent", "partly"), ("dq.fresh", "stale"), ("pr.data", "special_category"),
                ("pr.memor", "not_assessed"), ("pr.basis", "dpia_done"),
            ].map { Assessment.Answer($0, $1) },
            notApplicable: [Assessment.Exclusion("dq.label", rationale: "No labels.")])
        let portfolio = Portfolio(
            nodes: [
                try node("demand", demand), try node("chatbot", chatbot),
                Portfolio.Node(id: "data", kind: .dataset, assessment: data),
            ],
            edges: [
                Portfolio.Edge(from: 0, to: 1, relation: "base_model.finetune"),
                Portfolio.Edge(from: 0, to: 2, relation: "trained_on"),
            ], date: CalendarDay("2026-12-01"))
        let risk = PortfolioRisk(portfolio, rubric)
        let expected = vectors.propagation
        #expect(named(risk.nodes[0].ownFactors) == expected.own_residual_factors)
        #expect(named(risk.nodes[1].effectiveFactors) == expected.dependencies[0].effective_factors)
        let dataset = named(risk.nodes[2].effectiveFactors)
        #expect(dataset.filter { $0.value > 0 } == expected.dependencies[1].effective_factors)
        #expect(named(risk.nodes[0].effectiveFactors) == expected.effective_factors)
        #expect(risk.nodes[0].score == expected.effective_total)
        #expect(risk.nodes[0].own == 1994)
        #expect(risk.nodes[0].approaching == rubric.tier("high"))
    }
}
