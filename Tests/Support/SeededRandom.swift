/// The same numbers on every run: SplitMix64.
package struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    package init(_ seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// Up to `longest` code points, most of them such as break formats: quotes, brackets, controls, marks, pairs.
    package mutating func hostileText(longest: Int) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...longest, using: &self) { scalars.append(scalar()) }
        return String(scalars)
    }

    private mutating func scalar() -> Unicode.Scalar {
        if Int.random(in: 0..<3, using: &self) > 0, let known = SeededRandom.hostile.randomElement(using: &self) {
            return known
        }
        return Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) ?? "a"
    }

    private static let hostile = Array(
        "<>&\"'`/\\{}[]()#%=:;-_ \n\r\t\u{0}\u{8}\u{B}\u{1B}\u{7F}\u{85}\u{A0}\u{301}\u{2028}\u{2029}\u{202E}\u{FEFF}\u{FFFD}é😀ab"
            .unicodeScalars)
}
