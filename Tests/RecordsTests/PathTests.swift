import Testing

@testable import Records

/// Patterns over paths, and addresses between pages.
@Suite struct PathTests {
    @Test(
        "A pattern matches the whole path",
        arguments: [
            ("content/*/x.md", "content/models/x.md", true), ("content/*/x.md", "content/a/b/x.md", false),
            ("content/**", "content/a/b/x.md", true), ("**/x.md", "x.md", true), ("**/x.md", "a/b/x.md", true),
            ("**/x.md", "ax.md", false), ("a/**/b", "a/b", true), ("a/**/b", "a/x/y/b", true), ("a/**/b", "ab", false),
            ("?.md", "a.md", true), ("?.md", "/.md", false), ("*", "a", true), ("*", "a/b", false), ("", "", true),
            ("", "a", false), ("a*b*c", "aXXbYYc", true), ("a*b*c", "aXXcYYb", false), ("*.md", ".md", true),
        ])
    func patterns(pattern: String, path: String, matches: Bool) {
        #expect(PathPattern(pattern).matches(path) == matches)
    }

    @Test func `A pattern of many stars over a long path ends`() {
        let pattern = PathPattern(String(repeating: "*a", count: 60) + "b")
        #expect(!pattern.matches(String(repeating: "a", count: 2000)))
    }

    @Test(
        "The address of one page from another is relative",
        arguments: [
            ("index.html", "models/a.html", "models/a.html"), ("models/a.html", "index.html", "../index.html"),
            ("models/a.html", "models/b.html", "b.html"), ("models/a.html", "models/a.html", "a.html"),
            ("models/acme/a.html", "models/b.html", "../b.html"),
            ("models/acme/a.html", "models/acme/sub/b.html", "sub/b.html"),
            ("models/acme/a.html", "datasets/acme/b.html", "../../datasets/acme/b.html"),
            ("models/a.html", "models/a/b.html", "a/b.html"), ("a/b/c.html", "a/b.html", "../b.html"),
        ])
    func relative(page: String, target: String, address: String) {
        let result = SitePath.relative(from: page, to: target)
        #expect(result == address)
        let folder = page.split(separator: "/").dropLast().joined(separator: "/")
        #expect(SitePath.normalised(folder + "/" + result) == target)
    }

    @Test func `The way to the root is one step for each folder`() {
        #expect(SitePath.toRoot(from: "index.html") == "")
        #expect(SitePath.toRoot(from: "models/acme/a.html") == "../../")
    }

    @Test(
        "Dots and doubled slashes are resolved, and nothing leaves the root",
        arguments: [
            ("a/./b//c/", "a/b/c"), ("a/../b", "b"), ("../a", nil), ("a/../../b", nil), ("", ""), ("/a", "a"),
            ("...", "..."), ("a/..", ""),
        ] as [(String, String?)])
    func normalised(path: String, result: String?) {
        #expect(SitePath.normalised(path) == result)
    }

    @Test(
        "Escapes are decoded once, malformed ones stay",
        arguments: [
            ("a%20b", "a b"), ("%2e%2E", ".."), ("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("%2541", "%41"),
            ("a%C3%A9", "aé"), ("%FF", "\u{FFFD}"), ("100%", "100%"), ("%41", "A"), ("", ""),
        ])
    func percent(text: String, decoded: String) {
        #expect(SitePath.percentDecoded(text).utf8.elementsEqual(decoded.utf8))
    }
}
