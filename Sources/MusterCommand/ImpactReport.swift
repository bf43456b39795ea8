import ByteOutput
import CatalogPages
import Diagnostics
import Lineage
import Records
import RegistryRisk
import SourceText
import Vocabulary

/// What rests on one thing, in the forms of `muster impact`.
struct ImpactReport {
    /// Rises when a key is renamed or changes its meaning.
    private static let schema = "muster-impact-1"

    private let risk: RegistryRisk
    private var graph: LineageGraph { risk.lineage }
    private let node: Int
    private let isWithdrawn: Bool
    private let impact: Impact
    private let owners: [ImpactOwner]

    init(_ risk: RegistryRisk, _ node: Int, isWithdrawn: Bool) {
        self.risk = risk
        let graph = risk.lineage
        self.node = node
        self.isWithdrawn = isWithdrawn
        impact = Impact(of: [node], in: graph, tierRanks: risk.tierRanks)
        owners = impact.owners(in: graph) { owner in
            graph.registry.find("team:" + Reference.bareID(owner)).first.map { graph.registry.records[$0] }
        }
    }

    private func record(_ affected: Affected) -> Record { graph.registry.records[affected.record] }

    private func path(_ affected: Affected) -> String {
        graph.arrows(affected.nodes, affected.edges).map { graph.nodes[$0].label }.joined(separator: " → ")
    }

    /// The parts of the list, each with its heading; empty ones are left out.
    private var parts: [(title: String, affected: [Affected])] {
        if isWithdrawn {
            let titles: [(Effect, String)] = [
                (.stops, "Stops working"), (.cannotBeRebuilt, "Goes on, but cannot be rebuilt"),
                (.losesEvidence, "Loses evidence"),
            ]
            return titles.map { effect, title in (title, impact.affected.filter { $0.effect == effect }) }.filter {
                !$0.affected.isEmpty
            }
        }
        let groups: [(String, (Record) -> Bool)] = [
            ("In use", { $0.isInUse }), ("On the way", { !$0.isInUse && $0.useRank < 8 }),
            ("Out of use", { $0.useRank >= 8 }),
        ]
        return groups.map { title, holds in (title, impact.affected.filter { holds(record($0)) }) }.filter {
            !$0.affected.isEmpty
        }
    }

    private var sentence: String { graph.sentence(of: impact, node) }

    /// What the card says is to be used instead.
    private var successor: String? {
        graph.edges[graph.dependencyCount...].first { $0.from == Int32(node) && $0.relation == .supersededBy }.map {
            graph.nodes[Int($0.to)].key
        }
    }

    // MARK: Forms

    func text(columns: Int) -> String {
        var lines = [VisibleText.oneLine(sentence)]
        if let successor { lines.append("Its card says what to use instead: " + VisibleText.oneLine(successor)) }
        for part in parts {
            lines += ["", "\(part.title) (\(part.affected.count))"]
            var table = TextTable(header: ["RECORD", "TIER", "STAGE", "OWNER", isWithdrawn ? "WHY" : "WAY"])
            for item in part.affected {
                let record = record(item)
                table.add([
                    record.reference, risk.tierWords(item.record) ?? "", record.stage ?? "", record.owner ?? "nobody",
                    path(item),
                ])
            }
            lines += table.lines(columns: columns - 2, flexible: 4).map { "  " + $0 }
        }
        if !owners.isEmpty {
            lines += ["", "Whom to call"]
            for owner in owners {
                let contacts = owner.contacts.isEmpty ? "" : " (" + owner.contacts.joined(separator: ", ") + ")"
                lines.append("  " + VisibleText.oneLine(owner.name + contacts))
                for item in owner.affected.prefix(10) {
                    lines.append("    " + VisibleText.oneLine(record(item).reference))
                }
                if owner.affected.count > 10 { lines.append("    and \(owner.affected.count - 10) more") }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    func markdown() -> String {
        var lines = ["## If \(MarkdownText.code(graph.nodes[node].key)) goes", "", MarkdownText.escaped(sentence)]
        if let successor { lines += ["", "Its card says what to use instead: \(MarkdownText.code(successor))."] }
        for part in parts {
            lines += ["", "### \(part.title) (\(part.affected.count))", ""]
            let rows = part.affected.map { item in
                let record = record(item)
                return [
                    MarkdownText.code(record.reference), MarkdownText.escaped(risk.tierWords(item.record) ?? ""),
                    MarkdownText.escaped(record.stage ?? ""), MarkdownText.escaped(record.owner ?? "nobody"),
                    item.effect.words, MarkdownText.escaped(path(item)),
                ]
            }
            lines += MarkdownText.table(["Record", "Tier", "Stage", "Owner", "What happens", "Way"], rows)
        }
        if !owners.isEmpty {
            lines += ["", "### Whom to call", ""]
            for owner in owners {
                let contacts = owner.contacts.isEmpty ? "" : " (" + owner.contacts.joined(separator: ", ") + ")"
                let names = owner.affected.prefix(10).map { MarkdownText.code(record($0).reference) }.joined(
                    separator: ", ")
                let more = owner.affected.count > 10 ? " and \(owner.affected.count - 10) more" : ""
                lines.append("- \(MarkdownText.escaped(owner.name + contacts)): \(names)\(more)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    func json() -> [UInt8] {
        var json = JSONWriter(indent: 2, reserving: 1024 + impact.affected.count * 512)
        json.object { json in
            json.field("schema", ImpactReport.schema)
            json.object("of") { json in
                json.field("id", graph.nodes[node].key)
                json.field("kind", graph.nodes[node].kind.word)
                json.field("label", graph.nodes[node].label)
                json.field("registered", graph.nodes[node].isRecord)
                json.field("successor", optional: successor)
            }
            json.array("affected") { json in
                for item in impact.affected { json.object { json in write(item, &json) } }
            }
            json.array("owners") { json in
                for owner in owners {
                    json.object { json in
                        json.field("owner", orNull: owner.owner)
                        json.field("name", owner.name)
                        json.field("contacts", owner.contacts)
                        json.field("records", owner.affected.map { record($0).reference })
                    }
                }
            }
        }
        return json.finished()
    }

    private func write(_ item: Affected, _ json: inout JSONWriter) {
        let record = record(item)
        json.field("record", record.reference)
        json.field("kind", record.kind.rawValue)
        json.field("id", record.id.text)
        json.field("title", record.title)
        for (name, value) in [
            ("tier", risk.tierName(item.record)), ("stage", record.stage), ("owner", record.owner),
        ] {
            json.field(name, orNull: value)
        }
        json.field("inUse", record.isInUse)
        json.field("effect", item.effect.code)
        json.field("distance", item.edges.count)
        json.field("path", item.nodes.map { graph.nodes[$0].key })
        json.field("relations", item.edges.map { graph.edges[$0].relation.rawValue })
        json.field("words", graph.words(item.nodes, item.edges))
    }

    func csv() -> [UInt8] {
        var csv = CSVWriter(
            header: ["record", "title", "stage", "owner", "inUse", "effect", "distance", "path", "tier"],
            reserving: 64 + impact.affected.count * 160)
        for item in impact.affected {
            let record = record(item)
            for cell in [
                record.reference, record.title, record.stage ?? "", record.owner ?? "",
                record.isInUse ? "true" : "false", item.effect.code,
            ] {
                csv.append(cell)
            }
            csv.append(item.edges.count)
            csv.append(path(item))
            csv.append(risk.tierName(item.record) ?? "")
            csv.endLine()
        }
        return csv.finished()
    }
}
