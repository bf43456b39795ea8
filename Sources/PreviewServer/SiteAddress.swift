/// What an address of the site stands for.
enum SiteAddress: Equatable {
    /// A file, by its path below the site's root.
    case file(String)
    /// A folder named without its slash; the address with it.
    case folder(String)
    case missing
    /// Not an address at all.
    case malformed

    /// Resolves the target of a request by what the site `holds`.
    ///
    /// The decoded path is only ever looked up among the site's own names, so that `..` names nothing.
    init(_ target: String, holds: (String) -> Bool) {
        let parts = target.utf8.split(separator: 0x3F, maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = SiteAddress.decoded(parts[0]), path.utf8.first == 0x2F else {
            self = .malformed
            return
        }
        let name = String(path.dropFirst())
        if name.isEmpty || name.hasSuffix("/") {
            let index = name + "index.html"
            self = holds(index) ? .file(index) : .missing
        } else if holds(name) {
            self = .file(name)
        } else if holds(name + "/index.html") {
            let query = parts.count > 1 ? "?" + String(decoding: parts[1], as: UTF8.self) : ""
            self = .folder("/" + SiteAddress.encoded(name) + "/" + query)
        } else {
            self = .missing
        }
    }

    /// The path with its escapes decoded; nil where an escape is malformed, or what comes out is no printable text.
    private static func decoded(_ path: Substring.UTF8View) -> String? {
        var bytes: [UInt8] = []
        var rest = path
        while let byte = rest.popFirst() {
            guard byte == 0x25 else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The path with everything escaped that could end it, or a header.
    private static func encoded(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: bytes.append(byte)
            default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
