import SourceText

/// What a file's front matter holds, and where its body begins.
package struct FrontMatterBlock: Sendable {
    /// The block's entries; nil where there is no block, or where it could not be read.
    package var root: YAMLMapping?
    /// The bytes between the fences; nil without a block.
    package var blockRange: ByteRange?
    /// Where the text after the block begins, which is rendered as Markdown.
    ///
    /// Without a block this is the file's first byte, or the one after a byte order mark.
    package var bodyStart: Int
    package var issues: [FrontMatterIssue]
    /// True where a block is there and its YAML could not be read: the card keeps its page, with a banner.
    package var isBroken: Bool

    package init(
        root: YAMLMapping?, blockRange: ByteRange?, bodyStart: Int, issues: [FrontMatterIssue], isBroken: Bool
    ) {
        self.root = root
        self.blockRange = blockRange
        self.bodyStart = bodyStart
        self.issues = issues
        self.isBroken = isBroken
    }
}

/// How front matter is read.
package struct FrontMatterOptions: Sendable {
    /// Read a block that stands after the first heading (MindSpore's cards); off, as no other tool does.
    package var allowsBlockAfterHeading = false
    /// Largest block, in bytes.
    package var maximumBlockSize = 1024 * 1024
    /// Deepest nesting of collections.
    package var maximumDepth = 64
    /// Longest scalar value, in bytes of its text.
    package var maximumScalarSize = 64 * 1024
    /// Longest key, in bytes.
    package var maximumKeySize = 1024

    package init() {}
}
