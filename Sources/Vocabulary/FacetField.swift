/// A field of few words, by which records are told apart: an enumeration, a flag, or one with well-known words.
package struct FacetField: Sendable {
    /// The names of the fields on the way to it, the outermost first.
    package let path: [String]
    /// What it is called in addresses, queries and tables: `origin`, or `autonomy-level` for a field within a field.
    package let name: String
    package let type: FieldType
    package let isList: Bool

    init(_ kind: Kind, path: [String], type: FieldType) {
        self.path = path
        self.type = type
        // Of a deep field the outermost says least; `kind` alone is that of the record.
        name = path == ["kind"] ? kind.rawValue + "-kind" : path.suffix(2).joined(separator: "-")
        isList = FacetField.canRepeat(type)
    }

    /// The words that it takes and no others, in their order; empty where others may stand too.
    package var choices: [String] { FacetField.choices(type) }

    /// Those among `fields` and within them.
    static func all(_ kind: Kind, _ fields: [Field], below path: [String] = []) -> [FacetField] {
        fields.flatMap { field -> [FacetField] in
            let here = path + [field.name]
            if case .map(let inner) = field.type { return all(kind, inner, below: here) }
            let isMeant = hasFewWords(field.type) || (path.isEmpty && controlled.contains(field.name))
            return isMeant ? [FacetField(kind, path: here, type: field.type)] : []
        }
    }

    /// Texts for which a registry keeps to words of its own.
    private static let controlled: Set<String> = ["domain", "language"]

    private static func hasFewWords(_ type: FieldType) -> Bool {
        switch type {
        case .choice, .flag, .suggested: true
        case .list(let element): hasFewWords(element)
        case .either(let types): types.allSatisfy(hasFewWords)
        default: false
        }
    }

    private static func canRepeat(_ type: FieldType) -> Bool {
        switch type {
        case .list: true
        case .either(let types): types.contains(where: canRepeat)
        default: false
        }
    }

    private static func choices(_ type: FieldType) -> [String] {
        switch type {
        case .choice(let choices): choices.map(\.value)
        case .list(let element): choices(element)
        case .either(let types): types.lazy.map(choices).first { !$0.isEmpty } ?? []
        case .flag: ["yes", "no"]
        default: []
        }
    }
}
