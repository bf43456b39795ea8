import CatalogPages
import Diagnostics
import Records
import SourceText

/// One record for a terminal: in aligned columns, long words wrapped.
struct RecordText {
    private static let indent = "  "

    private let catalog: Catalog
    private let columns: Int
    private var lines: [String] = []

    /// The finished text; control characters of a card's words are shown by name.
    var text: String { lines.joined(separator: "\n") + "\n" }

    init(_ catalog: Catalog, _ position: Int, columns: Int) {
        self.catalog = catalog
        self.columns = columns
        let record = catalog.registry.records[position]
        lines = [VisibleText.oneLine(record.title), VisibleText.oneLine(record.reference)]
        if let summary = record.summary { lines += [""] + wrapped(summary, behind: "") }
        addFacts(record)
        addLinks(position)
        addFindings(position, record)
    }

    private mutating func addFacts(_ record: Record) {
        let facts: [(String, String?)] = [
            ("stage", record.stage), ("owner", record.owner ?? "nobody named"), ("version", record.version),
            ("license", record.license), ("tags", record.tags.isEmpty ? nil : record.tags.joined(separator: ", ")),
            ("aliases", record.aliases.isEmpty ? nil : record.aliases.joined(separator: ", ")),
            ("file", record.file.path),
        ]
        add("", facts.compactMap { name, value in value.map { [name, $0] } })
    }

    /// What the record rests on and names, and what names it: each once, however often a card says it.
    private mutating func addLinks(_ position: Int) {
        let registry = catalog.registry
        let outgoing = registry.outgoing[position].filter { $0.use.relation != .owner }
        add("It names", outgoing.map { [$0.use.relation.forward] + named($0.target) + origin($0.use) })
        add(
            "It is named by",
            registry.incoming[position].map { [$0.use.relation.backward] + named(.record($0.source)) + origin($0.use) })
    }

    private func origin(_ use: ReferenceUse) -> [String] { use.isInferred ? ["(read from the text)"] : [] }

    private func named(_ target: Link.Target) -> [String] {
        switch target {
        case .record(let position):
            let record = catalog.registry.records[position]
            return [record.reference, record.stage ?? ""]
        case .external(let position): return [catalog.registry.externals[position].text, "outside"]
        }
    }

    private mutating func addFindings(_ position: Int, _ record: Record) {
        let findings = catalog.findingsOfRecord[position].map { catalog.findings[$0] }
        guard !findings.isEmpty else { return }
        let index = LineIndex(record.file.bytes)
        lines += ["", "Findings"]
        let places = findings.map { finding in
            finding.range.map { "line \(index.position(at: $0.start).line)" } ?? "the file"
        }
        let width = (places.map(\.utf8.count).max() ?? 0) + 2
        for (finding, place) in zip(findings, places) {
            let head = TextTable.padded(finding.severity.rawValue, to: 9) + TextTable.padded(place, to: width)
            lines += wrapped("\(finding.summary)  [\(finding.code)]", behind: head)
        }
    }

    /// Rows under a title, each once.
    private mutating func add(_ title: String, _ rows: [[String]]) {
        guard !rows.isEmpty else { return }
        lines += title.isEmpty ? [""] : ["", title]
        let rows = rows.map { $0.map(VisibleText.oneLine) }
        let widths = (rows.first ?? []).indices.map { column in
            rows.map { VisibleText.width(of: $0[column]) }.max() ?? 0
        }
        var seen = Set<UTF8Key>()
        for row in rows {
            let head = zip(row, widths).dropLast().map { TextTable.padded($0, to: $1 + 2) }.joined()
            let new = wrapped(row.last ?? "", behind: head)
            if seen.insert(UTF8Key(new.joined(separator: "\n"))).inserted { lines += new }
        }
    }

    /// `words` broken into lines, the first behind `head` and the others below its end.
    private func wrapped(_ words: String, behind head: String) -> [String] {
        let width = RecordText.indent.utf8.count + VisibleText.width(of: head)
        let parts = VisibleText.wrapped(VisibleText.oneLine(words), columns: max(24, columns - width))
        let blank = String(repeating: " ", count: width)
        let all = (parts.isEmpty ? [""] : parts).enumerated().map { index, part in
            (index == 0 ? RecordText.indent + head : blank) + part
        }
        return all.map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
    }
}
