import SourceText
import TestSupport
import Testing
import Records
import Vocabulary

@testable import Lineage

/// Queries as people write them.
@Suite struct SelectorQueryTests {
    /// Terms as `-field=value|value`, a word alone without a field.
    private func terms(_ text: String) throws -> [String] {
        try SelectorQuery(text).terms.map { term in
            (term.isNegated ? "-" : "") + (term.field.map { $0.text + "=" } ?? "")
                + term.values.map(\.text).joined(separator: "|")
        }
    }

    @Test(
        "Terms stand between blanks, values between commas, odd ones in quotes",
        arguments: [
            ("", []), ("  claims\ttriage ", ["claims", "triage"]), ("kind:model", ["kind=model"]),
            ("stage:production,staging -tag:x", ["stage=production|staging", "-tag=x"]),
            ("owner:\"claims team\",\"a,b:c\"", ["owner=claims team|a,b:c"]), ("\"two words\"", ["two words"]),
            ("-\"two words\"", ["-two words"]), ("a,b", ["a,b"]), ("-é", ["-é"]), ("\"https://x/y\"", ["https://x/y"]),
            ("id:acme/base", ["id=acme/base"]), ("license:\"c++\"", ["license=c++"]), ("é:x", ["é:x"]),
        ] as [(String, [String])])
    func parsing(text: String, expected: [String]) throws { #expect(try terms(text) == expected) }

    @Test(
        "A fault is said with its place",
        arguments: [
            ("stage:", 0, 6), ("x stage:a,", 2, 10), ("a -", 2, 3), ("a - b", 2, 3), ("ok \"open", 3, 8),
            ("\"a\"b", 0, 3), ("tag:\"\"", 4, 6), ("+", 0, 1), ("tag:a+,b", 0, 6),
        ])
    func faults(text: String, start: Int, end: Int) {
        let problem = #expect(throws: QueryProblem.self) { try SelectorQuery(text) }
        #expect(problem?.range == ByteRange(start, end), "\(text)")
    }

    @Test func `No text stops the reader, and every fault lies inside the query`() {
        let pieces = ["-", ":", ",", "\"", " ", "+", "a", "é", "\u{0}", "\n", "kind:", "\u{202E}"]
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    let text = first + second + third
                    do throws(QueryProblem) {
                        _ = try SelectorQuery(text)
                    } catch {
                        let isInside = error.range.start >= 0 && error.range.end <= text.utf8.count
                        #expect(isInside && error.range.start < error.range.end, "\(text.debugDescription)")
                    }
                }
            }
        }
    }
}

/// Queries held against a registry.
@Suite struct SelectorTests {
    private let sample: Registry

    init() {
        let configuration = Configuration(
            SourceFile(
                path: "muster.yml",
                bytes: Array(
                    "fields: {line: {type: enum, values: [motor, home], kinds: [model]}, note: {type: text}}".utf8)))
        sample = registry(
            [
                "content/models/claims/triage.md": """
                ---
                license: MIT
                tags: [Legacy, motor]
                datasets: [claims]
                registry: {title: Claims triage, stage: production, owner: team:risk, line: motor, note: Übung, autonomy: {level: insight}}
                ---
                """,
                "content/models/plain.md":
                    "---\nregistry: {owner: risk, aliases: [old-plain]}\n---\n# Plain\n\nSorts Claims.\n",
                "content/datasets/claims.md": "---\nlicense: [mit, other]\n---\n# Data\n",
                "content/teams/risk.md": "---\ntitle: Risk\n---\n",
            ], configuration)
    }

    private func found(_ text: String) throws -> [String] {
        try Selector(try SelectorQuery(text), LineageGraph(sample)).records.map { sample.records[$0].reference }
    }

    @Test(
        "All terms must hold, and of a term's values one",
        arguments: [
            ("", ["model:claims/triage", "model:plain", "dataset:claims", "team:risk"]),
            ("kind:model", ["model:claims/triage", "model:plain"]),
            ("kind:team,dataset", ["dataset:claims", "team:risk"]),
            ("stage:production", ["model:claims/triage"]), ("-kind:model,dataset", ["team:risk"]),
            ("tag:legacy", ["model:claims/triage"]), ("kind:model -tag:legacy", ["model:plain"]),
            ("owner:risk", ["model:claims/triage", "model:plain"]),
            ("owner:team:risk", ["model:claims/triage", "model:plain"]),
            ("license:mit", ["model:claims/triage", "dataset:claims"]), ("license:other", ["dataset:claims"]),
            ("line:motor", ["model:claims/triage"]), ("autonomy-level:insight", ["model:claims/triage"]),
            ("note:übung", ["model:claims/triage"]),
            ("claims", ["model:claims/triage", "model:plain", "dataset:claims"]), ("claims sorts", ["model:plain"]),
            ("title:triage", ["model:claims/triage"]), ("id:old-plain", ["model:plain"]), ("id:plain", ["model:plain"]),
            ("datasets:claims", ["model:claims/triage"]), ("stage:retired", []), ("nothing", []), ("id:plai", []),
        ] as [(String, [String])])
    func matching(text: String, expected: [String]) throws { #expect(try found(text) == expected, "\(text)") }

    @Test(
        "A field that is unknown, and a word that its list does not have, are faults with a suggestion",
        arguments: [
            ("x ownr:risk", 2, 6, "Did you mean 'owner'?"), ("stage:prodction", 6, 15, "Did you mean 'production'?"),
            ("kind:models", 5, 11, "Did you mean 'model'?"), ("-kind:modle", 6, 11, "Did you mean 'model'?"),
            ("line:moto", 5, 9, "Did you mean 'motor'?"), ("model:plan", 6, 10, "Did you mean 'model:plain'?"),
            ("+plan", 1, 5, "Did you mean 'model:plain'?"),
            ("qqqqqq:x", 0, 6, "there is no field 'qqqqqq'"),
        ])
    func faults(text: String, start: Int, end: Int, words: String) throws {
        let query = try SelectorQuery(text)
        let problem = #expect(throws: QueryProblem.self) { try Selector(query, LineageGraph(sample)) }
        #expect(problem?.range == ByteRange(start, end))
        #expect(problem?.message.contains(words) == true, "\(problem?.message ?? "")")
    }

    @Test func `A value that no record has is hinted at, where any value may stand`() throws {
        let filter = try Selector(try SelectorQuery("tag:legcy owner:risk -tag:none"), LineageGraph(sample))
        #expect(filter.records == [])
        #expect(filter.hints == ["no record has the tag 'legcy'. Did you mean 'Legacy'?"])
    }
}
