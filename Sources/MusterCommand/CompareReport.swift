import ByteOutput
import CatalogPages
import Diagnostics
import Records

/// A comparison of records in the forms of `muster compare`.
struct CompareReport {
    /// Rises when a key is renamed or changes its meaning.
    private static let schema = "muster-compare-1"
    /// Of what each rests on, so many are listed in text; JSON has all.
    private static let listed = 15

    private let comparison: RecordComparison
    private let showsAll: Bool
    private let names: [String]

    init(_ comparison: RecordComparison, showsAll: Bool) {
        self.comparison = comparison
        self.showsAll = showsAll
        names = comparison.records.map(\.reference)
    }

    /// A part of the report: rows side by side, or sentences.
    private struct Part {
        var title: String
        var words: [String] = []
        var rows: [ComparedRow] = []
    }

    private func shown(_ rows: [ComparedRow]) -> [ComparedRow] { showsAll ? rows : rows.filter(\.isDifferent) }

    private var parts: [Part] {
        [Part(title: "", rows: comparison.overview)] + facts + risk + results + lineage
    }

    private var facts: [Part] {
        let (different, same) = comparison.factCounts
        var words =
            different == 0 ? "No fact differs" : counted(different, "fact") + (different == 1 ? " differs" : " differ")
        if same > 0 {
            words += ", \(same) \(same == 1 ? "is" : "are") the same"
            if !showsAll { words += same == 1 ? " (--all shows it)" : " (--all shows them)" }
        }
        let sections = comparison.facts.map { Part(title: $0.title, rows: shown($0.rows)) }.filter { !$0.rows.isEmpty }
        return [Part(title: "Facts", words: [words + "."])] + sections
    }

    private var risk: [Part] {
        guard let risk = comparison.risk else { return [] }
        var parts = [Part(title: "Risk", words: risk.words, rows: risk.scores)]
        if !risk.factors.isEmpty { parts.append(Part(title: "Risk by factor", rows: risk.factors.map(\.row))) }
        let answers = shown(risk.answers)
        if !answers.isEmpty { parts.append(Part(title: "Answers", rows: answers)) }
        let controls = shown(risk.controls)
        if !controls.isEmpty { parts.append(Part(title: "Controls", rows: controls)) }
        return parts
    }

    private var results: [Part] {
        let results = comparison.results
        guard !results.isEmpty else { return [] }
        func row(_ row: ComparedResults.Row) -> ComparedRow {
            var copy = row.row
            copy.label += ": " + row.measure.circumstances
            return copy
        }
        let none = results.shared.isEmpty ? ["Nothing was measured alike for two of them."] : []
        var parts = [Part(title: "Results", words: none + results.notComparable, rows: results.shared.map(row))]
        if !results.single.isEmpty {
            parts.append(Part(title: "Measured for one alone", rows: results.single.map(row)))
        }
        return parts
    }

    private var lineage: [Part] {
        let lineage = comparison.lineage
        guard !lineage.isEmpty else { return [Part(title: "What they rest on", words: ["Nothing is named."])] }
        var parts = [Part(title: "What they rest on", words: lineage.words, rows: [counts])]
        func add(_ title: String, _ assets: [ComparedLineage.Asset]) {
            guard !assets.isEmpty else { return }
            var rows = assets.prefix(CompareReport.listed).map(row)
            let more = assets.count - CompareReport.listed
            if more > 0 {
                rows.append(ComparedRow("more", "and \(more) more (JSON has all)", texts: names.map { _ in nil }))
            }
            parts.append(Part(title: title, rows: rows))
        }
        add(names.count > 2 ? "Shared by all" : "Shared by both", lineage.shared)
        add("Shared by some", lineage.some)
        for (name, assets) in zip(names, lineage.alone) { add("\(name) alone", assets) }
        return parts
    }

    /// How many things each rests on, and how many of them it has to itself.
    private var counts: ComparedRow {
        let lineage = comparison.lineage
        return ComparedRow(
            "count", "Assets in all, alone",
            texts: names.indices.map { column in
                let others = (lineage.shared + lineage.some).count { $0.distances[column] != nil }
                return "\(others + lineage.alone[column].count), \(lineage.alone[column].count)"
            })
    }

    private func row(_ asset: ComparedLineage.Asset) -> ComparedRow {
        ComparedRow(
            asset.key, asset.key,
            asset.distances.enumerated().map { column, distance in
                guard let distance else { return nil }
                let steps = distance == 1 ? "directly" : counted(distance, "step") + " away"
                guard let version = asset.versions?[column] else {
                    return .init(steps, key: asset.versions == nil ? "" : steps)
                }
                return .init("\(version), \(steps)", key: version)
            })
    }

    // MARK: Forms

    func text(columns: Int) -> String {
        var grid = SideBySide(names, columns: columns)
        for record in comparison.records { grid.add(line: VisibleText.oneLine("\(record.reference): \(record.title)")) }
        for part in parts {
            grid.add(title: part.title)
            for words in part.words { grid.add(words: words) }
            for row in part.rows { grid.add(row) }
        }
        return grid.text
    }

    func markdown() -> String {
        var lines = ["# " + MarkdownText.escaped(comparison.records.map(\.title).joined(separator: " and ")), ""]
        for part in parts {
            if !part.title.isEmpty { lines += ["## " + MarkdownText.escaped(part.title), ""] }
            for words in part.words { lines += [MarkdownText.escaped(words), ""] }
            guard !part.rows.isEmpty else { continue }
            let rows = part.rows.map { row in
                [row.isDifferent ? "≠" : "", row.label].map(MarkdownText.escaped)
                    + row.texts.map { MarkdownText.escaped($0 ?? "–") }
            }
            lines += MarkdownText.table(["", ""] + names.map(MarkdownText.code), rows) + [""]
        }
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    func csv() -> [UInt8] {
        var csv = CSVWriter(header: ["section", "item", "label", "differs"] + names, reserving: 16_384)
        for part in parts {
            for row in part.rows {
                csv.line(
                    [part.title.isEmpty ? "Record" : part.title, row.name, row.label, row.isDifferent ? "yes" : "no"]
                        + row.texts.map { $0 ?? "" })
            }
        }
        return csv.finished()
    }

    func json() -> [UInt8] {
        var json = JSONWriter(indent: 2, reserving: 32_768)
        json.object { json in
            json.field("schema", CompareReport.schema)
            json.array("records") { json in
                for record in comparison.records {
                    json.object { json in
                        json.field("record", record.reference)
                        json.field("title", record.title)
                        json.field("page", record.layout.pageStem + ".html")
                    }
                }
            }
            CompareReport.write("overview", comparison.overview, &json)
            json.array("facts") { json in
                for section in comparison.facts {
                    for row in shown(section.rows) {
                        json.object { json in
                            json.field("section", section.title)
                            CompareReport.fields(row, &json)
                        }
                    }
                }
            }
            let counts = comparison.factCounts
            json.field("factsThatDiffer", counts.different)
            json.field("factsThatAreEqual", counts.same)
            writeRisk(&json)
            writeResults(&json)
            writeLineage(&json)
        }
        return json.finished()
    }

    private static func fields(_ row: ComparedRow, _ json: inout JSONWriter) {
        json.field("name", row.name)
        json.field("label", row.label)
        json.field("differs", row.isDifferent)
        values(row.texts, &json)
    }

    private static func values(_ texts: [String?], _ json: inout JSONWriter) {
        json.array("values") { json in
            for text in texts { if let text { json.string(text) } else { json.null() } }
        }
    }

    private static func write(_ name: String, _ rows: [ComparedRow], _ json: inout JSONWriter) {
        json.array(name) { json in for row in rows { json.object { json in fields(row, &json) } } }
    }

    private func writeRisk(_ json: inout JSONWriter) {
        json.key("risk")
        guard let risk = comparison.risk else { return json.null() }
        json.object { json in
            json.field("words", risk.words)
            CompareReport.write("scores", risk.scores, &json)
            json.array("factors") { json in
                for factor in risk.factors {
                    json.object { json in
                        json.field("id", factor.id)
                        json.field("title", factor.title)
                        json.key("weight")
                        json.literal(RiskWords.decimal(factor.weight))
                        json.array("effectiveBp") { json in
                            for value in factor.values { if let value { json.number(value) } else { json.null() } }
                        }
                    }
                }
            }
            CompareReport.write("answers", shown(risk.answers), &json)
            CompareReport.write("controls", shown(risk.controls), &json)
        }
    }

    private func writeResults(_ json: inout JSONWriter) {
        let results = comparison.results
        json.object("results") { json in
            json.field("notComparable", results.notComparable)
            for (name, rows) in [("shared", results.shared), ("single", results.single)] {
                json.array(name) { json in
                    for row in rows {
                        json.object { json in
                            json.field("metric", row.measure.metric)
                            json.field("dataset", row.measure.dataset)
                            json.field("slice", row.measure.slice)
                            json.field("unit", row.measure.unit)
                            json.field("differs", row.row.isDifferent)
                            CompareReport.values(row.row.texts, &json)
                        }
                    }
                }
            }
        }
    }

    private func writeLineage(_ json: inout JSONWriter) {
        let lineage = comparison.lineage
        json.object("lineage") { json in
            json.field("words", lineage.words)
            for (name, assets) in [
                ("shared", lineage.shared), ("some", lineage.some), ("alone", lineage.alone.flatMap { $0 }),
            ] {
                json.array(name) { json in
                    for asset in assets {
                        json.object { json in
                            json.field("asset", asset.key)
                            json.array("steps") { json in
                                for distance in asset.distances {
                                    if let distance { json.number(distance) } else { json.null() }
                                }
                            }
                            guard let versions = asset.versions else { return }
                            json.array("versions") { json in
                                for version in versions {
                                    if let version { json.string(version) } else { json.null() }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
