/// A colour as a style sheet writes it: `#1d5bb8` or `#fff`.
package struct StyleColor: Sendable {
    package let hex: String
    private let parts: [Int]

    /// nil for anything else.
    package init?(_ text: String) {
        let digits = text.utf8.dropFirst().compactMap { byte -> Int? in
            switch byte {
            case 0x30...0x39: Int(byte) - 0x30
            case 0x41...0x46, 0x61...0x66: Int(byte | 0x20) - 0x61 + 10
            default: nil
            }
        }
        guard text.utf8.first == 0x23, digits.count == text.utf8.count - 1 else { return nil }
        switch digits.count {
        case 3: parts = digits.map { $0 * 17 }
        case 6: parts = [0, 2, 4].map { digits[$0] * 16 + digits[$0 + 1] }
        default: return nil
        }
        hex = text
    }

    /// The contrast ratio of WCAG 2, from 1 to 21.
    package func contrast(with other: StyleColor) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    private var luminance: Double {
        let linear = parts.map { StyleColor.linear[$0] }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// Light of each of the 256 steps of a channel, as sRGB defines it.
    private static let linear: [Double] = (0...255).map { step in
        let value = Double(step) / 255
        return value <= 0.04045 ? value / 12.92 : power24((value + 0.055) / 1.055)
    }

    /// `base` to the power of 2.4 without a mathematics library: the square times the square of the fifth root.
    private static func power24(_ base: Double) -> Double {
        var root = 1.0
        for _ in 0..<60 { root -= (root * root * root * root * root - base) / (5 * root * root * root * root) }
        return base * base * root * root
    }

    /// A contrast with two places, cut and not rounded: 4.499 is not enough.
    ///
    /// Black on white is 21, whatever floating point loses on the way.
    package static func words(_ ratio: Double) -> String {
        let hundredths = Int(ratio * 100 + 0.000_001)
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
