import SourceText

/// Versions for people: numbers within them by their size.
package enum VersionOrder {
    package static func precedes(_ left: String, _ right: String) -> Bool {
        let (one, two) = (parts(left), parts(right))
        for (first, second) in zip(one, two) where first != second { return first < second }
        return one.count == two.count ? left.precedesByBytes(right) : one.count < two.count
    }

    /// Runs of digits as numbers of their length and digits, all else as it stands.
    private static func parts(_ text: String) -> [String] {
        var parts: [String] = []
        var digits: [UInt8] = []
        func flush() {
            guard !digits.isEmpty else { return }
            let number = digits.drop { $0 == 0x30 }
            parts.append(String(repeating: "9", count: min(number.count, 40)) + String(decoding: number, as: UTF8.self))
            digits = []
        }
        for byte in text.utf8 {
            if (0x30...0x39).contains(byte) {
                digits.append(byte)
            } else {
                flush()
                if byte != 0x2E { parts.append(String(decoding: [byte], as: UTF8.self)) }
            }
        }
        flush()
        return parts
    }
}
