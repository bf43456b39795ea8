import ByteOutput

/// Numbers as text that needs no escape in JSON; docs/search-index.md has the rules.
enum NumberText {
    /// The characters for 0 to 91: printable, without the quote and the backslash.
    static let digits: [UInt8] = (0x21...0x7E).filter { $0 != 0x22 && $0 != 0x5C }

    /// Writes `number` in base 46, least significant character first; 46 on top says that more follow.
    @inline(__always)
    static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= 46 {
            bytes.append(digit(46 + rest % 46))
            rest /= 46
        }
        bytes.append(digit(rest))
    }

    /// The character for a value up to 91.
    @inline(__always)
    static func digit(_ value: Int) -> UInt8 {
        // The two that are left out are stepped over.
        UInt8(truncatingIfNeeded: 33 + value + (value >= 1 ? 1 : 0) + (value >= 58 ? 1 : 0))
    }

    static func text(_ numbers: [Int]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(numbers.count * 2)
        for number in numbers { append(number, to: &bytes) }
        return bytes
    }
}
