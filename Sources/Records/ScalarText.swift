import FrontMatter

/// What a scalar's text can be read as, by Muster's own narrow grammar.
package enum ScalarText {
    package static func isInteger(_ text: String) -> Bool {
        let digits = text.utf8.first == 0x2D ? text.utf8.dropFirst() : text.utf8[...]
        return !digits.isEmpty && digits.count <= 18 && digits.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// A decimal number as JSON has it, with `+` and leading zeros allowed; never infinite, never not-a-number.
    package static func isNumber(_ text: String) -> Bool {
        var bytes = Array(text.utf8)[...]
        guard bytes.count <= 64 else { return false }
        func takeDigits() -> Int {
            let start = bytes.startIndex
            while let byte = bytes.first, (0x30...0x39).contains(byte) { bytes.removeFirst() }
            return bytes.startIndex - start
        }
        if bytes.first == 0x2D || bytes.first == 0x2B { bytes.removeFirst() }
        var digits = takeDigits()
        if bytes.first == 0x2E {
            bytes.removeFirst()
            digits += takeDigits()
        }
        guard digits > 0 else { return false }
        if bytes.first == 0x65 || bytes.first == 0x45 {
            bytes.removeFirst()
            if bytes.first == 0x2D || bytes.first == 0x2B { bytes.removeFirst() }
            let exponent = takeDigits()
            guard exponent > 0, exponent <= 2 else { return false }
        }
        return bytes.isEmpty
    }

    /// `true` and `false` alone are booleans, in the three spellings of YAML.
    static func flag(_ scalar: YAMLScalar) -> Bool? {
        guard scalar.style == .plain, (4...5).contains(scalar.text.utf8.count) else { return nil }
        switch scalar.text {
        case "true", "True", "TRUE": return true
        case "false", "False", "FALSE": return false
        default: return nil
        }
    }
}
