import ArgumentParser
import CatalogBuild
import CatalogPages
import Diagnostics

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows one record: its facts, what it rests on, what rests on it, its findings.",
        discussion: """
            EXAMPLES
              muster show claims-triage
              muster show dataset:claims-2019-2025      where several kinds have the id
              muster show claims-triage --format json   as the site's api/v1/ has it
              muster show claims-triage --explain       where its risk score comes from

            With --explain every number names what it is made of, down to the line of the card, and they add up \
            exactly: terms to their factor, factors to the score.

            Former ids (aliases) are understood. Exit codes: 0 shown, 2 no such record, wrong usage, or with \
            --explain a rubric.yml with errors, 3 could not do the work.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

    @OptionGroup var options: RegistryOptions

    @Option(help: "How the record is written.")
    var format: Format = .text

    @Flag(help: "Show where its risk score comes from, instead of the record.")
    var explain = false

    @Argument(
        help: ArgumentHelp("The record: an id, or kind:id where several kinds have it.", valueName: "id"),
        completion: .custom { arguments, _, prefix in RecordCompletion.ids(beginning: prefix, arguments) })
    var id: String

    func run() throws {
        let catalog = try options.catalog()
        let position = try RecordArgument(registry: catalog.registry).position(of: id)
        if explain { return try writeExplanation(catalog, position) }
        RubricProblems.note(catalog.risk.source)
        switch format {
        case .json:
            try Terminal.result(
                RecordJSON(catalog, position).render(
                    ExplanationWords.ofAnswers(catalog.risk, position)))
        case .markdown: try Terminal.result(RecordMarkdown.render(catalog, position))
        case .text:
            let columns = min(Terminal.columns ?? 80, 100)
            try Terminal.result(Array(RecordText(catalog, position, columns: columns).text.utf8))
        }
    }

    private func writeExplanation(_ catalog: Catalog, _ position: Int) throws {
        try RubricProblems.refuse(catalog.risk.source)
        let record = catalog.registry.records[position]
        guard ExplanationWords.isScored(catalog.risk, position) else {
            throw CommandFailure(
                status: .usage,
                message: "\(record.reference) is \(record.kind.nounWithArticle), which has no risk score of its own.")
        }
        let report = ExplainReport(catalog.risk, position)
        switch format {
        case .json: try Terminal.result(report.json())
        case .markdown: try Terminal.result(Array(report.markdown().utf8))
        case .text:
            try Terminal.result(Array(report.text(columns: max(60, min(Terminal.columns ?? 120, 120))).utf8))
        }
    }
}
