import SourceText
import Vocabulary

/// A query held against one registry: its fields are known, and its words of closed lists too.
package struct RecordFilter: Sendable {
    private let query: RecordQuery
    private let registry: Registry
    /// In small letters, as they are compared.
    private let wanted: [(term: RecordQuery.Term, texts: [String])]

    /// Throws where a field is unknown, or a word that its closed list does not have and no record uses.
    package init(_ query: RecordQuery, _ registry: Registry) throws(QueryProblem) {
        self.query = query
        self.registry = registry
        wanted = query.terms.map { term in (term, term.values.map { $0.text.lowercased() }) }
        for term in query.terms {
            guard let field = term.field else { continue }
            try checkName(field)
            for value in term.values { try checkWord(value, of: field.text) }
        }
    }

    /// The records that answer the query, in the registry's order.
    package var positions: [Int] { registry.records.indices.filter { holds(registry.records[$0]) } }

    /// For a query without answer: which of its values no record has, with what may have been meant.
    package var hints: [String] {
        wanted.flatMap { term, texts -> [String] in
            guard let field = term.field, !term.isNegated else { return [] }
            return zip(term.values, texts).compactMap { value, text in
                registry.records.contains { holds(field.text, text, $0) } ? nil : complaint(value, of: field.text)
            }
        }
    }

    // MARK: Matching

    private func holds(_ record: Record) -> Bool {
        wanted.allSatisfy { term, texts in
            let isMet = texts.contains { text in
                term.field.map { holds($0.text, text, record) } ?? FieldLookup.mentions(text, record)
            }
            return isMet != term.isNegated
        }
    }

    private func holds(_ field: String, _ text: String, _ record: Record) -> Bool {
        FieldLookup.values(of: field, record).contains { value in
            let value = value.lowercased()
            if FieldLookup.isProse(field) { return FieldLookup.contains(value, text) }
            return value.hasSameBytes(as: text) || Reference.bareID(value).hasSameBytes(as: Reference.bareID(text))
        }
    }

    // MARK: What is known

    private func checkName(_ field: RecordQuery.Value) throws(QueryProblem) {
        let names = FieldLookup.names(registry.schema)
        if names.contains(where: { $0.hasSameBytes(as: field.text) }) { return }
        if Kind.named(field.text) != nil {
            throw QueryProblem(
                "'\(field.text)' is a kind, no field: kind:\(field.text) finds every \(field.text), id:NAME one record.",
                field.range)
        }
        let near = Suggestion.nearest(to: field.text, among: names).map { "Did you mean '\($0)'?" }
        let hint = near ?? "To look for a text with a colon, put it in double quotes."
        throw QueryProblem("there is no field '\(field.text)'. \(hint)", field.range)
    }

    private func checkWord(_ value: RecordQuery.Value, of field: String) throws(QueryProblem) {
        let words = FieldLookup.closedWords(of: field, registry.schema)
        let text = value.text.lowercased()
        guard !words.isEmpty, !words.contains(where: { $0.hasSameBytes(as: text) }),
            !registry.records.contains(where: { holds(field, text, $0) })
        else { return }
        throw QueryProblem(complaint(value, of: field), value.range)
    }

    private func complaint(_ value: RecordQuery.Value, of field: String) -> String {
        var seen = Set<UTF8Key>()
        let words = FieldLookup.closedWords(of: field, registry.schema)
        let used = registry.records.flatMap { FieldLookup.values(of: field, $0) }
        let known = (words + used).filter { seen.insert(UTF8Key($0)).inserted }
        let near = Suggestion.choice(meantBy: value.text, among: known).map { " Did you mean '\($0)'?" } ?? ""
        return "no record has the \(field) '\(value.text)'.\(near)"
    }
}

/// The values of a record by the names that queries use.
enum FieldLookup {
    /// What every record has, beside the fields of the vocabulary.
    private static let common = [
        "kind", "id", "title", "summary", "stage", "owner", "tag", "tags", "license", "version",
    ]

    /// Every name that a query may use.
    static func names(_ schema: Schema) -> [String] {
        var seen = Set<UTF8Key>()
        let declared = Kind.allCases.flatMap { schema.fields(of: $0) + schema.hubFields(of: $0) }.map(\.name)
        return (common + declared).filter { seen.insert(UTF8Key($0)).inserted }
    }

    static func values(of field: String, _ record: Record) -> [String] {
        switch field {
        case "kind": return [record.kind.rawValue]
        case "id": return [record.id.text] + record.aliases
        case "title": return [record.title]
        case "summary": return record.summary.map { [$0] } ?? []
        case "stage": return record.stage.map { [$0] } ?? []
        case "owner": return record.owner.map { [$0] } ?? []
        case "tag", "tags": return record.tags
        default:
            guard let value = record.fields[field: field] ?? record.hubFields[field: field] else { return [] }
            if let list = value.list { return list.compactMap(\.text) }
            return value.text.map { [$0] } ?? []
        }
    }

    /// The words of a field that takes no others; empty where any value may stand.
    static func closedWords(of field: String, _ schema: Schema) -> [String] {
        if field == "kind" { return Kind.allCases.map(\.rawValue) }
        let types = Kind.allCases.flatMap { schema.fields(of: $0) }.filter { $0.name.hasSameBytes(as: field) }.map(
            \.type)
        let lists = types.map { type -> [String] in
            if case .choice(let choices) = type { choices.map(\.value) } else { [] }
        }
        return lists.contains(where: \.isEmpty) ? [] : lists.flatMap { $0 }
    }

    /// Whether part of the field's words is enough.
    static func isProse(_ field: String) -> Bool { field == "title" || field == "summary" }

    static func mentions(_ text: String, _ record: Record) -> Bool {
        ([record.reference, record.title, record.summary ?? ""] + record.tags).contains {
            contains($0.lowercased(), text)
        }
    }

    /// Whether the bytes of `part` stand in those of `whole`.
    static func contains(_ whole: String, _ part: String) -> Bool {
        let whole = Array(whole.utf8)
        let part = Array(part.utf8)
        guard let first = part.first, part.count <= whole.count else { return part.isEmpty }
        return (0...(whole.count - part.count)).contains { start in
            whole[start] == first && whole[start..<(start + part.count)].elementsEqual(part)
        }
    }
}
