import SourceText

/// Relative addresses between pages of the site.
package enum SitePath {
    /// The address of `target` as seen from the page `from`; both are paths below the site's root.
    package static func relative(from page: String, to target: String) -> String {
        page.withBytes { here in
            target.withBytes { there in
                let (above, shared) = steps(from: here, to: there)
                return String(unsafeUninitializedCapacity: above * 3 + there.count - shared) { text in
                    for index in 0..<above * 3 { text[index] = index % 3 == 2 ? 0x2F : 0x2E }
                    return text[(above * 3)...].update(fromContentsOf: there[shared...])
                }
            }
        }
    }

    /// The same in parts: how many folders it leads up, and from which byte on `there` stands behind them.
    package static func steps(
        from here: UnsafeBufferPointer<UInt8>, to there: UnsafeBufferPointer<UInt8>
    ) -> (above: Int, shared: Int) {
        // The folders that both share end at the last slash before the first byte that differs.
        var shared = 0
        var index = 0
        while index < here.count, index < there.count, here[index] == there[index] {
            index += 1
            if here[index - 1] == 0x2F { shared = index }
        }
        var above = 0
        for byte in here[shared...] where byte == 0x2F { above += 1 }
        return (above, shared)
    }

    /// `../` once for each folder above the page: what leads from it to the site's root.
    package static func toRoot(from page: String) -> String {
        String(repeating: "../", count: page.utf8.count { $0 == 0x2F })
    }

    /// `path` with `.` and `..` resolved and doubled slashes dropped; nil where it leaves the root.
    package static func normalised(_ path: String) -> String? {
        var parts: [Substring] = []
        for part in path.utf8.split(separator: 0x2F) {
            let text = Substring(part)
            if text == "." { continue }
            if text == ".." {
                guard parts.popLast() != nil else { return nil }
                continue
            }
            parts.append(text)
        }
        return parts.joined(separator: "/")
    }

    /// `%41` and the like decoded; malformed escapes are left as they stand.
    package static func percentDecoded(_ text: String) -> String {
        guard text.utf8.contains(0x25) else { return text }
        let bytes = Array(text.utf8)
        var decoded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x25, index + 2 < bytes.count, let high = digit(bytes[index + 1]),
                let low = digit(bytes[index + 2])
            {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
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
