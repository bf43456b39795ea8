import FrontMatter
import SourceText
import Vocabulary

/// Values with evidence: `{value, because, source, on, by}`.
extension FieldDecoder {
    /// The value of a claim; nil where the mapping is none, as with one entry of a list that lacks its hyphen.
    func claimedValue(_ mapping: YAMLMapping, _ type: FieldType) -> YAMLNode? {
        guard let value = mapping["value"] else { return nil }
        let strangers = mapping.entries.filter { !FieldDecoder.isClaimKey($0.key) }
        return strangers.contains { type.hasField($0.key) } ? nil : value
    }

    private static func isClaimKey(_ key: String) -> Bool {
        ValueForms.claimKeys.contains { $0.name.hasSameBytes(as: key) }
    }

    mutating func claim(_ mapping: YAMLMapping, path: String) -> Claim {
        noteStrangers(mapping, path: path)
        return Claim(
            because: said(.because, mapping)?.text, source: said(.source, mapping)?.text,
            on: claimDate(mapping, path: path), by: said(.by, mapping)?.text)
    }

    /// What a part says; nil for one without a value, as in `on:` with nothing behind it.
    private func said(
        _ part: ValueForms.ClaimPart, _ mapping: YAMLMapping
    ) -> (name: String, text: String, range: ByteRange)? {
        for key in ValueForms.claimKeys where key.part == part {
            guard let node = mapping[key.name], let scalar = node.scalar, !scalar.isNull, !scalar.text.utf8.isEmpty
            else { continue }
            return (key.name, scalar.text, node.range)
        }
        return nil
    }

    private mutating func claimDate(_ mapping: YAMLMapping, path: String) -> CalendarDate? {
        for key in ValueForms.claimKeys where key.isDay {
            guard let node = mapping[key.name], node.scalar == nil else { continue }
            _ = mismatch(node, .date, path: join(path, key.name))
        }
        guard let day = said(.on, mapping) else { return nil }
        let date = CalendarDate(day.text)
        if date == nil { note(.invalidDate(day.text), day.range, join(path, day.name)) }
        return date
    }

    /// Keys that no claim has, such as a misspelt `because`: kept out, so that nobody relies on them.
    private mutating func noteStrangers(_ mapping: YAMLMapping, path: String) {
        for entry in mapping.entries where !FieldDecoder.isClaimKey(entry.key) {
            let suggestion = Suggestion.nearest(to: entry.key, among: ValueForms.claimKeys.map(\.name))
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
