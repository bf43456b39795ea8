import FrontMatter
import GitHubMarkdown
import SourceText

/// Turns one file into a record; knows nothing of the other files but their names.
package struct CardReader: Sendable {
    private let configuration: Configuration
    private let links: LinkResolver
    private let markdown: MarkdownOptions

    package init(_ configuration: Configuration, links: LinkResolver) {
        self.configuration = configuration
        self.links = links
        var options = MarkdownOptions()
        options.allowsRemoteImages = configuration.allowsRemoteImages
        markdown = options
    }

    package func read(_ layout: RegistryLayout.CardFile, _ file: SourceFile) -> Record {
        let block = readFrontMatter(file.bytes, options: configuration.frontMatter)
        var decoded =
            block.root.map { DecodedCard($0, kind: layout.kind, schema: configuration.schema) } ?? DecodedCard()
        var outcomes: [LinkOutcome] = []
        let document = renderMarkdown(file.bytes, from: block.bodyStart, options: markdown) { link in
            let (target, kind) = links.resolve(link, on: layout)
            outcomes.append(LinkOutcome(kind: kind, link: link))
            return target
        }
        decoded.inferBases(from: document, file.bytes, block, layout)
        return Record(
            layout: layout, file: file, frontMatter: block, decoded: decoded, document: document,
            linkOutcomes: outcomes)
    }
}
