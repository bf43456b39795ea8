import Records
import RiskPatterns
import TestSupport
import Testing

@testable import Lineage

/// What records have in common, gathered from cards.
@Suite struct PatternAttributesTests {
    private let graph = LineageGraph(
        registry([
            "content/models/a.md": """
            ---
            base_model: bert
            tags: [nlp, " eu "]
            registry:
              owner: risk
              domain: claims
              tags: [nlp]
              software: ["pkg:pypi/torch@2.4.1"]
              environment: gpu
              provider: {name: Acme AI}
            ---
            """,
            "content/models/b.md": """
            ---
            base_model: base
            tags: [nlp, eu]
            registry:
              owner: team:risk
              domain: claims
              software: ["pkg:pypi/torch@2.5.0"]
              environment: gpu
              provider: {name: Acme AI}
            ---
            """,
            "content/models/base.md": """
            ---
            base_model: bert
            datasets: [wiki]
            tags: [nlp]
            registry: {owner: lab, domain: unknown, software: ["pkg:pypi/jax@0.4"], provider: {name: Base AI}}
            ---
            """,
            "content/models/c.md": """
            ---
            base_model: base
            tags: [nlp, solo]
            registry: {owner: lab, domain: fraud, software: ["pkg:pypi/torch@2.4.1"]}
            ---
            """,
            "content/models/d.md": "---\ntags: [nlp]\n---\n",
            "content/environments/gpu.md":
                "---\nimage: ghcr.io/acme/serve:1.2\nruntime: {name: Python, version: \"3.12\"}\n---\n",
            "content/teams/risk.md": "---\n---\n",
        ]))

    private func records(_ names: [String]) -> [Int] { names.flatMap { graph.find("model:" + $0) } }

    private func lines(_ attributes: [PatternAttribute], _ names: [String]) -> [String] {
        attributes.map { "\($0.dimension.noun) \($0.key): \($0.members.map { names[$0] }.joined(separator: " "))" }
    }

    @Test func `Each dimension has what several and not all of the population have`() {
        let names = ["d", "c", "base", "b", "a"]
        let found = PatternAttributes(graph, population: records(names))
        #expect(!found.isCut)
        #expect(
            lines(found.attributes, names) == [
                "upstream hf:bert: c base b a", "upstream hf:datasets/wiki: c base b", "upstream model:base: c b",
                "library pkg:generic/python: b a", "library pkg:generic/python@3.12: b a",
                "library pkg:pypi/torch: c b a", "library pkg:pypi/torch@2.4.1: c a", "tag eu: b a",
                "domain claims: b a", "team person:lab: c base", "team team:risk: b a",
                "environment environment:gpu: b a",
                "environment image:ghcr.io/acme/serve: b a", "environment image:ghcr.io/acme/serve:1.2: b a",
                "vendor vendor:Acme AI: b a",
            ])
        #expect(found.attributes.first { $0.key == "pkg:pypi/torch@2.4.1" }?.label == "torch 2.4.1")
    }

    @Test func `Assets are all that several rest on at whatever distance, and what all rest on`() {
        let names = ["a", "b", "base", "c"]
        let found = PatternAttributes(graph, population: records(names))
        let assets = lines(found.assets, names)
        #expect(assets.contains("upstream hf:bert: a b base c"))
        #expect(assets.contains("upstream vendor:Base AI: b base c"))
        #expect(assets.contains("upstream pkg:pypi/jax: b base c"))
        #expect(assets.contains("upstream pkg:pypi/torch: a b c"))
        #expect(!found.attributes.contains { $0.key == "hf:bert" || $0.key == "pkg:pypi/jax" })
    }

    @Test func `Beyond the limit the assets that the fewest rest on are left out`() {
        let population = records(["a", "b", "base", "c"])
        let found = PatternAttributes(graph, population: population, limit: 7)
        #expect(found.isCut)
        #expect(found.assets.map(\.key) == ["hf:bert", "pkg:pypi/jax"])
        #expect(PatternAttributes(graph, population: []).attributes.isEmpty)
    }

    @Test func `A ring of models does not hold the search, and none rests on itself`() {
        let ring = LineageGraph(
            registry([
                "content/models/a.md": "---\nbase_model: b\n---\n", "content/models/b.md": "---\nbase_model: c\n---\n",
                "content/models/c.md": "---\nbase_model: a\n---\n", "content/models/d.md": "---\nbase_model: a\n---\n",
            ]))
        let found = PatternAttributes(ring, population: [0, 1, 2, 3])
        #expect(found.attributes.map(\.members) == [[1, 2, 3], [0, 2, 3], [0, 1, 3]])
    }
}
