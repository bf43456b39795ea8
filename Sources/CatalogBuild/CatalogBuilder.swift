import CatalogPages
import Checks
import ContentFiles
import Diagnostics
import Lineage
import Mustache
import Records
import RegistryRisk
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

    /// The folders that hold records, as muster.yml has it now, and the logo's file; empty for the registry's own.
    package var contentPaths: [String] {
        let configuration = RegistryLoader(root, parallel: parallel, skipping: options.skipped).readConfiguration()
            .value
        return RegistryLayout.contentFolders(configuration.sources)
            + [configuration.branding.logo?.path].compactMap { $0 }
    }

    /// The risk of every record, without holding the registry against the rules.
    package func risk() -> RegistryRisk {
        risk(of: RegistryLoader(root, parallel: parallel, skipping: options.skipped).load(progress: progress).registry)
    }

    private func risk(of registry: Registry) -> RegistryRisk {
        let rubric = RegistryLoader(root, parallel: parallel, skipping: options.skipped).readRubric()
        return RegistryRisk(LineageGraph(registry), rubric, date: options.date)
    }

    /// Reads, resolves and checks the registry.
    package func catalog() -> (catalog: Catalog, pictures: [PictureLibrary.Picture]) {
        let (registry, pictures) = RegistryLoader(root, parallel: parallel, skipping: options.skipped).load(
            progress: progress)
        let risk = risk(of: registry)
        let total = registry.records.count
        let findings = Checks().findings(in: risk) { count, check in
            parallel.map(count) { position in
                progress?("Checking records", min(position, total), total)
                return check(position)
            }
        }
        let facts = BuildFacts(date: options.date, commit: options.commit, toolVersion: options.toolVersion)
        return (Catalog(risk: risk, findings: findings, build: facts), pictures)
    }

    /// Compiles the templates, with those of the registry's own `templates/` in front of the built-in ones.
    ///
    /// `ignoring` names a folder that is not read: the source of the built-in ones in Muster's own repository.
    package func templates(ignoringOverrides: Bool) throws -> SiteTemplates {
        try SiteTemplates(overrides: try templateOverrides(ignoring: ignoringOverrides).files)
    }

    /// What the registry's `templates/` holds; nothing where that folder is to be ignored.
    package func templateOverrides(ignoring: Bool) throws(FileProblem) -> TemplateOverrides {
        guard !ignoring, root.exists("templates") else { return TemplateOverrides(files: []) }
        var files: [(name: String, bytes: [UInt8])] = []
        for entry in root.walk("templates").entries {
            let name = String(entry.path.dropFirst("templates/".count))
            files.append((name, try root.read(entry.path, limit: 1024 * 1024)))
        }
        return TemplateOverrides(files: files)
    }

    /// The records that file names alone tell of, without a look into any card.
    package func layout() -> RegistryLayout {
        RegistryLoader(root, parallel: parallel, skipping: options.skipped).layout()
    }

    /// Files that look like cards and lie where no card of `registry` is read.
    package func strayCards(_ registry: Registry) -> StrayCards {
        StrayCards(root, layout: registry.layout, skipping: options.skipped)
    }

    /// Makes every file of the site and hands it to `sink`; throws the first failure.
    package func write(
        _ catalog: Catalog, _ pictures: [PictureLibrary.Picture], templates: SiteTemplates, to sink: some OutputSink
    ) throws {
        let makers = ListColumns(catalog).all
        let columns = parallel.map(makers.count, chunk: 1) { makers[$0]() }
        let site = Site(catalog, templates, columns, parallel)
        let search = SearchWriting(catalog: catalog, columns: columns, sink: sink)
        let counted = search.count(parallel, progress: progress)
        let graph = try search.writeLineage(parallel)
        let failure = Mutex<(any Error)?>(nil)
        let total = site.tasks.count
        // The index is brought together on one thread while the others write pages, and first, since it takes longest.
        _ = parallel.map(total + 1) { number in
            guard failure.withLock({ $0 == nil }) else { return }
            do {
                guard number > 0 else { return try search.write(counted, lineage: graph) }
                progress?("Writing pages", number, total)
                let task = site.tasks[number - 1]
                try task { path, bytes in try sink.put(path, bytes) }
            } catch {
                failure.withLock { $0 = $0 ?? error }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
        for picture in pictures {
            try sink.put(picture.path, try root.read(picture.source, limit: PictureLibrary.limit))
        }
    }
}
