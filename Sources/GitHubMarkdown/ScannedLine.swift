/// What the pre-scan counts in one line.
struct ScannedLine {
    private static let depthLimit = 32
    private static let indentLimit = 256

    let start: Int
    /// The offset of the line's end, before its line break.
    private(set) var end = 0
    private(set) var hot = HotCounts()
    private(set) var pipes = 0
    private(set) var brackets = 0
    private(set) var hasReference = false
    /// Nothing but white space.
    private(set) var isBlank = true
    /// Nothing but `-`, `:`, `|` and blanks, as under a table's head.
    private(set) var isDelimiter = true
    /// The same, with `>` allowed.
    private(set) var isQuotedDelimiter = true

    /// `plain` tells the bytes that only make a line more than blank, by value.
    init(_ body: UnsafeBufferPointer<UInt8>, from start: Int, plain: UnsafeBufferPointer<Bool>) {
        self.start = start
        var index = start
        var previous: UInt8 = 0
        var hasOther = false
        var hasContent = false
        var isCut = false
        while index < body.count {
            let byte = body[index]
            if plain[Int(byte)] {
                hasOther = true
                previous = byte
                index += 1
                continue
            }
            switch byte {
            case 0x20, 0x09: break
            case 0x0B, 0x0C:
                // A form feed inside a line makes it no delimiter line; at either end it is stripped.
                isCut = isCut || hasContent || hasOther
            case 0x0A, 0x0D:
                finish(index, hasOther: hasOther, hasContent: hasContent)
                return
            case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: ">"):
                hasContent = true
                if isCut { hasOther = true }
                if byte == UInt8(ascii: ">") { isDelimiter = false } else { count(byte, after: previous) }
            case UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "^"),
                UInt8(ascii: "?"), UInt8(ascii: "!"):
                hasOther = true
                count(byte, after: previous)
            default: hasOther = true
            }
            previous = byte
            index += 1
        }
        finish(index, hasOther: hasOther, hasContent: hasContent)
    }

    private mutating func finish(_ index: Int, hasOther: Bool, hasContent: Bool) {
        end = index
        isBlank = !hasOther && !hasContent
        isQuotedDelimiter = hasContent && !hasOther
        isDelimiter = isDelimiter && isQuotedDelimiter
    }

    private mutating func count(_ byte: UInt8, after previous: UInt8) {
        switch byte {
        case UInt8(ascii: "|"): pipes += 1
        case UInt8(ascii: "["):
            brackets += 1
            if previous == UInt8(ascii: "!") { hot.image += 1 }
        case UInt8(ascii: "*"): hot.star += 1
        case UInt8(ascii: "_"): hot.underscore += 1
        case UInt8(ascii: "~"): hot.tilde += 1
        case UInt8(ascii: "^"): if previous == UInt8(ascii: "[") { hot.footnote += 1 }
        case UInt8(ascii: "?"): if previous == UInt8(ascii: "<") { hot.instruction += 1 }
        case UInt8(ascii: "!"): if previous == UInt8(ascii: "<") { hot.declaration += 1 }
        case UInt8(ascii: ":"): if previous == UInt8(ascii: "]") { hasReference = true }
        default: break
        }
    }

    /// Container markers and indentation at the line's start, judged.
    func depthRejection(_ body: UnsafeBufferPointer<UInt8>) -> Rejection? {
        var position = afterBlanks(body, start)
        let indentation = position - start
        var depth = 0
        while let next = marker(body, position) {
            position = afterBlanks(body, next)
            depth += 1
            if depth > ScannedLine.depthLimit {
                return Rejection(rule: "R4", explanation: "more than 32 quotes and lists inside one another")
            }
        }
        guard indentation > ScannedLine.indentLimit else { return nil }
        return Rejection(rule: "R4", explanation: "a line is indented by more than 256 blanks")
    }

    /// The end of a container marker at `position`: `>`, or a bullet or number with a blank behind it.
    private func marker(_ body: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int? {
        guard position < end else { return nil }
        var next = position
        switch body[position] {
        case UInt8(ascii: ">"): return position + 1
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): next += 1
        case 0x30...0x39:
            while next < end, next - position < 10, body[next] >= 0x30, body[next] <= 0x39 { next += 1 }
            guard next - position <= 9, next < end, body[next] == 0x2E || body[next] == 0x29 else { return nil }
            next += 1
        default: return nil
        }
        return next == end || body[next] == 0x20 || body[next] == 0x09 ? next : nil
    }

    private func afterBlanks(_ body: UnsafeBufferPointer<UInt8>, _ from: Int) -> Int {
        var position = from
        while position < end, body[position] == 0x20 || body[position] == 0x09 { position += 1 }
        return position
    }

    static let plainBytes: [Bool] = (0..<256).map { !" \t\u{B}\u{C}\r\n-:|>[*_~^?!".utf8.contains(UInt8($0)) }
}
