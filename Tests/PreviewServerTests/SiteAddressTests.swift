import Testing

@testable import PreviewServer

/// What addresses name, in a site of four files.
@Suite struct SiteAddressTests {
    private let files: Set<String> = ["index.html", "models/index.html", "models/a b.html", "models/acme/x%y.md"]

    private func resolve(_ target: String) -> SiteAddress { SiteAddress(target) { files.contains($0) } }

    @Test(arguments: [
        ("/", "index.html"), ("/index.html", "index.html"), ("/?q=1", "index.html"), ("/models/", "models/index.html"),
        ("/models/a%20b.html", "models/a b.html"), ("/models/acme/x%25y.md?z", "models/acme/x%y.md"),
        ("/%6dodels/", "models/index.html"),
    ])
    func `A file is named by its path, a folder by its own page`(target: String, path: String) {
        #expect(resolve(target) == .file(path))
    }

    @Test func `A folder without its slash leads to the address with it, and keeps the query`() {
        #expect(resolve("/models") == .folder("/models/"))
        #expect(resolve("/models?q=a%20b") == .folder("/models/?q=a%20b"))
    }

    @Test(arguments: [
        "/..", "/../etc/passwd", "/models/../index.html", "/models/%2e%2e/index.html", "/models%2f..%2findex.html",
        "//models/", "//evil.example/", "/models//", "/./index.html", "/models/\\..\\index.html", "/nothing",
        "/models/acme/", "/index.html/", "/%C3%A9",
    ])
    func `What the site does not hold is missing, however it is written`(target: String) {
        #expect(resolve(target) == .missing)
    }

    @Test(arguments: ["/%", "/%4", "/%zz", "/%00", "/index.html%00", "/%0d%0aX:%20y", "/%ff", "/%7f", "", "index.html"])
    func `Malformed escapes, control characters and what is no text are refused`(target: String) {
        #expect(resolve(target) == .malformed)
    }
}
