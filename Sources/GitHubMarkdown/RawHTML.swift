import SourceText

/// Raw HTML of a card, rebuilt from the allowed tags; everything else is text.
///
/// Each node is taken by itself, so that a dangling `<img alt="` cannot swallow what follows. Nothing is passed
/// through: tags are written anew by `ElementWriter`, text is escaped, and no element is left in which a browser's
/// tokenizer would read anything but text and tags.
extension Renderer {
    /// Renders the literal of an HTML node that begins on `line` of the body.
    mutating func rawHTML(_ text: UnsafeBufferPointer<UInt8>, isInline: Bool, line: Int) {
        var scan = RawScan(text: text, isInline: isInline, line: line)
        while scan.index < text.count {
            guard text[scan.index] == UInt8(ascii: "<") else {
                let start = scan.index
                while scan.index < text.count, text[scan.index] != UInt8(ascii: "<") { scan.index += 1 }
                rawText(UnsafeBufferPointer(rebasing: text[start..<scan.index]))
                continue
            }
            if skipDeclaration(&scan) { continue }
            if let tag = RawTag(text, at: scan.index) {
                rawTag(tag, &scan)
            } else {
                rawText(UnsafeBufferPointer(rebasing: text[scan.index...scan.index]))
                scan.index += 1
            }
        }
    }

    private mutating func rawText(_ text: UnsafeBufferPointer<UInt8>) {
        guard text.contains(UInt8(ascii: "&")) else { return writer.text(text) }
        writer.text(decodingEntities(ArraySlice(text)))
    }

    /// Steps over a comment, an instruction, a CDATA section or a declaration.
    private mutating func skipDeclaration(_ scan: inout RawScan) -> Bool {
        let start = scan.index
        if scan.starts(with: "<!--") {
            if scan.skip(past: "-->", from: start + 4, .comment) { return true }
            if !scan.hasReportedComment {
                scan.hasReportedComment = true
                issues.append(MarkdownIssue(kind: .unclosedComment, range: locator.range(ofLine: scan.currentLine())))
            }
            return false
        }
        if scan.starts(with: "<?") { return scan.skip(past: "?>", from: start + 2, .instruction) }
        if scan.starts(with: "<![CDATA[") { return scan.skip(past: "]]>", from: start + 9, .section) }
        if scan.starts(with: "<!"), start + 2 < scan.text.count {
            let byte = scan.text[start + 2] | 0x20
            if byte >= 0x61, byte <= 0x7A { return scan.skip(past: ">", from: start + 3, .declaration) }
        }
        return false
    }

    private mutating func rawTag(_ tag: RawTag, _ scan: inout RawScan) {
        let start = scan.index
        // No name that matters is longer than `blockquote`.
        let name = tag.name.count > 12 ? "" : String(decoding: scan.text[tag.name].map(asciiLowercased), as: UTF8.self)
        switch TagTreatment.of(name) {
        case nil:
            rawText(UnsafeBufferPointer(rebasing: scan.text[start..<tag.end]))
            scan.index = tag.end
        case .show(let element):
            if tag.isClosing {
                writer.closeRaw(element)
            } else {
                openRaw(element, tag, &scan)
            }
            scan.index = tag.end
        case .unwrap:
            if name == "source", !tag.isClosing { placeholder(name, tag, &scan, isReported: false) }
            scan.index = tag.end
        case .placeholder:
            if !tag.isClosing { placeholder(name, tag, &scan, isReported: true) }
            scan.index = tag.end
        case .dropContent:
            if !tag.isClosing, name != "rp" { report(.droppedElement(name), scan.currentLine()) }
            scan.index = tag.end
            if !tag.isClosing, !scan.skipContent(of: name), !scan.isInline { scan.index = scan.text.count }
        }
    }

    private mutating func report(_ kind: MarkdownIssue.Kind, _ line: Int) {
        issues.append(MarkdownIssue(kind: kind, range: locator.range(ofLine: line)))
    }

    private mutating func openRaw(_ element: HTMLElement, _ tag: RawTag, _ scan: inout RawScan) {
        let attributes = RawAttributes(scan.text, tag)
        if element == .img { return rawImage(attributes, scan.currentLine()) }
        var kept = attributes.kept(for: element)
        let id = takeID(attributes, isAnchor: element == .a)
        if let id { kept += attribute("id", idPrefix + id) }
        if element == .a {
            openRawLink(attributes, kept, scan.currentLine())
            return
        }
        if element == .span, kept.isEmpty { return writer.openHidden(.span) }
        if element.headingLevel != nil {
            writer.headings.range = locator.range(ofLine: scan.currentLine())
            writer.headings.nextID = id
        }
        writer.openRaw(element, as: nil, kept)
        writer.headings.nextID = nil
    }

    /// The id of a tag if it is well-formed and still free; for anchors also the old `name`.
    private mutating func takeID(_ attributes: RawAttributes, isAnchor: Bool) -> String? {
        guard let value = attributes.value("id") ?? (isAnchor ? attributes.value("name") : nil) else { return nil }
        let isGood =
            (1...64).contains(value.count)
            && value.allSatisfy { isASCIIAlphanumeric($0) || $0 == 0x5F || $0 == 0x2E || $0 == 0x3A || $0 == 0x2D }
        // Ids with `fn:` and `fnref:` are the footnotes'.
        guard isGood, !value.starts(with: "fn:".utf8), !value.starts(with: "fnref:".utf8) else { return nil }
        let id = String(decoding: value, as: UTF8.self)
        return writer.headings.ids.take(id) ? id : nil
    }

    private mutating func openRawLink(_ attributes: RawAttributes, _ kept: [UInt8], _ line: Int) {
        var span = kept
        if let source = attributes.source("href") {
            switch link(to: decodingEntities(source), source: source, at: line...line, isRawHTML: true) {
            case .link(let own): return writer.openRaw(.a, as: nil, kept + own)
            case .broken: span += attribute("class", "broken-link")
            case .plain: break
            }
        }
        if span.isEmpty { writer.openHidden(.a) } else { writer.openRaw(.a, as: .span, span) }
    }

    private mutating func rawImage(_ attributes: RawAttributes, _ line: Int) {
        guard let source = attributes.source("src") else { return }
        let kept = attributes.kept(for: .img)
        image(
            decodingEntities(source), source: source, at: line...line, isRawHTML: true,
            alt: attributes.value("alt") ?? [], attributes: kept)
    }

    /// A link to the source of a `video`, `iframe` and the like, or their name alone.
    private mutating func placeholder(_ name: String, _ tag: RawTag, _ scan: inout RawScan, isReported: Bool) {
        let line = scan.currentLine()
        if isReported { report(.droppedElement(name), line) }
        let attributes = RawAttributes(scan.text, tag)
        let source = attributes.source("src") ?? attributes.source("data")
        guard isReported || source != nil else { return }
        var target = LinkTag.plain
        if let source { target = link(to: decodingEntities(source), source: source, at: line...line, isRawHTML: true) }
        open(target)
        writer.text(Array("[\(name)]".utf8))
        writer.closeNode()
    }
}

/// A position in the literal of one HTML node.
struct RawScan {
    enum Terminator {
        case comment, instruction, section, declaration
    }

    let text: UnsafeBufferPointer<UInt8>
    let isInline: Bool
    var index = 0
    var hasReportedComment = false
    private var line: Int
    private var counted = 0
    /// Ends that were looked for in vain: no second search, which would be quadratic.
    private var missing: Set<Terminator> = []
    private var missingNames: Set<String> = []

    init(text: UnsafeBufferPointer<UInt8>, isInline: Bool, line: Int) {
        self.text = text
        self.isInline = isInline
        self.line = line
    }

    /// The line of the body at `index`.
    mutating func currentLine() -> Int {
        while counted < index {
            if text[counted] == 0x0A { line += 1 }
            counted += 1
        }
        return line
    }

    func starts(with word: StaticString) -> Bool { matches(word, at: index) }

    mutating func skip(past word: StaticString, from start: Int, _ kind: Terminator) -> Bool {
        guard !missing.contains(kind) else { return false }
        var position = start
        while position + word.utf8CodeUnitCount <= text.count {
            if matches(word, at: position) {
                index = position + word.utf8CodeUnitCount
                return true
            }
            position += 1
        }
        missing.insert(kind)
        return false
    }

    /// Moves behind the closing tag of `name`; false if there is none.
    mutating func skipContent(of name: String) -> Bool {
        guard !missingNames.contains(name) else { return false }
        let wanted = Array("</\(name)".utf8)
        var position = index
        while position + wanted.count < text.count {
            let next = text[position + wanted.count]
            if text[position] == 0x3C, isHTMLSpace(next) || next == 0x2F || next == 0x3E,
                wanted.indices.allSatisfy({ asciiLowercased(text[position + $0]) == wanted[$0] })
            {
                position += wanted.count
                while position < text.count, text[position] != 0x3E { position += 1 }
                index = min(position + 1, text.count)
                return true
            }
            position += 1
        }
        missingNames.insert(name)
        return false
    }

    private func matches(_ word: StaticString, at position: Int) -> Bool {
        guard position + word.utf8CodeUnitCount <= text.count else { return false }
        for offset in 0..<word.utf8CodeUnitCount where text[position + offset] != word.utf8Start[offset] {
            return false
        }
        return true
    }
}
