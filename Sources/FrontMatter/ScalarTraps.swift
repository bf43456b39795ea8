import SourceText

/// What a YAML 1.1 reader such as PyYAML sees in a plain scalar, where that is not the author's text.
///
/// The rules are those of PyYAML's resolver, which the Hugging Face client uses; `1e3` and `y` are text there.
enum ScalarTraps {
    /// The trap in `text`, nil for what every reader sees alike.
    static func trap(_ text: Bytes) -> FrontMatterIssue.Kind? {
        guard let first = text.first, text.count <= 128 else { return nil }
        switch first {
        case 0x30...0x39:
            return number(text) ?? (isTimestamp(text) ? .dateTrap(string(text)) : nil)
        case 0x2B, 0x2D, 0x2E: return number(text)
        case 0x59, 0x79, 0x4E, 0x6E, 0x4F, 0x6F: return boolean(text)
        default: return nil
        }
    }

    private static func string(_ text: Bytes) -> String { String(decoding: text, as: UTF8.self) }

    private static func boolean(_ text: Bytes) -> FrontMatterIssue.Kind? {
        guard text.count <= 3 else { return nil }
        let word = string(text)
        switch word {
        case "yes", "Yes", "YES", "on", "On", "ON": return .booleanTrap(word, reads: true)
        case "no", "No", "NO", "off", "Off", "OFF": return .booleanTrap(word, reads: false)
        default: return nil
        }
    }

    private static func number(_ text: Bytes) -> FrontMatterIssue.Kind? {
        var scanner = NumberScanner(text)
        guard let reads = scanner.reading() else { return nil }
        let written = string(text)
        return reads.hasSameBytes(as: written) ? nil : .numberTrap(written, reads: reads)
    }

    /// `2024-01-31`, or a date with a time after `T`, `t` or blanks.
    private static func isTimestamp(_ text: Bytes) -> Bool {
        var scanner = DigitScanner(text)
        guard scanner.digits(4...4), scanner.byte(0x2D), scanner.digits(1...2), scanner.byte(0x2D),
            scanner.digits(1...2)
        else { return false }
        if scanner.isAtEnd { return text.count == 10 }
        guard scanner.timeMark(), scanner.digits(1...2), scanner.byte(0x3A), scanner.digits(2...2),
            scanner.byte(0x3A), scanner.digits(2...2)
        else { return false }
        if scanner.byte(0x2E) { _ = scanner.digits(0...128) }
        if scanner.isAtEnd { return true }
        scanner.blanks()
        if scanner.byte(0x5A) { return scanner.isAtEnd }
        guard scanner.byte(0x2D) || scanner.byte(0x2B), scanner.digits(1...2) else { return false }
        if scanner.byte(0x3A) { guard scanner.digits(2...2) else { return false } }
        return scanner.isAtEnd
    }
}

/// Takes fixed shapes off the front of a text.
private struct DigitScanner {
    private let text: Bytes
    private var index = 0

    init(_ text: Bytes) { self.text = text }

    var isAtEnd: Bool { index == text.count }

    mutating func byte(_ byte: UInt8) -> Bool {
        guard index < text.count, text[index] == byte else { return false }
        index += 1
        return true
    }

    /// As many digits as there are up to the range's end; false where they are too few.
    mutating func digits(_ count: ClosedRange<Int>) -> Bool {
        var taken = 0
        while taken < count.upperBound, index < text.count, text[index] >= 0x30, text[index] <= 0x39 {
            taken += 1
            index += 1
        }
        return count.contains(taken)
    }

    mutating func blanks() { while index < text.count, isBlank(text[index]) { index += 1 } }

    mutating func timeMark() -> Bool {
        if byte(0x54) || byte(0x74) { return true }
        let start = index
        blanks()
        return index > start
    }
}
