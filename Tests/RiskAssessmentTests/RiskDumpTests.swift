import Foundation
import RiskAssessment
import TestSupport
import Testing

/// Writes portfolios and their scores for `Tests/Judges/risk_second_opinion.py`.
///
/// Runs only when `MUSTER_RISK_DUMP` names a file.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["MUSTER_RISK_DUMP"] != nil))
struct RiskDumpTests {
    @Test func twoThousandPortfoliosAreDumped() throws {
        let file = try #require(ProcessInfo.processInfo.environment["MUSTER_RISK_DUMP"])
        var random = SeededRandom(20_261_202)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var output = Data()
        var rubric = Rubric.builtIn
        for index in 0..<2000 {
            if index % 40 == 0 {
                // The first rubric is the default one.
                let text = index == 0 ? Rubric.builtInText : random.rubricText()
                rubric = try #require(readRubric(Array(text.utf8)).rubric)
                output += try encoder.encode(["rubric": text])
                output.append(0x0A)
            }
            let count = index % 100 == 99 ? 150 : random.number(1...14)
            let risk = PortfolioRisk(random.portfolio(rubric, nodes: count), rubric)
            output += try encoder.encode(RiskDump(risk))
            output.append(0x0A)
        }
        try output.write(to: URL(fileURLWithPath: file))
    }
}

/// One line: a portfolio, and what is found for each node.
private struct RiskDump: Encodable {
    struct Node: Encodable {
        var id: String
        var kind: String
        var hasRecord: Bool
        var answers: [String: String]?
        var notApplicable: [String: String]
        var controls: [String: [String]]
        var facts: [String: String]
    }

    struct Edge: Encodable {
        var from: Int
        var to: Int
        var relation: String
    }

    struct Found: Encodable {
        var inherentFactors: [Int]
        var residualFactors: [Int]
        var ownFactors: [Int]
        var effectiveFactors: [Int]
        /// Inherent, residual, own, effective, lowest, highest, impact, likelihood.
        var totals: [Int]
        var scoreTier: String
        var tier: String
        var inherentTier: String
        var gateTier: String
        var approaching: String?
        var isUnassessed: Bool
        var hasUnassessedUpstream: Bool
        var unknown: [String]
        var signals: [String]
        var tierFloors: [Int]
        var exceededAppetite: Int?
    }

    var date: Int
    var nodes: [Node]
    var edges: [Edge]
    var found: [Found]

    init(_ risk: PortfolioRisk) {
        let (rubric, portfolio) = (risk.rubric, risk.portfolio)
        date = portfolio.date?.number ?? 0
        nodes = portfolio.nodes.map { node in
            let assessment = node.assessment
            let controls = (assessment?.controls ?? []).map {
                ($0.control, [$0.state.rawValue] + ($0.evidence.map { [String($0.number)] } ?? []))
            }
            let facts = node.facts.map { ($0.key.rawValue, RiskDump.text($0.value)) }
            return Node(
                id: node.id, kind: node.kind.rawValue, hasRecord: node.hasRecord,
                answers: assessment.map {
                    Dictionary(uniqueKeysWithValues: $0.answers.map { ($0.question, $0.option) })
                },
                notApplicable: Dictionary(
                    uniqueKeysWithValues: (assessment?.notApplicable ?? []).map { ($0.question, $0.rationale ?? "") }),
                controls: Dictionary(uniqueKeysWithValues: controls), facts: Dictionary(uniqueKeysWithValues: facts))
        }
        edges = portfolio.edges.map { Edge(from: $0.from, to: $0.to, relation: $0.relation) }
        found = risk.nodes.map { node in
            Found(
                inherentFactors: node.inherentFactors, residualFactors: node.residualFactors,
                ownFactors: node.ownFactors, effectiveFactors: node.effectiveFactors,
                totals: [
                    node.inherent, node.residual, node.own, node.score, node.lowest, node.highest, node.impact,
                    node.likelihood,
                ], scoreTier: rubric.tiers[node.scoreTier].id, tier: rubric.tiers[node.tier].id,
                inherentTier: rubric.tiers[node.inherentTier].id, gateTier: rubric.tiers[node.gateTier].id,
                approaching: node.approaching.map { rubric.tiers[$0].id }, isUnassessed: node.isUnassessed,
                hasUnassessedUpstream: node.hasUnassessedUpstream,
                unknown: node.unknown.map { rubric.questions[$0].id },
                signals: node.signals.map { rubric.signals[$0].id }, tierFloors: node.tierFloors,
                exceededAppetite: node.exceededAppetite)
        }
    }

    private static func text(_ value: FactValue) -> String {
        switch value {
        case .number(let number): number.text
        case .unscored: "unscored"
        case .flag(let flag): flag ? "true" : "false"
        case .name(let name): name
        case .present: "present"
        case .missing: "missing"
        }
    }
}
