import SourceText

/// The spellings that SARIF asks for.
enum SARIFText {
    /// Text as a message: in one line, with what SARIF would read as a link or a placeholder escaped.
    static func message(_ text: String) -> String {
        let line = VisibleText.oneLine(text)
        guard line.utf8.contains(where: { $0 == 0x5B || $0 == 0x7B }) else { return line }
        let bytes = Array(line.utf8)
        let hasLink = bytes.indices.contains { bytes[$0] == 0x5D && $0 + 1 < bytes.count && bytes[$0 + 1] == 0x28 }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 8)
        var closing = -1
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x5B, 0x5D, 0x5C:
                if hasLink { result.append(0x5C) }
            case 0x7B:
                if let end = placeholderEnd(bytes, index) {
                    result.append(byte)
                    closing = end
                }
            case 0x7D:
                if index == closing { result.append(byte) }
            default: break
            }
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Where `{0}` that begins at `start` ends; nil where it is no placeholder.
    private static func placeholderEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
        var index = start + 1
        while index < bytes.count, index - start <= 10, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
        return index > start + 1 && index < bytes.count && bytes[index] == 0x7D ? index : nil
    }

    /// `path` as a URI reference: all but unreserved characters and `/` percent-encoded.
    ///
    /// A colon is encoded too, since `a:b.md` would else name a scheme.
    static func relativeURI(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(path.utf8.count)
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: result.append(byte)
            default: result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// Names findings so that GitHub knows them again after lines have moved.
struct SARIFFingerprints {
    /// Of a longer line, no more than this counts.
    private static let longestLine = 1024

    private var seen: [UInt64: Int] = [:]

    /// A hash of path, code and the text of the line, and which finding of that hash it is.
    mutating func next(_ diagnostic: Diagnostic, in file: PlacedFile?, _ prefix: String) -> String {
        // FNV-1a: what it must be is the same on every run and machine.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        for text in [prefix + diagnostic.file, diagnostic.code] {
            for byte in text.utf8 { mix(byte) }
            mix(0)
        }
        if let file, let range = diagnostic.range {
            let line = file.lineRange(at: file.clipped(range).start)
            let end = min(line.end, line.start + SARIFFingerprints.longestLine)
            // Indentation changes without the finding's changing.
            for byte in file.bytes[line.start..<end] where byte != 0x20 && byte != 0x09 { mix(byte) }
        } else {
            for byte in diagnostic.summary.utf8 { mix(byte) }
        }
        let count = (seen[hash] ?? 0) + 1
        seen[hash] = count
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits + ":\(count)"
    }
}
