import ContentFiles
import FrontMatter
import Vocabulary

/// Finds Hugging Face cards in a folder that is no registry yet.
package struct CardSearch: Sendable {
    /// The folders that hold cards, in byte order: for each one at the top, the deepest that holds all below it.
    package private(set) var folders: [String] = []
    /// How many cards were found, out of the files that were looked at.
    package private(set) var count = 0
    /// Whether `content/` holds Markdown that is none of the example records.
    package private(set) var hasContent = false

    /// No more files than this are opened: what is searched for stands in the first few.
    private static let mostFiles = 20_000
    private static let largestFile = 1024 * 1024

    /// Keys of the Hub that other Markdown with front matter, such as a blog's, does not have.
    private static let marks = [
        "license", "pipeline_tag", "library_name", "base_model", "datasets", "model-index", "widget", "language",
    ]

    /// Looks through `folder`.
    package init(_ folder: String) throws(FileProblem) {
        let root = try ContentRoot(path: folder)
        let paths = root.walk(skipping: ["site", "templates"]).entries.map(\.path).filter { $0.hasSuffix(".md") }
        let examples = Set(StarterRegistry.examplePaths)
        hasContent = paths.contains { $0.hasPrefix("content/") && !examples.contains($0) }
        var common: [(top: String, folder: [Substring])] = []
        for path in paths.filter({ !$0.hasPrefix("content/") && $0.contains("/") }).prefix(CardSearch.mostFiles) {
            guard let bytes = try? root.read(path, limit: CardSearch.largestFile), CardSearch.isCard(bytes)
            else { continue }
            count += 1
            // A card README.md belongs to the folder above its own, which names the card.
            var parts = path.split(separator: "/").dropLast()
            if path.hasSuffix("/README.md"), parts.count > 1 { parts = parts.dropLast() }
            let top = String(parts.first ?? "")
            if let last = common.indices.last, common[last].top == top {
                let shared = zip(common[last].folder, parts).prefix { $0 == $1 }.count
                common[last].folder.removeLast(common[last].folder.count - shared)
            } else {
                common.append((top, Array(parts)))
            }
        }
        folders = common.map { $0.folder.joined(separator: "/") }
    }

    /// Whether a file begins with front matter that has a key of the Hub.
    private static func isCard(_ bytes: [UInt8]) -> Bool {
        guard bytes.starts(with: "---".utf8) else { return false }
        guard let root = readFrontMatter(bytes, options: FrontMatterOptions()).root else { return false }
        return marks.contains { root[$0] != nil }
    }
}
