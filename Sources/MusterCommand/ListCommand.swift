import ArgumentParser
import CatalogBuild
import CatalogPages
import Lineage
import Records

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists records: all of them, or those that answer a query.",
        discussion: """
            A query is made of terms, all of which must hold: field:value, field:one,other for one of several values, \
            a word alone for text in id, title, summary and tags. A '-' in front asks for all but those. Fields are kind, \
            id, title, summary, stage, tier, owner, tag, license, version, and every field of the vocabulary or of \
            muster.yml. Capitals do not matter. Values with blanks stand in double quotes, which the shell must not \
            take away. +id takes in all that a record rests on, id+ all that rests on it, 2+id+1 so many steps; \
            the id may be a library, an image or another thing outside.

            EXAMPLES
              muster list                                  all records
              muster list kind:model stage:production      models in production
              muster list stage:staging,production -tag:legacy
              muster list claims 'owner:"claims team"'     text, and a value with a blank
              muster list kind:dataset --format csv        for a spreadsheet
              muster list "policy-ledger+ kind:model stage:production"
              muster list pkg:pypi/torch+                  what uses a library
              muster list tier:critical,high --sort tier   models and services by risk
              muster list license:mit --format json --sort title

            That nothing was found is said on standard error, and is no failure. Exit codes: 0 listed, 2 a query that \
            cannot be understood, 3 could not do the work.
            """)

    @OptionGroup var options: RegistryOptions

    @Option(help: "How the records are written.")
    var format: RecordListFormat = .table

    @Option(help: "What they are sorted by; by kind and id without it.")
    var sort: RecordOrder = .kind

    @Flag(help: "The last ones first.")
    var reverse = false

    @Argument(help: ArgumentHelp("What to look for.", valueName: "query"))
    var query: [String] = []

    func run() throws {
        let text = query.joined(separator: " ")
        let question = try QueryMessage.understood(text) { () throws(QueryProblem) in try SelectorQuery(text) }
        let catalog = try options.catalog()
        RubricProblems.note(catalog.risk.source)
        // The program ends here: taking a million small values apart first would only cost time.
        defer { _ = Unmanaged.passRetained(catalog) }
        let filter = try QueryMessage.understood(text) { () throws(QueryProblem) in
            try Selector(question, catalog.lineage, tiers: catalog.risk.tiers)
        }
        var positions = sort.sorted(filter.records, catalog.risk)
        if reverse { positions.reverse() }
        try Terminal.result(RecordList(catalog, positions).written(as: format, columns: Terminal.columns ?? 120))
        guard positions.isEmpty else { return }
        let total = catalog.registry.records.count
        let whole = total == 1 ? "1 record" : "\(total) records"
        Terminal.message(
            (["muster: none of \(whole)" + (question.terms.isEmpty ? "." : " answers the query.")]
                + filter.hints.map { "  " + $0 })
                .joined(separator: "\n"))
    }
}

/// What is wrong with a query, above the query with the place marked.
enum QueryMessage {
    /// Turns a problem of `query` into a message that shows the place.
    static func understood<Value>(
        _ query: String, _ body: () throws(QueryProblem) -> Value
    ) throws(CommandFailure) -> Value {
        do {
            return try body()
        } catch {
            throw CommandFailure(status: .usage, message: text(error, query))
        }
    }

    static func text(_ problem: QueryProblem, _ query: String) -> String {
        let bytes = Array(query.utf8)
        func count(_ range: Range<Int>) -> Int { bytes[range].count { $0 & 0xC0 != 0x80 } }
        let before = count(0..<problem.range.start)
        let marks = String(repeating: "^", count: max(1, count(problem.range.start..<problem.range.end)))
        return "in the query, column \(before + 1): \(problem.message)\n  \(query)\n  "
            + String(repeating: " ", count: before) + marks
    }
}
