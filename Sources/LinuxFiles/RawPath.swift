/// A path as the kernel sees it: any bytes but NUL, since names need not be UTF-8.
package struct RawPath: Sendable, Hashable {
    /// With the NUL at its end, as C calls want it.
    package let cString: [CChar]

    /// Nil where `text` holds a NUL, at which the kernel would cut it.
    package init?(_ text: String) {
        guard !text.utf8.contains(0) else { return nil }
        self.init(bytes: text.utf8)
    }

    /// `bytes` hold no NUL: they come from the kernel.
    package init(bytes: some Sequence<UInt8>) {
        var copy = bytes.map { CChar(bitPattern: $0) }
        copy.append(0)
        cString = copy
    }

    /// The folder that a descriptor stands for.
    package static var here: RawPath { RawPath(bytes: [0x2E]) }

    package var bytes: [UInt8] { cString.dropLast().map { UInt8(bitPattern: $0) } }
    package var count: Int { cString.count - 1 }

    /// The path as text, U+FFFD standing for what is not UTF-8.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// For messages: control characters as escapes, so that a name cannot forge lines or colours of a terminal.
    package var printable: String { RawPath.printable(text) }

    package static func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if isHidden(scalar) {
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// C0, DEL, C1, line separators and the marks that turn the direction of text.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    package func appending(_ name: RawPath) -> RawPath {
        if count == 0 || self == RawPath.here { return name }
        return RawPath(bytes: bytes + [0x2F] + name.bytes)
    }

    package static func precedes(_ left: RawPath, _ right: RawPath) -> Bool {
        left.cString.lexicographicallyPrecedes(right.cString) { UInt8(bitPattern: $0) < UInt8(bitPattern: $1) }
    }
}
