import FrontMatter
import SourceText
import Vocabulary

/// Reads nodes as the vocabulary says they are to be read, and keeps account of what does not fit.
struct FieldDecoder {
    /// Hugging Face keys are read leniently: a bare value where a list is due, and the reverse.
    let isHubKey: Bool
    private(set) var issues: [SchemaIssue] = []
    private(set) var references: [ReferenceUse] = []
    /// The relation that `rel:` beside a `ref:` names.
    private var declaredRelation: Relation?
    /// The version that stands beside a `ref:`.
    private var declaredVersion: String?

    init(isHubKey: Bool) { self.isHubKey = isHubKey }

    /// Reads the entries of a mapping whose keys are `fields`; what is no field is left to `unknown`.
    mutating func decode(
        _ mapping: YAMLMapping, fields: [Field], path: String, unknown: (YAMLMapping.Entry) -> Void
    ) -> [NamedValue] {
        var values: [NamedValue] = []
        values.reserveCapacity(mapping.entries.count)
        // By position: an entry holds a node, and to hand it on would copy it.
        let entries = mapping.entries
        for place in entries.indices {
            guard let index = fields.position(of: entries[place].key) else {
                unknown(entries[place])
                continue
            }
            let field = fields[index]
            let value = decode(
                entries[place].value, field.type, relation: field.relation, path: join(path, entries[place].key))
            values.append(NamedValue(name: field.name, nameRange: entries[place].keyRange, value: value))
        }
        return values
    }

    mutating func decode(_ node: YAMLNode, _ type: FieldType, relation: Relation?, path: String) -> FieldValue {
        if case .open = type { return FieldValue(.open(node), range: node.range) }
        if let scalar = node.scalar {
            if scalar.isNull { return FieldValue(.null, range: node.range) }
            if !isHubKey, let special = SpecialValue(scalar.text), !type.allows(scalar.text) {
                return FieldValue(.special(special), range: node.range)
            }
        }
        if !isHubKey, let mapping = node.mapping, type.acceptsClaims, let claimed = claimedValue(mapping, type) {
            var value = decode(claimed, type, relation: relation, path: path)
            value.claim = claim(mapping, path: path)
            value.range = node.range
            return value
        }
        switch type {
        case .either(let types): return decodeEither(node, types, relation: relation, path: path)
        case .list(let element): return decodeList(node, element, relation: relation, path: path)
        case .map(let fields): return decodeMap(node, fields, path: path)
        case .dictionary(let element): return decodeDictionary(node, element, path: path)
        default: return decodeScalar(node, type, relation: relation, path: path)
        }
    }

    // MARK: Collections

    private mutating func decodeEither(
        _ node: YAMLNode, _ types: [FieldType], relation: Relation?, path: String
    ) -> FieldValue {
        let fitting = types.filter { $0.fits(node.content) }
        guard let last = fitting.last else { return mismatch(node, .either(types), path: path) }
        // Where several shapes fit, as with a flag or a date, the first that reads it without complaint is meant.
        // What an attempt noted is taken back, not copied beforehand: a list of such values stays linear.
        let (issueCount, referenceCount) = (issues.count, references.count)
        for type in fitting.dropLast() {
            let value = decode(node, type, relation: relation, path: path)
            if issues.count == issueCount { return value }
            issues.removeLast(issues.count - issueCount)
            references.removeLast(references.count - referenceCount)
        }
        return decode(node, last, relation: relation, path: path)
    }

    private mutating func decodeList(
        _ node: YAMLNode, _ element: FieldType, relation: Relation?, path: String
    ) -> FieldValue {
        guard let items = node.sequence else {
            // Real cards write `datasets: imdb`, `model-index: {…}` and the like.
            if isHubKey, element.fits(node.content) {
                return FieldValue(.list([decode(node, element, relation: relation, path: path)]), range: node.range)
            }
            return mismatch(node, .list(element), path: path)
        }
        var values: [FieldValue] = []
        values.reserveCapacity(items.count)
        for (index, item) in items.enumerated() {
            let value = decode(item, element, relation: relation, path: String(path, "[", "\(index)]"))
            if case .null = value.content {
                note(.nullItem, item.range, path)
                continue
            }
            values.append(value)
        }
        return FieldValue(.list(values), range: node.range)
    }

    private mutating func decodeMap(_ node: YAMLNode, _ fields: [Field], path: String) -> FieldValue {
        guard let mapping = node.mapping else { return mismatch(node, .map(fields), path: path) }
        let outer = (declaredRelation, declaredVersion)
        declaredRelation = mapping["rel"]?.scalar.flatMap { Relation(rawValue: $0.text) } ?? outer.0
        declaredVersion = mapping["ref"] == nil ? outer.1 : mapping["version"]?.scalar?.text
        defer { (declaredRelation, declaredVersion) = outer }
        var unknown: [YAMLMapping.Entry] = []
        let values = decode(mapping, fields: fields, path: path) { unknown.append($0) }
        noteUnknown(unknown, fields: fields, section: path, beside: mapping)
        return FieldValue(.map(values), range: node.range)
    }

    private mutating func decodeDictionary(_ node: YAMLNode, _ element: FieldType, path: String) -> FieldValue {
        guard let mapping = node.mapping else { return mismatch(node, .dictionary(element), path: path) }
        let values = mapping.entries.map { entry in
            NamedValue(
                name: entry.key, nameRange: entry.keyRange,
                value: decode(entry.value, element, relation: nil, path: join(path, entry.key)))
        }
        return FieldValue(.map(values), range: node.range)
    }

    // MARK: Scalars

    private mutating func decodeScalar(
        _ node: YAMLNode, _ type: FieldType, relation: Relation?, path: String
    ) -> FieldValue {
        guard let scalar = node.scalar else {
            if isHubKey, let only = node.sequence, only.count == 1 {
                return decode(only[0], type, relation: relation, path: path)
            }
            return mismatch(node, type, path: path)
        }
        let text = scalar.text
        let range = node.range
        switch type {
        case .integer:
            guard ScalarText.isInteger(text) else { return invalid(.invalidInteger(text), text, range, path) }
            return FieldValue(.number(text), range: range)
        case .number:
            guard ScalarText.isNumber(text) else { return invalid(.invalidNumber(text), text, range, path) }
            return FieldValue(.number(text), range: range)
        case .flag:
            guard let flag = ScalarText.flag(scalar) else { return mismatch(node, type, path: path) }
            return FieldValue(.flag(flag), range: range)
        case .date:
            guard let date = CalendarDate(text) else { return invalid(.invalidDate(text), text, range, path) }
            return FieldValue(.date(date, text), range: range)
        case .url:
            guard text.hasPrefix("https://") || text.hasPrefix("http://") else {
                return invalid(.invalidURL(text), text, range, path)
            }
            return FieldValue(.text(text), range: range)
        case .choice(let choices): return decodeChoice(text, choices, range, path)
        case .suggested(let list):
            checkWord(text, list, range, path)
            return FieldValue(.text(text), range: range)
        case .reference(let referenceType):
            return decodeReference(text, referenceType, relation: relation, range, path)
        default:
            return FieldValue(.text(text), range: range)
        }
    }

    private mutating func decodeChoice(
        _ text: String, _ choices: [Choice], _ range: ByteRange, _ path: String
    ) -> FieldValue {
        guard !choices.contains(where: { $0.value.hasSameBytes(as: text) }) else {
            return FieldValue(.text(text), range: range)
        }
        let words = choices.map(\.value)
        let suggestion = Suggestion.choice(meantBy: text, among: words)
        return invalid(.notAChoice(text: text, choices: words, suggestion: suggestion), text, range, path)
    }

    private mutating func checkWord(_ text: String, _ list: SuggestionList, _ range: ByteRange, _ path: String) {
        let words = list.words
        guard !text.trimmed.utf8.isEmpty, !words.contains(where: { $0.hasSameBytes(as: text) }) else { return }
        let suggestion = Suggestion.nearest(to: text, among: words)
        // Libraries are many more than the Hub knows: only a slip is worth a word.
        if suggestion == nil, list == .hubLibraries { return }
        note(.unknownWord(text: text, list: list, suggestion: suggestion), range, path)
    }

    private mutating func decodeReference(
        _ text: String, _ type: ReferenceType, relation: Relation?, _ range: ByteRange, _ path: String
    ) -> FieldValue {
        let trimmed = text.trimmed
        if trimmed.utf8.isEmpty { return invalid(.emptyReference, text, range, path) }
        if trimmed.utf8.count > 1024 { return invalid(.longReference(bytes: trimmed.utf8.count), text, range, path) }
        let reference = Reference(trimmed)
        var type = type
        if relation == nil, let kinds = declaredRelation?.declarableKinds { type.kinds = kinds }
        let relation = relation ?? declaredRelation ?? .mentions
        references.append(
            ReferenceUse(
                reference: reference, type: type, relation: relation, path: path, range: range, isHubKey: isHubKey,
                version: declaredVersion))
        return FieldValue(.reference(reference), range: range)
    }

    // MARK: Issues

    /// The most unknown keys of one mapping that are named; the rest is counted.
    static let namedUnknownKeys = 200

    mutating func noteUnknown(
        _ entries: [YAMLMapping.Entry], fields: [Field], section: String, beside mapping: YAMLMapping
    ) {
        guard let last = entries.last else { return }
        // A key that is there already was not meant once more.
        let present = Set(mapping.entries.lazy.map { UTF8Key($0.key) })
        let free = fields.map(\.name).filter { !present.contains(UTF8Key($0)) }
        for entry in entries.prefix(FieldDecoder.namedUnknownKeys) {
            let suggestion = Suggestion.nearest(to: entry.key, among: free)
            note(
                .unknownKey(name: entry.key, section: section, suggestion: suggestion), entry.keyRange,
                join(section, entry.key))
        }
        if entries.count > FieldDecoder.namedUnknownKeys {
            let further = entries.count - FieldDecoder.namedUnknownKeys
            note(.furtherUnknownKeys(count: further, section: section), last.keyRange, section)
        }
    }

    mutating func note(_ kind: SchemaIssue.Kind, _ range: ByteRange, _ path: String) {
        issues.append(SchemaIssue(kind: kind, range: range, path: path, isHubKey: isHubKey))
    }

    private mutating func invalid(
        _ kind: SchemaIssue.Kind, _ text: String, _ range: ByteRange, _ path: String
    ) -> FieldValue {
        note(kind, range, path)
        return FieldValue(.invalid(text), range: range)
    }

    mutating func mismatch(_ node: YAMLNode, _ type: FieldType, path: String) -> FieldValue {
        let found: String
        switch node.content {
        case .scalar: if case .flag = type { found = "text" } else { found = "a single value" }
        case .sequence: found = "a list"
        case .mapping: found = "a mapping"
        }
        note(.wrongType(expected: type.expectation, found: found), node.range, path)
        return FieldValue(.open(node), range: node.range)
    }

    func join(_ path: String, _ key: String) -> String { path.isEmpty ? key : String(path, ".", key) }
}

extension FieldType {
    /// Whether a node of this shape can be a value of the type.
    func fits(_ content: YAMLNode.Content) -> Bool {
        switch (self, content) {
        case (.open, _): true
        case (.either(let types), _): types.contains { $0.fits(content) }
        case (.list, .sequence), (.map, .mapping), (.dictionary, .mapping): true
        case (.list, _), (.map, _), (.dictionary, _): false
        case (_, .scalar): true
        default: false
        }
    }

    /// Whether `text` is one of the type's own words, which then wins over the typed values.
    func allows(_ text: String) -> Bool {
        switch self {
        case .choice(let choices): choices.contains { $0.value.hasSameBytes(as: text) }
        case .suggested(let list): list.words.contains { $0.hasSameBytes(as: text) }
        case .either(let types): types.contains { $0.allows(text) }
        default: false
        }
    }
}
