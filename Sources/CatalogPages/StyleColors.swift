import SourceText

/// A colour as a style sheet writes it: `#1d5bb8` or `#fff`.
struct StyleColor {
    let hex: String
    private let parts: [Int]

    /// nil for anything else.
    init?(_ text: String) {
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
    func contrast(with other: StyleColor) -> Double {
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
}

/// The named colours of a style sheet in one scheme.
struct StyleColors {
    var name: String
    private var colors: [(name: String, color: StyleColor)] = []

    subscript(name: String) -> StyleColor? { colors.last { $0.name.hasSameBytes(as: name) }?.color }

    /// Light and dark: what the first two `:root` blocks say, the second on top of the first.
    static func schemes(_ styles: [UInt8]) -> [StyleColors] {
        var light = StyleColors(name: "Light")
        let blocks = rootBlocks(String(decoding: styles, as: UTF8.self))
        light.take(blocks.first ?? "")
        var dark = light
        dark.name = "Dark"
        dark.take(blocks.dropFirst().first ?? "")
        return [light, dark]
    }

    /// The insides of `:root { … }`, in order.
    private static func rootBlocks(_ text: String) -> [Substring] {
        text.split(separator: ":root", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
            let block = rest.drop { $0 == " " || $0 == "\n" }
            return block.first == "{" ? block.dropFirst().prefix { $0 != "}" } : nil
        }
    }

    private mutating func take(_ block: Substring) {
        for declaration in block.split(separator: ";") {
            let halves = declaration.split(separator: ":", maxSplits: 1)
            guard halves.count == 2, let color = StyleColor(String(halves[1].drop { $0 == " " })) else { continue }
            let name = halves[0].drop { $0 == " " || $0 == "\n" }
            if name.hasPrefix("--") { colors.append((String(name.dropFirst(2)), color)) }
        }
    }
}
