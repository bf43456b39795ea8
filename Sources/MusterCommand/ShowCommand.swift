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
              muster show dataset:claims-2019-2025
              muster show claims-triage --format json    the same as api/v1/models/claims-triage.json
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

    @OptionGroup var options: RegistryOptions

    @Option(help: "How the record is written.")
    var format: Format = .text

    @Argument(help: ArgumentHelp("The record: an id, or kind:id where several kinds have it.", valueName: "id"))
    var id: String

    func run() throws {
        let root = try options.root()
        let bar = ProgressBar()
        let builder = try options.builder(root, date: options.checkDate(root), skipping: ["site"], bar)
        let (catalog, _) = builder.catalog()
        bar.clear()
        let position = try position(in: catalog)
        switch format {
        case .json: Terminal.result(RecordJSON(catalog, position).render())
        case .markdown: Terminal.result(RecordMarkdown.render(catalog, position))
        case .text: Terminal.result(Array(RecordText(catalog, position).text.utf8))
        }
    }

    private func position(in catalog: Catalog) throws(CommandFailure) -> Int {
        let registry = catalog.registry
        let found = registry.find(id)
        if found.count == 1 { return found[0] }
        if found.count > 1 {
            let names = found.map { registry.records[$0].reference }.joined(separator: ", ")
            throw CommandFailure(status: .usage, message: "'\(id)' names several records: \(names). Name the kind too.")
        }
        let ending = registry.records.indices.filter { registry.records[$0].id.name.hasSameBytes(as: id) }
        if ending.count == 1 { return ending[0] }
        let near = ending.isEmpty ? registry.suggestedReference(for: id) : registry.records[ending[0]].reference
        let hint = near.map { " Did you mean '\($0)'?" } ?? ""
        throw CommandFailure(status: .usage, message: "no record '\(id)'.\(hint)")
    }
}

/// One record in aligned columns.
private struct RecordText {
    let text: String

    init(_ catalog: Catalog, _ position: Int) {
        let record = catalog.registry.records[position]
        var lines = [record.title, record.reference, ""]
        if let summary = record.summary { lines += [summary, ""] }
        let facts: [(String, String?)] = [
            ("stage", record.stage), ("owner", record.owner ?? "nobody named"), ("version", record.version),
            ("license", record.license), ("tags", record.tags.isEmpty ? nil : record.tags.joined(separator: ", ")),
            ("file", record.file.path),
        ]
        for (name, value) in facts { if let value { lines.append("  " + RecordText.padded(name, 10) + value) } }
        let outgoing = catalog.registry.outgoing[position].filter { $0.use.relation != .owner }
        lines += RecordText.section(
            "It names",
            outgoing.map { link in
                (link.use.relation.forward, RecordText.name(link.target, catalog))
            })
        lines += RecordText.section(
            "It is named by",
            catalog.registry.incoming[position].map { link in
                (link.use.relation.backward, catalog.registry.records[link.source].reference)
            })
        let findings = catalog.findingsOfRecord[position].map { catalog.findings[$0] }
        lines += RecordText.section("Findings", findings.map { ($0.severity.rawValue, "\($0.summary)  [\($0.code)]") })
        text = lines.map(RecordText.clean).joined(separator: "\n") + "\n"
    }

    private static func section(_ title: String, _ rows: [(String, String)]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let width = min(24, (rows.map(\.0.count).max() ?? 0) + 2)
        var seen = Set<UTF8Key>()
        return ["", title] + rows.map { "  " + padded($0.0, width) + $0.1 }.filter { seen.insert(UTF8Key($0)).inserted }
    }

    private static func name(_ target: Link.Target, _ catalog: Catalog) -> String {
        switch target {
        case .record(let position): catalog.registry.records[position].reference
        case .external(let position): catalog.registry.externals[position].text + " (outside)"
        }
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    /// Control characters of a card's text never reach the terminal.
    private static func clean(_ line: String) -> String {
        String(
            String.UnicodeScalarView(
                line.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
    }
}
