import ArgumentParser
import CatalogBuild
import CatalogPages
import ContentFiles
import Diagnostics
import Glibc
import LinuxFiles
import Records
import RegistryRisk
import Vocabulary

/// The options that every command on a registry has.
struct RegistryOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The registry's folder, if not the one around the current folder.", valueName: "dir"))
    var registry: String?

    @Option(help: ArgumentHelp("The day that rules about time reckon from, such as 2026-12-01.", valueName: "day"))
    var date: String?

    @Option(help: ArgumentHelp("Threads; one for each core without it.", valueName: "n"))
    var jobs: Int = 0

    func validate() throws {
        guard jobs >= 0 else {
            throw ValidationError("--jobs takes a number from 1 on; without it there is one thread for each core.")
        }
        if let date, CalendarDate(date) == nil {
            throw ValidationError("--date takes a day such as 2026-12-01, not '\(date)'.")
        }
    }

    /// The real path of the registry's folder.
    func root() throws(CommandFailure) -> String {
        if let registry {
            guard let path = RegistryRoot.realPath(registry), RegistryRoot.isFolder(path) else {
                throw CommandFailure(
                    status: .usage,
                    message: "there is no folder '\(registry)'; --registry takes the folder of a registry.")
            }
            guard access(path, R_OK | X_OK) == 0 else {
                throw CommandFailure(
                    status: .failure, message: "'\(registry)' cannot be read: \(SystemError(code: errno).text).")
            }
            guard RegistryRoot.isRegistry(path) else {
                throw CommandFailure(
                    status: .usage,
                    message:
                        "'\(registry)' is no registry: it has neither a muster.yml nor a folder such as content/models."
                )
            }
            return path
        }
        guard let path = RegistryRoot.find(from: ".") else {
            throw CommandFailure(
                status: .usage,
                message: """
                    no registry here: neither this folder nor one above it has a muster.yml, or a folder such as content/models.
                    To begin one: muster init. To use another: --registry DIR.
                    """)
        }
        return path
    }

    /// The day of the build: `--date`, else `SOURCE_DATE_EPOCH`, else the day of the last commit, else none.
    func buildDate(_ head: GitHead?) -> CalendarDate? { givenDate ?? head?.date }

    /// The day for looking at cards: as for a build, but today where a person looks on.
    func checkDate(_ root: String) -> CalendarDate? {
        if let givenDate { return givenDate }
        return isatty(1) == 1 ? CommandDate.today : GitHead(folder: root)?.date
    }

    private var givenDate: CalendarDate? { CommandDate.given(date) }

    /// Reads, resolves and checks the registry, for a look at it.
    func catalog() throws(CommandFailure) -> Catalog { try reading { $0.catalog().catalog } }

    /// Reads the registry and scores its records, without the checks.
    func risk() throws(CommandFailure) -> RegistryRisk { try reading { $0.risk() } }

    /// Shows a bar while the registry is read.
    private func reading<Value>(_ read: (CatalogBuilder) -> Value) throws(CommandFailure) -> Value {
        let root = try root()
        let bar = ProgressBar()
        let value = read(try builder(root, date: checkDate(root), skipping: ["site"], bar))
        bar.clear()
        return value
    }

    func builder(
        _ root: String, date: CalendarDate?, commit: String? = nil, skipping: [String], _ bar: ProgressBar
    ) throws(CommandFailure) -> CatalogBuilder {
        var options = CatalogBuilder.Options(registry: root, toolVersion: musterVersion)
        options.jobs = jobs
        options.date = date
        options.commit = commit
        options.skipped = skipping
        do throws(FileProblem) {
            return try CatalogBuilder(options) { stage, _, total in bar.update(stage, total) }
        } catch {
            throw CommandFailure(status: .failure, message: "'\(root)' cannot be read: \(error.message)")
        }
    }
}

extension ReportContext {
    /// What reports need to know of a catalog.
    init(_ catalog: Catalog, root: String, usesColour: Bool) {
        self.init(
            source: { catalog.source(at: $0) }, rules: RuleList.all, checkedFiles: catalog.checkedFiles,
            workTreePrefix: RegistryRoot.workTreePrefix(of: root), toolVersion: musterVersion, usesColour: usesColour)
    }
}
