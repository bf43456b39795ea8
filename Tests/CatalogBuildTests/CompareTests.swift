import CatalogPages
import Foundation
import TestSupport
import Testing

/// Records side by side: what is a difference, what is not, and what must not be compared.
@Suite struct CompareTests {
    private static let files: [String: String] = [
        "muster.yml": "title: Test\nfields: {cost_centre: {type: text, help: Who pays.}}\n",
        "content/models/base.md": "---\nregistry: {stage: production}\n---\n# Base\n",
        "content/models/a.md": """
        ---
        license: other
        license_name: house
        tags: [x, y]
        base_model: base
        language: [en, de]
        model-index: [{name: a, results: [{task: {type: t}, dataset: {type: news, name: News, split: test}, metrics: [{type: f1, value: 0.7, name: Macro}, {type: f1, value: 0.8, name: Micro}]}]}]
        registry:
          title: The first
          stage: production
          version: "1"
          cost_centre: "1"
          software: ["pkg:pypi/torch@2.8.0", "pkg:pypi/numpy@2.0.0"]
          regulation: {materiality: high, eu_ai_act: {class: minimal}}
          limitations: [Short texts., "Slow, too"]
          energy: [{activity: training, kwh: 9.20}]
          evaluation:
            - {dataset: news, metric: f1, value: 0.90, slice: all}
            - {dataset: news, metric: recall, value: 0.8}
            - {dataset: news, metric: accuracy, value: 91}
            - {dataset: mail, metric: bleu, value: 30}
        ---
        # A
        """,
        "content/models/b.md": """
        ---
        license: other
        license_name: house
        tags: [y, x]
        base_model: base
        language: [de, en]
        registry:
          title: The second
          stage: staging
          version: "1"
          software: ["pkg:pypi/torch@2.9.0", "pkg:pypi/numpy@2.0.0"]
          regulation: {materiality: low, eu_ai_act: {class: minimal}}
          limitations: ["Slow, too", Short texts.]
          energy: [{activity: training, kwh: 9.2}]
          lineage: [{rel: distilled_from, ref: a}]
          evaluation:
            - {dataset: "dataset:news", metric: F1, value: 0.9}
            - {dataset: news, metric: recall, value: 0.7, slice: young}
            - {dataset: news, metric: accuracy, value: 0.92}
            - {dataset: news, metric: bleu, value: 31}
        ---
        # B
        """,
        "content/models/c.md": "---\nlicense: mit\n---\n# C\n",
        "content/datasets/news.md": "---\npretty_name: News\n---\n# News\n",
    ]
    private let catalog: Catalog
    private let site: BuiltSite

    init() throws { (catalog, site) = try buildWithCatalog(try TemporaryFolder(CompareTests.files)) }

    private func comparison(_ ids: String...) throws -> RecordComparison {
        RecordComparison(catalog, try ids.map { try #require(catalog.registry.find($0).first, "\($0)") })
    }

    private func row(_ name: String, in rows: [ComparedRow]) throws -> ComparedRow {
        try #require(rows.first { $0.name == name }, "\(name) among \(rows.map(\.name))")
    }

    @Test func `Facts are compared by what they mean, and mappings by their parts`() throws {
        let compared = try comparison("model:a", "model:b")
        let facts = compared.facts.flatMap(\.rows)
        #expect(try row("regulation.materiality", in: facts).texts == ["high", "low"])
        #expect(try row("regulation.materiality", in: facts).isDifferent)
        #expect(try row("regulation.eu_ai_act.class", in: facts).isDifferent == false)
        // Another order and another spelling of a number are no difference.
        for name in ["language", "limitations", "energy"] {
            #expect(try row(name, in: facts).isDifferent == false, "\(name)")
        }
        #expect(try row("limitations", in: facts).texts[0] == "Short texts.; Slow, too")
        #expect(try row("cost_centre", in: facts).texts == ["1", nil])
        #expect(try row("cost_centre", in: facts).isDifferent)
        // What stands elsewhere in the comparison is no fact again.
        #expect(
            !facts.contains { ["title", "stage", "license", "evaluation", "base_model", "risk"].contains($0.name) })
        #expect(try row("stage", in: compared.overview).isDifferent)
        #expect(try row("license", in: compared.overview).texts == ["house", "house"])
        #expect(try row("tags", in: compared.overview).isDifferent == false)
        let counts = compared.factCounts
        #expect(counts.different + counts.same == facts.count && counts.different > 0)
    }

    @Test func `Only what was measured alike stands in one row`() throws {
        let results = try comparison("model:a", "model:b").results
        #expect(results.shared.map(\.measure.metric) == ["f1"])
        #expect(results.shared[0].row.texts == ["0.90", "0.9"] && !results.shared[0].row.isDifferent)
        #expect(results.shared[0].measure.dataset == "dataset:news" && results.shared[0].measure.slice == "")
        // Two results with one name in one card are told apart by the other name.
        let test = results.single.filter { $0.measure.metric == "f1" }
        #expect(test.map(\.measure.slice) == ["test", "test, Micro"])
        #expect(
            results.notComparable == [
                "recall is not comparable: measured for model:a on dataset:news and model:b on dataset:news, young.",
                "accuracy is not comparable: measured for model:a on dataset:news, in % and model:b on dataset:news.",
                "bleu is not comparable: measured for model:a on mail and model:b on dataset:news.",
            ])
    }

    @Test func `What all, some and one alone rest on is told apart`() throws {
        let compared = try comparison("model:a", "model:b", "model:c")
        let lineage = compared.lineage
        #expect(lineage.shared.isEmpty)
        let torch = try #require(lineage.some.first { $0.key == "pkg:pypi/torch" }, "\(lineage.some.map(\.key))")
        // b rests on both, on one of them through a.
        #expect(torch.versions == ["2.8.0", "2.8.0, 2.9.0", nil] && torch.distances == [1, 1, nil])
        let keys = lineage.some.map(\.key)
        #expect(keys.contains("pkg:pypi/numpy@2.0.0") && !keys.contains("pkg:pypi/numpy"))
        #expect(!(lineage.alone.flatMap { $0 }.map(\.key)).contains("pkg:pypi/torch@2.9.0"))
        #expect(lineage.alone[1].map(\.key) == ["model:a"])
        #expect(lineage.words == ["model:b rests on model:a."])
        let pair = try comparison("model:base", "model:c").lineage
        #expect(pair.isEmpty)
    }

    @Test func `Records of different kinds are compared, and what has no score says nothing of risk`() throws {
        let compared = try comparison("model:a", "dataset:news")
        #expect(try row("kind", in: compared.overview).texts == ["model", "dataset"])
        let risk = try #require(compared.risk)
        #expect(risk.words.isEmpty)
        let models = try #require(try comparison("model:a", "model:c").risk)
        #expect(models.words == ["model:a and model:c are not assessed: no score can be held against another's."])
        // Numbers of what nobody assessed are those of the worst, and say nothing.
        #expect(!models.scores.contains { $0.name == "score" } && models.factors.isEmpty)
    }

    @Test func `The page's parts hold for each record what the comparison says`() throws {
        func part(_ name: String) throws -> Any {
            let text = try #require(site.text("search/\(name).js"))
            let json = text.dropFirst("musterPart(\"\(name)\",".count).dropLast(2)
            return try JSONSerialization.jsonObject(with: Data(json.utf8))
        }
        let head = try #require(try part("compare") as? [String: Any])
        let labels = try #require(head["facts"] as? [String])
        let records = try #require(try part("x/0") as? [[Any]])
        #expect(records.count == catalog.registry.records.count)
        let position = try #require(catalog.registry.find("model:a").first)
        let flat = try #require(records[position][0] as? [Any])
        var facts: [String: String] = [:]
        for place in stride(from: 0, to: flat.count, by: 2) {
            facts[labels[try #require(flat[place] as? Int)]] = flat[place + 1] as? String
        }
        #expect(facts["Version"] == "1" && facts["License"] == "house" && facts["Cost centre"] == "1")
        #expect(facts["Regulation: Materiality"] == "high")
        let results = try #require(records[position][2] as? [[String]])
        #expect(results.contains(["accuracy", "dataset:news", "", "%", "91"]))
    }

    @Test func `Every record's page leads to the comparison`() throws {
        let page = try #require(site.text("models/a.html"))
        #expect(page.contains("href=\"../compare.html?a=model:a\""))
        let compare = try #require(site.text("compare.html"))
        #expect(compare.contains("muster compare model:a model:b") && compare.contains("href=\"datasets/index.html\""))
    }
}
