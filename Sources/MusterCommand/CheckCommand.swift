import ArgumentParser
import CatalogBuild
import Checks
import Diagnostics
import Records

/// The rules as reports name them.
enum RuleList {
    static let all = Rule.all.map {
        ReportRule(code: $0.code, severity: $0.severity, title: $0.title, why: $0.why, remedy: $0.remedy)
    }
}

extension ReportFormat: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks the cards and says what is wrong, where, why, and what to do.",
        discussion: """
            EXAMPLES
              muster check                                   the whole registry
              muster check content/models/claims-triage.md   one card
              muster check --format sarif > findings.sarif   for code scanning
              muster check --fail-on warning                 fail on warnings too

            Severities are changed in muster.yml under checks. Exit codes: 0 nothing that fails, 1 findings that fail, \
            2 wrong usage or configuration, 3 could not do the work.
            """)

    @OptionGroup var options: RegistryOptions

    @Option(help: "How findings are written.")
    var format: ReportFormat = .text

    @Option(name: .customLong("fail-on"), help: "The least severity that makes the command fail.")
    var failOn: Severity = .error

    @Argument(help: ArgumentHelp("Cards or folders to report on; all without it.", valueName: "paths"))
    var paths: [String] = []

    func run() throws {
        let root = try options.root()
        let scope = try PathScope(paths, root: root)
        let bar = ProgressBar()
        let builder = try options.builder(root, date: options.checkDate(root), skipping: ["site"], bar)
        let (catalog, _) = builder.catalog()
        bar.clear()
        let findings = catalog.findings.filter { scope.covers($0.file) }
        let context = ReportContext(catalog, root: root, usesColour: format == .text && Terminal.usesColour)
        Terminal.result(report(findings, as: format, context: context))
        // The program ends here: taking a million small values apart first would only cost time.
        _ = Unmanaged.passRetained(catalog)
        if findings.contains(where: { $0.code.hasPrefix("config/") && $0.severity == .error }) {
            throw CommandFailure(status: .usage, message: "")
        }
        if findings.contains(where: { $0.severity >= failOn }) { throw CommandFailure(status: .findings, message: "") }
    }
}

/// Which files of the registry a command was asked about.
struct PathScope {
    /// Relative to the registry's root; empty for the whole registry.
    private let prefixes: [String]

    /// Throws where a path does not exist or lies outside the registry.
    init(_ paths: [String], root: String) throws(CommandFailure) {
        var prefixes: [String] = []
        for path in paths {
            guard let real = RegistryRoot.realPath(path) ?? RegistryRoot.realPath(root + "/" + path) else {
                throw CommandFailure(status: .usage, message: "there is no file or folder '\(path)'.")
            }
            guard real == root || real.hasPrefix(root + "/") else {
                throw CommandFailure(status: .usage, message: "'\(path)' lies outside the registry '\(root)'.")
            }
            prefixes.append(String(real.dropFirst(root.count).drop { $0 == "/" }))
        }
        self.prefixes = prefixes
    }

    func covers(_ file: String) -> Bool {
        prefixes.isEmpty || prefixes.contains { $0.isEmpty || file == $0 || file.hasPrefix($0 + "/") }
    }
}
