import SourceText
import Testing

@testable import GitHubMarkdown
@testable import Records

/// Where relative links of a card lead.
@Suite struct LinkResolverTests {
    private let layout = RegistryLayout(
        paths: [
            "content/datasets/d/README.md", "content/datasets/d/notes.md", "content/models/a.md",
            "content/models/acme/b.md", "content/models/acme/pic.png", "content/models/acme/run.sh",
            "content/models/é x.md", "docs/plan.md",
        ], sources: [])

    /// What `url` on the card of `acme/b` becomes: the new address, or what is wrong.
    private func target(_ url: String, isImage: Bool = false, from path: String = "content/models/acme/b.md") -> String
    {
        let resolver = LinkResolver(layout) { $0.hasSuffix(".png") ? "assets/pictures/p.png" : nil }
        guard let card = layout.cards.first(where: { $0.path == path }) else { return "no card" }
        let link = MarkdownLink(url: url, isImage: isImage, isRawHTML: false, range: ByteRange(0, 0))
        let (target, kind) = resolver.resolve(link, on: card)
        if case .rewrite(let address) = target { return address }
        switch kind {
        case .record, .picture: return "not rewritten"
        case .unpublished(let path): return "unpublished \(path)"
        case .broken(let path): return "broken \(path)"
        case .outside: return "outside"
        case .anchor(let name): return target == .keep ? "anchor \(name)" : "anchor lost"
        }
    }

    @Test(
        "A link to another card leads to its page",
        arguments: [
            ("../a.md", "../a.html"), ("../a", "../a.html"), ("b.md", "b.html"), ("./b.md", "b.html"),
            ("../../datasets/d", "../../datasets/d.html"), ("../../datasets/d/", "../../datasets/d.html"),
            ("../../datasets/d/README.md", "../../datasets/d.html"), ("/content/models/a.md", "../a.html"),
            ("../a.md?raw=1", "../a.html"), ("../a.md#use", "../a.html#user-content-use"),
            ("..%2Fa.md", "../a.html"), ("%2e%2e/a.md", "../a.html"), ("../a.md#x?y", "../a.html#user-content-x?y"),
        ])
    func records(url: String, address: String) {
        #expect(target(url) == address)
    }

    @Test func `A page with a made-up name is found as well`() throws {
        let card = try #require(layout.cards.first { $0.path == "content/models/é x.md" })
        #expect(target("../%C3%A9%20x.md") == "../" + card.pageStem.dropFirst("models/".count) + ".html")
    }

    @Test(
        "What leads nowhere is told apart",
        arguments: [
            ("#intended-use", "anchor intended-use"), ("#a%20b", "anchor a b"), ("", "anchor "), ("?x", "anchor "),
            ("../../../../etc/passwd", "outside"), ("%2e%2e/%2e%2e/%2e%2e/%2e%2e/x", "outside"), ("/../x", "outside"),
            ("../none.md", "broken content/models/none.md"), ("run.sh", "unpublished content/models/acme/run.sh"),
            ("pic.png", "unpublished content/models/acme/pic.png"), ("/docs/plan.md", "unpublished docs/plan.md"),
            ("../../datasets/d/notes.md", "unpublished content/datasets/d/notes.md"),
        ])
    func others(url: String, outcome: String) {
        #expect(target(url) == outcome)
    }

    @Test func `A picture beside the card is published, a script is not`() {
        #expect(target("pic.png", isImage: true) == "../../assets/pictures/p.png")
        #expect(target("run.sh", isImage: true) == "unpublished content/models/acme/run.sh")
        #expect(target("none.png", isImage: true) == "broken content/models/acme/none.png")
    }
}
