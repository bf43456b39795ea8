import SourceText

/// Finds a file's front-matter block: what Hugging Face's expression takes, and the near misses that people write.
struct BlockLocator {
    /// A block's YAML, and where the text after it begins.
    struct Found {
        var content: ByteRange
        var bodyStart: Int
    }

    private let bytes: Bytes
    private let allowsBlockAfterHeading: Bool
    private(set) var issues: [FrontMatterIssue] = []

    init(_ bytes: Bytes, allowsBlockAfterHeading: Bool) {
        self.bytes = bytes
        self.allowsBlockAfterHeading = allowsBlockAfterHeading
    }

    /// The block that counts as the file's metadata, nil where there is none.
    mutating func locate(from start: Int) -> Found? {
        var first = start
        while true {
            let length = whitespaceLength(bytes, at: first)
            if length == 0 { break }
            first += length
        }
        let line = TextLine(of: bytes, at: first)
        if line.isDashes(bytes) {
            if first > start { report(.blankLinesBeforeBlock, ByteRange(start, first)) }
            return locateAfterFence(line)
        }
        let lines = MetadataLines(bytes, from: lineStart(of: first, notBefore: start))
        if lines.looksLikeMetadata, lines.end < bytes.count, TextLine(of: bytes, at: lines.end).isDashes(bytes) {
            report(.missingOpeningFence, line.range)
            return nil
        }
        return locateLater(from: start)
    }

    private func lineStart(of offset: Int, notBefore start: Int) -> Int {
        var index = offset
        while index > start, bytes[index - 1] != 0x0A, bytes[index - 1] != 0x0D { index -= 1 }
        return index
    }

    private mutating func report(_ kind: FrontMatterIssue.Kind, _ range: ByteRange) {
        issues.append(FrontMatterIssue(kind: kind, range: range))
    }

    // MARK: A block at the file's start

    /// The block that the fence `opening` begins; without a closing fence a thematic break, or a slip.
    private mutating func locateAfterFence(_ first: TextLine) -> Found? {
        var opening = first
        if let second = doubledFence(after: first) {
            report(.doubledOpeningFence, second.range)
            opening = second
        }
        guard let closing = closingFence(from: opening.next) else {
            reportUnclosed(opening)
            return nil
        }
        reportTrailingBlanks(opening)
        reportTrailingBlanks(closing)
        if closing.isDots(bytes) { report(.closedByDots, closing.range) }
        return Found(content: content(between: opening, and: closing), bodyStart: closing.next)
    }

    /// A second fence directly after the first, with metadata after it, which Hugging Face reads as one block.
    private func doubledFence(after first: TextLine) -> TextLine? {
        let second = TextLine(of: bytes, at: first.next)
        guard second.isDashes(bytes) else { return nil }
        let lines = MetadataLines(bytes, from: second.next)
        guard lines.looksLikeMetadata, lines.end < bytes.count else { return nil }
        return TextLine(of: bytes, at: lines.end).isDashes(bytes) ? second : nil
    }

    private func closingFence(from start: Int) -> TextLine? {
        var index = start
        var lines: MetadataLines?
        while index < bytes.count {
            let line = TextLine(of: bytes, at: index)
            if line.isDashes(bytes) { return line }
            if line.isDots(bytes) {
                // After prose, dots are dots, and the fence was a thematic break.
                let before = lines ?? MetadataLines(bytes, from: start)
                lines = before
                if before.looksLikeMetadata || before.keys > 0 && before.end == line.start { return line }
            }
            index = line.next
        }
        return nil
    }

    /// The bytes between two fences, without the last line end, which Hugging Face counts to the fence.
    private func content(between opening: TextLine, and closing: TextLine) -> ByteRange {
        var end = closing.start
        if end > opening.next {
            end -= 1
            if end > opening.next, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
        }
        return ByteRange(opening.next, end)
    }

    private mutating func reportTrailingBlanks(_ fence: TextLine) {
        let range = ByteRange(fence.start + 3, fence.end)
        if !range.isEmpty { report(.trailingBlanksAfterFence, range) }
    }

    private mutating func reportUnclosed(_ opening: TextLine) {
        let lines = MetadataLines(bytes, from: opening.next)
        guard lines.looksLikeMetadata else {
            // A thematic break: the blank lines before it are no slip either.
            issues.removeAll()
            return
        }
        if lines.end < bytes.count {
            let line = TextLine(of: bytes, at: lines.end)
            let content = line.contentStart(bytes)
            if line.isFence(bytes, of: 0x2D, from: content) || line.isFence(bytes, of: 0x2E, from: content) {
                return report(.indentedClosingFence, line.range)
            }
        }
        report(.unclosedBlock, opening.range)
    }

    // MARK: A block further down

    /// The first lines that look like a block after other text; read only directly after the first heading.
    private mutating func locateLater(from start: Int) -> Found? {
        var walk = MarkdownWalk()
        var index = start
        while index < bytes.count {
            let line = TextLine(of: bytes, at: index)
            let allowsFence = walk.allowsFence
            let followsHeading = walk.followsFirstHeading
            walk.step(over: line, bytes)
            index = line.next
            guard allowsFence, line.isDashes(bytes), !line.isUnended else { continue }
            let lines = MetadataLines(bytes, from: line.next)
            index = lines.end
            guard lines.looksLikeMetadata, lines.end < bytes.count else { continue }
            let closing = TextLine(of: bytes, at: lines.end)
            guard closing.isDashes(bytes) else { continue }
            let isRead = allowsBlockAfterHeading && followsHeading
            report(.blockNotFirst(read: isRead), line.range)
            guard isRead else { return nil }
            return Found(content: content(between: line, and: closing), bodyStart: closing.next)
        }
        return nil
    }
}

/// As much of Markdown as it takes to tell a fence from a thematic break, an underline and an example in code.
private struct MarkdownWalk {
    /// The mark and length of the code fence that is open.
    private var codeFence: (mark: UInt8, count: Int)?
    private var headings = 0
    private(set) var followsFirstHeading = false
    /// Whether the line before lets a block begin: a blank one, a heading or a line of HTML, but no paragraph.
    private(set) var allowsFence = true

    mutating func step(over line: TextLine, _ bytes: Bytes) {
        let content = line.contentStart(bytes)
        let mark = content < line.end ? bytes[content] : 0
        var count = 0
        while content + count < line.end, bytes[content + count] == mark { count += 1 }
        if let open = codeFence {
            let closes =
                mark == open.mark && count >= open.count && bytes[(content + count)..<line.end].allSatisfy(isBlank)
            if closes { codeFence = nil }
            allowsFence = false
            return
        }
        if mark == 0 {
            allowsFence = true
            return
        }
        let isHeading = mark == 0x23 && count <= 6 && (content + count == line.end || isBlank(bytes[content + count]))
        if isHeading { headings += 1 }
        followsFirstHeading = isHeading && headings == 1
        allowsFence = isHeading || mark == 0x3C
        if (mark == 0x60 || mark == 0x7E) && count >= 3 { codeFence = (mark, count) }
    }
}
