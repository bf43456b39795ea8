import Foundation
import Records
import TestSupport
import Testing

@testable import Lineage

/// The cases that the page's script is held against too.
@Suite struct SelectorVectorTests {
    struct Vectors: Decodable {
        var parse: [Parse]
        var records: [Card]
        var select: [Select]
    }
    struct Parse: Decodable, CustomTestStringConvertible {
        var text: String
        var terms: [Term]?
        var column: Int?
        var testDescription: String { text }
    }
    struct Term: Decodable, Equatable {
        var not: Bool?
        var up: Int?
        var down: Int?
        var field: String?
        var values: [String]
    }
    struct Card: Decodable {
        var kind, id, title, stage, owner: String
        var tags, restsOn: [String]
    }
    struct Select: Decodable, CustomTestStringConvertible {
        var text: String
        var found: [String]?
        var column: Int?
        var testDescription: String { text }
    }

    static let vectors: Vectors = {
        let file = SharedFolder.repository.appendingPathComponent("Tests/SelectorVectors/selectors.json")
        do {
            return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
        } catch {
            Issue.record(error)
            return Vectors(parse: [], records: [], select: [])
        }
    }()

    private func column(_ problem: QueryProblem, _ text: String) -> Int {
        Array(text.utf8)[..<problem.range.start].count { $0 & 0xC0 != 0x80 } + 1
    }

    @Test(arguments: vectors.parse) func `A selector is read as the cases say`(_ vector: Parse) throws {
        do throws(QueryProblem) {
            let terms = try SelectorQuery(vector.text).terms.map { term in
                func steps(_ count: Int?) -> Int? { count.map { $0 == SelectorQuery.Term.allSteps ? -1 : $0 } }
                return Term(
                    not: term.isNegated ? true : nil, up: steps(term.upstream), down: steps(term.downstream),
                    field: term.field?.text, values: term.values.map(\.text))
            }
            #expect(terms == vector.terms)
        } catch {
            #expect(column(error, vector.text) == vector.column, "\(error.message)")
        }
    }

    @Test(arguments: vectors.select) func `A selector finds what the cases say`(_ vector: Select) throws {
        let graph = LineageGraph(SelectorVectorTests.registry)
        // No card has an answer, so that the default rubric assesses none.
        let tiers = RecordTiers(
            names: ["low", "moderate", "high", "critical", "unassessed"],
            ofRecords: SelectorVectorTests.registry.records.map { $0.kind == .model ? "unassessed" : nil })
        do throws(QueryProblem) {
            let selector = try Selector(try SelectorQuery(vector.text), graph, tiers: tiers)
            #expect(selector.records.map { graph.nodes[$0].key } == vector.found)
        } catch {
            #expect(column(error, vector.text) == vector.column, "\(error.message)")
        }
    }

    /// The cases' records as cards.
    private static let registry: Registry = {
        var files: [(String, String)] = []
        for card in vectors.records {
            let lineage = card.restsOn.map { "{rel: depends_on, ref: \"\($0)\"}" }.joined(separator: ", ")
            files.append(
                (
                    "content/\(card.kind)s/\(card.id).md",
                    """
                    ---
                    tags: [\(card.tags.joined(separator: ", "))]
                    registry: {title: "\(card.title)", stage: \(card.stage), owner: \(card.owner), lineage: [\(lineage)]}
                    ---
                    """
                ))
        }
        return registryOf(files)
    }()
}
