import SourceText
import Vocabulary

/// Which files of a registry are records, and under which ids; known before any file is read.
package struct RegistryLayout: Sendable {
    /// A file that holds a record's card.
    package struct CardFile: Sendable {
        package var path: String
        package var kind: Kind
        package var id: RecordID
        /// The path of the record's page without `.html`: unique, ASCII, even where the id is not allowed.
        package var pageStem: String
        /// Why the id cannot stand; the page then has a made-up name.
        package var problem: Problem?
    }

    package enum Problem: Sendable {
        case id(RecordID.Problem)
        /// Another file has the same id, or one that differs in capitals alone.
        case taken(by: String)
    }

    package private(set) var cards: [CardFile] = []
    /// A `README.md` directly in a kind's folder: no record.
    package private(set) var folderReadmes: [String] = []
    /// Every file that the registry's folders hold, for links to pictures and other attachments.
    package private(set) var files: Set<UTF8Key> = []

    /// Sorts out `paths`, which are relative to the registry's root and sorted by bytes.
    package init(paths: [String], sources: [(kind: Kind, patterns: [String])]) {
        let folders = RegistryLayout.folders(sources)
        for path in paths { files.insert(UTF8Key(path)) }
        var found: [(kind: Kind, id: String, path: String)] = []
        // Folders may overlap, as with `sources: {model: ["."]}`: a file belongs to the first that takes it.
        var taken = Set<UTF8Key>()
        for folder in folders {
            let prefix = folder.path.isEmpty ? "" : folder.path + "/"
            let inside = paths.filter { $0.hasBytePrefix(prefix) }
            let recordFolders = RegistryLayout.recordFolders(inside, below: prefix)
            for path in inside where path.hasSuffix(".md") && folder.matches(path) {
                guard taken.insert(UTF8Key(path)).inserted else { continue }
                let rest = String(path.utf8.dropFirst(prefix.utf8.count)) ?? ""
                if rest == "README.md" {
                    folderReadmes.append(path)
                } else if rest.hasSuffix("/README.md") {
                    found.append((folder.kind, String(rest.dropLast("/README.md".count)), path))
                } else if !RegistryLayout.isAttachment(rest, recordFolders) {
                    found.append((folder.kind, String(rest.dropLast(".md".count)), path))
                }
            }
        }
        assign(found)
    }

    private mutating func assign(_ found: [(kind: Kind, id: String, path: String)]) {
        let order = Dictionary(uniqueKeysWithValues: Kind.allCases.enumerated().map { ($1, $0) })
        // As people look names up: capitals among the others.
        let sorted = found.map { (entry: $0, name: $0.id.asciiLowercased) }.sorted { left, right in
            let (one, two) = (left.entry, right.entry)
            if one.kind != two.kind { return order[one.kind, default: 0] < order[two.kind, default: 0] }
            if !left.name.hasSameBytes(as: right.name) { return left.name.precedesByBytes(right.name) }
            if !one.id.hasSameBytes(as: two.id) { return one.id.precedesByBytes(two.id) }
            return one.path.precedesByBytes(two.path)
        }
        var holders: [UTF8Key: String] = [:]
        var madeUp = Set<String>()
        for (entry, name) in sorted {
            let id = RecordID(entry.id)
            let key = UTF8Key(entry.kind.rawValue + ":" + name)
            var problem: Problem? = id.problem.map(Problem.id)
            if problem == nil {
                if let holder = holders[key] {
                    problem = .taken(by: holder)
                } else {
                    holders[key] = entry.path
                }
            }
            let pageName = problem == nil ? entry.id : RegistryLayout.madeUpName(entry.path, unlike: &madeUp)
            cards.append(
                CardFile(
                    path: entry.path, kind: entry.kind, id: id, pageStem: entry.kind.folder + "/" + pageName,
                    problem: problem))
        }
    }

    // MARK: Folders

    private struct Folder {
        var kind: Kind
        /// Empty for the registry's root.
        var path: String
        var pattern: PathPattern?

        func matches(_ file: String) -> Bool { pattern?.matches(file) ?? true }
    }

    /// The folders that hold records, each once: `content`, and those that `sources:` names; empty for the root.
    package static func contentFolders(_ sources: [(kind: Kind, patterns: [String])]) -> [String] {
        var seen = Set<UTF8Key>()
        return (["content"] + mapped(sources).map(\.path)).filter { seen.insert(UTF8Key($0)).inserted }
    }

    /// The folders that records of `kind` may lie in: the one below `content`, then those that `sources:` names.
    package static func folders(of kind: Kind, _ sources: [(kind: Kind, patterns: [String])]) -> [String] {
        folders(sources).filter { $0.kind == kind }.map(\.path)
    }

    private static func folders(_ sources: [(kind: Kind, patterns: [String])]) -> [Folder] {
        Kind.allCases.map { Folder(kind: $0, path: "content/" + $0.folder) } + mapped(sources)
    }

    /// What `sources:` maps to kinds; a pattern's folder is what stands before its first part with a wildcard.
    ///
    /// What leads out of the registry is left out.
    private static func mapped(_ sources: [(kind: Kind, patterns: [String])]) -> [Folder] {
        sources.flatMap { source in
            source.patterns.compactMap { pattern in
                guard pattern.utf8.first != 0x2F, let clean = SitePath.normalised(pattern) else { return nil }
                let parts = clean.utf8.split(separator: 0x2F)
                let fixed = parts.prefix { !$0.contains(0x2A) && !$0.contains(0x3F) }
                let folder = fixed.map { String(Substring($0)) }.joined(separator: "/")
                let isPlain = fixed.count == parts.count
                return Folder(kind: source.kind, path: folder, pattern: isPlain ? nil : PathPattern(clean))
            }
        }
    }

    /// The folders, relative to the kind's, that hold a `README.md` and are therefore one record each.
    private static func recordFolders(_ paths: [String], below prefix: String) -> Set<UTF8Key> {
        var folders = Set<UTF8Key>()
        for path in paths where path.hasSuffix("/README.md") {
            let inner = path.utf8.dropFirst(prefix.utf8.count).dropLast("/README.md".utf8.count)
            if path.utf8.count > prefix.utf8.count + "README.md".utf8.count, let text = String(inner) {
                folders.insert(UTF8Key(text))
            }
        }
        return folders
    }

    /// Whether a Markdown file lies in, or below, the folder of a record.
    private static func isAttachment(_ path: String, _ recordFolders: Set<UTF8Key>) -> Bool {
        guard !recordFolders.isEmpty else { return false }
        var slash = path.utf8.firstIndex(of: 0x2F)
        while let end = slash {
            if recordFolders.contains(UTF8Key(String(path[..<end]))) { return true }
            slash = path.utf8[path.utf8.index(after: end)...].firstIndex(of: 0x2F)
        }
        return false
    }

    /// A page name for a file whose id cannot be one: `~`, which no id begins with, what is readable, and a hash.
    private static func madeUpName(_ path: String, unlike others: inout Set<String>) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        let readable = path.utf8.suffix(40).map { byte -> UInt8 in
            let isPlain = (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
            return isPlain ? byte : 0x2D
        }
        let name = "~" + String(decoding: readable, as: UTF8.self) + "-" + String(hash, radix: 16)
        // Paths can be made to share a hash, and a page given twice would stop the build.
        var unique = name
        var number = 2
        while !others.insert(unique).inserted {
            unique = name + "-\(number)"
            number += 1
        }
        return unique
    }
}
