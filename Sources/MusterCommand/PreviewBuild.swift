import CatalogBuild
import CatalogPages
import ContentFiles
import Diagnostics
import Glibc
import PreviewServer
import SitePublishing
import SourceText

/// Builds the site of a preview, again and again.
struct PreviewBuild: ~Copyable {
    private let root: String
    private let options: RegistryOptions
    private let site: PreviewSite
    private var watch: FolderWatch
    /// Whether people were told, or asked for it, that changes are looked for.
    private var knowsOfLooking: Bool
    /// The findings of the last build; nil before the first.
    private var known: Set<UTF8Key>?

    /// How long to wait for a change before asking whether the pages are still there, in milliseconds.
    private static let patience: Int32 = 15_000

    init(root: String, options: RegistryOptions, site: PreviewSite, looks: Bool) {
        self.root = root
        self.options = options
        self.site = site
        knowsOfLooking = looks
        watch = FolderWatch(root: root, scope: PreviewBuild.scope([]), looks: looks)
    }

    /// Builds after each change; what changes meanwhile is waiting when a build ends.
    mutating func runForever() {
        while true {
            if watch.waitForChange(timeout: PreviewBuild.patience) { run() } else { site.greet() }
        }
    }

    /// Builds once; a failure leaves the site as it was.
    mutating func run() {
        let start = PreviewBuild.milliseconds()
        let bar = ProgressBar()
        do {
            let catalog = try build(bar)
            bar.clear()
            say(catalog, milliseconds: PreviewBuild.milliseconds() - start)
        } catch {
            bar.clear()
            let words = PreviewBuild.words(error)
            Terminal.message("\(PreviewBuild.clock()) \(words)")
            site.report(problem: words)
        }
        if watch.looks && !knowsOfLooking {
            knowsOfLooking = true
            Terminal.message("note: the system has no watches left, so changes are looked for every second.")
        }
    }

    private mutating func build(_ bar: ProgressBar) throws -> Catalog {
        let head = GitHead(folder: root)
        let builder = try options.builder(
            root, date: options.buildDate(head), commit: head?.commit, skipping: PreviewBuild.skipped, bar)
        // Before anything is read: what changes from here on is another build's.
        watch.change(to: PreviewBuild.scope(builder.contentPaths))
        let (catalog, pictures) = builder.catalog()
        if let refusal = SiteSteps.refusal(catalog, isStrict: false) { throw explained(refusal, catalog) }
        let templates = try SiteSteps.templates(builder, root)
        let sink = MemorySink(earlier: site.files)
        try builder.write(catalog, pictures, templates: templates, to: sink)
        site.show(sink.filesByPath)
        return catalog
    }

    /// Where nothing of this preview lies, but what `build` writes may.
    private static let skipped = ["site"]

    private static func scope(_ contentPaths: [String]) -> FolderWatch.Scope {
        FolderWatch.Scope(
            files: ["muster.yml", "rubric.yml"], folders: contentPaths + ["templates"], skipped: skipped)
    }

    // MARK: Words

    /// Says how a build ended, and what it found that the one before did not.
    private mutating func say(_ catalog: Catalog, milliseconds: Int) {
        let tenths = (milliseconds + 50) / 100
        let parts = [
            counted(catalog.registry.records.count, "record"), counted(catalog.count(.error), "error"),
            counted(catalog.count(.warning), "warning"),
        ]
        let keys = catalog.findings.map { UTF8Key("\($0.file)\u{0}\($0.code)\u{0}\($0.summary)") }
        if let known {
            let new = zip(keys, catalog.findings).filter { !known.contains($0.0) }.map(\.1)
            if !new.isEmpty {
                let context = ReportContext(catalog, root: root, usesColour: Terminal.usesColour)
                // A terminal that is gone ends no preview.
                try? Terminal.result(report(new, as: .text, context: context))
            }
        }
        Terminal.message(
            "\(PreviewBuild.clock()) \(known == nil ? "built" : "rebuilt") in \(tenths / 10).\(tenths % 10) s: "
                + parts.joined(separator: ", "))
        known = Set(keys)
    }

    /// A refusal whose words have the findings in them, for the terminal and for the pages.
    private func explained(_ refusal: SiteSteps.Refusal, _ catalog: Catalog) -> CommandFailure {
        let context = ReportContext(catalog, root: root, usesColour: false)
        let text = String(decoding: report(refusal.findings, as: .text, context: context), as: UTF8.self)
        return CommandFailure(status: refusal.status, message: "nothing was built: \(refusal.reason)\n\n\(text)")
    }

    private static func words(_ error: any Error) -> String {
        switch error {
        case let failure as CommandFailure: failure.message
        case let problem as FileProblem: "nothing was built. \(problem.path): \(problem.message)"
        default: "nothing was built. \(error)"
        }
    }

    // MARK: Clock

    private static func clock() -> String {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return [parts.tm_hour, parts.tm_min, parts.tm_sec].map { ($0 < 10 ? "0" : "") + String($0) }
            .joined(separator: ":")
    }

    private static func milliseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
