import ByteOutput
import CatalogPages
import Diagnostics
import Records
import RegistryRisk
import RiskAssessment
import SourceText

/// Two rubrics over models and services, in the forms of `muster rubric compare`.
struct ComparisonReport {
    /// Rises when a key is renamed or changes its meaning.
    private static let schema = "muster-rubric-comparison-1"
    private static let header = [
        "Record", "Before", "After", "Change", "Weights", "Options", "Questions", "Rules", "Tier", "Why",
    ]
    private static let numbers: Set<Int> = [1, 2, 3, 4, 5, 6, 7]

    private let risk: RegistryRisk
    private let comparison: RubricComparison
    private let changes: [RubricComparison.Change]
    private let movers: [RubricComparison.Change]

    init(_ risk: RegistryRisk, _ comparison: RubricComparison, _ positions: [Int]) {
        self.risk = risk
        self.comparison = comparison
        let chosen = Set(positions)
        changes = comparison.changes.filter { chosen.contains($0.node) }
        movers = comparison.movers.filter { chosen.contains($0.node) }
    }

    private var old: Rubric { comparison.before.rubric }
    private var new: Rubric { comparison.after.rubric }
    private func before(_ change: RubricComparison.Change) -> NodeRisk { comparison.before.nodes[change.node] }
    private func after(_ change: RubricComparison.Change) -> NodeRisk { comparison.after.nodes[change.node] }
    private func reference(_ change: RubricComparison.Change) -> String {
        risk.registry.records[change.node].reference
    }

    /// Whether the bounds would do it by themselves: the old ones leave the new score where it was, and the new ones
    /// take the old score to where it is now.
    private func isByBoundsAlone(_ change: RubricComparison.Change) -> Bool {
        let (first, last) = (before(change), after(change))
        return change.isMovedByBounds && !first.isUnassessed && !last.isUnassessed
            && old.tier(of: change.after) == first.scoreTier && new.tier(of: change.before) == last.scoreTier
    }

    /// 1 up, -1 down, 0 where one of the two is no tier.
    private func direction(_ change: RubricComparison.Change) -> Int {
        let (first, last) = (before(change), after(change))
        guard !first.isUnassessed, !last.isUnassessed else { return 0 }
        let place = new.tier(old.tiers[first.tier].id) ?? first.tier
        return (last.tier - place).signum()
    }

    private func tierWords(_ node: NodeRisk, _ rubric: Rubric) -> String { RiskWords.tier(of: node, in: rubric) }

    private func name(_ node: NodeRisk, _ rubric: Rubric) -> String {
        node.isUnassessed ? rubric.incomplete.badge : rubric.tiers[node.tier].id
    }

    /// The whole, such as "Of 33 models and services, 5 change tier: 4 up, 1 down; 2 because of thresholds alone".
    private var sentence: String {
        let whole = changes.count == 1 ? "1 model or service" : "\(changes.count) models and services"
        guard !changes.isEmpty else { return "There are no models or services to compare." }
        let changed = changes.count { $0.before != $0.after }
        guard !movers.isEmpty else {
            return "Of \(whole), none changes tier; \(changed) \(changed == 1 ? "has" : "have") another score."
        }
        let (up, down) = (movers.count { direction($0) > 0 }, movers.count { direction($0) < 0 })
        let (gained, lost) = (
            movers.count { before($0).isUnassessed && !after($0).isUnassessed },
            movers.count { !before($0).isUnassessed && after($0).isUnassessed }
        )
        let renamed = movers.count - up - down - gained - lost
        let parts = [
            (up, "up"), (down, "down"), (renamed, "to another name"), (gained, "assessed now"),
            (lost, "no longer assessed"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let alone = movers.count(where: isByBoundsAlone)
        return "Of \(whole), \(movers.count) \(movers.count == 1 ? "changes" : "change") tier: "
            + parts.joined(separator: ", ") + (alone > 0 ? "; \(alone) because of thresholds alone" : "")
            + ". \(changed) \(changed == 1 ? "has" : "have") another score."
    }

    private var names: String { "\(old.id) \(old.version) → \(new.id) \(new.version)" }

    /// How many go from each tier to each.
    private var migration: [[Int]] {
        var counts = [[Int]](repeating: [Int](repeating: 0, count: new.tiers.count + 1), count: old.tiers.count + 1)
        for change in changes {
            let (first, last) = (before(change), after(change))
            let row = first.isUnassessed ? old.tiers.count : first.tier
            let column = last.isUnassessed ? new.tiers.count : last.tier
            counts[row][column] += 1
        }
        return counts
    }

    private var migrationRows: (header: [String], rows: [[String]]) {
        func names(_ rubric: Rubric) -> [String] { rubric.tiers.map(\.id) + [rubric.incomplete.badge] }
        let rows = zip(names(old), migration).map { name, counts in
            [name] + counts.map { $0 == 0 ? "" : String($0) }
        }
        return (["From, to"] + names(new), rows)
    }

    private func cells(_ change: RubricComparison.Change) -> [String] {
        let parts = [change.weights, change.options, change.questions, change.rules]
        return [reference(change), RiskWords.points(change.before), RiskWords.points(change.after)]
            + ([change.after - change.before] + parts).map(RiskWords.change)
            + [
                "\(tierWords(before(change), old)) → \(tierWords(after(change), new))",
                isByBoundsAlone(change) ? "thresholds alone" : "",
            ]
    }

    // MARK: Forms

    func text(columns: Int) -> String {
        var lines = [VisibleText.oneLine(sentence), VisibleText.oneLine(names)]
        guard !changes.isEmpty else { return lines.joined(separator: "\n") + "\n" }
        let (header, rows) = migrationRows
        var matrix = TextTable(header: header, numbers: Set(1..<header.count))
        for row in rows { matrix.add(row) }
        lines += [""] + matrix.lines(columns: columns, flexible: 0)
        if !movers.isEmpty {
            var table = TextTable(
                header: ComparisonReport.header.map { $0.uppercased() }, numbers: ComparisonReport.numbers)
            for change in movers { table.add(cells(change)) }
            let narrow = table.withoutEmptyColumns(keeping: Set(0...8))
            lines += [""] + narrow.table.lines(columns: columns, flexible: 0)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    func markdown() -> String {
        var lines = ["## Rubric: \(MarkdownText.escaped(names))", "", MarkdownText.escaped(sentence)]
        guard !changes.isEmpty else { return lines.joined(separator: "\n") + "\n" }
        let (header, rows) = migrationRows
        lines += ["", "### From tier to tier", ""]
        lines += MarkdownText.table(
            header.map(MarkdownText.escaped), numbers: Set(1..<header.count), rows.map { $0.map(MarkdownText.escaped) })
        if !movers.isEmpty {
            let rows = movers.map { change in
                cells(change).enumerated().map { $0 == 0 ? MarkdownText.code($1) : MarkdownText.escaped($1) }
            }
            lines += ["", "### Who changes tier", ""]
            lines += MarkdownText.table(ComparisonReport.header, numbers: ComparisonReport.numbers, rows)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    func json() -> [UInt8] {
        var json = JSONWriter(indent: 2, reserving: 1024 + changes.count * 512)
        json.object { json in
            json.field("schema", ComparisonReport.schema)
            for (name, rubric) in [("from", old), ("to", new)] {
                json.object(name) { json in
                    json.field("id", rubric.id)
                    json.field("version", rubric.version)
                    json.field("tiers", rubric.tiers.map(\.id) + [rubric.incomplete.badge])
                }
            }
            json.field("date", orNull: risk.date?.iso)
            json.field("summary", sentence)
            json.array("migration") { json in
                for row in migration {
                    json.onOneLine { json in json.array { json in for count in row { json.number(count) } } }
                }
            }
            let moving = Set(movers.map(\.node))
            json.array("records") { json in
                for change in movers + changes.filter({ !moving.contains($0.node) }) {
                    json.object { json in
                        json.field("record", reference(change))
                        json.field("tierBefore", name(before(change), old))
                        json.field("tierAfter", name(after(change), new))
                        json.field("changesTier", moving.contains(change.node))
                        json.field("boundsAlone", isByBoundsAlone(change))
                        for (name, score) in [
                            ("beforeBp", change.before), ("afterBp", change.after), ("weightsBp", change.weights),
                            ("optionsBp", change.options), ("questionsBp", change.questions), ("rulesBp", change.rules),
                        ] {
                            json.field(name, score)
                        }
                    }
                }
            }
        }
        return json.finished()
    }
}
