import FrontMatter
import GitHubMarkdown
import SourceText
import Vocabulary

/// One card, read: what its front matter says, what its text is, and what did not fit.
///
/// A class, since it is large, never changes, and is held from many places.
package final class Record: Sendable {
    package let kind: Kind
    package let id: RecordID
    package let layout: RegistryLayout.CardFile
    package let file: SourceFile
    /// Without its nodes, which have become fields.
    package let frontMatter: FrontMatterBlock
    /// A visibility that stands where none is looked for.
    let misplacedVisibility: Withholding?
    /// Muster's fields: under `registry:` in models and datasets, at the top level elsewhere.
    package let fields: [NamedValue]
    /// Hugging Face's keys.
    package let hubFields: [NamedValue]
    /// Keys of the top level that nobody knows: kept and shown.
    package let otherKeys: [YAMLMapping.Entry]
    package let issues: [SchemaIssue]
    package let references: [ReferenceUse]
    package let document: MarkdownDocument
    /// What became of each relative link of the text, in the order of `document.links`.
    package let linkOutcomes: [LinkOutcome]

    /// `model:claims-triage`.
    package let reference: String
    package let title: String
    package let summary: String?
    /// The owner as written; nil where nobody is named, `unknown` included.
    package let owner: String?
    /// The stage; a model or dataset that says nothing counts as exploration, another kind as having none.
    package let stage: String?
    package let version: String?
    package let license: String?
    /// Tags of ours and of the Hub's, each once, in the order of the card.
    package let tags: [String]
    /// The anchors of the text, as written: browsers tell capitals apart.
    package let anchors: Set<UTF8Key>

    package init(
        layout: RegistryLayout.CardFile, file: SourceFile, frontMatter: FrontMatterBlock, decoded: DecodedCard,
        document: MarkdownDocument, linkOutcomes: [LinkOutcome]
    ) {
        kind = layout.kind
        id = layout.id
        reference = String(kind.rawValue, ":", id.text)
        self.layout = layout
        self.file = file
        misplacedVisibility = Record.misplacedVisibility(frontMatter.root)
        // The nodes have been read into fields: kept, they would be a fifth of a build's memory.
        var read = frontMatter
        read.root = nil
        self.frontMatter = read
        fields = decoded.fields
        hubFields = decoded.hubFields
        otherKeys = decoded.otherKeys
        issues = decoded.issues
        references = decoded.references
        self.document = document
        self.linkOutcomes = linkOutcomes
        anchors = Set(document.anchors.lazy.map { UTF8Key($0) })
        let named = [
            decoded.fields[field: "title"], decoded.hubFields[field: "model_name"],
            decoded.hubFields[field: "pretty_name"],
        ]
        title =
            Record.line(
                named.lazy.compactMap { $0?.text }.first { !$0.trimmed.isEmpty } ?? document.title ?? "", limit: 200)
            ?? layout.id.name
        summary = Record.line(decoded.fields[field: "summary"]?.text ?? document.firstParagraph ?? "", limit: 300)
        owner = Record.owner(decoded)
        stage = Record.nonEmpty(decoded.fields[field: "stage"]?.text) ?? (kind.isHubCard ? "exploration" : nil)
        version = Record.nonEmpty(decoded.fields[field: "version"]?.text)
        license = Record.nonEmpty(decoded.hubFields[field: "license"]?.text)
        tags = Record.tags(decoded)
    }

    package subscript(name: String) -> FieldValue? { fields[field: name] }

    /// The value at the end of a way through fields.
    package subscript(path: [String]) -> FieldValue? {
        guard let first = path.first else { return nil }
        return path.dropFirst().reduce(fields[field: first] ?? hubFields[field: first]) { $0?.map?[field: $1] }
    }

    /// Whether the file holds nothing but blanks and line ends.
    package var isBlank: Bool { file.bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }

    /// The text below the front matter, without blank lines around it.
    package var textRange: ByteRange {
        var range = ByteRange(frontMatter.bodyStart, file.bytes.count)
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        while !range.isEmpty, isBlank(file.bytes[range.start]) { range.start += 1 }
        while !range.isEmpty, isBlank(file.bytes[range.end - 1]) { range.end -= 1 }
        return range
    }

    /// Where the title stands: its field, or the heading that it was taken from; nil where the id stands in.
    package var titleRange: ByteRange? {
        let named = [fields[field: "title"], hubFields[field: "model_name"], hubFields[field: "pretty_name"]]
        if let value = named.lazy.compactMap({ $0 }).first(where: { !($0.text ?? "").trimmed.isEmpty }) {
            return value.range
        }
        return document.title == nil ? nil : document.headings.first { $0.level == 1 }?.range
    }

    private static func owner(_ decoded: DecodedCard) -> String? {
        let value = decoded.fields[field: "owner"]
        if case .special = value?.content { return nil }
        return nonEmpty(value?.text)
    }

    private static func tags(_ decoded: DecodedCard) -> [String] {
        var seen = Set<UTF8Key>()
        let all = (decoded.fields[field: "tags"]?.list ?? []) + (decoded.hubFields[field: "tags"]?.list ?? [])
        return all.compactMap(\.text).filter { !$0.trimmed.isEmpty && seen.insert(UTF8Key($0)).inserted }
    }

    /// Former ids.
    package var aliases: [String] { (fields[field: "aliases"]?.list ?? []).compactMap(\.text) }

    /// Whether fields asked for from `requirement` on are due at the record's stage.
    package func isDue(_ requirement: Requirement) -> Bool {
        Record.isDue(requirement, kind: kind, stage: stage)
    }

    /// Whether fields asked for from `requirement` on are due in a record of this kind at this stage.
    package static func isDue(_ requirement: Requirement, kind: Kind, stage: String?) -> Bool {
        switch (requirement, stage) {
        case (.optional, _): false
        case (.validation, "concept"?), (.validation, "exploration"?), (.validation, "retired"?),
            (.validation, "rejected"?):
            !kind.isHubCard
        case (.validation, _), (.production, "production"?), (.production, "deprecated"?): true
        case (.production, _): false
        }
    }

    /// Fields that are asked for by now and are not there.
    package func missingFields(_ schema: Schema) -> [Field] {
        schema.fields(of: kind).filter { field in
            func isMissing(_ name: String) -> Bool { !fields.holds(name) && !hubFields.holds(name) }
            return isDue(field.requirement) && isMissing(field.name) && field.alternatives.allSatisfy(isMissing)
        }
    }

    private static func nonEmpty(_ text: String?) -> String? {
        guard let text, !text.trimmed.isEmpty else { return nil }
        return text
    }

    /// One line of at most `limit` bytes, cut at a blank; nil where there are no words.
    private static func line(_ text: String, limit: Int) -> String? {
        var words: [UInt8] = []
        for byte in text.utf8 {
            let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
            if isBlank, words.isEmpty || words.last == 0x20 { continue }
            words.append(isBlank ? 0x20 : byte)
            if words.count > limit + 200 { break }
        }
        if words.last == 0x20 { words.removeLast() }
        guard words.count > limit else { return words.isEmpty ? nil : String(decoding: words, as: UTF8.self) }
        var cut = limit
        while cut > limit / 2, words[cut] != 0x20 { cut -= 1 }
        if words[cut] != 0x20 {
            cut = limit
            while cut > 0, words[cut] & 0xC0 == 0x80 { cut -= 1 }
        }
        return String(decoding: words[..<cut], as: UTF8.self) + "…"
    }
}

/// What a front-matter block says once the vocabulary has been laid over it.
package struct DecodedCard: Sendable {
    package var fields: [NamedValue] = []
    package var hubFields: [NamedValue] = []
    package var otherKeys: [YAMLMapping.Entry] = []
    package var issues: [SchemaIssue] = []
    package var references: [ReferenceUse] = []
}

/// What became of a link in a card's text.
package struct LinkOutcome: Sendable {
    package enum Kind: Sendable {
        /// To another record: its file, and the fragment without `#`.
        case record(path: String, fragment: String)
        /// To a picture beside the card, which is copied into the site.
        case picture(path: String)
        /// To a file that is there but is not published.
        case unpublished(path: String)
        /// To nothing.
        case broken(path: String)
        /// Out of the registry's folder.
        case outside
        /// Within the card: the fragment without `#`.
        case anchor(String)
    }

    package var kind: Kind
    package var link: MarkdownLink
}
