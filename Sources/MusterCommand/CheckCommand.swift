import ArgumentParser
import CatalogBuild
import Checks
import Diagnostics
import Records
import SourceText

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
            With --baseline, findings that were accepted earlier are counted instead of shown, and fail nothing: so a \
            repository of old cards can begin with a check that fails on what is new.

            EXAMPLES
              muster check                                   the whole registry
              muster check content/models/claims-triage.md   one card
              muster check --format sarif > findings.sarif   for code scanning
              muster check --fail-on warning                 fail on warnings too
              muster check --write-baseline                  accept today's findings
              muster check --baseline muster-baseline.json   fail on new ones alone

            Severities are changed in muster.yml under checks. Exit codes: 0 nothing that fails, 1 findings that fail, \
            2 wrong usage or configuration, 3 could not do the work.
            """)

    @OptionGroup var options: RegistryOptions

    @Option(help: "How findings are written.")
    var format: ReportFormat = .text

    @Option(name: .customLong("fail-on"), help: "The least severity that makes the command fail.")
    var failOn: Severity = .error

    @Option(
        help: ArgumentHelp("The file of findings that are accepted for now.", valueName: "file"), completion: .file())
    var baseline: String?

    @Flag(
        name: .customLong("write-baseline"),
        help: """
            Accept today's findings: write them to the baseline, \(BaselineFile.defaultName) in the registry if \
            --baseline names no other. With paths, only the findings of those are replaced.
            """)
    var writesBaseline = false

    @Argument(
        help: ArgumentHelp("Cards or folders to report on; all without it.", valueName: "paths"), completion: .file())
    var paths: [String] = []

    func run() throws {
        let root = try options.root()
        let scope = try PathScope(paths, root: root)
        let file = baseline != nil || writesBaseline ? BaselineFile(baseline, root: root) : nil
        // Before the cards are read: whoever named a wrong file should not have to wait.
        let accepted = try file.map { try writesBaseline && !$0.exists ? Baseline() : $0.read() }
        let bar = ProgressBar()
        let builder = try options.builder(root, date: options.checkDate(root), skipping: ["site"], bar)
        let (catalog, _) = builder.catalog()
        bar.clear()
        // The program ends here: taking a million small values apart first would only cost time.
        defer { _ = Unmanaged.passRetained(catalog) }
        var findings = catalog.findings.filter { scope.covers($0.file) }
        if writesBaseline, let file, let accepted { return try write(findings, scope, into: accepted, file) }
        var context = ReportContext(catalog, root: root, usesColour: format == .text && Terminal.usesColour)
        if let file, let accepted {
            let marked = accepted.marking(findings) { scope.covers($0) }
            findings = marked.findings
            context.baseline = BaselineUse(name: file.name, gone: marked.gone, updateCommand: file.updateCommand)
        }
        try Terminal.result(report(findings, as: format, context: context))
        builder.noteUnusedTemplates(root)
        try fail(on: findings.filter { !$0.isAccepted })
    }

    private func fail(on findings: [Diagnostic]) throws(CommandFailure) {
        if findings.contains(where: \.isConfigurationError) { throw CommandFailure(status: .usage, message: "") }
        if findings.contains(where: { $0.severity >= failOn }) { throw CommandFailure(status: .findings, message: "") }
    }

    private func write(
        _ findings: [Diagnostic], _ scope: PathScope, into old: Baseline, _ file: BaselineFile
    ) throws(CommandFailure) {
        let stopping = findings.filter(\.isConfigurationError)
        guard stopping.isEmpty else {
            let words = SiteSteps.configurationErrors(stopping)
            throw CommandFailure(
                status: .usage,
                message: "no baseline was written: \(words), which no baseline accepts. See `muster check`.")
        }
        var new = old
        new.accept(findings) { scope.covers($0) }
        try file.write(new)
        let count = new.total == 1 ? "1 finding" : "\(new.total) findings"
        Terminal.message(
            "\(file.name) now accepts \(count). To fail on new ones alone: muster check --baseline \(file.name.shellWord)"
        )
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
            // As a script writes it whose variable is empty: the whole registry is not what was meant.
            guard !path.isEmpty else {
                throw CommandFailure(status: .usage, message: "one of the paths is empty.")
            }
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
