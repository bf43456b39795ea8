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
            configuration.issues.isEmpty && configuration.title == "Model registry" && configuration.pageSize == 200)
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

    @Test func `Branding is taken as written`() {
        let configuration = read(
            """
            branding:
              logo: ./brand/../brand/logo.png
              accent: "#0B6E4F"
              footer: " One.\\n\\n Two. "
              links: [{title: A, url: "https://a.example/"}, {guide: g}]
            """)
        let branding = configuration.branding
        #expect(configuration.issues.isEmpty && branding.logo?.path == "brand/logo.png" && branding.logoPath == nil)
        #expect(branding.accent(isDark: false)?.hex == "#0B6E4F" && branding.accent(isDark: true) == nil)
        #expect(branding.footer == ["One.", "Two."] && branding.links.map(\.title) == ["A", nil])
    }

    @Test(
        "What branding cannot use is left out and said",
        arguments: [
            "logo: /logo.png", "logo: ../logo.png", "accent: blue", "accent: \"#12345\"", "accent_dark: #123456",
            "footer: [a]", "footer: \"a\\nb\\nc\"", "links: [{title: a}]", "links: [{url: \"https://a b/\"}]",
            "links: [{url: \"https://a.example/\", guide: g}]", "logoo: x",
        ])
    func badBranding(text: String) {
        let configuration = read("branding:\n  " + text)
        #expect(configuration.issues.count == 1, "\(configuration.issues)")
        let branding = configuration.branding
        #expect(branding.logo == nil && branding.accents.isEmpty && branding.footer.isEmpty && branding.links.isEmpty)
    }

    @Test func `No colour can be read in both schemes, which is why there are two settings`() {
        var both = 0
        for red in stride(from: 0, to: 256, by: 15) {
            for green in stride(from: 0, to: 256, by: 15) {
                for blue in stride(from: 0, to: 256, by: 15) {
                    let hex = "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                    guard let color = StyleColor(hex) else { continue }
                    let range = ByteRange(0, 0)
                    let isWeak = [false, true].map {
                        Branding.Accent(color: color, range: range, isDark: $0).weakness != nil
                    }
                    if isWeak == [false, false] { both += 1 }
                }
            }
        }
        #expect(both == 0)
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
        #expect(configuration.pageSize == 200 && !configuration.allowsRemoteImages && configuration.sources.isEmpty)
    }
}
