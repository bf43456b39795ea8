import ArgumentParser
import CatalogBuild
import CatalogPages
import Diagnostics
import Lineage
import RegistryRisk
import RiskAssessment

struct RubricCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rubric",
        abstract: "Shows, checks and rehearses the rubric by which risk is scored.",
        discussion: """
            A registry has a rubric of its own in rubric.yml, beside muster.yml; without one the built-in one is used.

            EXAMPLES
              muster rubric show > rubric.yml     begin with the rubric in use
              muster rubric lint                  what is wrong with rubric.yml
              muster rubric compare new.yml       who would change tier

            Exit codes: 0 clean, 1 a rubric with errors, 2 wrong usage, 3 could not do the work.
            """,
        subcommands: [RubricShowCommand.self, RubricLintCommand.self, RubricCompareCommand.self])
}

struct RubricShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Prints the rubric in use as YAML.",
        discussion: """
            EXAMPLES
              muster rubric show > rubric.yml          a rubric of your own to begin with
              muster rubric show --built-in            even where there is a rubric.yml

            Exit codes: 0 printed, 2 wrong usage, or a rubric.yml with errors, 3 could not do the work.
            """)

    @OptionGroup var options: RegistryOptions

    @Flag(name: .customLong("built-in"), help: "The rubric that comes with Muster.")
    var builtIn = false

    func run() throws {
        let source = builtIn ? RegistryRubric() : try RubricFiles.inUse(options)
        // `show > rubric.yml` finds the empty file that the shell has made.
        guard let file = source.file, !file.bytes.isEmpty else {
            return try Terminal.result(Array(Rubric.builtInText.utf8))
        }
        try RubricProblems.refuse(source)
        try Terminal.result(file.bytes)
    }
}

extension RegistryRubric {
    /// The file's name, or what is said of the rubric that has none.
    fileprivate var name: String { file?.path ?? "the built-in rubric" }
}

struct RubricLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Says what is wrong with a rubric, and where.",
        discussion: """
            EXAMPLES
              muster rubric lint                       rubric.yml of the registry
              muster rubric lint drafts/new.yml        another file
              muster rubric lint --format github       beside the lines of a pull request

            Without a file and without a rubric.yml it looks at the built-in one. Exit codes: 0 nothing to mend, 1 \
            errors, 2 wrong usage, 3 could not do the work.
            """)

    @OptionGroup var options: RegistryOptions

    @Option(help: "How findings are written.")
    var format: ReportFormat = .text

    @Argument(help: ArgumentHelp("The rubric.", valueName: "file"), completion: .file(extensions: ["yml", "yaml"]))
    var file: String?

    func run() throws {
        let source: RegistryRubric
        if let file {
            source = RegistryRubric(try RubricFiles.named(file))
        } else {
            source = try RubricFiles.inUse(options)
        }
        guard format != .text || !source.issues.isEmpty else {
            let name = VisibleText.oneLine(source.name)
            return try Terminal.result(Array("\(name): \(source.rubric.parts): nothing to mend\n".utf8))
        }
        guard let file = source.file else {
            return try Terminal.result(
                report([], as: format, context: RubricProblems.context(nil, usesColour: false)))
        }
        let context = RubricProblems.context(file, usesColour: format == .text && Terminal.usesColour)
        try Terminal.result(report(RubricProblems.findings(source.issues, in: file), as: format, context: context))
        if !source.issues.isEmpty { throw CommandFailure(status: .findings, message: "") }
    }
}

struct RubricCompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Rehearses a rubric: which models and services would change tier, and why.",
        discussion: """
            Each change of a score is taken apart: weights, options of questions that both rubrics have, questions \
            and factors that one has alone, and rules, which are controls, signals and what lineage passes on. The \
            parts add up. Bounds of tiers change no score; where they alone change a tier, that is said.

            EXAMPLES
              muster rubric compare new.yml
              muster rubric compare new.yml kind:model stage:production
              muster rubric compare rubric.yml --from old.yml --format markdown

            Exit codes: 0 compared, 2 wrong usage, or a rubric with errors, 3 could not do the work.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

    @OptionGroup var options: RegistryOptions

    @Option(
        help: ArgumentHelp("The rubric before, if not the one in use.", valueName: "file"),
        completion: .file(extensions: ["yml", "yaml"]))
    var from: String?

    @Option(help: "How the comparison is written.")
    var format: Format = .text

    @Argument(
        help: ArgumentHelp("The rubric to rehearse.", valueName: "new"), completion: .file(extensions: ["yml", "yaml"]))
    var new: String

    @Argument(help: ArgumentHelp("Which records; all without it.", valueName: "selector"))
    var selector: [String] = []

    func run() throws {
        let after = try RubricFiles.usable(new)
        let given = try from.map(RubricFiles.usable)
        let chosen = try SelectedRisk(selector, options, refusesRubric: given == nil)
        let risk = chosen.risk
        let comparison = RubricComparison(risk.portfolio.portfolio, old: given ?? risk.rubric, new: after)
        let report = ComparisonReport(risk, comparison, chosen.assessable)
        switch format {
        case .text: try Terminal.result(Array(report.text(columns: Terminal.columns ?? 140).utf8))
        case .markdown: try Terminal.result(Array(report.markdown().utf8))
        case .json: try Terminal.result(report.json())
        }
    }
}
