import FrontMatter
import SourceText
import Vocabulary

/// A value of a field as understood, with the bytes that it stands in.
package struct FieldValue: Sendable {
    package enum Content: Sendable {
        /// Words, versions, URLs and choices.
        case text(String)
        /// A checked number, in the author's spelling.
        case number(String)
        case flag(Bool)
        case date(CalendarDate, String)
        case reference(Reference)
        case list([FieldValue])
        case map([NamedValue])
        case open(YAMLNode)
        case special(SpecialValue)
        case null
        /// What could not be understood, as written; an issue says why.
        case invalid(String)
    }

    package var content: Content
    package var range: ByteRange
    package var claim: Claim?

    package init(_ content: Content, range: ByteRange, claim: Claim? = nil) {
        self.content = content
        self.range = range
        self.claim = claim
    }

    /// The value in one line of words, for lists and summaries; nil for maps, open values and nothing.
    package var text: String? {
        switch content {
        case .text(let text), .number(let text), .invalid(let text): text
        case .flag(let flag): flag ? "yes" : "no"
        case .date(_, let text): text
        case .reference(let reference): reference.text
        case .special(let special): special.words
        case .list(let items):
            items.isEmpty ? nil : items.compactMap(\.text).joined(separator: ", ")
        case .map, .open, .null: nil
        }
    }

    /// The day, where it is one.
    package var day: CalendarDate? { if case .date(let date, _) = content { date } else { nil } }
    /// The words of a list one by one, or of a single value.
    package var texts: [String] { (list ?? [self]).compactMap(\.text) }
    package var list: [FieldValue]? { if case .list(let items) = content { items } else { nil } }
    package var map: [NamedValue]? { if case .map(let entries) = content { entries } else { nil } }

    /// True for nulls and empty collections: as if the key were absent.
    package var isAbsent: Bool {
        switch content {
        case .null: true
        case .list(let items): items.isEmpty
        case .map(let entries): entries.isEmpty
        case .text(let text): text.utf8.isEmpty
        default: false
        }
    }
}

/// A value under its name; `name` is a field's name, or a free key of a dictionary.
package struct NamedValue: Sendable {
    package var name: String
    package var nameRange: ByteRange
    package var value: FieldValue

    package init(name: String, nameRange: ByteRange, value: FieldValue) {
        self.name = name
        self.nameRange = nameRange
        self.value = value
    }
}

extension [NamedValue] {
    package subscript(field name: String) -> FieldValue? {
        // By position: handing each entry to a closure would copy it.
        let count = name.utf8.count
        for index in indices where self[index].name.utf8.count == count {
            if self[index].name.hasSameBytes(as: name) { return self[index].value }
        }
        return nil
    }

    /// Whether there is a field of that name with something in it.
    package func holds(_ name: String) -> Bool {
        let count = name.utf8.count
        for index in indices where self[index].name.utf8.count == count {
            if self[index].name.hasSameBytes(as: name) { return !self[index].value.isAbsent }
        }
        return false
    }
}

/// Where a value comes from: the parts of `{value, because, source, on, by}` beside the value.
///
/// A class, since few values have one and all would carry its room.
package final class Claim: Sendable {
    package let because: String?
    package let source: String?
    package let on: CalendarDate?
    package let by: String?

    init(because: String?, source: String?, on: CalendarDate?, by: String?) {
        self.because = because
        self.source = source
        self.on = on
        self.by = by
    }
}

/// Something that reading the fields met; a rule of the `schema` family turns each into a finding.
package struct SchemaIssue: Sendable {
    package enum Kind: Sendable {
        /// `section` is where the key stands, such as `registry`; `suggestion` what was likely meant.
        case unknownKey(name: String, section: String, suggestion: String?)
        /// So many unknown keys in one mapping that the rest is only counted.
        case furtherUnknownKeys(count: Int, section: String)
        /// A Hugging Face key that is nearly a known one.
        case misspelledHubKey(name: String, suggestion: String)
        case wrongType(expected: String, found: String)
        case notAChoice(text: String, choices: [String], suggestion: String?)
        case invalidDate(String)
        case invalidNumber(String)
        /// Where a whole number is due.
        case invalidInteger(String)
        case invalidURL(String)
        case emptyReference
        /// A reference longer than any id or address may be.
        case longReference(bytes: Int)
        case nullItem
        /// A word that the Hub does not know.
        case unknownWord(text: String, list: SuggestionList, suggestion: String?)
        /// `registry:` in a kind whose fields stand at the top level.
        case needlessSection
    }

    package var kind: Kind
    package var range: ByteRange
    /// The keys that lead to the place, such as `registry.stage`.
    package var path: String
    /// Whether it concerns a Hugging Face key.
    package var isHubKey: Bool

    package var isWrongType: Bool { if case .wrongType = kind { true } else { false } }
}
