import ContentFiles
import Records
import SourceText
import Vocabulary

/// Files that look like cards and lie where no card is read.
package struct StrayCards: Sendable {
    /// Folders that hold such files, in byte order; the registry's own folder is `.`.
    package private(set) var folders: [(path: String, count: Int)] = []

    /// What tells the front matter of a card from that of a web page.
    private static let cardKeys = [
        "base_model", "datasets", "library_name", "license", "model-index", "model_name", "pipeline_tag", "pretty_name",
        "registry", "task_categories",
    ]
    /// Files that are looked into at most, and the most of each.
    private static let mostFiles = 20_000
    private static let mostBytes = 1 << 20

    /// Looks below `root` beside what `layout` has.
    package init(_ root: ContentRoot, layout: RegistryLayout, skipping skipped: [String]) {
        let cards = Set(layout.cards.map { UTF8Key($0.path) })
        let found = root.walk("", skipping: skipped + ["templates"]).entries.lazy.map(\.path)
            .filter { path in
                guard path.hasSuffix(".md"), !cards.contains(UTF8Key(path)) else { return false }
                // Beside a card lie its attachments; below content/ a folder of no kind is a slip.
                return !layout.files.contains(UTF8Key(path)) || StrayCards.liesInNoKind(path)
            }
            .prefix(StrayCards.mostFiles)
            .filter { (try? root.read($0, limit: StrayCards.mostBytes)).map(StrayCards.isCard) ?? false }
        for path in found {
            let folder = StrayCards.folder(of: path)
            if let last = folders.last, last.path.hasSameBytes(as: folder) {
                folders[folders.count - 1].count += 1
            } else {
                folders.append((folder, 1))
            }
        }
        folders.sort { $0.path.precedesByBytes($1.path) }
    }

    private static func liesInNoKind(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "content" && !Kind.allCases.contains { $0.folder == parts[1] }
    }

    /// The folder to name: the topmost one, below `content` the one in it.
    private static func folder(of path: String) -> String {
        let parts = path.split(separator: "/").dropLast()
        let count = parts.first == "content" ? 2 : 1
        return parts.isEmpty ? "." : parts.prefix(count).joined(separator: "/")
    }

    /// Whether a block of front matter at the very beginning has a key that cards have.
    static func isCard(_ bytes: [UInt8]) -> Bool {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
        guard let first = lines.popFirst(), trimmed(first) == "---" else { return false }
        for line in lines {
            if trimmed(line) == "---" { return false }
            guard let colon = line.firstIndex(of: 0x3A) else { continue }
            let key = String(decoding: line[..<colon], as: UTF8.self)
            if cardKeys.contains(where: { $0.hasSameBytes(as: key) }) { return true }
        }
        return false
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> String {
        String(decoding: line.prefix(8), as: UTF8.self).trimmed
    }
}
