/// What a field may hold.
///
/// Reading, checking, the JSON Schema and the field reference all follow from it.
package indirect enum FieldType: Sendable {
    /// Words; any scalar is taken as its text.
    case text
    /// A version: text that must be quoted where YAML would read a number or a date.
    case version
    case integer
    case number
    case flag
    /// `YYYY-MM-DD`, or a date with a time and zone (RFC 3339).
    case date
    case url
    /// A record reference, purl, Hugging Face id or URL; a bare id means one of `kinds`.
    case reference(ReferenceType)
    /// One of a closed list.
    case choice([Choice])
    /// Words, of which some are well known: another one is at most a note.
    case suggested(SuggestionList)
    case list(FieldType)
    case map([Field])
    /// Any keys, each with a value of one type.
    case dictionary(FieldType)
    /// Tried in order; the first that fits the shape of the node is taken.
    case either([FieldType])
    /// Anything; never checked.
    case open

    /// Words, in one piece or as a list.
    static let words = FieldType.either([.text, .list(.text)])

    /// For messages: what an author should have written.
    package var expectation: String {
        switch self {
        case .text: "text"
        case .version: "a version in quotes"
        case .integer: "a whole number"
        case .number: "a number"
        case .flag: "true or false"
        case .date: "a date such as \"2026-03-01\""
        case .url: "a URL"
        case .reference(let type): type.expectation
        case .choice: "one of a list of words"
        case .suggested: "text"
        case .list(let element): "a list, each entry \(element.expectation)"
        case .map: "a mapping of named fields"
        case .dictionary: "a mapping"
        case .either(let types): types.map(\.expectation).joined(separator: ", or ")
        case .open: "anything"
        }
    }
}

/// Which records a reference may name.
package struct ReferenceType: Sendable {
    /// The kinds that a bare id is looked up in, in order.
    package var kinds: [Kind]
    /// Whether a bare id that names no record may be something outside the registry (a Hub id, a person).
    package var allowsOutside: Bool
    /// What the text names if it is an asset that has no records, such as an image.
    package var asset: AssetKind?

    package init(_ kinds: [Kind], allowsOutside: Bool = false) {
        self.kinds = kinds
        self.allowsOutside = allowsOutside
    }

    /// Free words that name an asset.
    package init(_ asset: AssetKind) {
        kinds = []
        allowsOutside = true
        self.asset = asset
    }

    package var expectation: String {
        if asset != nil { return "text" }
        return kinds.isEmpty || kinds.count > 3
            ? "a reference such as \"model:claims-triage\""
            : "the id of " + kinds.map(\.nounWithArticle).joined(separator: " or ")
    }
}

/// Things that records rest on and that have no cards of their own.
package enum AssetKind: String, Sendable { case library, image, hardware, vendor, code }

/// One allowed value, with what it means.
package struct Choice: Sendable, ExpressibleByStringLiteral {
    package var value: String
    package var help: String

    package init(_ value: String, _ help: String = "") {
        self.value = value
        self.help = help
    }

    package init(stringLiteral value: String) { self.init(value) }
}

/// A well-known list whose words are suggestions, not rules.
package enum SuggestionList: String, Sendable {
    case hubLicenses, hubPipelineTags, hubLibraries

    package var words: [String] {
        switch self {
        case .hubLicenses: HubWords.licenses
        case .hubPipelineTags: HubWords.pipelineTags
        case .hubLibraries: HubWords.libraries
        }
    }

    package var title: String {
        switch self {
        case .hubLicenses: "license id of the Hugging Face Hub"
        case .hubPipelineTags: "pipeline tag of the Hugging Face Hub"
        case .hubLibraries: "library name of the Hugging Face Hub"
        }
    }
}

extension FieldType {
    /// The words that may be chosen, in it or in what it is made of.
    package var choicesWithin: [String] {
        switch self {
        case .choice(let choices): choices.map(\.value)
        case .list(let type), .dictionary(let type): type.choicesWithin
        case .map(let fields): fields.flatMap { $0.type.choicesWithin }
        case .either(let types): types.flatMap(\.choicesWithin)
        default: []
        }
    }
}
