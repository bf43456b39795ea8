/// Text from cards and paths made fit for terminals and logs.
package enum VisibleText {
    /// `text` in one line: runs of blanks and line ends become one blank, what cannot be seen is named.
    package static func oneLine(_ text: String) -> String {
        var result = ""
        var isBlank = false
        for scalar in text.unicodeScalars {
            if scalar == " " || (scalar.value >= 0x09 && scalar.value <= 0x0D) {
                isBlank = true
                continue
            }
            if isBlank, !result.utf8.isEmpty { result.unicodeScalars.append(" ") }
            isBlank = false
            if let name = replacement(for: scalar) { result += name } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }

    /// What stands for `scalar`; nil where it shows as itself.
    ///
    /// An escape would command the terminal, and marks of direction would show a line in another order than it has.
    static func replacement(for scalar: Unicode.Scalar) -> String? {
        if scalar.value < 0x20 { return Unicode.Scalar(0x2400 + scalar.value).map { String($0) } }
        if scalar.value < 0x7F { return nil }
        if scalar.value == 0x7F { return "\u{2421}" }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
        default: return nil
        }
    }

    /// How many columns of a terminal `scalar` takes: 0 for combining marks, 2 for wide signs of East Asia and emoji.
    package static func width(of scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }

    package static func width(of text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + width(of: $1) } }

    /// The blocks that Unicode's East Asian Width calls wide, roughly.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
        0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]

    /// `text`, which is in one line, broken at blanks into lines of at most `columns`; longer words are left whole.
    package static func wrapped(_ text: String, columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.unicodeScalars.split(separator: " ") {
            let word = String(word)
            let width = width(of: word)
            if used > 0, used + 1 + width > columns {
                lines.append(line)
                line = ""
                used = 0
            }
            if used > 0 { line += " " }
            line += word
            used += width + 1
        }
        if used > 0 { lines.append(line) }
        return lines
    }
}
