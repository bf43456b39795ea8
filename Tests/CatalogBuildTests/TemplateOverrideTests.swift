import CatalogPages
import Mustache
import SitePublishing
import TestSupport
import Testing

@testable import CatalogBuild

/// A registry's own templates in front of the built-in ones.
@Suite struct TemplateOverrideTests {
    private func templates(_ files: [String: String], ignoring: Bool = false) throws -> SiteTemplates {
        var all = ["content/models/a.md": "# A"]
        for (name, text) in files { all["templates/" + name] = text }
        let folder = try TemporaryFolder(all)
        let builder = try CatalogBuilder(.init(registry: folder.path, toolVersion: "test"), progress: nil)
        return try builder.templates(ignoringOverrides: ignoring)
    }

    private func errors(_ files: [String: String]) throws -> [TemplateError] {
        do {
            _ = try templates(files)
            return []
        } catch let errors as TemplateErrors {
            return errors.all
        }
    }

    @Test func `One partial is replaced, and the rest stays`() throws {
        let folder = try TemporaryFolder(["content/models/a.md": "---\nregistry: {purpose: p}\n---\n# A"])
        let plain = try build(folder)
        let mine = try build(
            folder, overrides: [("fact-group.mustache", Array("<p class=\"mine\">{{title}}</p>\n".utf8))])
        #expect(mine.text("models/a.html")?.contains("<p class=\"mine\">") == true)
        #expect(plain.text("models/a.html")?.contains("<p class=\"mine\">") == false)
        #expect(mine["index.html"] == plain["index.html"])
        #expect(mine["assets/muster.css"] == plain["assets/muster.css"])
    }

    @Test func `A style sheet is replaced, and other files beside it are published`() throws {
        let folder = try TemporaryFolder(["content/models/a.md": "# A"])
        let site = try build(
            folder, overrides: [("muster.css", Array("body{}".utf8)), ("logo.png", [1, 2, 3])])
        #expect(site.text("assets/muster.css") == "body{}")
        #expect(site["assets/logo.png"] == [1, 2, 3])
    }

    @Test func `A registry's own template in its folder is what its pages are made from`() throws {
        let mine = """
            <!DOCTYPE html>
            <title>{{title}}</title>{{$scripts}}{{/scripts}}{{$symbols}}{{/symbols}}
            <p class="ours">Ours</p>{{$main}}{{/main}}
            """
        let folder = try TemporaryFolder(["content/models/a.md": "# A", "templates/layout.mustache": mine])
        let builder = try CatalogBuilder(.init(registry: folder.path, toolVersion: "test"), progress: nil)
        let sink = MemorySink()
        let (catalog, pictures) = builder.catalog()
        try builder.write(
            catalog, pictures, templates: try builder.templates(ignoringOverrides: false), to: sink)
        let pages = sink.files.filter { $0.path.hasSuffix(".html") }
        #expect(pages.count > 100)
        for page in pages {
            let text = String(decoding: page.bytes, as: UTF8.self)
            #expect(text.contains("<p class=ours>Ours<") && !text.contains("site-header"), "\(page.path)")
        }
    }

    @Test func `A name that no page gives is an error with its place, said once`() throws {
        let found = try errors(["fact-group.mustache": "<p>\n  {{titel}}</p>\n"])
        #expect(found.map(\.description) == ["fact-group:2:3: nothing is named 'titel' here; did you mean 'title'?"])
        // The layout is part of each page, and still there is one finding.
        #expect(try errors(["layout.mustache": "{{nonsense}}{{$main}}{{/main}}"]).count == 1)
    }

    @Test(
        "Text of a card cannot be written unescaped",
        arguments: ["{{{heading}}}", "{{&heading}}", "{{#contents}}{{{label}}}{{/contents}}", "{{{file}}}"])
    func unescaped(text: String) throws {
        let found = try errors(["record.mustache": text])
        #expect(found.count == 1 && found[0].template == "record")
        #expect(found.first?.message.contains("must be escaped") == true)
    }

    @Test func `Finished HTML may be written as it is`() throws {
        #expect(try errors(["record.mustache": "{{#body}}{{{.}}}{{/body}}{{heading}}"]) == [])
    }

    @Test func `A template that is not closed is an error, in each page that has one`() throws {
        let found = try errors(["home.mustache": "{{#kinds}}", "404.mustache": "{{"])
        #expect(Set(found.map(\.template)) == ["home", "404"])
    }

    @Test func `Values of cards are never read as templates`() throws {
        let folder = try TemporaryFolder([
            "content/models/a.md": "---\nregistry: {title: \"{{csp}}\", summary: \"{{{body}}}\"}\n---\n{{> layout}}\n"
        ])
        let page = try #require(try build(folder).text("models/a.html"))
        #expect(page.contains("<h1>{{csp}}</h1>") && page.contains("{{{body}}}") && page.contains("{{&gt; layout}}"))
    }

    @Test func `The folder of the built-in templates' source is not read`() throws {
        _ = try templates(["home.mustache": "{{broken"], ignoring: true)
        #expect(throws: TemplateErrors.self) { try templates(["home.mustache": "{{broken"]) }
    }
}
