import SourceText

/// How a body is rendered.
package struct MarkdownOptions: Sendable {
    /// Whether `http(s)` images are shown; otherwise they become links, so that reading a card tells nobody.
    package var allowsRemoteImages: Bool
    /// Whether the card's first H1 is left out of the HTML, because the page shows it as its own title.
    package var dropsFirstTopHeading: Bool

    package init(allowsRemoteImages: Bool = false, dropsFirstTopHeading: Bool = true) {
        self.allowsRemoteImages = allowsRemoteImages
        self.dropsFirstTopHeading = dropsFirstTopHeading
    }
}

/// What becomes of a relative link or image of a card.
package enum LinkTarget: Sendable, Equatable {
    /// The URL stays as the card wrote it.
    case keep
    /// A URL of our own; it is escaped, but not judged again.
    case rewrite(String)
    /// The text is shown, marked as a broken link; the caller reports.
    case broken
    /// The text is shown, without any mark.
    case removed
}

/// A link or an image of a card, in the order of the text.
package struct MarkdownLink: Sendable {
    /// The URL after entities and escapes are decoded.
    package var url: String
    package var isImage: Bool
    package var isRawHTML: Bool
    /// The URL's text in the file where it can be found near the node, else the line of its block.
    package var range: ByteRange
}

/// A heading of a card, Markdown or raw HTML.
package struct MarkdownHeading: Sendable {
    /// The level that the card gives; the page may show another.
    package var level: Int
    package var text: String
    /// GitHub's anchor, without the prefix `user-content-` that the page adds.
    package var anchor: String
    package var range: ByteRange
    /// Where its block begins in the document's plain text, or where that would stand if it had any.
    package var textStart: Int
}

/// Something about a body that its author should know.
package struct MarkdownIssue: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        /// A limit of the pre-scan or of the parsed tree was passed: the body is shown as text.
        case rejected(rule: String, explanation: String)
        /// A code block that its fence never closes.
        case unclosedCodeFence
        /// A `<!--` without `-->`.
        case unclosedComment
        /// A URL whose scheme or characters are not allowed; its text is shown without link.
        case unsafeURL(String)
        /// A URL that no browser could open, such as `http://[bad`.
        case invalidURL(String)
        /// A raw element that is not allowed on a page, such as `script` or `iframe`.
        case droppedElement(String)
    }

    package var kind: Kind
    package var range: ByteRange
}

/// A rendered body with everything that was learnt on the way.
package struct MarkdownDocument: Sendable {
    /// Valid, balanced HTML for the inside of an `<article>`.
    package var html: [UInt8] = []
    /// Text of the first H1.
    package var title: String?
    package var headings: [MarkdownHeading] = []
    /// All ids that a link `#x` can reach, without prefix, in order of appearance.
    package var anchors: [String] = []
    package var links: [MarkdownLink] = []
    /// Text for search: blocks end with a line feed, other white space is one blank.
    package var plainText: [UInt8] = []
    /// Text of the first paragraph that is more than links and images.
    package var firstParagraph: String?
    /// The lines of code blocks, in order.
    package var codeBlocks: [ByteRange] = []
    package var issues: [MarkdownIssue] = []
    /// Whether the body is shown as escaped text because a limit was passed.
    package var isRejected = false
}
