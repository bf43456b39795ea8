import ByteOutput
import Lineage
import Mustache
import Records
import SourceText

/// What happens if something goes: numbers, the affected worst first, and whom to call.
struct ImpactSection {
    static let shape: TemplateObjectShape = [
        "impactSentence": .text,
        "impactParts": .list(
            .object([
                "title": .text, "count": .text,
                "rows": .list(
                    .object([
                        "name": .html, "kind": .text, "stage": .optional(.text), "owner": .optional(.html),
                        "effect": .text,
                        "way": .html,
                    ])),
            ])),
        "calls": .list(
            .object([
                "owner": .html, "contacts": .list(.text), "records": .html, "count": .text,
            ])),
        "hasCalls": .flag, "isCut": .optional(.text), "command": .text,
    ]
    /// At most so many nodes are passed for a page: what thousands rest on has them counted, and the nearest listed.
    private static let passed = 150
    /// At most so many rows in each part.
    private static let listed = 30

    let catalog: Catalog
    let nodes: [Int]
    /// The page that it stands on, below the site's root.
    let page: String

    private let facts: LineageFacts
    private let names: NodeHTML
    private var graph: LineageGraph { facts.graph }

    init(catalog: Catalog, nodes: [Int], page: String) {
        self.catalog = catalog
        self.nodes = nodes
        self.page = page
        facts = catalog.lineageFacts.value
        names = NodeHTML(facts, page: page)
    }

    private static let partNames = TemplateNames("title", "count", "rows")
    private static let rowNames = TemplateNames("name", "kind", "stage", "owner", "effect", "way")
    private static let callNames = TemplateNames("owner", "contacts", "records", "count")

    func values() -> [(String, TemplateValue)] {
        let impact = facts.impacts.impact(of: nodes, limit: ImpactSection.passed)
        let (inUse, others) = (
            impact.affected.filter { graph.isInUse($0.record) }, impact.affected.filter { !graph.isInUse($0.record) }
        )
        let parts = [("In use", inUse), ("Not in use", others)].filter { !$0.1.isEmpty }
        let calls = impact.owners(in: graph, catalog.team)
        let isCut = impact.isCut || parts.contains { $0.1.count > ImpactSection.listed }
        return [
            ("impactSentence", .text(sentence(impact))),
            (
                "impactParts",
                .list(
                    parts.map { title, affected in
                        .object(
                            TemplateObject(
                                ImpactSection.partNames,
                                [
                                    .text(title), .text(String(affected.count)),
                                    .list(affected.prefix(ImpactSection.listed).map(row)),
                                ]))
                    })
            ),
            ("calls", .list(calls.map(call))), ("hasCalls", .flag(!calls.isEmpty)),
            ("isCut", isCut ? .text(FieldNames.grouped(String(facts.dependents(of: nodes[0]).all))) : .absent),
            ("command", .text("muster impact " + graph.nodes[nodes[0]].key.shellWord)),
        ]
    }

    private func record(_ affected: Affected) -> Record { graph.registry.records[affected.record] }

    private func sentence(_ impact: Impact) -> String {
        guard impact.isCut else { return graph.sentence(of: impact, nodes[0]) }
        let (all, used) = facts.dependents(of: nodes[0])
        let name = graph.nodes[nodes[0]].kind.noun + " " + graph.nodes[nodes[0]].label
        return "If \(name) goes, \(FieldNames.grouped(String(all))) records are affected; "
            + "\(FieldNames.grouped(String(used))) of them are in use."
    }

    private func row(_ affected: Affected) -> TemplateValue {
        let record = record(affected)
        var name = OutputBuffer(reserving: 120)
        names.write(affected.record, into: &name)
        var way = OutputBuffer(reserving: 240)
        names.writeWay(affected, into: &way)
        return .object(
            TemplateObject(
                ImpactSection.rowNames,
                [
                    .html(name.take()), .text(record.kind.noun), record.stage.map { .text($0) } ?? .absent,
                    owner(affected.record, record), .text(affected.effect.words), .html(way.take()),
                ]))
    }

    private func owner(_ position: Int, _ record: Record) -> TemplateValue {
        guard let owner = record.owner else { return .absent }
        var output = OutputBuffer(reserving: 120)
        write(owner, of: position, into: &output)
        return .html(output.take())
    }

    /// Writes the owner of a record: as a link where it is a team.
    private func write(_ owner: String, of position: Int, into output: inout OutputBuffer) {
        guard let team = facts.team(ofRecord: position) else { return output.append(html: owner) }
        names.write(team, into: &output)
    }

    private func call(_ owner: ImpactOwner) -> TemplateValue {
        var name = OutputBuffer()
        if let text = owner.owner {
            write(text, of: owner.affected[0].record, into: &name)
        } else {
            name.append("<span class=\"gap\">nobody named</span>")
        }
        var records = OutputBuffer(reserving: 120 * min(owner.affected.count, 20))
        for (index, affected) in owner.affected.prefix(20).enumerated() {
            if index > 0 { records.append(", ") }
            names.write(affected.record, into: &records)
        }
        if owner.affected.count > 20 { records.append(" and \(owner.affected.count - 20) more") }
        return .object(
            TemplateObject(
                ImpactSection.callNames,
                [
                    .html(name.take()), .list(owner.contacts.map { .text($0) }), .html(records.take()),
                    .text(String(owner.affected.count)),
                ]))
    }
}

/// The page that says what happens if a record goes.
struct ImpactPage {
    static let shape = ImpactSection.shape.adding(["heading": .text, "recordHref": .text, "recordTitle": .text])

    static func render(_ catalog: Catalog, _ position: Int, _ template: PageTemplate) -> [UInt8] {
        let record = catalog.registry.records[position]
        let path = "impact/" + record.layout.pageStem + ".html"
        let frame = PageFrame(
            path: path, title: "If \(record.title) goes", section: "lineage", sheets: [.lineage],
            crumbs: [
                Crumb(label: "Lineage", path: LineagePage.path), Crumb(label: "Impact of \(record.id.text)", path: nil),
            ])
        let section = ImpactSection(catalog: catalog, nodes: [position], page: path)
        let values: [(String, TemplateValue)] = [
            ("heading", .text("If \(record.title) goes")), ("recordTitle", .text(record.title)),
            ("recordHref", .text(frame.href(record.layout.pageStem + ".html"))),
        ]
        return template.render(.object(frame.values(catalog).adding(values + section.values())), reserving: 16_384)
    }
}
