/// A limit that a body passes.
struct Rejection: Equatable {
    var rule: String
    var explanation: String
}

/// The limits that keep cmark-gfm 0.29.0.gfm.6 linear: one pass over the bytes, before anything is parsed.
///
/// The parser has quadratic spots and runs out of memory on inputs of 64 KiB; each rule bounds one family of them.
/// Code fences are counted like any other text: a scanner that skips them can be fooled into skipping what cmark parses.
/// A chunk is a run of lines that are not blank.
struct PreScan {
    private static let bodyLimit = 1 << 20
    private static let chunkLimit = 256 << 10
    private static let pipesLimit = 1 << 28
    private static let hotLimit = 16 << 20
    private static let emphasisLimit = 128 << 20
    private static let referenceLimit = 8 << 20
    private static let delimiterLimit = 64
    private static let cellLimit = 65_536

    private var chunk = 0
    private var hot = HotCounts()
    private var delimiterLines = 0
    private var columns = 0
    private var cells = 0
    private var squaredPipes = 0
    private var brackets = 0
    private var chunkHasReference = false
    private var longestReferenceChunk = 0

    /// Offsets of the body's line starts; complete unless the body is rejected.
    private(set) var lineStarts: [Int] = [0]

    /// The first rule that `body` breaks, nil if none.
    mutating func scan(_ body: UnsafeBufferPointer<UInt8>) -> Rejection? {
        guard body.count <= PreScan.bodyLimit else {
            return Rejection(rule: "R1", explanation: "the text is longer than 1 MiB")
        }
        return ScannedLine.plainBytes.withUnsafeBufferPointer { scan(body, plain: $0) }
    }

    private mutating func scan(_ body: UnsafeBufferPointer<UInt8>, plain: UnsafeBufferPointer<Bool>) -> Rejection? {
        var start = 0
        while true {
            let line = ScannedLine(body, from: start, plain: plain)
            if let rejection = judge(line, body) { return rejection }
            guard line.end < body.count else { break }
            let isPair = body[line.end] == 0x0D && line.end + 1 < body.count && body[line.end + 1] == 0x0A
            start = line.end + (isPair ? 2 : 1)
            lineStarts.append(start)
        }
        endChunk()
        guard longestReferenceChunk * brackets > PreScan.referenceLimit else { return nil }
        return Rejection(rule: "R7", explanation: "too many `[` for the length of the link definitions")
    }

    private mutating func judge(_ line: ScannedLine, _ body: UnsafeBufferPointer<UInt8>) -> Rejection? {
        brackets += line.brackets
        if line.isBlank {
            endChunk()
            return nil
        }
        chunk += line.end - line.start + 1
        if chunk > PreScan.chunkLimit {
            return Rejection(rule: "R3", explanation: "more than 256 KiB without a blank line")
        }
        if let rejection = line.depthRejection(body) { return rejection }
        squaredPipes += line.pipes * line.pipes
        if squaredPipes > PreScan.pipesLimit {
            return Rejection(rule: "R5", explanation: "too many vertical bars in long lines")
        }
        hot.add(line.hot)
        if (hot.dearest > 64 && hot.dearest * chunk > PreScan.hotLimit)
            || (hot.emphasis > 64 && hot.emphasis * chunk > PreScan.emphasisLimit)
        {
            let marks = "`<?`, `<!`, `![`, `[^`, `~`, `_` or `*`"
            return Rejection(rule: "R6", explanation: "too many of \(marks) without a blank line between")
        }
        return judgeTable(line)
    }

    private mutating func judgeTable(_ line: ScannedLine) -> Rejection? {
        if line.isDelimiter {
            delimiterLines += 1
            if delimiterLines > PreScan.delimiterLimit {
                return Rejection(rule: "R9", explanation: "more than 64 delimiter lines without a blank line between")
            }
        }
        if line.hasReference { chunkHasReference = true }
        if line.isQuotedDelimiter { columns = max(columns, line.pipes + 1) }
        cells += columns
        guard cells > PreScan.cellLimit else { return nil }
        return Rejection(rule: "R10", explanation: "tables of more than 65,536 cells together")
    }

    private mutating func endChunk() {
        if chunkHasReference { longestReferenceChunk = max(longestReferenceChunk, chunk) }
        chunk = 0
        hot = HotCounts()
        delimiterLines = 0
        columns = 0
        chunkHasReference = false
    }
}

/// Counts of the marks whose handling is quadratic within a chunk.
struct HotCounts {
    var instruction = 0
    var declaration = 0
    var image = 0
    var footnote = 0
    var tilde = 0
    var underscore = 0
    var star = 0

    var dearest: Int { max(instruction, declaration, image, max(footnote, tilde)) }
    var emphasis: Int { max(underscore, star) }

    mutating func add(_ other: HotCounts) {
        instruction += other.instruction
        declaration += other.declaration
        image += other.image
        footnote += other.footnote
        tilde += other.tilde
        underscore += other.underscore
        star += other.star
    }
}
