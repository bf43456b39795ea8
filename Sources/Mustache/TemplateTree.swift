/// A part of a parsed template; ranges are of its source.
enum Node: Sendable {
    /// A line with content begins; the range is the blank space that it begins with.
    case lineStart(Range<Int>)
    case text(Range<Int>)
    case variable(Name, raw: Bool)
    case section(Name, inverted: Bool, body: [Node])
    case partial(Inclusion)
    /// A place that a template which inherits from this one may fill: an index in `TemplateTree.blocks`.
    case block(Int)
}

/// A name in a tag.
struct Name: Sendable {
    /// As written.
    let text: String
    /// The parts between dots; none for `.`, the current value.
    let parts: [NameKey]
    /// Where the tag begins.
    let offset: Int
}

/// A partial or parent tag.
struct Inclusion: Sendable {
    let template: String
    let offset: Int
    /// The blank space before a tag that stands alone on its line, nil for one within a line.
    let indent: Range<Int>?
    /// The blocks that a parent tag holds, as indexes in `TemplateTree.blocks`.
    var overrides: [String: Int] = [:]
}

/// A block: a place to fill, and when inside a parent tag, what to fill it with.
struct Block: Sendable {
    let name: String
    let offset: Int
    var body: [Node] = []
    /// The blank space before the opening tag, nil when other things stand before it on its line.
    let tagIndent: Range<Int>?
    /// Whether the body begins on a new line, the opening tag having had its line for itself.
    let startsLine: Bool
    /// Whether the closing tag had its line for itself, so that the body ends with its last line.
    var endsLine = false
    /// The line end behind such a closing tag.
    var lineEnd: Range<Int> = 0..<0
    /// The blank space that all lines of the body begin with; nil when no line begins in it.
    var bodyIndent: Range<Int>?
}

/// One source, parsed: what is right in it, and its faults.
struct TemplateTree: Sendable {
    let source: [UInt8]
    var nodes: [Node] = []
    var blocks: [Block] = []
    var faults: [SyntaxFault] = []

    init(_ source: [UInt8]) {
        self.source = source
        var tokenizer = Tokenizer(source)
        tokenizer.run()
        var pairs = TagPairs(tokenizer.tokens, of: source)
        pairs.run()
        var builder = TreeBuilder(pairs.tokens, of: source)
        builder.run()
        nodes = builder.nodes
        blocks = builder.blocks
        faults = Array((tokenizer.faults + pairs.faults + builder.faults).prefix(Limit.faults))
    }
}
