import ArgumentParser
import CatalogBuild
import CatalogPages
import Diagnostics
import Records
import SourceText

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
        let root = try options.root()
        let bar = ProgressBar()
        let builder = try options.builder(root, date: options.checkDate(root), skipping: ["site"], bar)
        let (catalog, _) = builder.catalog()
        bar.clear()
        let position = try position(in: catalog)
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

    private func position(in catalog: Catalog) throws(CommandFailure) -> Int {
        let registry = catalog.registry
        let found = registry.find(id)
        if found.count == 1 {
            let record = registry.records[found[0]]
            if !record.id.text.asciiLowercased.hasSameBytes(as: Reference.bareID(id).asciiLowercased) {
                Terminal.message("note: '\(id)' is a former id of \(record.reference)")
            }
            return found[0]
        }
        if found.count > 1 {
            let names = found.map { registry.records[$0].reference }.joined(separator: ", ")
            throw CommandFailure(status: .usage, message: "'\(id)' names several records: \(names). Name the kind too.")
        }
        let ending = registry.records.indices.filter { registry.records[$0].id.name.hasSameBytes(as: id) }
        if ending.count == 1 { return ending[0] }
        let near = ending.isEmpty ? nearby(registry) : ending.prefix(5).map { registry.records[$0].reference }
        var hint = " `muster list` shows all records."
        if let last = near.last {
            let quoted = near.dropLast().map { "'\($0)'" }.joined(separator: ", ")
            hint = " Did you mean \(quoted)\(near.count > 1 ? " or " : "")'\(last)'?"
        }
        throw CommandFailure(status: .usage, message: "no record '\(id)'.\(hint)")
    }

    /// Up to three records that may have been meant: a slip away, or with the id as a part of theirs.
    private func nearby(_ registry: Registry) -> [String] {
        var names = registry.suggestedReference(for: id).map { [$0] } ?? []
        let part = Reference.bareID(id).asciiLowercased
        guard part.utf8.count >= 3 else { return names }
        for record in registry.records where names.count < 3 {
            let isNear = record.id.text.asciiLowercased.utf8.firstRange(of: part.utf8) != nil
            if isNear, !names.contains(where: { $0.hasSameBytes(as: record.reference) }) {
                names.append(record.reference)
            }
        }
        return names
    }
}
