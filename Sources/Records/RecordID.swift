import SourceText

/// A record's id: its path under the kind's folder, without `.md` or `/README.md`.
package struct RecordID: Sendable, Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func == (left: RecordID, right: RecordID) -> Bool { left.text.hasSameBytes(as: right.text) }
    package func hash(into hasher: inout Hasher) { UTF8Key(text).hash(into: &hasher) }

    package var segments: [Substring.UTF8View] { text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false) }

    /// The last segment: the record's own name without its owner.
    package var name: String { text.utf8.split(separator: 0x2F).last.map { String(Substring($0)) } ?? text }

    /// Why the id cannot be used; nil where it can.
    package var problem: Problem? {
        let segments = segments
        if segments.count > 3 { return .tooManySegments }
        for (index, segment) in segments.enumerated() {
            if segment.isEmpty { return .emptySegment }
            if segment.count > 128 { return .segmentTooLong }
            guard let first = segment.first, RecordID.isAlphanumeric(first) else { return .badStart }
            if !segment.allSatisfy({ RecordID.isAlphanumeric($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }) {
                return .badCharacter
            }
            if segment.last == 0x2E { return .badEnd }
            let lowered = String(Substring(segment)).asciiLowercased
            if RecordID.isReserved(lowered) { return .reserved(lowered) }
            if index < segments.count - 1, [".html", ".md", ".json"].contains(where: { lowered.hasSuffix($0) }) {
                return .looksLikeFile(lowered)
            }
        }
        return nil
    }

    package enum Problem: Sendable, Hashable {
        case tooManySegments, emptySegment, segmentTooLong, badStart, badCharacter, badEnd
        case reserved(String)
        /// A folder named like a page would stand where a page must stand.
        case looksLikeFile(String)

        package var words: String {
            switch self {
            case .tooManySegments: "it has more than three parts"
            case .emptySegment: "a part of it is empty"
            case .segmentTooLong: "a part of it is longer than 128 characters"
            case .badStart: "each part must begin with a letter A–Z or a digit"
            case .badCharacter: "it may hold letters A–Z, digits, dots, hyphens and underscores alone"
            case .badEnd: "a part of it ends with a dot"
            case .reserved(let name): "`\(name)` is a name that file systems or Muster's own pages need"
            case .looksLikeFile(let name): "the folder `\(name)` is named like a file"
            }
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// `index`, `index-2` and the device names of Windows, with or without an extension.
    private static func isReserved(_ lowered: String) -> Bool {
        let stem = lowered.utf8.drop { $0 == 0x2E }.prefix { $0 != 0x2E }
        // As nearly all names do: they begin with another letter than any of these.
        guard let first = stem.first, "icpanl".utf8.contains(first) else { return false }
        return isReserved(stem: String(Substring(stem)))
    }

    private static func isReserved(stem: String) -> Bool {
        if ["index", "con", "prn", "aux", "nul"].contains(stem) { return true }
        if stem.hasPrefix("index-"), stem.utf8.dropFirst(6).allSatisfy({ (0x30...0x39).contains($0) }) { return true }
        return stem.utf8.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt"))
            && stem.utf8.last.map { (0x31...0x39).contains($0) } == true
    }
}
