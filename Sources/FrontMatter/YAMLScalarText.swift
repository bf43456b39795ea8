extension YAMLScalar {
    /// `text` as a scalar on one line that every YAML reader takes for that text, plain where that is safe.
    ///
    /// `inFlow` says that it stands between brackets or braces, where a comma ends a plain scalar.
    package static func written(_ text: String, inFlow: Bool) -> String {
        isSafePlain(text, inFlow: inFlow) ? text : quoted(text)
    }

    /// `text` in double quotes.
    package static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default:
                if isHidden(scalar) {
                    result += escape(scalar.value)
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }

    /// Whether a plain scalar is read back as it is: it begins with a letter, holds nothing that means something to
    /// YAML, and is no word that some reader takes for a boolean or nothing.
    private static func isSafePlain(_ text: String, inFlow: Bool) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        guard isLetter(first), last != " ", text.utf8.count <= 4096 else { return false }
        for scalar in text.unicodeScalars {
            if isHidden(scalar) || ":#\"'`\\&*!|>%@{}[]".unicodeScalars.contains(scalar) { return false }
            if inFlow, scalar == "," { return false }
        }
        let word = text.utf8.count <= 5 ? text.lowercased() : ""
        return !["true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf"].contains(word)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "A"..."Z", "a"..."z": true
        default: scalar.value > 0xA0 && scalar.properties.isAlphabetic
        }
    }

    /// Characters that YAML does not print, that end a line for some readers, or that nobody sees.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE...0xFFFF: true
        default: false
        }
    }

    private static func escape(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        let width = value < 0x100 ? 2 : 4
        return (width == 2 ? "\\x" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
    }
}
