import CLibYAML
import SourceText

/// Reads the front matter of a Markdown file.
///
/// Never fails: what cannot be read is an issue with its place, and the text after the block is still found.
package func readFrontMatter(_ bytes: [UInt8], options: FrontMatterOptions) -> FrontMatterBlock {
    bytes.withUnsafeBufferPointer { FrontMatterReader(bytes: $0, options: options).frontMatter() }
}

/// Reads a file that is YAML from its first byte to its last, such as `muster.yml`.
///
/// A file without a node has no root and is not broken.
package func readYAMLDocument(_ bytes: [UInt8], options: FrontMatterOptions) -> FrontMatterBlock {
    bytes.withUnsafeBufferPointer { FrontMatterReader(bytes: $0, options: options).document() }
}

private struct FrontMatterReader {
    let bytes: Bytes
    let options: FrontMatterOptions

    /// More issues than this in one file are only counted.
    private static let issueLimit = 1000

    func frontMatter() -> FrontMatterBlock {
        let start = textStart
        var locator = BlockLocator(bytes, allowsBlockAfterHeading: options.allowsBlockAfterHeading)
        let found = locator.locate(from: start)
        let issues = fileIssues(textStart: start) + locator.issues
        guard let found else {
            return FrontMatterBlock(
                root: nil, blockRange: nil, bodyStart: start,
                issues: issues + defects(ByteRange(0, bytes.count)), isBroken: false)
        }
        let outside = defects(ByteRange(0, found.content.start)) + defects(ByteRange(found.bodyStart, bytes.count))
        var block = read(found.content, issues: issues + outside)
        block.bodyStart = found.bodyStart
        if !block.isBroken, block.root == nil {
            block.root = YAMLMapping(entries: [])
            block.issues.append(FrontMatterIssue(kind: .emptyBlock, range: found.content))
        }
        return block
    }

    func document() -> FrontMatterBlock {
        read(ByteRange(textStart, bytes.count), issues: fileIssues(textStart: textStart))
    }

    /// Where the text begins after a byte order mark.
    private var textStart: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    private func fileIssues(textStart: Int) -> [FrontMatterIssue] {
        var issues: [FrontMatterIssue] = []
        if textStart > 0 { issues.append(FrontMatterIssue(kind: .byteOrderMark, range: ByteRange(0, textStart))) }
        let checks = ByteChecks(lineEndsOf: bytes)
        if let range = checks.carriageReturn {
            issues.append(FrontMatterIssue(kind: .carriageReturns(mixed: checks.hasMixedLineEnds), range: range))
        }
        return issues
    }

    private func defects(_ range: ByteRange) -> [FrontMatterIssue] {
        firstDefect(bytes, in: range).map { [$0] } ?? []
    }

    /// The YAML of `range`; the whole of it is checked before libyaml sees a byte.
    private func read(_ range: ByteRange, issues: [FrontMatterIssue]) -> FrontMatterBlock {
        var block = FrontMatterBlock(
            root: nil, blockRange: range, bodyStart: range.end, issues: issues, isBroken: true)
        if range.count > options.maximumBlockSize {
            let kind = FrontMatterIssue.Kind.blockTooLarge(bytes: range.count, limit: options.maximumBlockSize)
            block.issues.append(FrontMatterIssue(kind: kind, range: ByteRange(range.start, range.start)))
            return block
        }
        if let defect = firstDefect(bytes, in: range) {
            block.issues.append(defect)
            return block
        }
        if range.isEmpty {
            block.isBroken = false
            return block
        }
        var builder = NodeBuilder(
            bytes, range, options: options, issues: IssueCollector(issues, limit: FrontMatterReader.issueLimit))
        block.isBroken = !parse(range, into: &builder)
        block.issues = builder.issues.finished()
        if !block.isBroken { block.root = builder.root?.mapping }
        return block
    }

    /// Drives libyaml to the end of the block; false where the block is lost.
    private func parse(_ range: ByteRange, into builder: inout NodeBuilder) -> Bool {
        guard let source = YAMLEventSource(bytes, range) else {
            builder.issues.addFatal(.syntax(message: "there is no memory to read the block"), range)
            return false
        }
        while true {
            var event = yaml_event_t()
            guard source.next(&event) else {
                let message = SyntaxMessage(source.failure, bytes: bytes, block: range, map: builder.map)
                builder.issues.addFatal(.syntax(message: message.text), message.range, path: builder.path)
                return false
            }
            defer { yaml_event_delete(&event) }
            if event.type == YAML_STREAM_END_EVENT { return true }
            if builder.handle(event) == .broken { return false }
        }
    }
}
