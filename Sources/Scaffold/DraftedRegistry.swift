import Checks
import Diagnostics
import Lineage
import Records
import RegistryRisk
import SourceText
import Vocabulary

/// A registry to which a card is to be added.
package struct DraftedRegistry: Sendable {
    private let registry: Registry
    private let paths: [String]

    package init(_ registry: Registry) {
        self.registry = registry
        paths = registry.layout.files.map(\.string)
    }

    /// Where the card of a new record lies; throws where the id cannot be one, or is another's.
    package func path(_ kind: Kind, _ id: String) throws(DraftProblem) -> String {
        if id.asciiLowercased.hasSuffix(".md") {
            throw DraftProblem(
                message: "'\(id)' is the name of a file. Give the id without '.md', and without the folder of its kind")
        }
        if let problem = RecordID(id).problem {
            throw DraftProblem(message: "the id '\(id)' cannot be used: \(problem.words.withoutBackticks)")
        }
        if let holder = registry.find("\(kind.rawValue):\(id)").first.map({ registry.records[$0] }) {
            let isFormer = holder.id.text.asciiLowercased != id.asciiLowercased
            throw DraftProblem(
                message: isFormer
                    ? "'\(id)' is a former id of \(holder.reference), in \(holder.file.path)"
                    : "\(holder.reference) is there already: \(holder.file.path)")
        }
        let found = candidates(kind, id).first { candidate in
            let layout = layout(with: candidate)
            // A README.md would make the cards beside it attachments of its own.
            return layout.cards.count == registry.layout.cards.count + 1
                && layout.cards.contains {
                    $0.path == candidate && $0.kind == kind && $0.id.text == id && $0.problem == nil
                }
        }
        guard let found else {
            let folders = RegistryLayout.folders(of: kind, registry.configuration.sources).joined(separator: ", ")
            throw DraftProblem(
                message: "no \(kind.noun) can have the id '\(id)' beside the files that are in \(folders)")
        }
        return found
    }

    /// Paths in the order of what the registry does already.
    private func candidates(_ kind: Kind, _ id: String) -> [String] {
        let cards = registry.layout.cards.filter { $0.kind == kind }
        var folders = RegistryLayout.folders(of: kind, registry.configuration.sources)
        if let usual = folders.first, folders.count > 1, !cards.contains(where: { $0.path.hasPrefix(usual + "/") }) {
            folders = folders.dropFirst() + [usual]
        }
        let prefersFolders = cards.count { $0.path.hasSuffix("/README.md") } * 2 > cards.count
        let names = prefersFolders ? [id + "/README.md", id + ".md"] : [id + ".md", id + "/README.md"]
        return folders.flatMap { folder in names.map { folder.isEmpty ? $0 : folder + "/" + $0 } }
    }

    private func layout(with path: String) -> RegistryLayout {
        RegistryLayout(
            paths: (paths + [path]).sorted { $0.precedesByBytes($1) }, sources: registry.configuration.sources)
    }

    /// What the checks say of the card, were it there.
    package func findings(_ text: String, at path: String) -> [Diagnostic] {
        let layout = layout(with: path)
        guard let card = layout.cards.first(where: { $0.path == path }) else { return [] }
        let reader = CardReader(registry.configuration, links: LinkResolver(layout) { _ in nil })
        let record = reader.read(card, SourceFile(path: path, bytes: Array(text.utf8)))
        let records = layout.cards.compactMap { $0.path == path ? record : registry.record(at: $0.path) }
        let extended = Registry(configuration: registry.configuration, layout: layout, records: records)
        let position = extended.position(at: path)
        let findings = Checks().findings(in: RegistryRisk(LineageGraph(extended), RegistryRubric(), date: nil)) {
            count, check in
            // What the rules say of the registry as a whole, and what they say of this record.
            let first = count - extended.records.count
            return (0..<count).map { $0 < first || $0 - first == position ? check($0) : [] }
        }
        return findings.filter { $0.file == path }
    }
}

extension String {
    fileprivate var withoutBackticks: String { String(map { $0 == "`" ? "'" : $0 }) }
}
