import Records
import TestSupport
import Testing
import Vocabulary

@testable import Lineage

/// Nodes and edges out of cards.
@Suite struct LineageGraphTests {
    private let graph = LineageGraph(
        registry([
            "content/models/acme/triage.md": """
            ---
            base_model: bert-base-uncased
            datasets: [claims, hf-only]
            library_name: transformers
            new_version: next
            model-index: [{name: x, results: [{task: {type: t}, dataset: {type: glue, name: GLUE}, metrics: []}]}]
            registry:
              owner: risk
              software: ["pkg:pypi/Torch_Vision@0.19.1", "pkg:pypi/transformers@4.44.0", "pkg:huggingface/acme/base@AB12"]
              environment: {image: "ghcr.io/acme/serve:1.2@sha256:aaaa", accelerator: A100}
              provider: {name: Acme AI}
              lineage: [{rel: depends_on, ref: "model:acme/base", version: "1.1"}]
              deployments: [{service: portal}]
            ---
            """,
            "content/models/acme/base.md": "---\nregistry: {owner: risk}\n---\n",
            "content/models/next.md": "---\n---\n",
            "content/datasets/claims.md": "---\nsource_datasets: [original, extended|squad, extended|other-web]\n---\n",
            "content/services/portal.md": "---\nmodels: [acme/triage]\n---\n",
            "content/pipelines/train.md": "---\noutputs: [acme/triage]\ninputs: [claims]\n---\n",
            "content/environments/gpu.md":
                "---\nimage: ghcr.io/acme/serve:1.2\nruntime: {name: Python, version: \"3.12\"}\n---\n",
            "content/teams/risk.md": "---\n---\n",
        ]))

    private func edges(from key: String) -> [String] {
        let node = graph.find(key)[0]
        return graph.digraph.successors(of: node).map { graph.edges[$0.edge] }.map {
            $0.relation.rawValue + " " + graph.nodes[Int($0.to)].key + ($0.version.map { " in " + $0 } ?? "")
        }.sorted()
    }

    @Test func `Every key that names what a model rests on makes an edge, once`() {
        #expect(
            edges(from: "model:acme/triage") == [
                "base_model.finetune hf:bert-base-uncased", "built_by pipeline:train",
                "depends_on model:acme/base in 1.1", "evaluated_on hf:datasets/glue", "provided_by vendor:Acme AI",
                "trained_on dataset:claims", "trained_on hf:datasets/hf-only", "uses_hardware hardware:A100",
                "uses_image image:ghcr.io/acme/serve:1.2@sha256:aaaa", "uses_library hf:acme/base in ab12",
                "uses_library pkg:pypi/torch-vision@0.19.1 in 0.19.1",
                "uses_library pkg:pypi/transformers@4.44.0 in 4.44.0",
            ])
    }

    @Test func `Of two declarations of one edge, the one with a version counts`() {
        let graph = LineageGraph(
            registry([
                "content/models/a.md":
                    "---\nbase_model: b\nregistry: {lineage: [{rel: base_model.finetune, ref: \"model:b\", version: \"2\"}]}\n---\n",
                "content/models/b.md": "---\n---\n",
            ]))
        #expect(graph.dependencyCount == 1)
        #expect(graph.edges[0].version == "2")
    }

    @Test func `What is said from the other end is the same edge`() {
        #expect(edges(from: "service:portal") == ["serves model:acme/triage"])
        #expect(edges(from: "pipeline:train") == ["depends_on dataset:claims"])
        #expect(edges(from: "dataset:claims") == ["derived_from hf:datasets/squad"])
    }

    @Test func `A release rests on its product, and an environment on its runtime`() {
        #expect(edges(from: "pkg:pypi/transformers@4.44.0") == ["version_of pkg:pypi/transformers"])
        #expect(
            edges(from: "environment:gpu") == [
                "uses_image image:ghcr.io/acme/serve:1.2", "uses_library pkg:generic/python@3.12 in 3.12",
            ])
        #expect(edges(from: "image:ghcr.io/acme/serve:1.2") == ["version_of image:ghcr.io/acme/serve"])
    }

    @Test func `Owners and successors are edges, and no dependencies`() {
        let mentions = graph.edges[graph.dependencyCount...].map {
            graph.nodes[Int($0.from)].key + " " + $0.relation.rawValue + " " + graph.nodes[Int($0.to)].key
        }
        #expect(mentions.contains("model:acme/triage superseded_by model:next"))
        #expect(mentions.contains("model:acme/triage owner team:risk"))
    }

    @Test(arguments: [
        ("triage", "model:acme/triage"), ("acme/triage", "model:acme/triage"),
        ("bert-base-uncased", "hf:bert-base-uncased"),
        ("pkg:pypi/transformers@4.44.0", "pkg:pypi/transformers@4.44.0"),
        ("pkg:pypi/Transformers", "pkg:pypi/transformers"),
        ("transformers", "pkg:pypi/transformers"), ("torch_vision", "pkg:pypi/torch-vision"),
        ("transformers 4.44.0", "pkg:pypi/transformers@4.44.0"),
        ("transformers==4.44.0", "pkg:pypi/transformers@4.44.0"),
        ("Acme AI", "vendor:Acme AI"), ("a100", "hardware:A100"), ("pkg:huggingface/acme/base", "model:acme/base"),
        ("glue", "hf:datasets/glue"),
    ])
    func `People name things in many ways`(text: String, key: String) {
        #expect(graph.find(text).map { graph.nodes[$0].key } == [key])
    }

    @Test func `Impact finds the worst effect on each dependent, and the way of it`() {
        let impact = Impact(of: graph.find("claims"), in: graph)
        let found = impact.affected.map {
            "\(graph.registry.records[$0.record].reference) \($0.effect.code) \(graph.words($0.nodes, $0.edges))"
        }
        #expect(
            found == [
                "pipeline:train stops train depends on claims",
                "service:portal cannot-be-rebuilt portal serves acme/triage, which is trained on claims",
                "model:acme/triage cannot-be-rebuilt acme/triage is trained on claims",
            ])
        #expect(
            graph.sentence(of: impact, graph.find("claims")[0]).contains(
                "3 records are affected; in use: 1 service and 1 pipeline"))
        let library = Impact(of: graph.find("transformers"), in: graph)
        #expect(library.affected.map { $0.effect } == [.stops, .stops])
    }

    @Test func `A ring of dependencies does not hold a search`() {
        let ring = LineageGraph(
            registry([
                "content/models/a.md": "---\nbase_model: b\n---\n", "content/models/b.md": "---\nbase_model: c\n---\n",
                "content/models/c.md": "---\nbase_model: a\n---\n",
            ]))
        #expect(Impact(of: [0], in: ring).affected.map(\.record).sorted() == [1, 2])
    }
}
