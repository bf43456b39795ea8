import ByteOutput
import CatalogPages
import Diagnostics
import Records
import RegistryRisk

/// What tiers ask for, in the forms of `muster risk --actions`.
struct ActionReport {
    /// Rises when a key is renamed or changes its meaning.
    private static let schema = "muster-actions-1"
    private static let header = ["Days", "State", "Action", "Role", "Record", "Owner"]

    private let risk: RegistryRisk
    private let items: [Item]

    private struct Item {
        var position: Int
        var action: RequiredAction
    }

    init(_ risk: RegistryRisk, _ positions: [Int]) {
        self.risk = risk
        let all = risk.ranked(positions).flatMap { position in
            risk.actions(of: position).map { Item(position: position, action: $0) }
        }
        // What is equally urgent stays in the order of the ranking.
        items = all.enumerated().sorted { left, right in
            ActionWords.inOrder(left.element.action, right.element.action, on: risk.date)
                ?? (left.offset < right.offset)
        }.map(\.element)
    }

    func written(as format: RiskCommand.Format, columns: Int) -> [UInt8] {
        switch format {
        case .table: Array(table(columns).utf8)
        case .markdown: Array(markdown().utf8)
        case .json: json()
        case .csv: csv()
        }
    }

    private func count(_ state: RequiredAction.State) -> Int { items.count { $0.action.state == state } }

    private var sentence: String {
        guard !items.isEmpty else { return "Nothing is asked for." }
        let parts: [(RequiredAction.State, String)] = [
            (.overdue, "overdue"), (.open, "open"), (.waived, "waived"), (.met, "done and not listed"),
        ]
        let counts = parts.filter { count($0.0) > 0 }.map { "\(count($0.0)) \($0.1)" }
        return "\(counted(items.count, "action")) \(items.count == 1 ? "is" : "are") asked for: "
            + counts.joined(separator: ", ") + "."
    }

    private var shown: [Item] { items.filter { $0.action.state != .met } }

    private func cells(_ item: Item) -> [String] {
        let record = risk.registry.records[item.position]
        return [
            item.action.daysOverdue(on: risk.date).map(String.init) ?? "", ActionWords.state(item.action, risk),
            item.action.action.text, item.action.action.role, record.reference, record.owner ?? "nobody",
        ]
    }

    private func table(_ columns: Int) -> String {
        var lines = [sentence]
        if !shown.isEmpty {
            var table = TextTable(header: ActionReport.header.map { $0.uppercased() }, numbers: [0])
            for item in shown { table.add(cells(item)) }
            let narrow = table.withoutEmptyColumns(keeping: [1, 2, 3, 4, 5])
            lines += [""] + narrow.table.lines(columns: columns, flexible: narrow.kept.count - 4)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func markdown() -> String {
        var lines = ["## Required actions", "", sentence]
        if !shown.isEmpty {
            let rows = shown.map { item in
                cells(item).enumerated().map { $0 == 4 ? MarkdownText.code($1) : MarkdownText.escaped($1) }
            }
            lines += [""] + MarkdownText.table(ActionReport.header, numbers: [0], rows)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func json() -> [UInt8] {
        var json = JSONWriter(indent: 2, reserving: 1024 + items.count * 256)
        json.object { json in
            json.field("schema", ActionReport.schema)
            RiskJSON.head(risk, &json)
            json.array("actions") { json in
                for item in items {
                    let record = risk.registry.records[item.position]
                    json.object { json in
                        json.field("record", record.reference)
                        for (name, value) in [
                            ("owner", record.owner), ("stage", record.stage), ("tier", risk.tierName(item.position)),
                        ] {
                            json.field(name, orNull: value)
                        }
                        RiskJSON.fields(item.action, risk, &json)
                    }
                }
            }
        }
        return json.finished()
    }

    private func csv() -> [UInt8] {
        var csv = CSVWriter(
            header: ["state", "daysOverdue", "due", "id", "text", "role", "gate", "record", "owner", "stage", "tier"])
        for item in items {
            let record = risk.registry.records[item.position]
            let action = item.action
            csv.line([
                ActionWords.code(action.state), action.daysOverdue(on: risk.date).map(String.init) ?? "",
                action.due?.iso ?? "", action.action.id, action.action.text, action.action.role,
                action.action.gate ?? "", record.reference, record.owner ?? "", record.stage ?? "",
                risk.tierName(item.position) ?? "",
            ])
        }
        return csv.finished()
    }
}
