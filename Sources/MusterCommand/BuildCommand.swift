import ArgumentParser
import CatalogBuild
import CatalogPages
import ContentFiles
import Diagnostics
import Records
import SitePublishing

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Builds the catalog: a folder of plain files for any web host, or for a double click.",
        discussion: """
            The new site is made beside the old one and takes its place in one step: readers see the old site or the \
            new one, and a build that fails changes nothing. Files in the folder that Muster did not make stay.

            EXAMPLES
              muster build                          into site/
              muster build --out public --strict    fail on errors, as CI may want
              muster build --date 2026-12-01        the same bytes on any machine

            Exit codes: 0 built, 1 findings that stop the build, 2 wrong usage or configuration, 3 could not do the work.
            """)

    @OptionGroup var options: RegistryOptions

    @Option(help: ArgumentHelp("The folder of the site; site/ in the registry without it.", valueName: "dir"))
    var out: String?

    @Flag(help: "Publish nothing and exit with 1 if there are errors.")
    var strict = false

    @Flag(help: "Say on standard error how long each stage took.")
    var timings = false

    func run() throws {
        let root = try options.root()
        let output = out ?? root + "/site"
        let head = GitHead(folder: root)
        let bar = ProgressBar()
        let builder = try options.builder(
            root, date: options.buildDate(head), commit: head?.commit, skipping: skippedFolders(output, root), bar)
        let (catalog, pictures) = builder.catalog()
        try refuseIfStopped(catalog, root, bar)
        let templates = try SiteSteps.templates(builder, root)
        let report = try publish(catalog, pictures, templates, builder, to: output, root, bar)
        bar.clear()
        builder.noteUnusedTemplates(root)
        if timings { for (stage, time) in bar.times { Terminal.message("\(stage): \(time) ms") } }
        summarise(catalog, report, output)
        // The program ends here: taking a million small values apart first would only cost time.
        _ = Unmanaged.passRetained(catalog)
    }

    /// The output's folder below the registry, which holds no content, and the usual one, which `check` skips too.
    private func skippedFolders(_ output: String, _ root: String) -> [String] {
        guard let real = RegistryRoot.realPath(output), real.hasPrefix(root + "/") else { return ["site"] }
        return ["site", String(real.dropFirst(root.count + 1))]
    }

    /// Ends where something must not be published, or where `--strict` asks for cards without errors.
    private func refuseIfStopped(_ catalog: Catalog, _ root: String, _ bar: ProgressBar) throws {
        guard let refusal = SiteSteps.refusal(catalog, isStrict: strict) else { return }
        bar.clear()
        let context = ReportContext(catalog, root: root, usesColour: Terminal.usesColour)
        try Terminal.result(report(refusal.findings, as: .text, context: context))
        throw CommandFailure(status: refusal.status, message: "nothing was published: " + refusal.reason)
    }

    private func publish(
        _ catalog: Catalog, _ pictures: [PictureLibrary.Picture], _ templates: SiteTemplates, _ builder: CatalogBuilder,
        to output: String, _ root: String, _ bar: ProgressBar
    ) throws -> PublishReport {
        do {
            let forbidden = [root + "/content", Terminal.environment("HOME") ?? ""].filter { !$0.isEmpty }
            let site = try StagedSite(output: output, forbidden: forbidden)
            do {
                try builder.write(catalog, pictures, templates: templates, to: site)
            } catch {
                site.abandon()
                throw error
            }
            bar.update("Publishing", 1)
            return try site.publish(BuildInfo([("version", musterVersion)]), isDurable: false)
        } catch let problem as PublishProblem {
            let status: ExitStatus = problem.kind == .refused ? .usage : .failure
            throw CommandFailure(status: status, message: "nothing was published. \(problem)")
        } catch let problem as FileProblem {
            throw CommandFailure(
                status: .failure, message: "nothing was published. \(problem.path): \(problem.message)")
        }
    }

    private func summarise(_ catalog: Catalog, _ report: PublishReport, _ output: String) {
        let errors = catalog.count(.error)
        let warnings = catalog.count(.warning)
        for path in report.edited.prefix(5) {
            Terminal.message("note: \(path) had been edited in the site and was made anew")
        }
        for warning in report.warnings { Terminal.message("warning: " + warning) }
        Terminal.message(
            """
            Built \(counted(catalog.registry.records.count, "record")) into \(output): \(counted(report.written, "file")) written, \
            \(report.unchanged) unchanged, \(report.removed) removed.
            """)
        if errors + warnings > 0 {
            let words = "\(counted(errors, "error")) and \(counted(warnings, "warning"))"
            Terminal.message(words + " about the cards: see them with `muster check`.")
        }
    }
}
