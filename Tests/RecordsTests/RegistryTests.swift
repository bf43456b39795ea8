import SourceText
import TestSupport
import Testing
import Vocabulary

@testable import Records

/// References resolved over all records.
@Suite struct RegistryTests {
    private let sample = registry([
        "content/models/Triage.md": """
        ---
        base_model: [bert-base, acme/Base]
        datasets: [claims, "dataset:none", "hf:acme/claims-2"]
        registry:
          owner: claims-ml
          environment: gpu
          software: ["pkg:pypi/torch@2.4.1", torch]
        ---
        """,
        "content/models/acme/base.md": "---\nregistry: {aliases: [old-base], owner: jane@acme.example}\n---\n",
        "content/models/other.md": "---\nbase_model: old-base\nregistry: {owner: john@acme.example}\n---\n",
        "content/datasets/claims.md": "# Claims\n", "content/datasets/acme/claims-2.md": "# More\n",
        "content/teams/claims-ml.md": "---\ntitle: Claims\n---\n", "content/environments/gpu.md": "# GPU\n",
        "content/services/triage.md": "---\nmodels: [triage]\n---\n",
    ])

    private func record(_ text: String) throws -> Int { try #require(sample.find(text).first) }

    /// What each reference of a record leads to.
    private func targets(_ text: String) throws -> [String] {
        sample.outgoing[try record(text)].map { link in
            let flags =
                (link.differsInCase ? " case" : "") + (link.isAlias ? " alias" : "")
                + (link.isUnresolved ? " unresolved" : "")
            switch link.target {
            case .record(let position): return sample.records[position].reference + flags
            case .external(let position):
                let asset = sample.externals[position]
                return "\(asset.form.rawValue) \(asset.text)" + flags
            }
        }
    }

    @Test func `A reference leads to a record of the kinds that its field means, or outside`() throws {
        #expect(
            try targets("model:Triage") == [
                "hub bert-base", "model:acme/base case", "dataset:claims", "hub dataset:none unresolved",
                "dataset:acme/claims-2", "team:claims-ml", "environment:gpu", "purl pkg:pypi/torch@2.4.1", "name torch",
            ])
    }

    @Test func `A former id leads to the record, and says so`() throws {
        #expect(try targets("model:other").first == "model:acme/base alias")
    }

    @Test func `A person outside is kept with the whole address`() throws {
        #expect(try targets("model:acme/base") == ["person jane@acme.example"])
        #expect(sample.externals.count { $0.form == .person } == 2)
    }

    @Test func `Links are known from both ends`() throws {
        let base = try record("model:acme/base")
        #expect(sample.incoming[base].map { sample.records[$0.source].id.text } == ["other", "Triage"])
        let triage = try record("model:Triage")
        #expect(sample.incoming[triage].map { sample.records[$0.source].reference } == ["service:triage"])
        for (position, links) in sample.incoming.enumerated() {
            for link in links { #expect(link.target == .record(position)) }
        }
    }

    @Test func `An id is found without regard to capitals, in each kind that has it`() {
        #expect(sample.find("triage").map { sample.records[$0].reference } == ["model:Triage", "service:triage"])
        #expect(sample.find("MODEL:triage").isEmpty)
        #expect(sample.find("model:TRIAGE").count == 1)
        #expect(sample.find("old-base").count == 1)
        #expect(sample.find("not there").isEmpty && sample.find("").isEmpty)
    }

    @Test(
        "One slip is forgiven with a suggestion",
        arguments: [
            ("model:trage", "model:Triage"), ("model:traige", "model:Triage"), ("model:triagee", "model:Triage"),
            ("model:tripge", "model:Triage"), ("clams-ml", "team:claims-ml"), ("claims_ml", "team:claims-ml"),
            ("dataset:acme/claims2", "dataset:acme/claims-2"), ("service:trage", "service:triage"),
            ("gpy", "environment:gpu"),
        ])
    func suggestions(text: String, reference: String) {
        #expect(sample.suggestedReference(for: text) == reference)
    }

    @Test(
        "What is like nothing here gets no suggestion",
        arguments: ["model:zebra", "x y z", "", "pkg:a/b", "https://x.example"])
    func noSuggestions(text: String) {
        #expect(sample.suggestedReference(for: text) == nil)
    }

    @Test func `The nearest id is suggested, not the first`() {
        let near = registry([
            "content/models/abcdfe.md": "", "content/models/abcdeg.md": "", "content/models/abcdefg.md": "",
        ])
        #expect(near.suggestedReference(for: "abcdefgh") == "model:abcdefg")
    }

    @Test func `A suggestion for a reference is of the kind that it may name`() throws {
        let registry = registry([
            "content/models/m.md": "---\nregistry: {environment: gpuu}\n---\n", "content/models/gpu.md": "",
            "content/environments/gpu.md": "",
        ])
        let link = try #require(registry.outgoing.joined().first)
        #expect(link.isUnresolved)
        #expect(registry.suggestion(for: link.use) == "gpu")
        #expect(registry.suggestedReference(for: "gpuu") == "model:gpu")
    }

    @Test func `Outside assets stand in byte order, each once, whatever the order of cards`() {
        let registry = registry([
            "content/models/a.md": "---\nbase_model: [z, b]\ndatasets: [z]\n---\n",
            "content/models/b2.md": "---\nbase_model: [aa, z, b]\n---\n",
        ])
        // The Hub has models and datasets of one name.
        #expect(
            registry.externals.map { $0.text + " " + ($0.kind?.rawValue ?? "") } == [
                "aa model", "b model", "z model", "z dataset",
            ])
    }

    @Test func `The card at a path is found by the path's bytes`() {
        let registry = registry(["content/models/é.md": "# One", "content/models/e\u{301}.md": "# Two"])
        #expect(registry.records.count == 2)
        #expect(registry.record(at: "content/models/é.md")?.title == "One")
        #expect(registry.record(at: "content/models/e\u{301}.md")?.title == "Two")
    }
}

/// What is said of a record as a whole.
@Suite struct RecordTests {
    private func record(_ text: String, _ path: String = "content/models/acme/m.md") throws -> Record {
        try #require(registry([path: text]).records.first)
    }

    @Test(
        "The title is the field, the Hub's name, the heading or the id",
        arguments: [
            ("---\nmodel_name: Hub\nregistry: {title: Ours}\n---\n# Head\n", "Ours"),
            ("---\nmodel_name: Hub\nregistry: {title: \" \"}\n---\n# Head\n", "Hub"), ("# Head *one*\n", "Head one"),
            ("words", "m"), ("", "m"), ("---\nregistry: {title: \"a\\n  b\\tc\"}\n---\n", "a b c"),
        ])
    func titles(text: String, title: String) throws {
        #expect(try record(text).title == title)
    }

    @Test func `A long title or summary is cut at a blank, never inside a character`() throws {
        let long = String(repeating: "é", count: 500)
        let title = try record("---\nregistry: {title: \(long)}\n---\n").title
        #expect(title.hasSuffix("é…") && title.utf8.count <= 203)
        #expect(!title.unicodeScalars.contains("\u{FFFD}"))
        let summary = try #require(
            try record("---\nregistry: {summary: \(String(repeating: "word ", count: 99))}\n---\n").summary)
        #expect(summary.hasSuffix("word…") && summary.utf8.count <= 303)
    }

    @Test func `A model that says nothing is in exploration, and nothing is asked of it`() throws {
        let bare = try record("---\nlicense: mit\n---\n# M\n")
        #expect(bare.stage == "exploration")
        #expect(bare.missingFields(Schema()).isEmpty)
        let live = try record("---\nregistry: {stage: production}\nbase_model: x\n---\n# M\n")
        let missing = live.missingFields(Schema()).map(\.name)
        #expect(missing.contains("owner") && missing.contains("origin") && !missing.contains("lineage"))
        #expect(try record("# T", "content/teams/t.md").stage == nil)
    }

    @Test func `Tags of both kinds come once each`() throws {
        let tags = try record("---\ntags: [b, a, \"\"]\nregistry: {tags: [a, c]}\n---\n").tags
        #expect(tags == ["a", "c", "b"])
    }

    @Test func `A card whose front matter cannot be read keeps its text`() throws {
        let broken = try record("---\na: [\n---\n# Head\n")
        #expect(broken.frontMatter.isBroken && broken.title == "Head" && broken.fields.isEmpty)
    }
}
