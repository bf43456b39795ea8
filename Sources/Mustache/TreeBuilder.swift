/// Builds the tree of a template from its paired tokens, line by line.
struct TreeBuilder {
    /// A tag that is open, with what has been read inside it.
    private struct Frame {
        let token: Int
        var nodes: [Node] = []
        /// The blank space shared by the lines that began inside.
        var indent: Range<Int>?
        /// For a block: its index.
        var block: Int?
        /// For a parent.
        var inclusion: Inclusion?
    }

    /// The line that is being read.
    private struct Line {
        let standsAlone: Bool
        let indent: Range<Int>
        var end: Range<Int> = 0..<0
    }

    private let source: [UInt8]
    private let tokens: [Token]
    private var frames = [Frame(token: -1)]
    private var line = Line(standsAlone: false, indent: 0..<0)
    private(set) var blocks: [Block] = []
    private(set) var faults: [SyntaxFault] = []

    init(_ tokens: [Token], of source: [UInt8]) {
        self.tokens = tokens
        self.source = source
    }

    var nodes: [Node] { frames.first?.nodes ?? [] }

    mutating func run() {
        var start = 0
        while start < tokens.count {
            var end = start
            while end < tokens.count, tokens[end].kind != .lineEnd { end += 1 }
            let hasEnd = end < tokens.count
            readLine(start..<end, end: hasEnd ? tokens[end].range : nil)
            start = hasEnd ? end + 1 : end
        }
        while frames.count > 1 { closeFrame() }
    }

    private mutating func readLine(_ content: Range<Int>, end: Range<Int>?) {
        let indent = LineRules.indent(of: content, of: tokens, in: source)
        let alone = LineRules.standsAlone(content, of: tokens, in: source)
        line = Line(standsAlone: alone, indent: indent, end: end ?? 0..<0)
        if alone {
            let tags = content.filter { tokens[$0].kind != .text }
            let closing = tags.prefix { tokens[$0].kind == .close }
            for tag in closing { readTag(tag) }
            noteIndent(indent)
            for tag in tags.dropFirst(closing.count) { readTag(tag) }
            return
        }
        if let first = content.first {
            let isBlank = content.count == 1 && indent == tokens[first].range
            if !isBlank { noteIndent(indent) }
            add(.lineStart(indent))
        }
        for index in content {
            if tokens[index].kind != .text {
                readTag(index)
            } else {
                let range = tokens[index].range
                // The indent is written by the line's start.
                addText(index == content.lowerBound ? indent.upperBound..<range.upperBound : range)
            }
        }
        if let end { addText(end) }
    }

    private mutating func noteIndent(_ indent: Range<Int>) {
        let top = frames.count - 1
        frames[top].indent = LineRules.common(frames[top].indent, indent, in: source)
    }

    private mutating func add(_ node: Node) { frames[frames.count - 1].nodes.append(node) }

    private mutating func addText(_ range: Range<Int>) {
        if !range.isEmpty { add(.text(range)) }
    }

    private mutating func readTag(_ index: Int) {
        let token = tokens[index]
        checkPlace(token)
        switch token.kind {
        case .variable, .rawVariable: add(.variable(name(of: token), raw: token.kind == .rawVariable))
        case .section, .inverted: frames.append(Frame(token: index))
        case .partial: add(.partial(inclusion(of: token)))
        case .parent: frames.append(Frame(token: index, inclusion: inclusion(of: token)))
        case .block: openBlock(index)
        case .close:
            guard let partner = token.partner else { return }
            while let top = frames.last, top.token > partner { closeFrame() }
            closeFrame()
        case .text, .lineEnd, .comment, .delimiters: break
        }
    }

    /// Refuses tags that would be dropped silently, for a parent takes nothing but blocks.
    private mutating func checkPlace(_ token: Token) {
        guard let parent = frames.last?.inclusion, token.kind != .block, token.kind != .close else { return }
        guard token.isOutput || token.opens || token.kind == .partial else { return }
        let message = "this would not be shown: inside '{{<\(parent.template)}}' only blocks count; put it into a block"
        faults.append(SyntaxFault(offset: token.range.lowerBound, message: message))
    }

    private mutating func openBlock(_ index: Int) {
        let token = tokens[index]
        let isFirst = line.standsAlone || line.indent.upperBound == token.range.lowerBound
        blocks.append(
            Block(
                name: text(token.name), offset: token.range.lowerBound, tagIndent: isFirst ? line.indent : nil,
                startsLine: line.standsAlone))
        frames.append(Frame(token: index, block: blocks.count - 1))
    }

    private mutating func closeFrame() {
        guard frames.count > 1, let frame = frames.popLast() else { return }
        let top = frames.count - 1
        let token = tokens[frame.token]
        if let inclusion = frame.inclusion {
            add(.partial(inclusion))
            return
        }
        frames[top].indent = LineRules.common(frames[top].indent, frame.indent, in: source)
        if let block = frame.block {
            blocks[block].body = frame.nodes
            blocks[block].bodyIndent = frame.indent
            blocks[block].endsLine = line.standsAlone
            blocks[block].lineEnd = line.end
            place(block)
        } else {
            add(.section(name(of: token), inverted: token.kind == .inverted, body: frame.nodes))
        }
    }

    private mutating func place(_ index: Int) {
        let top = frames.count - 1
        let block = blocks[index]
        guard let parent = frames[top].inclusion else {
            add(.block(index))
            return
        }
        if parent.overrides[block.name] != nil {
            let message = "the block '\(block.name)' is given twice; remove one"
            faults.append(SyntaxFault(offset: block.offset, message: message))
        }
        frames[top].inclusion?.overrides[block.name] = index
    }

    private func name(of token: Token) -> Name {
        let text = text(token.name)
        let parts = text == "." ? [] : text.split(separator: ".").map { NameKey(String($0)) }
        return Name(text: text, parts: parts, offset: token.range.lowerBound)
    }

    private func inclusion(of token: Token) -> Inclusion {
        let indent = line.standsAlone ? line.indent : nil
        return Inclusion(template: text(token.name), offset: token.range.lowerBound, indent: indent)
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }
}
