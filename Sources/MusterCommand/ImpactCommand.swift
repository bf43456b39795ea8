import ArgumentParser
import CatalogBuild
import CatalogPages
import Lineage
import Records

struct ImpactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "impact",
        abstract: "Says what rests on something, worst first, with owners and the way in words.",
        discussion: """
            The something is a record, or anything that cards name: a library (pkg:pypi/torch, with or without its \
            version), a base model or dataset outside (hf:bert-base-uncased), an image, a vendor.

            EXAMPLES
              muster impact claims-distilbert              what rests on a record
              muster impact pkg:pypi/torch@2.4.1           on a library in one version
              muster impact "vendor:Mistral AI"            on what a vendor provides
              muster impact claims-2019-2025 --withdrawn   what stops, and whom to call
              muster impact torch --format markdown        for an issue or a pull request

            That nothing is affected is said, and is no failure. Exit codes: 0 answered, 2 nothing of that name, or \
            wrong usage, 3 could not do the work.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv, markdown }

    @OptionGroup var options: RegistryOptions

    @Flag(help: "Sorts them by what happens to each if it is gone.")
    var withdrawn = false

    @Option(help: "How the answer is written.")
    var format: Format = .text

    @Argument(
        help: ArgumentHelp("A record's id, kind:id, a purl or another name in the cards.", valueName: "ref"),
        completion: .custom { arguments, _, prefix in RecordCompletion.ids(beginning: prefix, arguments) })
    var reference: String

    func run() throws {
        let risk = try options.risk()
        RubricProblems.note(risk.source)
        let node = try NodeArgument(graph: risk.lineage).node(reference)
        let report = ImpactReport(risk, node, isWithdrawn: withdrawn)
        switch format {
        case .text: try Terminal.result(Array(report.text(columns: Terminal.columns ?? 120).utf8))
        case .json: try Terminal.result(report.json())
        case .csv: try Terminal.result(report.csv())
        case .markdown: try Terminal.result(Array(report.markdown().utf8))
        }
    }
}
