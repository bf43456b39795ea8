import ContentFiles
import GitHubMarkdown
import Records
import RegistryRisk
import SourceText
import Vocabulary

/// How far a command has come; called from any thread.
package typealias Progress = @Sendable (_ stage: StaticString, _ done: Int, _ total: Int) -> Void

/// Reads a registry from its folder: configuration, files, records, links.
package struct RegistryLoader: Sendable {
    /// The largest card, in bytes.
    private static let largestCard = 8 * 1024 * 1024

    private let root: ContentRoot
    private let parallel: ParallelMap
    /// Folders below the root that hold no content, such as the output.
    private let skipped: [String]

    package init(_ root: ContentRoot, parallel: ParallelMap, skipping skipped: [String]) {
        self.root = root
        self.parallel = parallel
        self.skipped = skipped
    }

    /// Which files are records, known from their names.
    package func layout() -> RegistryLayout {
        let configuration = readConfiguration().value
        return RegistryLayout(paths: listFiles(configuration).paths, sources: configuration.sources)
    }

    /// The registry, and the pictures that its cards show.
    package func load(progress: Progress? = nil) -> (registry: Registry, pictures: [PictureLibrary.Picture]) {
        var configuration = readConfiguration()
        var unreadable = configuration.problem.map { [$0] } ?? []
        let listing = listFiles(configuration.value)
        unreadable += listing.problems
        let layout = RegistryLayout(paths: listing.paths, sources: configuration.value.sources)
        let library = PictureLibrary(root)
        if let logo = configuration.value.branding.logo {
            configuration.value.branding.logo?.file = library.publishLogo(logo.path)
        }
        let reader = CardReader(
            configuration.value, links: LinkResolver(layout) { library.publish($0) })
        let total = layout.cards.count
        let outcomes = parallel.map(total) { position -> Result<Record, FileProblem> in
            progress?("Reading cards", position, total)
            let card = layout.cards[position]
            do throws(FileProblem) {
                let bytes = try root.read(card.path, limit: RegistryLoader.largestCard)
                return .success(reader.read(card, SourceFile(path: card.path, bytes: bytes)))
            } catch {
                return .failure(error)
            }
        }
        var records: [Record] = []
        records.reserveCapacity(total)
        for outcome in outcomes {
            switch outcome {
            case .success(let record): records.append(record)
            case .failure(let problem): unreadable.append(UnreadableFile(path: problem.path, reason: problem.message))
            }
        }
        progress?("Resolving references", 0, 1)
        let registry = Registry(
            configuration: configuration.value, layout: layout, records: records, unreadableFiles: unreadable)
        return (registry, library.published)
    }

    func readConfiguration() -> (value: Configuration, problem: UnreadableFile?) {
        do throws(FileProblem) {
            let bytes = try root.read("muster.yml", limit: RegistryLoader.largestCard)
            return (Configuration(SourceFile(path: "muster.yml", bytes: bytes)), nil)
        } catch {
            if error.kind == .missing { return (Configuration(), nil) }
            return (Configuration(), UnreadableFile(path: "muster.yml", reason: error.message))
        }
    }

    /// The registry's own rubric, or the built-in one where it has none.
    func readRubric() -> RegistryRubric {
        do throws(FileProblem) {
            let bytes = try root.read(RegistryRubric.path, limit: RegistryLoader.largestCard)
            return RegistryRubric(SourceFile(path: RegistryRubric.path, bytes: bytes))
        } catch {
            if error.kind == .missing { return RegistryRubric() }
            return RegistryRubric(unreadable: error.message)
        }
    }

    /// All files below `content/` and the folders that `sources:` names, each once, in byte order.
    private func listFiles(_ configuration: Configuration) -> (paths: [String], problems: [UnreadableFile]) {
        var paths = Set<UTF8Key>()
        var problems: [UTF8Key: UnreadableFile] = [:]
        for folder in RegistryLayout.contentFolders(configuration.sources)
        where root.exists(folder.isEmpty ? "." : folder) {
            let walked = root.walk(folder, skipping: skipped)
            for entry in walked.entries { paths.insert(UTF8Key(entry.path)) }
            for problem in walked.problems {
                problems[UTF8Key(problem.path)] = UnreadableFile(path: problem.path, reason: problem.message)
            }
        }
        return (
            RegistryLoader.withoutBuiltSites(paths).sorted().map(\.string),
            problems.sorted { $0.key < $1.key }.map(\.value)
        )
    }

    /// Leaves out sites that an earlier build wrote below a folder of cards: their Markdown twins look like cards.
    private static func withoutBuiltSites(_ paths: Set<UTF8Key>) -> Set<UTF8Key> {
        let mark = "api/v1/outside.json"
        let sites = paths.map(\.string).filter { $0.hasSuffix("/" + mark) }.map { String($0.dropLast(mark.count)) }
            .filter { paths.contains(UTF8Key($0 + "manifest.json")) && paths.contains(UTF8Key($0 + "build.json")) }
        guard !sites.isEmpty else { return paths }
        return paths.filter { path in !sites.contains { path.string.utf8.starts(with: $0.utf8) } }
    }
}
