import Testing

@testable import GitHubMarkdown

@Suite struct AutolinkTests {
    private func links(_ text: String) -> [String] {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var finder = AutolinkFinder(bytes)
            var found: [String] = []
            while let link = finder.next() { found.append(String(decoding: bytes[link.range], as: UTF8.self)) }
            return found
        }
    }

    @Test(arguments: [
        ("www.commonmark.org/help for", ["www.commonmark.org/help"]),
        ("Visit www.commonmark.org.", ["www.commonmark.org"]),
        ("(www.google.com/search?q=Markup+(business))", ["www.google.com/search?q=Markup+(business)"]),
        ("www.google.com/search?q=Markup+(business)))", ["www.google.com/search?q=Markup+(business)"]),
        ("www.google.com/search?q=commonmark&hl=en", ["www.google.com/search?q=commonmark&hl=en"]),
        ("www.google.com/search?q=commonmark&hl;", ["www.google.com/search?q=commonmark"]),
        ("www.commonmark.org/he<lp", ["www.commonmark.org/he"]),
        ("http://a_b.c_d.org x http://a_b.c.org", ["http://a_b.c.org"]),
        ("awww.a.example xhttp://a.example", []),
        ("foo@bar.baz hello@mail+xyz.example", ["foo@bar.baz"]),
        ("a.b-c_d@a.b a.b-c_d@a.b. a.b-c_d@a.b- a.b-c_d@a.b_", ["a.b-c_d@a.b", "a.b-c_d@a.b"]),
        ("http://localhost:80/x, **www.a.b**", ["http://localhost:80/x", "www.a.b"]),
        ("https://例え.テスト/é", ["https://例え.テスト/é"]),
    ])
    func addressesAreFoundAsGitHubFindsThem(_ text: String, _ expected: [String]) {
        #expect(links(text) == expected)
    }

    @Test func linksAndCodeAreLeftAlone() {
        let html = String(
            decoding: renderMarkdown(Array("[www.a.example](b) `www.c.example`".utf8), from: 0) { _ in .keep }.html,
            as: UTF8.self)
        #expect(html == "<p><a href=\"b\">www.a.example</a> <code>www.c.example</code></p>\n")
    }

    @Test func anAddressAcrossCmarksCutsIsOne() {
        let html = String(
            decoding: renderMarkdown(Array("see https://a.example/b_c_d!".utf8), from: 0) { _ in .keep }.html,
            as: UTF8.self)
        #expect(html.contains("href=\"https://a.example/b_c_d\""))
    }
}
