import SourceText
import Vocabulary

/// Something outside the registry that a card names: kept and shown as such, never dropped.
package struct ExternalAsset: Sendable {
    package enum Form: String, Sendable { case hub, purl, image, hardware, vendor, code, url, person, name }

    package var form: Form
    /// What identifies it: the Hub id, purl in its one spelling, URL or words.
    package var text: String
    /// What it was taken for, from the first field that names it: a model, a dataset, a team.
    package var kind: Kind?
}

/// A resolved reference: from one record to another, or to something outside.
package struct Link: Sendable {
    package enum Target: Sendable, Hashable {
        case record(Int)
        case external(Int)
    }

    package var source: Int
    package var target: Target
    package var use: ReferenceUse
    /// True where the id was found with other capitals than written.
    package var differsInCase: Bool
    /// True where it names a former id of the record.
    package var isAlias: Bool
    /// True where a record was meant and none was found.
    package var isUnresolved: Bool
}

/// A file of the content that could not be read, or was not for good reason.
package struct UnreadableFile: Sendable {
    package var path: String
    /// What happened, why it matters and what to do.
    package var reason: String

    package init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }
}

/// All records of a registry with their links both ways.
///
/// A class, since it is large, never changes, and is handed to every rule: two threads that copy it count the same parts.
package final class Registry: Sendable {
    package let configuration: Configuration
    package let layout: RegistryLayout
    /// In the order of kinds, then of ids, capitals among the others.
    package let records: [Record]
    package let externals: [ExternalAsset]
    /// For each record, what it names, in the order of its card.
    package let outgoing: [[Link]]
    /// For each record, who names it, in the order of records.
    package let incoming: [[Link]]
    package let unreadableFiles: [UnreadableFile]
    private let index: RecordIndex
    private let positionsByPath: [UTF8Key: Int]

    package init(
        configuration: Configuration, layout: RegistryLayout, records: [Record], unreadableFiles: [UnreadableFile] = []
    ) {
        self.configuration = configuration
        self.layout = layout
        self.records = records
        self.unreadableFiles = unreadableFiles
        positionsByPath = Dictionary(
            records.enumerated().map { (UTF8Key($1.file.path), $0) }, uniquingKeysWith: { first, _ in first })
        index = RecordIndex(records)
        var resolver = ReferenceResolver(index: index, records: records)
        var outgoing = records.indices.map { position in
            records[position].references.map { resolver.resolve($0, from: position) }
        }
        var incoming = [[Link]](repeating: [], count: records.count)
        for link in outgoing.joined() {
            if case .record(let target) = link.target { incoming[target].append(link) }
        }
        let ordered = resolver.externalsInOrder()
        externals = ordered.assets
        // In place: there are several links to a record.
        for position in outgoing.indices {
            for index in outgoing[position].indices {
                guard case .external(let old) = outgoing[position][index].target else { continue }
                outgoing[position][index].target = .external(ordered.places[old])
            }
        }
        self.outgoing = outgoing
        self.incoming = incoming
    }

    package var schema: Schema { configuration.schema }

    package func records(of kind: Kind) -> [Int] { records.indices.filter { records[$0].kind == kind } }

    /// The record that `text` names, as `kind:id` or as an id that only one kind has.
    package func find(_ text: String) -> [Int] {
        let reference = Reference(text)
        guard case .record(let kind, let id, _) = reference.form else { return [] }
        let kinds = kind.map { [$0] } ?? Kind.allCases
        return kinds.compactMap { index.find($0, id)?.position }
    }

    /// The record whose card lies at `path`.
    package func record(at path: String) -> Record? { position(at: path).map { records[$0] } }

    /// Where the record whose card lies at `path` stands in `records`.
    package func position(at path: String) -> Int? { positionsByPath[UTF8Key(path)] }

    /// The id that a reference most likely means, where it is a slip of one character away.
    package func suggestion(for use: ReferenceUse) -> String? {
        guard case .record(let kind, let id, _) = use.reference.form else { return nil }
        return index.suggestion(for: id, kinds: kind.map { [$0] } ?? use.type.kinds).map { position in
            kind == nil ? records[position].id.text : records[position].reference
        }
    }

    /// The reference nearest to `text` among all kinds, for "did you mean".
    package func suggestedReference(for text: String) -> String? {
        guard case .record(let kind, let id, _) = Reference(text).form else { return nil }
        return index.suggestion(for: id, kinds: kind.map { [$0] } ?? Kind.allCases).map { records[$0].reference }
    }
}
