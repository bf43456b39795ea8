import Records
import SourceText

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
