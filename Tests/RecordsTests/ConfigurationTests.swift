import SourceText
import TestSupport
import Testing
import Vocabulary

@testable import Records

/// What muster.yml says.
@Suite struct ConfigurationTests {
    private func read(_ text: String) -> Configuration {
        Configuration(SourceFile(path: "muster.yml", bytes: Array(text.utf8)))
    }

    @Test("An empty file has every default", arguments: ["", "# nothing\n", "---\n", "title:\n"])
    func empty(text: String) {
        let configuration = read(text)
        #expect(
            configuration.issues.isEmpty && configuration.title == "Model registry" && configuration.pageSize == 100)
        #expect(configuration.sources.isEmpty && !configuration.allowsRemoteImages)
    }

    @Test func `Each setting is taken`() {
        let configuration = read(
            """
            title: Acme
            base_url: https://models.acme.example
            branch: trunk
            page_size: 50
            images: {remote: true}
            front_matter: {after_heading: true}
            sources: {model: [cards, "nlp/*.md"]}
            checks:
              severity: [{code: "content/*", kind: dataset, severity: note}]
              sections: {model: [Limitations]}
            fields:
              cost_centre: {type: enum, values: [a, b], kinds: [model], help: Who pays., required_from: production}
            """)
        #expect(configuration.issues.isEmpty)
        #expect(configuration.title == "Acme" && configuration.baseURL == "https://models.acme.example/")
        #expect(configuration.branch == "trunk" && configuration.pageSize == 50 && configuration.allowsRemoteImages)
        #expect(configuration.frontMatter.allowsBlockAfterHeading)
        #expect(
            configuration.sources.first?.kind == .model
                && configuration.sources.first?.patterns == ["cards", "nlp/*.md"])
        #expect(configuration.severityChanges.first?.kind == .dataset)
        #expect(configuration.requiredSections.first?.headings == ["Limitations"])
        #expect(configuration.schema.isExtension("cost_centre", of: .model))
        #expect(!configuration.schema.isExtension("cost_centre", of: .dataset))
    }

    @Test func `A field of the registry is read, checked and asked for like a built-in one`() {
        let configuration = read(
            "fields: {level: {type: enum, values: [low, high], kinds: [model], required_from: production}}")
        let good = model("registry: {level: high}", schema: configuration.schema)
        #expect(good.fields[field: "level"]?.dump == "\"high\"" && good.issues.isEmpty)
        let bad = model("registry: {level: hihg}", schema: configuration.schema)
        #expect(bad.issueWords == ["registry.level: no choice hihg, meant high"])
        let registry = registry(["content/models/m.md": "---\nregistry: {stage: production}\n---\n"], configuration)
        #expect(registry.records[0].missingFields(registry.schema).contains { $0.name == "level" })
    }

    @Test(
        "What cannot be understood is an issue and keeps its default",
        arguments: [
            "titel: x", "images: {remote: maybe}", "sources: {modle: [x]}", "fields: {owner: {type: text}}",
            "checks: {sections: {modell: [x]}}", "base_url: ftp://x", "page_size: many", "images: yes",
        ])
    func misfits(text: String) {
        let configuration = read(text)
        #expect(!configuration.issues.isEmpty)
        #expect(configuration.pageSize == 100 && !configuration.allowsRemoteImages && configuration.sources.isEmpty)
    }
}
