import SourceText

/// The tag that stands for a link once its URL is judged.
enum LinkTag {
    /// An `a` with these attributes.
    case link([UInt8])
    /// A marked text.
    case broken
    /// The text alone.
    case plain
}

/// Links and images, Markdown and raw alike.
extension Renderer {
    /// Judges `url`, asks the caller about relative ones, and takes it into the document's list.
    ///
    /// `source` is how the URL may be spelt in the file.
    mutating func link(
        to url: [UInt8], source: ArraySlice<UInt8>, at lines: ClosedRange<Int>, isRawHTML: Bool
    ) -> LinkTag {
        let link = register(url, source, lines, isImage: false, isRawHTML: isRawHTML)
        switch checkURL(url[...], isImage: false) {
        case .external(let url):
            return .link(attribute("href", url) + attribute("rel", "nofollow noopener noreferrer"))
        case .mail(let url): return .link(attribute("href", url))
        case .fragment(let name):
            // Browsers take `#top` for the start of the page.
            let isComplete = name.isEmpty || name.elementsEqual("top".utf8) || name.starts(with: idPrefix.utf8)
            return .link(attribute("href", (isComplete ? "#" : "#" + idPrefix).utf8 + name))
        case .relative(let url):
            switch resolve(link) {
            case .keep: return .link(attribute("href", url))
            case .rewrite(let own): return .link(attribute("href", own))
            case .broken: return .broken
            case .removed: return .plain
            }
        case .unsafe:
            issues.append(MarkdownIssue(kind: .unsafeURL(link.url), range: link.range))
            return .plain
        case .invalid:
            issues.append(MarkdownIssue(kind: .invalidURL(link.url), range: link.range))
            return .plain
        }
    }

    /// Opens what `tag` says as a Markdown node.
    mutating func open(_ tag: LinkTag, title: [UInt8] = []) {
        switch tag {
        case .link(let attributes):
            writer.openNode(.a, title.isEmpty ? attributes : attributes + attribute("title", title))
        case .broken: writer.openNode(.span, attribute("class", "broken-link"))
        case .plain: writer.openNode(nil)
        }
    }

    /// Writes an image, or what stands for it.
    mutating func image(
        _ url: [UInt8], source: ArraySlice<UInt8>, at lines: ClosedRange<Int>, isRawHTML: Bool, alt: [UInt8],
        attributes: [UInt8]
    ) {
        let link = register(url, source, lines, isImage: true, isRawHTML: isRawHTML)
        writer.headings.noteImage()
        switch checkURL(url[...], isImage: true) {
        case .external(let url):
            if options.allowsRemoteImages { return showImage(attribute("src", url), alt, attributes) }
            let text = alt.contains { !isHTMLSpace($0) } ? alt : lastPart(ofURL: url)
            let rel = attribute("rel", "nofollow noopener noreferrer")
            writer.openNode(.a, attribute("class", "remote-image") + attribute("href", url) + rel)
            writer.label(text)
            writer.closeNode()
        case .relative(let url):
            switch resolve(link) {
            case .keep where !url.isEmpty: showImage(attribute("src", url), alt, attributes)
            case .rewrite(let own): showImage(attribute("src", own), alt, attributes)
            case .broken:
                writer.openNode(.span, attribute("class", "broken-link"))
                writer.label(alt.isEmpty ? lastPart(ofURL: url) : alt)
                writer.closeNode()
            case .keep, .removed: writer.label(alt)
            }
        case .unsafe:
            issues.append(MarkdownIssue(kind: .unsafeURL(link.url), range: link.range))
            writer.label(alt)
        case .mail, .fragment, .invalid:
            issues.append(MarkdownIssue(kind: .invalidURL(link.url), range: link.range))
            writer.label(alt)
        }
    }

    private mutating func showImage(_ source: [UInt8], _ alt: [UInt8], _ attributes: [UInt8]) {
        writer.void(.img, source + attribute("alt", alt) + attributes)
        alt.withUnsafeBufferPointer { writer.plain.append($0) }
    }

    private mutating func register(
        _ url: [UInt8], _ source: ArraySlice<UInt8>, _ lines: ClosedRange<Int>, isImage: Bool, isRawHTML: Bool
    ) -> MarkdownLink {
        let range = locator.find(source, from: lines.lowerBound, to: lines.upperBound)
        let link = MarkdownLink(
            url: String(decoding: url, as: UTF8.self), isImage: isImage, isRawHTML: isRawHTML, range: range)
        links.append(link)
        return link
    }

    /// Writes a run of text with the links that GitHub finds in it.
    mutating func autolinked(_ text: UnsafeBufferPointer<UInt8>) {
        var finder = AutolinkFinder(text)
        var written = 0
        while let found = finder.next() {
            writer.text(UnsafeBufferPointer(rebasing: text[written..<found.range.lowerBound]))
            let source = ArraySlice(text[found.range])
            let prefix = UnsafeBufferPointer(start: found.prefix.utf8Start, count: found.prefix.utf8CodeUnitCount)
            open(link(to: Array(prefix) + source, source: source, at: blockLines, isRawHTML: false))
            writer.text(UnsafeBufferPointer(rebasing: text[found.range]))
            writer.closeNode()
            written = found.range.upperBound
        }
        writer.text(UnsafeBufferPointer(rebasing: text[written...]))
    }
}
