import GitHubMarkdown
import SourceText

/// Finds what a relative link in a card's text leads to; needs no more than the registry's list of files.
package struct LinkResolver: Sendable {
    private let cards: [UTF8Key: Int]
    private let layout: RegistryLayout
    /// Copies a picture into the site and returns its path there; nil where it is none, or too large.
    private let publishPicture: @Sendable (String) -> String?

    package init(_ layout: RegistryLayout, publishPicture: @escaping @Sendable (String) -> String?) {
        self.layout = layout
        self.publishPicture = publishPicture
        cards = Dictionary(
            layout.cards.enumerated().map { (UTF8Key($1.path), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What `link` on the card at `path` leads to, and what the page shall say instead of its address.
    package func resolve(_ link: MarkdownLink, on card: RegistryLayout.CardFile) -> (LinkTarget, LinkOutcome.Kind) {
        let (address, fragment) = LinkResolver.split(link.url)
        if address.isEmpty { return (.keep, .anchor(fragment)) }
        let decoded = SitePath.percentDecoded(address)
        let folder = card.path.utf8.lastIndex(of: 0x2F).map { String(card.path[..<$0]) } ?? ""
        let joined = decoded.utf8.first == 0x2F ? decoded : folder + "/" + decoded
        guard let path = SitePath.normalised(joined) else { return (.broken, .outside) }
        for candidate in [path, path + ".md", path + "/README.md"] {
            if let index = cards[UTF8Key(candidate)] {
                let target = layout.cards[index]
                let page = SitePath.relative(from: card.pageStem, to: target.pageStem + ".html")
                let anchor = fragment.isEmpty ? "" : "#user-content-" + fragment
                return (.rewrite(page + anchor), .record(path: target.path, fragment: fragment))
            }
        }
        guard layout.files.contains(UTF8Key(path)) else { return (.broken, .broken(path: path)) }
        if link.isImage, let published = publishPicture(path) {
            return (.rewrite(SitePath.relative(from: card.pageStem, to: published)), .picture(path: path))
        }
        return (.broken, .unpublished(path: path))
    }

    /// The address before `?` and `#`, and the fragment after `#`.
    private static func split(_ url: String) -> (address: String, fragment: String) {
        let utf8 = url.utf8
        let hash = utf8.firstIndex(of: 0x23) ?? utf8.endIndex
        let fragment = hash == utf8.endIndex ? "" : String(url[utf8.index(after: hash)...])
        let query = utf8[..<hash].firstIndex(of: 0x3F) ?? hash
        return (String(url[..<query]), LinkResolver.anchor(fragment))
    }

    /// The anchor that a fragment names: decoded, and without the prefix that GitHub and Muster give to every id.
    package static func anchor(_ fragment: String) -> String {
        let decoded = SitePath.percentDecoded(fragment)
        let prefix = "user-content-"
        return decoded.hasPrefix(prefix) ? String(decoded.dropFirst(prefix.count)) : decoded
    }
}
