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
        var start = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            guard byte == 0x7F || byte < 0x20 || byte == 0xC2 || byte >= 0xEF else {
                index += 1
                continue
            }
            if byte == 0x0D {
                // Every line ends with LF, so that a card gives the same page whatever its line ends are.
                append(html: UnsafeBufferPointer(rebasing: text[start..<index]))
                index += 1
                if index == text.count || text[index] != 0x0A { append("\n") }
                start = index
                continue
            }
            let width = forbiddenWidth(text, index)
            if width > 0 {
                append(html: UnsafeBufferPointer(rebasing: text[start..<index]))
                append("\u{FFFD}")
                index += width
                start = index
            } else {
                index += 1
            }
        }
        append(html: UnsafeBufferPointer(rebasing: text[start..<text.count]))
    }
}

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
