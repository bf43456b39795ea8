import ByteOutput
import CatalogPages
import Diagnostics
import Records
import RegistryRisk
import RiskAssessment

/// Models and services by risk, in the forms of `muster risk`.
struct RiskReport {
    /// Rises when a key is renamed or changes its meaning.
    private static let schema = "muster-risk-1"
    private static let header = [
        "Tier", "Score", "Own", "Inherent", "Range", "Near", "Stage", "Owner", "Record", "Inherits from",
    ]
    private static let numbers: Set<Int> = [1, 2, 3]
    /// Shown whether or not any record has something there: tier, scores, stage, owner, record.
    private static let kept: Set<Int> = [0, 1, 2, 3, 6, 7, 8]

    private let risk: RegistryRisk
    /// What the first sentence is about.
    private let all: [Int]
    private let assessed: [Int]
    private let unassessed: [Int]

    /// `positions` are in order.
    init(_ risk: RegistryRisk, of all: [Int], _ positions: [Int]) {
        self.risk = risk
        self.all = all
        assessed = positions.filter { !risk[$0].isUnassessed }
        unassessed = positions.filter { risk[$0].isUnassessed }
    }

    func written(as format: RiskCommand.Format, columns: Int) -> [UInt8] {
        switch format {
        case .table: all.isEmpty ? [] : Array(table(columns).utf8)
        case .markdown: Array(markdown().utf8)
        case .json: json()
        case .csv: csv()
        }
    }

    private var sentence: String { RiskStanding(risk, among: all).sentence }

    private var dateNote: String? {
        risk.date == nil
            ? "No day is known, so no evidence holds and nothing falls due; --date 2026-12-01 gives one." : nil
    }

    private var unassessedTitle: String {
        let gate = risk.rubric.tiers[risk.rubric.incomplete.gateAs].id
        return "Not assessed (\(unassessed.count)); gates take each for \(gate)"
    }

    private func cells(_ position: Int) -> [String] {
        let node = risk[position]
        let record = risk.registry.records[position]
        return [
            RiskWords.tier(of: node, in: risk.rubric), RiskWords.points(node.score), RiskWords.points(node.own),
            RiskWords.points(node.inherent), range(node) ?? "", approached(position),
            record.stage ?? "", record.owner ?? "nobody", record.reference, inherits(position) ?? "",
        ]
    }

    private func range(_ node: NodeRisk) -> String? {
        node.lowest == node.highest ? nil : "\(RiskWords.points(node.lowest))–\(RiskWords.points(node.highest))"
    }

    private func approached(_ position: Int) -> String {
        risk.approached(by: position).map { risk.rubric.tiers[$0].id } ?? ""
    }

    private func inherits(_ position: Int) -> String? {
        risk.largestInheritance(of: position).map {
            "\(risk.registry.records[$0.origin].reference) (\(counted($0.length, "step")))"
        }
    }

    private func why(_ position: Int) -> String { RiskWords.missing(risk, position) ?? "too few answers" }

    // MARK: Forms

    private func table(_ columns: Int) -> String {
        var lines = [VisibleText.oneLine(sentence)]
        if let dateNote { lines.append(dateNote) }
        if !assessed.isEmpty {
            var table = TextTable(header: RiskReport.header.map { $0.uppercased() }, numbers: RiskReport.numbers)
            for position in assessed { table.add(cells(position)) }
            let (narrow, kept) = table.withoutEmptyColumns(keeping: RiskReport.kept)
            lines += [""] + narrow.lines(columns: columns, flexible: kept.count - 1)
        }
        if !unassessed.isEmpty {
            lines += ["", VisibleText.oneLine(unassessedTitle)]
            var table = TextTable(header: ["RECORD", "STAGE", "OWNER", "RANGE", "WHY"])
            for position in unassessed {
                let record = risk.registry.records[position]
                table.add([
                    record.reference, record.stage ?? "", record.owner ?? "nobody", range(risk[position]) ?? "",
                    why(position),
                ])
            }
            lines += table.lines(columns: columns - 2, flexible: 4).map { "  " + $0 }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func markdown() -> String {
        var lines = ["## Risk", ""]
        guard !all.isEmpty else { return (lines + ["No models or services."]).joined(separator: "\n") + "\n" }
        lines.append(MarkdownText.escaped(sentence))
        if let dateNote { lines += ["", MarkdownText.escaped(dateNote)] }
        if !assessed.isEmpty {
            let rows = assessed.map { position in
                cells(position).enumerated().map { $0 == 8 ? MarkdownText.code($1) : MarkdownText.escaped($1) }
            }
            lines += [""] + MarkdownText.table(RiskReport.header, numbers: RiskReport.numbers, rows)
        }
        if !unassessed.isEmpty {
            lines += ["", "### " + MarkdownText.escaped(unassessedTitle), ""]
            let rows = unassessed.map { position in
                let record = risk.registry.records[position]
                return [MarkdownText.code(record.reference)]
                    + [record.stage ?? "", record.owner ?? "nobody", range(risk[position]) ?? "", why(position)]
                    .map(MarkdownText.escaped)
            }
            lines += MarkdownText.table(["Record", "Stage", "Owner", "Range", "Why"], rows)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func json() -> [UInt8] {
        var json = JSONWriter(indent: 2, reserving: 1024 + all.count * 4096)
        json.object { json in
            json.field("schema", RiskReport.schema)
            RiskJSON.head(risk, &json)
            json.array("records") { json in
                for position in assessed + unassessed {
                    let record = risk.registry.records[position]
                    json.object { json in
                        json.field("record", record.reference)
                        json.field("kind", record.kind.rawValue)
                        for (name, value) in [
                            ("title", record.title), ("stage", record.stage), ("owner", record.owner),
                        ] {
                            json.field(name, orNull: value)
                        }
                        RiskJSON.fields(risk, position, &json)
                    }
                }
            }
        }
        return json.finished()
    }

    private func csv() -> [UInt8] {
        var csv = CSVWriter(
            header: [
                "record", "title", "stage", "owner", "tier", "scoreTier", "score", "own", "inherent", "residual",
                "lowest", "highest", "impact", "likelihood", "approaching", "questions", "unknown", "inheritsFrom",
                "inheritsLength", "inheritsWords",
            ], reserving: 256 + all.count * 256)
        for position in assessed + unassessed {
            let record = risk.registry.records[position]
            let node = risk[position]
            let texts = [
                record.reference, record.title, record.stage ?? "", record.owner ?? "", risk.tierName(position) ?? "",
                risk.rubric.tiers[node.scoreTier].id,
            ]
            let scores = [
                node.score, node.own, node.inherent, node.residual, node.lowest, node.highest, node.impact,
                node.likelihood,
            ]
            for text in texts + scores.map(RiskWords.points) { csv.append(text) }
            csv.append(approached(position))
            csv.append(risk.rubric.questions.count { node.isAssessed[$0.factor] })
            csv.append(node.unknown.count)
            let inherited = risk.largestInheritance(of: position)
            csv.append(inherited.map { risk.registry.records[$0.origin].reference } ?? "")
            csv.append(inherited.map { String($0.length) } ?? "")
            csv.append(inherited.map { $0.words(risk) } ?? "")
            csv.endLine()
        }
        return csv.finished()
    }
}
