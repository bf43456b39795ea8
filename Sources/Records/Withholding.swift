import FrontMatter
import SourceText

/// A place where a card asks not to be published.
package struct Withholding: Sendable {
    package var range: ByteRange
    /// The visibility as written.
    package var words: String
}

extension Record {
    /// Where the record asks for anything but a page that everybody may read; nil where it does not.
    ///
    /// What asks to be withheld is never published by mistake: misspelt words count, keys in the wrong place, and what
    /// is written where the front matter cannot be read.
    package var withholding: Withholding? {
        if let access = fields[field: "access"] {
            guard let parts = access.map else { return access.isAbsent ? nil : Withholding(access, in: file) }
            if let visibility = parts[field: "visibility"], !visibility.isAbsent, !Withholding.isOpen(visibility.text) {
                return Withholding(visibility, in: file)
            }
        }
        return misplacedVisibility ?? (losesValues ? Withholding.inText(file.bytes) : nil)
    }

    /// `visibility` beside `access`, and `access` at the top level of a card whose fields stand under `registry`.
    static func misplacedVisibility(_ root: YAMLMapping?) -> Withholding? {
        guard let root else { return nil }
        let section = root["registry"]?.mapping
        let nodes = [
            root["access"]?.mapping?["visibility"], root["visibility"], section?["visibility"],
            section?["access"]?.mapping?["visibility"],
        ]
        return nodes.lazy.compactMap { $0 }.first { node in
            guard let scalar = node.scalar else { return false }
            return !scalar.isNull && !Withholding.isOpen(scalar.text)
        }.map { Withholding(range: $0.range, words: $0.scalar?.text ?? "") }
    }

    /// Whether something of the front matter was not read, so that a visibility may be among it.
    private var losesValues: Bool {
        frontMatter.isBroken
            || frontMatter.issues.contains { issue in
                switch issue.kind {
                case .alias, .mergeKey, .tag, .complexKey, .nullKey, .scalarTooLong, .keyTooLong, .controlCharacter,
                    .furtherIssues, .duplicateKey, .unclosedBlock, .indentedClosingFence, .missingOpeningFence,
                    .blockNotFirst, .multipleDocuments:
                    true
                default: false
                }
            }
    }
}

extension Withholding {
    fileprivate init(_ value: FieldValue, in file: SourceFile) {
        range = value.range
        words = value.text ?? file.text(value.range)
    }

    fileprivate static func isOpen(_ word: String?) -> Bool { word == "public" || word == "internal" }

    /// The first `visibility:` in `bytes` that neither `public` nor `internal` follows.
    fileprivate static func inText(_ bytes: [UInt8]) -> Withholding? {
        let key = Array("visibility".utf8)
        var index = 0
        while index + key.count < bytes.count {
            guard bytes[index] == key[0], bytes[index..<index + key.count].elementsEqual(key) else {
                index += 1
                continue
            }
            index += key.count
            if let found = value(in: bytes, after: index) { return found }
        }
        return nil
    }

    /// The word after a key's quote, blanks and colon; nil where no colon follows, and for words that withhold nothing.
    private static func value(in bytes: [UInt8], after key: Int) -> Withholding? {
        var start = key
        while start < bytes.count, [0x20, 0x22, 0x27].contains(bytes[start]) { start += 1 }
        guard start < bytes.count, bytes[start] == 0x3A else { return nil }
        start += 1
        while start < bytes.count, [0x20, 0x22, 0x27].contains(bytes[start]) { start += 1 }
        var end = start
        while end < bytes.count, end < start + 64, ![0x0A, 0x0D, 0x20, 0x22, 0x27, 0x2C, 0x7D].contains(bytes[end]) {
            end += 1
        }
        let word = String(decoding: bytes[start..<end], as: UTF8.self)
        return word.isEmpty || isOpen(word) ? nil : Withholding(range: ByteRange(start, end), words: word)
    }
}
