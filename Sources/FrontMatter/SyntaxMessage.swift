import SourceText

/// libyaml's complaint in plain words, with the place to look at.
struct SyntaxMessage {
    let text: String
    let range: ByteRange

    init(_ failure: YAMLEventSource.Failure, bytes: Bytes, block: ByteRange, map: CodePointMap) {
        let place = failure.isByteOffset ? min(block.start + failure.place, block.end) : map.offset(failure.place)
        let context = map.offset(failure.contextPlace)
        let words = Words(bytes: bytes, block: block, place: place, contextPlace: context)
        let (text, start) = words.explain(problem: failure.problem, context: failure.context)
        self.text = text
        // A quoted text without an end is the place itself, down to where the end was searched.
        let isUnended = failure.problem == Words.unended
        range = ByteRange(start, isUnended ? block.end : min(start + words.length(at: start), block.end))
    }
}

private struct Words {
    let bytes: Bytes
    let block: ByteRange
    let place: Int
    let contextPlace: Int

    /// The length of the character at `offset`; 0 at the block's end and for a line end.
    func length(at offset: Int) -> Int {
        guard offset < block.end, bytes[offset] != 0x0A, bytes[offset] != 0x0D else { return 0 }
        var end = offset + 1
        while end < block.end, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end - offset
    }

    private var byte: UInt8 { place < block.end ? bytes[place] : 0 }

    /// The line of the file that holds `offset`, from 1.
    private func line(_ offset: Int) -> Int {
        var line = 1
        var index = 0
        while index < bytes.count {
            let text = TextLine(of: bytes, at: index)
            if text.isUnended || text.next > offset { break }
            line += 1
            index = text.next
        }
        return line
    }

    func explain(problem: String, context: String) -> (String, Int) {
        switch problem {
        case "mapping values are not allowed in this context":
            return (colonMessage, place)
        case "could not find expected ':'": return (lineWithoutColon, contextPlace)
        case "found character that cannot start any token": return (strangeStart, place)
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            return ("a tab stands in the indentation; use spaces", place)
        case Words.unended:
            return ("the quoted text that begins here never ends; add the closing quote", contextPlace)
        case "found unexpected document indicator":
            return ("`---` or `...` stands inside a quoted text that begins on line \(line(contextPlace))", place)
        case "did not find expected <document start>" where bytes[block.start] == 0x25:
            return ("a `%` directive stands here; remove it", block.start)
        case "did not find expected key" where followsByteOrderMark:
            return ("a byte order mark stands here; remove it", place - 3)
        case "did not find expected key": return (expectedKey, place)
        case "did not find expected '-' indicator":
            return (
                "this line does not fit the list that begins on line \(line(contextPlace)); check its indentation",
                place
            )
        case "block sequence entries are not allowed in this context":
            return ("a list cannot begin here; put `- ` on a line of its own, indented like its neighbours", place)
        case "mapping keys are not allowed in this context":
            return ("a `?` key cannot stand here; quote the text", place)
        case "control characters are not allowed":
            return ("a control character stands here; remove it", place)
        default: return (rarer(problem, context), place)
        }
    }

    static let unended = "found unexpected end of stream"
    private static let longKey = "a key of more than 1,024 characters stands here"

    private var lineWithoutColon: String {
        // Only one line at a time can hold a key, so that a far place means a long line.
        if place - contextPlace > 1024, !bytes[contextPlace..<place].contains(0x0A) { return Words.longKey }
        let next = contextPlace + 1
        return contextPlace < block.end && bytes[contextPlace] == 0x2D && next < block.end && !isBlank(bytes[next])
            ? "a list entry needs a blank after the `-`"
            : "this line should be `key: value`, but has no `:` after a key; check its indentation and `- `"
    }

    /// libyaml skips the mark at a line's start, but counts it as a column.
    private var followsByteOrderMark: Bool {
        place - block.start >= 3 && bytes[(place - 3)..<place].elementsEqual([0xEF, 0xBB, 0xBF])
    }

    private var colonMessage: String {
        var start = place
        while start > block.start, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
        if place - start > 1024 { return Words.longKey }
        let hasEarlierColon = (start..<place).contains { bytes[$0] == 0x3A && isBlank(bytes[$0 + 1]) }
        return hasEarlierColon
            ? "a `:` stands in an unquoted value; quote the value"
            : "a `key:` cannot stand here: check the indentation of this line and the one before"
    }

    private var strangeStart: String {
        switch byte {
        case 0x09: "a tab stands in the indentation; use spaces"
        case 0x25: "a `%` cannot begin a value; quote the value"
        case 0x40: "an `@` cannot begin a value; quote the value"
        case 0x60: "a backtick cannot begin a value; quote the value"
        default: "this character cannot begin a value; quote the value"
        }
    }

    private var expectedKey: String {
        if byte == 0x3A { return "a key is missing before this `:`" }
        if byte == 0x2D { return "a list entry stands where a `key: value` is due; check the indentation" }
        var index = place
        while index > block.start, isBlank(bytes[index - 1]) { index -= 1 }
        let isInLine = index > block.start && bytes[index - 1] != 0x0A && bytes[index - 1] != 0x0D
        return isInLine
            ? "text follows a value that has ended; quote the whole value"
            : "this line does not fit the mapping that begins on line \(line(contextPlace)); check its indentation"
    }

    private func rarer(_ problem: String, _ context: String) -> String {
        switch problem {
        case "did not find expected ',' or ']'":
            "a list in `[ ]` needs `,` or `]` here; it begins on line \(line(contextPlace))"
        case "did not find expected ',' or '}'":
            "a mapping in `{ }` needs `,` or `}` here; it begins on line \(line(contextPlace))"
        case "did not find expected node content": "a value is missing here"
        case "did not find expected <document start>":
            "text follows the end of the YAML document"
        case "found unknown escape character":
            "unknown escape after `\\` in a double-quoted text; write `\\\\` or use single quotes"
        case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
            "a `\\x`, `\\u` or `\\U` escape is not a character"
        case "found incompatible YAML document": "a `%` directive stands here; remove it"
        case "found undefined tag handle": "a tag (`!…`) with an undefined handle stands here; quote the value"
        case "did not find expected alphabetic or numeric character":
            context == "while scanning an alias"
                ? "a `*` begins an alias; quote the value" : "a `&` begins an anchor; quote the value"
        case "did not find expected comment or line break": "only a comment may follow `|` or `>` on its line"
        case "found an indentation indicator equal to 0": "the number after `|` or `>` is 1 to 9"
        case "found unexpected ':'": "a `:` stands in an unquoted value; quote the value"
        default:
            context.hasPrefix("while scanning a") && context.contains("irective")
                ? "a `%` directive stands here; remove it"
                : context.contains("tag")
                    ? "a tag (`!…`) is malformed here; quote the value" : "YAML cannot be read here"
        }
    }
}
