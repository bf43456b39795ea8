import FrontMatter
import SourceText
import Vocabulary

/// Values with evidence: `{value, because, source, on, by}`.
extension FieldDecoder {
    private static let claimKeys = ["value", "because", "source", "on", "by"]
    /// Spellings of other formats, taken in silence.
    private static let otherClaimKeys = ["evidence", "reviewed", "why", "rationale"]

    /// The value of a claim; nil where the mapping is none.
    func claimedValue(_ mapping: YAMLMapping) -> YAMLNode? { mapping["value"] }

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
        for entry in mapping.entries {
            let known = (FieldDecoder.claimKeys + FieldDecoder.otherClaimKeys).contains {
                $0.hasSameBytes(as: entry.key)
            }
            if known { continue }
            let suggestion = Suggestion.nearest(to: entry.key, among: FieldDecoder.claimKeys)
            note(
                .unknownKey(name: entry.key, section: path, suggestion: suggestion), entry.keyRange,
                join(path, entry.key))
        }
    }
}
