import FrontMatter
import SourceText
import Vocabulary

/// Values with evidence: `{value, because, source, on, by}`.
extension FieldDecoder {
    private static let claimKeys = ["value", "because", "source", "on", "by"]
    /// Spellings of other formats, taken in silence.
    private static let otherClaimKeys = ["evidence", "reviewed", "why", "rationale"]

    /// The value of a claim; nil where the mapping is none, as with one entry of a list that lacks its hyphen.
    func claimedValue(_ mapping: YAMLMapping, _ type: FieldType) -> YAMLNode? {
        guard let value = mapping["value"] else { return nil }
        let strangers = mapping.entries.filter { !FieldDecoder.isClaimKey($0.key) }
        return strangers.contains { type.hasField($0.key) } ? nil : value
    }

    private static func isClaimKey(_ key: String) -> Bool {
        (claimKeys + otherClaimKeys).contains { $0.hasSameBytes(as: key) }
    }

    mutating func claim(_ mapping: YAMLMapping, path: String) -> Claim {
        func words(_ keys: String...) -> String? {
            keys.lazy.compactMap { mapping[$0]?.scalar }.first { !$0.isNull && !$0.text.utf8.isEmpty }?.text
        }
        noteStrangers(mapping, path: path)
        return Claim(
            because: words("because", "why", "rationale"), source: words("source", "evidence"),
            on: claimDate(mapping, path: path), by: words("by"))
    }

    private mutating func claimDate(_ mapping: YAMLMapping, path: String) -> CalendarDate? {
        let key = mapping["on"] == nil ? "reviewed" : "on"
        guard let node = mapping[key] else { return nil }
        guard let scalar = node.scalar else {
            _ = mismatch(node, .date, path: join(path, key))
            return nil
        }
        if scalar.isNull { return nil }
        let date = CalendarDate(scalar.text)
        if date == nil { note(.invalidDate(scalar.text), node.range, join(path, key)) }
        return date
    }

    /// Keys that no claim has, such as a misspelt `because`: kept out, so that nobody relies on them.
    private mutating func noteStrangers(_ mapping: YAMLMapping, path: String) {
        for entry in mapping.entries where !FieldDecoder.isClaimKey(entry.key) {
            let suggestion = Suggestion.nearest(to: entry.key, among: FieldDecoder.claimKeys)
            note(
                .unknownKey(name: entry.key, section: path, suggestion: suggestion), entry.keyRange,
                join(path, entry.key))
        }
    }
}

extension FieldType {
    /// Whether a mapping, or the mappings of a list, have a field of this name.
    fileprivate func hasField(_ name: String) -> Bool {
        switch self {
        case .map(let fields): fields.contains { $0.name.hasSameBytes(as: name) }
        case .list(let element): element.hasField(name)
        case .either(let types): types.contains { $0.hasField(name) }
        default: false
        }
    }
}
