import Foundation
import Records
import TestSupport
import Testing

@testable import CatalogPages

/// What `branding:` of muster.yml does to the pages.
@Suite struct BrandingTests {
    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]

    private func site(_ branding: String, overrides: [(name: String, bytes: [UInt8])] = []) throws -> BuiltSite {
        var cards = mixedCards
        cards["muster.yml"] = "title: A & B\nbase_url: https://a.example/x/\nbranding:\n" + branding
        let folder = try TemporaryFolder(cards)
        try folder.write("brand/logo.png", BrandingTests.png)
        return try build(folder, overrides: overrides)
    }

    private func pages(of site: BuiltSite) -> [(path: String, text: String)] {
        site.keys.filter { $0.hasSuffix(".html") }.sorted().compactMap { path in site.text(path).map { (path, $0) } }
    }

    @Test func `The logo stands in every header beside the name, and is copied once`() throws {
        let site = try site("  logo: brand/logo.png\n")
        let copies = site.keys.filter { $0.hasPrefix("assets/pictures/") && $0.hasSuffix(".png") }
        let copy = try #require(copies.first)
        #expect(copies.count == 1 && site[copy] == BrandingTests.png)
        for (path, text) in pages(of: site) {
            let root = path == "404.html" ? "/x/" : String(repeating: "../", count: path.count { $0 == "/" })
            #expect(
                text.contains(
                    "<img class=\"logo\" src=\"\(root)\(copy)\" alt=\"A &amp; B\"><span aria-hidden=\"true\">A &amp; B</span>"
                ), "\(path)")
        }
    }

    @Test func `An accent colour is in a sheet of its own, which every page loads within what there is room for`()
        throws
    {
        let site = try site("  accent: \"#0b6e4f\"\n  accent_dark: \"#7FD6B4\"\n")
        #expect(
            site.text("assets/brand.css") == """
                @media screen and (prefers-color-scheme: light) { :root { --accent: #0b6e4f; } }
                @media screen and (prefers-color-scheme: dark) { :root { --accent: #7FD6B4; } }

                """)
        for (path, text) in pages(of: site) {
            let sheets = text.matches(of: /<link rel="stylesheet" href="(?:[.\/]*|\/x\/)(assets[^"]+)">/).map {
                String($0.1)
            }
            #expect(sheets.prefix(2) == ["assets/muster.css", "assets/brand.css"], "\(path)")
            let sum = sheets.reduce(0) { $0 + (site[$1]?.count ?? 100_000) }
            #expect(sum <= 30_720, "\(path): \(sum) bytes")
            #expect(!text.contains("style="), "\(path)")
        }
    }

    @Test func `A colour that is hard to read is not used, and without any there is no sheet`() throws {
        let weak = try site("  accent: \"#f2b807\"\n")
        #expect(weak["assets/brand.css"] == nil && weak.text("index.html")?.contains("brand.css") == false)
        let half = try site("  accent: \"#0b6e4f\"\n  accent_dark: \"#333\"\n")
        #expect(half.text("assets/brand.css")?.contains("#333") == false)
    }

    @Test func `The grounds that colours are held against are those of the style sheet`() throws {
        let site = try build(try TemporaryFolder(["content/models/a.md": "# A"]))
        let schemes = StyleColors.schemes(try #require(site["assets/muster.css"]))
        for (scheme, grounds) in zip(schemes, [Branding.lightGrounds, Branding.darkGrounds]) {
            #expect(["background", "surface"].map { scheme[$0]?.hex } == grounds)
        }
    }

    @Test func `The footer is text, in which an https address is a link`() throws {
        let site = try site(
            "  footer: |\n    Kept by <b>us</b> & (https://office.example/a?b=1&c).\n    http://no.example javascript:alert(1)\n"
        )
        let page = try #require(site.text("models/triage.html"))
        let link =
            "<a rel=\"nofollow noopener noreferrer\" href=\"https://office.example/a?b=1&amp;c\">https://office.example/a?b=1&amp;c</a>"
        #expect(page.contains("<p>Kept by &lt;b&gt;us&lt;/b&gt; &amp; (\(link)).</p>"))
        #expect(page.contains("<p>http://no.example javascript:alert(1)</p>"))
    }

    @Test func `Links of the footer lead to guides and elsewhere, from any depth`() throws {
        let site = try site(
            "  links:\n  - {guide: \"guide:g\"}\n  - {title: <Forge>, url: \"https://forge.example/\"}\n")
        let deep = try #require(site.text("models/acme/base.html"))
        #expect(deep.contains("<a href=\"../../guides/g.html\">Guide</a>"))
        #expect(
            deep.contains(
                "<a href=\"https://forge.example/\" rel=\"nofollow noopener noreferrer\">&lt;Forge&gt;</a>"))
        #expect(site.text("404.html")?.contains("<a href=\"/x/guides/g.html\">Guide</a>") == true)
    }

    @Test func `A registry's own sheet named brand.css stands before the one that is made`() throws {
        let site = try site("  accent: \"#0b6e4f\"\n", overrides: [("brand.css", Array(":root{}".utf8))])
        #expect(site.text("assets/brand.css") == ":root{}")
    }
}
