import COpenSSL

/// The SHA-256 of `bytes` in small hexadecimal digits.
package func sha256Hex(_ bytes: [UInt8]) -> String { SHA256Digest(of: bytes).hex }

/// Thirty-two bytes, kept as such until they are written: half the size of their text.
struct SHA256Digest: Sendable, Hashable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    init(of bytes: [UInt8]) {
        var digest: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        withUnsafeMutableBytes(of: &digest) { digest in
            _ = muster_sha256(bytes, bytes.count, digest.bindMemory(to: UInt8.self).baseAddress)
        }
        words = digest
    }

    /// From 64 hexadecimal digits; nil for anything else.
    init?(hex: String) {
        var digest: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        let digits = Array(hex.utf8)
        guard digits.count == 64 else { return nil }
        var isValid = true
        withUnsafeMutableBytes(of: &digest) { digest in
            for index in 0..<32 {
                let high = SHA256Digest.value(digits[2 * index])
                let low = SHA256Digest.value(digits[2 * index + 1])
                if high > 15 || low > 15 { isValid = false }
                digest[index] = high << 4 | low & 15
            }
        }
        guard isValid else { return nil }
        words = digest
    }

    var hex: String {
        let digits: StaticString = "0123456789abcdef"
        return withUnsafeBytes(of: words) { bytes in
            String(unsafeUninitializedCapacity: 64) { text in
                for (index, byte) in bytes.enumerated() {
                    text[2 * index] = digits.utf8Start[Int(byte >> 4)]
                    text[2 * index + 1] = digits.utf8Start[Int(byte & 15)]
                }
                return 64
            }
        }
    }

    private static func value(_ digit: UInt8) -> UInt8 {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x61...0x66: digit - 0x61 + 10
        default: 0xFF
        }
    }

    static func == (left: SHA256Digest, right: SHA256Digest) -> Bool { left.words == right.words }

    func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
