import CatalogPages
import Diagnostics
import Digraphs
import Lineage
import Records
import RegistryRisk
import SourceText

/// One record for a terminal: in aligned columns, long words wrapped.
struct RecordText {
    private static let indent = "  "
    /// What lies behind the first step is listed up to so many lines each way.
    private static let listed = 20

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
        addFacts(record, position)
        addLinks(position)
        addLineage(position)
        addFindings(position, record)
    }

    private mutating func addFacts(_ record: Record, _ position: Int) {
        let hasTier = RegistryRisk.isAssessable(record.kind)
        let facts: [(String, String?)] = [
            ("tier", catalog.risk.tierWords(position)),
            ("risk", hasTier ? risk(position) : nil),
            ("stage", record.stage), ("owner", record.owner ?? "nobody named"), ("version", record.version),
            ("license", record.license), ("tags", record.tags.isEmpty ? nil : record.tags.joined(separator: ", ")),
            ("aliases", record.aliases.isEmpty ? nil : record.aliases.joined(separator: ", ")),
            ("file", record.file.path),
        ]
        add("", facts.compactMap { name, value in value.map { [name, $0] } })
    }

    private func risk(_ position: Int) -> String {
        let words = ExplanationWords.summary(catalog.risk, position, withTier: false)
        guard catalog.risk[position].isUnassessed, let missing = RiskWords.missing(catalog.risk, position) else {
            return words
        }
        return "Not assessed: \(missing). So far " + words
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

    /// What lies behind the first step, each with the way to it: both directions of the lineage.
    private mutating func addLineage(_ position: Int) {
        let graph = catalog.lineage
        let up = graph.digraph.reach(from: [position], .upstream)
        var behind: [[String]] = []
        for (place, visit) in up.visits.enumerated() where visit.distance > 1 {
            let way = up.path(at: place)
            // A product says nothing new after its release.
            if let last = way.edges.last, graph.isImplied(last) { continue }
            behind.append([graph.nodes[visit.node].key, graph.words(way.nodes, way.edges)])
        }
        add("Through others, it rests on", Array(behind.prefix(RecordText.listed)))
        addMore(behind.count)
        let impact = Impact(of: [position], in: graph, tierRanks: catalog.risk.tierRanks)
        let down = impact.affected.filter { $0.edges.count > 1 }
        add(
            "Through others, it is needed by",
            down.prefix(RecordText.listed).map {
                [catalog.registry.records[$0.record].reference, graph.words($0.nodes, $0.edges)]
            })
        addMore(down.count)
    }

    private mutating func addMore(_ count: Int) {
        guard count > RecordText.listed else { return }
        lines.append(
            RecordText.indent + "and \(count - RecordText.listed) more: `muster impact` and `muster graph` have all")
    }

    private func origin(_ use: ReferenceUse) -> [String] { use.isInferred ? ["(read from the text)"] : [] }

    private func named(_ target: Records.Link.Target) -> [String] {
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
