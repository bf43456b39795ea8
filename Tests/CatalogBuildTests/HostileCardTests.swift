import CatalogPages
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import CatalogBuild

/// Cards whose every field tries to break out of the page.
@Suite struct HostileCardTests {
    /// A YAML scalar in double quotes that holds exactly `text`.
    private static func quoted(_ text: String) -> String {
        "\"" + text.unicodeScalars.map { String(format: "\\U%08X", $0.value) }.joined() + "\""
    }

    /// A card whose fields, known or not, all hold `text`.
    static func model(_ text: String) -> String {
        let value = quoted(text)
        return """
            ---
            model_name: \(value)
            license: \(value)
            license_name: \(value)
            license_link: \(value)
            tags: [\(value)]
            language: [\(value)]
            base_model: \(value)
            datasets: [\(value)]
            pipeline_tag: \(value)
            library_name: \(value)
            model-index: [{name: \(value), results: [{task: {type: \(value)}, dataset: {name: \(value)}, \
            metrics: [{type: \(value), value: \(value)}]}]}]
            widget: [{text: \(value)}]
            \(value): {\(value): [\(value)]}
            registry:
              title: \(value)
              summary: {value: \(value), because: \(value), source: \(value), by: \(value), on: \(value)}
              owner: \(value)
              stage: \(value)
              version: \(value)
              tags: [\(value)]
              aliases: [\(value)]
              purpose: \(value)
              intended_use: [\(value)]
              contacts: [{role: \(value), who: \(value)}, {role: \(value), who: \(value)}]
              environment: \(value)
              software: [\(value)]
              review: {next: \(value), every_days: \(value)}
              evaluation: [{metric: \(value), value: \(value), dataset: \(value)}]
              cost: \(value)
              ext: {\(value): \(value)}
              \(value): \(value)
            ---
            """
    }

    @Test func `Hostile text in every field is in pages only escaped, and in JSON as it was`() throws {
        let folder = try TemporaryFolder(["muster.yml": "fields: {cost: {type: text}}\n"])
        for (number, text) in HostileText.all.enumerated() {
            try folder.write("content/models/m\(number).md", HostileCardTests.model(text))
            let value = HostileCardTests.quoted(text)
            try folder.write(
                "content/teams/t\(number).md",
                "---\ntitle: \(value)\nsummary: \(value)\nmembers: [{who: \(value)}]\n\(value): \(value)\n---\n")
        }
        let site = try build(folder, asPublished: true)
        let ours = try tagsOfHarmlessPages()
        for (number, text) in HostileText.all.enumerated() {
            let page = try #require(site.text("models/m\(number).html"))
            let foreign = try tags(of: page).subtracting(ours)
            #expect(foreign == [], "\(text.debugDescription)")
            // A value with a control character is left out, with a finding.
            let hasControl = text.unicodeScalars.contains {
                $0.properties.generalCategory == .control && $0 != "\t" && $0 != "\n"
            }
            if !hasControl { try expectRoundTrip(text, site, number) }
        }
        for (path, bytes) in site where path.hasSuffix(".html") { expectNothingActive(path, bytes) }
    }

    /// The tags that Muster writes by itself; a page of hostile values may have no others.
    private func tagsOfHarmlessPages() throws -> Set<String> {
        var cards = mixedCards
        cards["content/models/plain.md"] = HostileCardTests.model("plain")
        cards["content/models/plain2.md"] = HostileCardTests.model("https://example.org/")
        let site = try build(try TemporaryFolder(cards), asPublished: true)
        return try site.keys.filter { $0.hasSuffix(".html") }.reduce(into: Set<String>()) { found, path in
            found.formUnion(try tags(of: site.text(path) ?? ""))
        }
    }

    /// The start tags of a page with their attributes' names; the values are the business of `expectNothingActive`.
    private func tags(of page: String) throws -> Set<String> {
        let pattern = try Regex("<[a-zA-Z!][^>]*>")
        let value = try Regex("=(\"[^\"]*\"|[^\"\\s>]+)")
        return Set(page.matches(of: pattern).map { String(page[$0.range]).replacing(value, with: "") })
    }

    private func expectNothingActive(_ path: String, _ bytes: [UInt8]) {
        // Our own scripts, as the layout and the lists name them, and our marks and icons.
        let scripts = #/<script src=[./]*assets/scripts/[a-z-]+\.js( data-root="[./]*")? defer></script>/#
        let drawings =
            /<svg class="?(symbols|mark|icon|swatch|ruler|diagram|sample|bar|axis|gauge|at)( [a-z]+)*"?( [a-zA-Z]+(-[a-z]+)?(=("[^"<>]*"|[^"<>\s]+))?)*>/
        let page = String(decoding: bytes, as: UTF8.self).replacing(scripts, with: "").replacing(drawings, with: "")
        for word in ["<script", "<svg", "<img", "<iframe", "<object", "<base", "javascript:alert(1)\"", "\"data:"] {
            #expect(!page.contains(word), "\(path) holds \(word)")
        }
        #expect(!page.contains(/<[a-z][^<>]* [a-z-]+="?(javascript|data):/), "\(path) has an address that runs")
        let controls = bytes.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
        #expect(!controls, "\(path) holds a control character")
    }

    private func expectRoundTrip(_ text: String, _ site: BuiltSite, _ number: Int) throws {
        let json = try site.json("api/v1/models/m\(number).json")
        let fields = try #require(json["fields"] as? [String: Any])
        let hub = try #require(json["hub"] as? [String: Any])
        let summary = try #require(fields["summary"] as? [String: Any])
        let extra = fields["ext"] as? [String: String]
        let values: [Any?] = [
            fields["title"], fields["stage"], fields["version"], fields["cost"], fields["purpose"],
            (fields["tags"] as? [Any])?.first, hub["license"], hub["model_name"], (hub["tags"] as? [Any])?.first,
            summary["value"], summary["because"], summary["source"], summary["by"], extra?.keys.first,
            extra?.values.first, (json["other"] as? [String: Any])?.keys.first,
        ]
        // Foundation loses byte order marks that begin a string.
        let expected = text.unicodeScalars.filter { $0 != "\u{FEFF}" }
        for (index, value) in values.enumerated() {
            let back = (value as? String)?.unicodeScalars.filter { $0 != "\u{FEFF}" }
            #expect(back?.elementsEqual(expected) == true, "value \(index) of \(text.debugDescription)")
        }
    }
}
