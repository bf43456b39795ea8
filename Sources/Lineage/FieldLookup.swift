import Records
import SourceText
import Vocabulary

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
        let within = Kind.allCases.flatMap { schema.facetFields(of: $0) }.map(\.name)
        return (common + declared + within).filter { seen.insert(UTF8Key($0)).inserted }
    }

    static func values(of field: String, _ record: Record, _ schema: Schema) -> [String] {
        switch field {
        case "kind": return [record.kind.rawValue]
        case "id": return [record.id.text] + record.aliases
        case "title": return [record.title]
        case "summary": return record.summary.map { [$0] } ?? []
        case "stage": return record.stage.map { [$0] } ?? []
        case "owner": return record.owner.map { [$0] } ?? []
        case "tag", "tags": return record.tags
        default:
            guard
                let value = record.fields[field: field] ?? record.hubFields[field: field]
                    ?? within(field, record, schema)
            else { return [] }
            if let list = value.list { return list.compactMap(\.text) }
            return value.text.map { [$0] } ?? []
        }
    }

    /// The value of a field within a field, such as `autonomy-level`; no field's own name has a hyphen but the Hub's.
    private static func within(_ name: String, _ record: Record, _ schema: Schema) -> FieldValue? {
        guard name.utf8.contains(0x2D) else { return nil }
        return schema.facetFields(of: record.kind).first { $0.name.hasSameBytes(as: name) }.flatMap { record[$0.path] }
    }

    /// The words of a field that takes no others; empty where any value may stand.
    static func closedWords(of field: String, _ schema: Schema) -> [String] {
        if field == "kind" { return Kind.allCases.map(\.rawValue) + NodeKind.outside.dropFirst(2).map(\.word) }
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

extension LineageGraph {
    /// The words, each once, of a field of selectors that takes no others; empty where any value may stand.
    package static func closedWords(of field: String, _ schema: Schema) -> [String] {
        var seen = Set<UTF8Key>()
        return FieldLookup.closedWords(of: field, schema).filter { seen.insert(UTF8Key($0)).inserted }
    }
}
