import SourceText
import Vocabulary

/// What a card says of another record or of something outside, as written and as understood.
package struct Reference: Sendable, Hashable {
    package enum Form: Sendable, Hashable {
        /// `kind:id` or a bare id; the kind is nil where the field implies it.
        case record(kind: Kind?, id: String, version: String?)
        /// `pkg:type/name@version`.
        case purl
        /// `hf:owner/name`.
        case hub(id: String)
        case url
        /// Neither an id nor any of the above, such as a person's e-mail or words.
        case words
    }

    package let text: String
    package let form: Form

    package init(_ text: String) {
        self.text = text
        form = Reference.form(of: text)
    }

    package static func == (left: Reference, right: Reference) -> Bool { left.text.hasSameBytes(as: right.text) }
    package func hash(into hasher: inout Hasher) { UTF8Key(text).hash(into: &hasher) }

    private static func form(of text: String) -> Form {
        if text.hasPrefix("pkg:") { return .purl }
        if text.hasPrefix("https://") || text.hasPrefix("http://") {
            let hub = "https://huggingface.co/"
            if text.hasPrefix(hub) {
                let rest = String(text.utf8.dropFirst(hub.utf8.count)) ?? ""
                let id = rest.hasPrefix("datasets/") ? String(rest.dropFirst(9)) : rest
                if !id.isEmpty, RecordID(id).problem == nil { return .hub(id: id) }
            }
            return .url
        }
        if text.hasPrefix("hf:") { return .hub(id: String(text.dropFirst(3))) }
        var rest = Substring(text)
        var kind: Kind?
        if let colon = text.utf8.firstIndex(of: 0x3A) {
            guard let named = Kind.named(String(text[..<colon])) else { return .words }
            kind = named
            rest = text[text.utf8.index(after: colon)...]
        }
        var version: String?
        if let at = rest.utf8.firstIndex(of: 0x40), at != rest.startIndex {
            version = String(rest[rest.utf8.index(after: at)...])
            rest = rest[..<at]
        }
        let id = String(rest)
        guard kind != nil || RecordID(id).problem == nil else { return .words }
        return .record(kind: kind, id: id, version: version)
    }
}

/// One place in a card that names something else.
package struct ReferenceUse: Sendable {
    package var reference: Reference
    package var type: ReferenceType
    package var relation: Relation
    /// The keys that lead to it, such as `registry.environment`.
    package var path: String
    package var range: ByteRange
    /// Whether it stands in a Hugging Face key: then findings are warnings at most.
    package var isHubKey: Bool

    package init(
        reference: Reference, type: ReferenceType, relation: Relation, path: String, range: ByteRange, isHubKey: Bool
    ) {
        self.reference = reference
        self.type = type
        self.relation = relation
        self.path = path
        self.range = range
        self.isHubKey = isHubKey
    }
}
