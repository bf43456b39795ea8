import TestSupport
import Testing

@testable import CatalogPages

/// The glossary and the tour.
@Suite struct NewcomerTests {
    /// The links between `<main` and `</main>`, as paths of the site with their fragments.
    private func links(_ page: String, from folder: String) -> [(path: String, fragment: String?)] {
        let main = page.firstMatch(of: /(?s)<main.*<\/main>/).map { String($0.0) } ?? ""
        return main.matches(of: /href="([^"#]*)#?([^"]*)"/).map { match in
            let target = String(match.1)
            let path = target.hasPrefix("../") ? String(target.dropFirst(3)) : target.isEmpty ? "" : folder + target
            return (path, match.2.isEmpty ? nil : String(match.2))
        }
    }

    @Test func `Every term is explained once, in plain sentences, and leads to a place that is there`() throws {
        let terms = Glossary.groups.flatMap(\.terms)
        #expect(terms.count >= 35)
        #expect(Set(terms.map(\.anchor)).count == terms.count && Set(terms.map(\.name)).count == terms.count)
        for term in terms {
            #expect(term.meaning.hasSuffix(".") && term.meaning.utf8.count < 240, "\(term.name)")
            for word in ["simply", "just ", "easily", "obviously"] {
                #expect(!term.meaning.contains(word), "\(term.name)")
            }
        }
        for cards in [mixedCards, ["content/models/a.md": "# A"], ["muster.yml": "title: Empty\n"]] {
            let site = try build(try TemporaryFolder(cards))
            let page = try #require(site.text(GlossaryPage.path))
            for term in terms {
                #expect(
                    page.contains("<div id=\"\(term.anchor)\">\n<dt><strong>\(term.name)</strong></dt>"), "\(term.name)"
                )
                let parts = term.place.path.split(separator: "#")
                let target = try #require(site.text(String(parts[0])), "\(term.name): \(term.place.path)")
                // Without a record, some pages say what to do instead of what they list.
                if parts.count > 1, parts[0].hasPrefix("reference/") || parts[0].hasPrefix("risk/rubric") {
                    #expect(target.contains("id=\"\(parts[1])\""), "\(term.name): \(term.place.path)")
                }
            }
        }
    }

    @Test func `The stages are those of the vocabulary, in the same words`() throws {
        let site = try build(try TemporaryFolder(["content/models/a.md": "# A"]))
        let fields = try #require(site.text("reference/fields-model.html")).lowercased()
        let stages = try #require(Glossary.groups.first { $0.title == "Stages of a record" })
        #expect(stages.terms.count == 9)
        for stage in stages.terms {
            let meaning = stage.meaning.lowercased().prefix { $0 != "." && $0 != ";" }
            #expect(fields.contains(stage.name) && fields.contains(meaning), "\(stage.name)")
        }
    }

    @Test func `Every page leads to the glossary, and the home page and the reference to the tour`() throws {
        let site = try build(try TemporaryFolder(mixedCards))
        for (path, bytes) in site where path.hasSuffix(".html") {
            #expect(
                String(decoding: bytes, as: UTF8.self).contains("reference/glossary.html\">Glossary</a>"), "\(path)")
        }
        #expect(site.text("index.html")?.contains("href=\"reference/tour.html\"") == true)
        #expect(site.text("reference/index.html")?.contains("href=\"tour.html\"") == true)
        #expect(site.text("risk/index.html")?.contains("href=\"../reference/glossary.html#s-rubric\"") == true)
    }

    @Test func `The home page offers the tour where there are records, and only its own script runs it`() throws {
        let site = try build(try TemporaryFolder(mixedCards))
        let home = try #require(site.text("index.html"))
        #expect(home.matches(of: /<li data-target="/).count == 6 && home.contains("<ol id=\"s-tour\" hidden>"))
        for (path, bytes) in site where path.hasSuffix(".html") && path != "index.html" {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("scripts/tour.js"), "\(path)")
        }
        let empty = try build(try TemporaryFolder(["muster.yml": ""]))
        #expect(empty.text("index.html")?.contains("data-tour") == false)
    }

    @Test func `Words of risk, stages and fields lead to what they mean`() throws {
        let site = try build(try TemporaryFolder(mixedCards))
        let record = try #require(site.text("models/triage.html"))
        #expect(
            record.contains("href=\"../reference/glossary.html#s-production\" aria-label=\"What “Stage” means\">?</a>"))
        #expect(record.contains("href=\"../reference/glossary.html#s-tier\""))
        let list = try #require(site.text("models/index.html"))
        #expect(list.contains("href=\"../reference/fields-model.html#field-stage\">About Stage</a>"))
        let anchors = Set(Glossary.groups.flatMap(\.terms).map(\.anchor))
        for (path, bytes) in site where path.hasSuffix(".html") {
            for link in String(decoding: bytes, as: UTF8.self).matches(of: /class="term-help" href="[^#"]*#([^"]+)"/) {
                #expect(anchors.contains(String(link.1)), "\(path): \(link.1)")
            }
        }
    }

    @Test(
        "A page of an empty registry says what to do next",
        arguments: [
            "index.html", "models/index.html", "datasets/index.html", "services/index.html", "search.html",
            "compare.html", "changes/index.html", "groups/index.html", "quality/index.html", "quality/evidence.html",
            "quality/findings.html", "risk/index.html", "risk/patterns.html", "lineage/index.html",
            "lineage/families.html", "outside/index.html",
        ])
    func empty(path: String) throws {
        let site = try build(try TemporaryFolder(["muster.yml": "title: Empty\n"]))
        let page = try #require(site.text(path))
        #expect(page.contains("class=\"empty\"") && !page.contains(": 0 ") && !page.contains(">0 changes"))
    }

    @Test func `The tour shows records of this registry: a model in production, and what most rests on`() throws {
        let site = try build(try TemporaryFolder(mixedCards))
        let page = try #require(site.text(TourPage.path))
        #expect(page.contains("<a href=\"../impact/datasets/claims.html\">Claims</a>"))
        #expect(page.contains("<a href=\"../incidents/index.html\">incidents</a>"))
        #expect(page.matches(of: /<li><h2>/).count == 6)
        for (path, fragment) in links(page, from: "reference/") {
            let target = try #require(site.text(path), "\(path) is missing")
            if let fragment { #expect(target.contains("id=\"\(fragment)\""), "\(path)#\(fragment)") }
        }
    }

    @Test("The tour leads nowhere wrong in a registry of one model or of none", arguments: [true, false])
    func small(hasModel: Bool) throws {
        let cards =
            hasModel ? ["content/models/a.md": "---\nregistry: {title: <A>}\n---\n"] : ["muster.yml": "title: Empty\n"]
        let site = try build(try TemporaryFolder(cards))
        let page = try #require(site.text(TourPage.path))
        #expect(page.contains("&lt;A&gt;") == hasModel)
        for (path, fragment) in links(page, from: "reference/") {
            let target = try #require(site.text(path), "\(path) is missing")
            if let fragment { #expect(target.contains("id=\"\(fragment)\""), "\(path)#\(fragment)") }
        }
    }
}

/// What pages say where there is little.
@Suite struct EmptyStateTests {
    @Test(
        "A registry of one model says on each page what to do next",
        arguments: [
            ("lineage/index.html", "<code>base_model</code> and <code>datasets</code> say it"),
            ("outside/index.html", "No card names anything outside yet."),
            ("risk/index.html", "The answers go under registry: risk: answers:"),
        ])
    func says(path: String, words: String) throws {
        let alone = try build(try TemporaryFolder(["content/models/a.md": "# A"]))
        #expect(alone.text(path)?.contains(words) == true)
        #expect(
            alone.text("lineage/index.html")?.contains("1 record and 0 assets outside, with 0 dependencies") == true)
        let cards = ["a", "b"].map { ("content/models/\($0).md", "---\nbase_model: acme/x\n---\n# \($0)") }
        let linked = try build(try TemporaryFolder(Dictionary(uniqueKeysWithValues: cards)))
        #expect(path.hasPrefix("risk/") || linked.text(path)?.contains(words) == false)
    }
}
