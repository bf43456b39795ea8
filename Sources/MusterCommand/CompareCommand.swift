import ArgumentParser
import CatalogBuild
import CatalogPages

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compares two to four records: facts, risk, results, and what each rests on.",
        discussion: """
            What differs is marked with ≠. Of facts only those that differ are shown, unless --all is given. Results \
            stand side by side where metric, dataset, slice and unit are the same; what was not measured alike is \
            said instead. Numbers by factor are effective scores, lineage included.

            EXAMPLES
              muster compare claims-triage claims-triage-int8
              muster compare letters/ocr letters/ocr-2 vision/ocr --all
              muster compare model:triage service:triage --format json
              muster compare a b --format markdown > a-or-b.md      for a review

            Ids are those of `muster show`. The site has the same as a page, compare.html. Exit codes: 0 compared, 2 \
            no such record, the same one twice, fewer than two or more than four, 3 could not do the work.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown, csv }

    @OptionGroup var options: RegistryOptions

    @Option(help: "How the comparison is written.")
    var format: Format = .text

    @Flag(help: "Show also the facts and answers that are equal.")
    var all = false

    @Argument(
        help: ArgumentHelp("The records: an id, or kind:id where several kinds have it.", valueName: "id"),
        completion: .custom { arguments, _, prefix in RecordCompletion.ids(beginning: prefix, arguments) })
    var ids: [String] = []

    func validate() throws {
        guard RecordComparison.counts.contains(ids.count) else {
            let given = ids.isEmpty ? "none was" : counted(ids.count, "id") + (ids.count == 1 ? " was" : " were")
            throw ValidationError("compare takes two to four ids, and \(given) given.")
        }
    }

    func run() throws {
        let catalog = try options.catalog()
        let argument = RecordArgument(registry: catalog.registry)
        var positions: [Int] = []
        for id in ids {
            let position = try argument.position(of: id)
            guard !positions.contains(position) else {
                throw CommandFailure(
                    status: .usage,
                    message: "'\(id)' is \(catalog.registry.records[position].reference), which was named before.")
            }
            positions.append(position)
        }
        RubricProblems.note(catalog.risk.source)
        let report = CompareReport(RecordComparison(catalog, positions), showsAll: all)
        switch format {
        case .text: try Terminal.result(Array(report.text(columns: max(60, min(Terminal.columns ?? 100, 180))).utf8))
        case .markdown: try Terminal.result(Array(report.markdown().utf8))
        case .json: try Terminal.result(report.json())
        case .csv: try Terminal.result(report.csv())
        }
    }
}
