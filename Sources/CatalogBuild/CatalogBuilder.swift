import CatalogPages
import Checks
import ContentFiles
import Diagnostics
import Mustache
import Records
import SitePublishing
import Synchronization
import Vocabulary

/// From a folder to a finished catalog, and from a catalog to files.
package struct CatalogBuilder: Sendable {
    package struct Options: Sendable {
        /// The registry's folder.
        package var registry: String
        /// 0 means one thread for each core.
        package var jobs = 0
        package var date: CalendarDate?
        /// What pages name as their source; nil without git.
        package var commit: String?
        package var toolVersion: String
        /// Paths below the registry that hold no content.
        package var skipped: [String] = []

        package init(registry: String, toolVersion: String) {
            self.registry = registry
            self.toolVersion = toolVersion
        }
    }

    private let options: Options
    private let root: ContentRoot
    private let parallel: ParallelMap
    private let progress: Progress?

    package init(_ options: Options, progress: Progress?) throws(FileProblem) {
        self.options = options
        self.progress = progress
        root = try ContentRoot(path: options.registry)
        parallel = ParallelMap(jobs: options.jobs)
    }

    /// Reads, resolves and checks the registry.
    package func catalog() -> (catalog: Catalog, pictures: [PictureLibrary.Picture]) {
        let (registry, pictures) = RegistryLoader(root, parallel: parallel, skipping: options.skipped).load(
            progress: progress)
        let total = registry.records.count
        let findings = Checks().findings(in: registry) { count, check in
            parallel.map(count) { position in
                progress?("Checking records", position, total)
                return check(position)
            }
        }
        let facts = BuildFacts(date: options.date, commit: options.commit, toolVersion: options.toolVersion)
        return (Catalog(registry: registry, findings: findings, build: facts), pictures)
    }

    /// Compiles the templates, with those of the registry's own `templates/` in front of the built-in ones.
    ///
    /// `ignoring` names a folder that is not read: the source of the built-in ones in Muster's own repository.
    package func templates(ignoringOverrides: Bool) throws -> SiteTemplates {
        guard !ignoringOverrides, root.exists("templates") else { return try SiteTemplates(overrides: []) }
        let overrides = try root.walk("templates").entries.map { entry in
            (String(entry.path.dropFirst("templates/".count)), try root.read(entry.path, limit: 1024 * 1024))
        }
        return try SiteTemplates(overrides: overrides)
    }

    /// Makes every file of the site and hands it to `sink`; throws the first failure.
    package func write(
        _ catalog: Catalog, _ pictures: [PictureLibrary.Picture], templates: SiteTemplates, to sink: some OutputSink
    ) throws {
        let site = Site(catalog, templates)
        let failure = Mutex<(any Error)?>(nil)
        let total = site.tasks.count
        _ = parallel.map(total) { number in
            guard failure.withLock({ $0 == nil }) else { return }
            progress?("Writing pages", number, total)
            do {
                let task = site.tasks[number]
                try task { path, bytes in try sink.put(path, bytes) }
            } catch {
                failure.withLock { $0 = $0 ?? error }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
        try SearchWriting(catalog: catalog, parallel: parallel, sink: sink).write(progress: progress)
        for picture in pictures {
            try sink.put(picture.path, try root.read(picture.source, limit: PictureLibrary.limit))
        }
    }
}
