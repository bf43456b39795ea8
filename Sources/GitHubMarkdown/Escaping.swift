import ByteOutput

/// White space as HTML defines it.
func isHTMLSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
}

/// ` name="value"` with the value escaped; `name` is one of our own.
func attribute(_ name: StaticString, _ value: String) -> [UInt8] { attribute(name, Array(value.utf8)) }

func attribute(_ name: StaticString, _ value: [UInt8]) -> [UInt8] {
    var buffer = OutputBuffer(reserving: value.count + 16)
    buffer.append(" ")
    buffer.append(name)
    buffer.append("=\"")
    value.withUnsafeBufferPointer { buffer.append(clean: $0) }
    buffer.append("\"")
    return buffer.take()
}

extension OutputBuffer {
    /// Escapes `text`, which is UTF-8, and replaces the characters that HTML forbids by U+FFFD.
    ///
    /// Those are control characters (also U+0080 to U+009F) and the noncharacters; decoded references bring them in.
    mutating func append(clean text: UnsafeBufferPointer<UInt8>) {
        escapedBytes.withUnsafeBufferPointer { append(clean: text, escaped: $0) }
    }

    private mutating func append(clean text: UnsafeBufferPointer<UInt8>, escaped: UnsafeBufferPointer<Bool>) {
        var start = 0
        var index = 0
        while index < text.count {
            guard escaped[Int(text[index])] else {
                index += 1
                continue
            }
            var width = 1
            let replacement: StaticString
            switch text[index] {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\""): replacement = "&quot;"
            case UInt8(ascii: "'"): replacement = "&#39;"
            case UInt8(ascii: "`"): replacement = "&#96;"
            case 0x0D:
                // Every line ends with LF, so that a card gives the same page whatever its line ends are.
                replacement = index + 1 < text.count && text[index + 1] == 0x0A ? "" : "\n"
            default:
                replacement = "\u{FFFD}"
                width = forbiddenWidth(text, index)
            }
            guard width > 0 else {
                index += 1
                continue
            }
            append(UnsafeBufferPointer(rebasing: text[start..<index]))
            append(replacement)
            index += width
            start = index
        }
        append(UnsafeBufferPointer(rebasing: text[start..<text.count]))
    }
}

/// The bytes that `append(clean:)` has to look at.
private let escapedBytes: [Bool] = {
    var escaped = [Bool](repeating: false, count: 256)
    for byte in "&<>\"'`\u{7F}".utf8 { escaped[Int(byte)] = true }
    for byte in 0..<0x20 where byte != 0x09 && byte != 0x0A { escaped[byte] = true }
    for byte in 0xEF...0xFF { escaped[byte] = true }
    escaped[0xC2] = true
    return escaped
}()

/// How many bytes at `index` make a character that may not stand in HTML; 0 for a good one.
private func forbiddenWidth(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = text[index]
    func next(_ distance: Int) -> UInt8 { index + distance < text.count ? text[index + distance] : 0 }
    switch byte {
    case 0x09, 0x0A: return 0
    case 0x00..<0x20, 0x7F: return 1
    case 0xC2: return next(1) < 0xA0 && next(1) >= 0x80 ? 2 : 0
    case 0xEF:
        if next(1) == 0xB7, next(2) >= 0x90, next(2) <= 0xAF { return 3 }
        return next(1) == 0xBF && next(2) >= 0xBE ? 3 : 0
    case 0xF0...0xF4:
        return next(1) & 0x0F == 0x0F && next(2) == 0xBF && next(3) >= 0xBE ? 4 : 0
    default: return 0
    }
}
