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

    /// Without the kind in front: `team:claims` and `claims` are the same to whoever looks for an owner.
    package static func bareID(_ text: String) -> String {
        if case .record(_, let id, _) = form(of: text) { id } else { text }
    }

    package static func == (left: Reference, right: Reference) -> Bool { left.text.hasSameBytes(as: right.text) }
    package func hash(into hasher: inout Hasher) { UTF8Key(text).hash(into: &hasher) }

    private static func form(of text: String) -> Form {
        if text.hasPrefix("pkg:") { return purlForm(text) }
        if text.hasPrefix("https://") || text.hasPrefix("http://") {
            let hub = "https://huggingface.co/"
            if text.hasPrefix(hub), let id = hubID(text.utf8.dropFirst(hub.utf8.count)) { return .hub(id: id) }
            return .url
        }
        if text.hasPrefix("hf:") { return hubID(text.utf8.dropFirst(3)).map { .hub(id: $0) } ?? .words }
        if isEmail(text) { return .words }
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

    /// A purl of the Hub names what a Hub id does.
    private static func purlForm(_ text: String) -> Form {
        guard text.hasPrefix("pkg:huggingface/"), let purl = PackageURL(text) else { return .purl }
        let id = RecordID((purl.namespace + [purl.name]).joined(separator: "/"))
        return id.problem == nil ? .hub(id: id.text) : .purl
    }

    /// The version that the reference names: behind `@`, or the commit of a purl.
    package var version: String? {
        if case .record(_, _, let version) = form { return version }
        return text.hasPrefix("pkg:") ? PackageURL(text)?.version : nil
    }

    /// Whether it is spelt as a dataset of the Hub: `hf:datasets/…`, or its page.
    var namesHubDataset: Bool {
        text.hasPrefix("hf:datasets/") || text.hasPrefix("https://huggingface.co/datasets/")
    }

    /// `owner/name` or `name`, with or without `datasets/`; nil where the Hub has no such ids.
    private static func hubID(_ text: Substring.UTF8View) -> String? {
        let prefix = "datasets/".utf8
        let bytes = text.starts(with: prefix) ? text.dropFirst(prefix.count) : text
        let id = RecordID(String(Substring(bytes)))
        return id.problem == nil && id.segments.count <= 2 ? id.text : nil
    }

    /// Whether `text` is `name@host.tld` and not `name@1.2.3` or `name@v2.rc`.
    private static func isEmail(_ text: String) -> Bool {
        guard text.utf8.contains(0x40) else { return false }
        let halves = text.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
        guard halves.count == 2, let name = halves.first, !name.isEmpty, !name.contains(0x3A), !name.contains(0x2F),
            let host = halves.last
        else { return false }
        let labels = host.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard labels.count >= 2, let first = labels.first, let top = labels.last, top.count >= 2 else { return false }
        let digits = first.first.map { $0 | 0x20 } == 0x76 ? first.dropFirst() : first
        let isNumber = !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
        return !isNumber && top.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    }
}

/// One place in a card that names something else.
///
/// A class, since links hold it on both of their ends.
package final class ReferenceUse: Sendable {
    package let reference: Reference
    package let type: ReferenceType
    package let relation: Relation
    /// The keys that lead to it, such as `registry.environment`.
    package let path: String
    package let range: ByteRange
    /// Whether it stands in a Hugging Face key: then findings are warnings at most.
    package let isHubKey: Bool
    /// The version of what is named, behind its `@` or beside it under `version`.
    package let version: String?
    /// Whether no field says it: it was read from the card's text.
    package let isInferred: Bool

    package init(
        reference: Reference, type: ReferenceType, relation: Relation, path: String, range: ByteRange, isHubKey: Bool,
        version: String? = nil, isInferred: Bool = false
    ) {
        self.reference = reference
        self.type = type
        self.relation = relation
        self.path = path
        self.range = range
        self.isHubKey = isHubKey
        self.version = reference.version ?? version
        self.isInferred = isInferred
    }

    /// The same place with another relation.
    func related(by relation: Relation) -> ReferenceUse {
        ReferenceUse(
            reference: reference, type: type, relation: relation, path: path, range: range, isHubKey: isHubKey,
            version: version, isInferred: isInferred)
    }
}
