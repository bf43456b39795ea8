/// Web addresses fit for a link.
package enum WebAddress {
    /// Whether `text` is a web address of plain characters, fit for a link.
    package static func isSafe(_ text: String) -> Bool {
        guard text.hasPrefix("https://") || text.hasPrefix("http://"), text.utf8.count <= 2048 else { return false }
        let rest = text.utf8.drop { $0 != 0x2F }.dropFirst(2)
        guard let host = rest.first, (0x30...0x39).contains(host) || (0x61...0x7A).contains(host | 0x20) else {
            return false
        }
        var portOrHost = true
        for (offset, byte) in rest.enumerated() {
            switch byte {
            case 0x2F, 0x3F, 0x23: portOrHost = false
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: break
            case 0x25:
                let next = rest.dropFirst(offset + 1).prefix(2)
                if portOrHost || next.count < 2 || !next.allSatisfy(isHexDigit) { return false }
            case 0x21, 0x24, 0x26, 0x27, 0x28, 0x29, 0x2A, 0x2B, 0x2C, 0x3A, 0x3B, 0x3D, 0x40:
                if portOrHost { return false }
            default: return false
            }
        }
        return text.utf8.count { $0 == 0x23 } <= 1
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
}
