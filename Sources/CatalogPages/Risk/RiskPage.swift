import ByteOutput
import Diagrams
import Mustache
import Records
import RegistryRisk
import RiskAssessment
import SourceText
import Vocabulary

/// The risk of the whole: what is high, what comes near, what is inherited, what is not assessed, what is due.
struct RiskPage {
    static let path = "risk/index.html"
    static let shape: TemplateObjectShape = [
        "hasRecords": .flag, "lead": .text, "rubric": .text, "rubricHref": .text, "patternsHref": .text, "json": .text,
        "contents": PageSection.contentsShape, "sections": .list(PageSection.shape), "matrix": MatrixTable.shape,
    ]
    /// Tables end here; the lists of models have all.
    private static let listed = 200

    let catalog: Catalog
    private let links: PageLinks
    private let frame: PageFrame
    private let standing: RiskStanding
    private var risk: RegistryRisk { catalog.risk }

    init(_ catalog: Catalog) {
        self.catalog = catalog
        frame = PageFrame(
            path: RiskPage.path, title: "Risk", section: "risk", sheets: [.risk],
            crumbs: [Crumb(label: "Risk", path: nil)])
        links = PageLinks(catalog: catalog, frame: frame)
        standing = catalog.standing
    }

    func render(_ template: PageTemplate) -> [UInt8] {
        let sections = [ranking, near, inherited, unassessed, overAppetite, actions]
        let values: [(String, TemplateValue)] = [
            ("hasRecords", .flag(!standing.all.isEmpty)), ("lead", .text(standing.sentence)),
            ("rubric", .text("Rubric \(risk.rubric.id) \(risk.rubric.version)")),
            ("rubricHref", .text(frame.href(RubricPage.path))),
            ("patternsHref", .text(frame.href("risk/patterns.html"))), ("json", .text(frame.href("api/v1/risk.json"))),
            ("contents", PageSection.contents(sections)), ("sections", .list(sections.map(\.value))),
            ("matrix", matrix.value),
        ]
        return template.render(.object(frame.values(catalog).adding(values)), reserving: 65_536)
    }

    // MARK: Sections

    private var matrix: MatrixTable {
        let models = standing.assessed.filter { catalog.registry.records[$0].kind == .model }
        let scale = catalog.riskScale
        func weight(_ group: Rubric.Group) -> Int {
            risk.rubric.factors.reduce(0) { $0 + ($1.group == group ? $1.weight.tenThousandths : 0) }
        }
        return MatrixTable(
            matrix: RiskMatrix(
                models.map { RiskMatrix.Point(impact: risk[$0].impact, likelihood: risk[$0].likelihood) }, on: scale,
                weights: (weight(.impact), weight(.likelihood))),
            scale: scale,
            names: models.map { position in
                let record = catalog.registry.records[position]
                return (record.title, frame.href(record.layout.pageStem + ".html#s-risk"))
            }, nouns: ("model", "models"),
            href: { cell in
                frame.href(
                    "models/index.html?impact=\(scale.bands[cell.impact].name)&likelihood=\(scale.bands[cell.likelihood].name)"
                )
            })
    }

    private var ranking: PageSection {
        var table = PageTable([
            .init("Record"), .init("Tier"), .init("Own and inherited"), .init("Score", isNumber: true), .init("Stage"),
            .init("Owner"),
        ])
        for position in standing.ranked.prefix(RiskPage.listed) {
            let node = risk[position]
            var tier = OutputBuffer()
            TierBadge(risk, position)?.write(into: &tier)
            if let next = risk.approached(by: position) { write(approaching: next, into: &tier) }
            table.add([
                .html(links.record(position, to: "#s-risk")), .html(tier.take()), .html(bar(position)),
                .html(score(node)), .html(stage(position)), .html(links.owner(position)),
            ])
        }
        if standing.ranked.count > RiskPage.listed {
            table.more = rest(standing.ranked.count - RiskPage.listed, "models/index.html?sort=-score")
        }
        return PageSection(
            "s-ranking", "Ranking", help: "s-effective-risk",
            words: "By tier and score. Of a bar, what is filled is the record's own; stripes are what it inherits.",
            table,
            none: "Nothing is assessed yet. The answers go under registry: risk: answers: in a model's card, and the "
                + "rubric has the questions; with half of them answered, a record is ranked here.")
    }

    private var near: PageSection {
        var table = PageTable([
            .init("Record"), .init("Score", isNumber: true), .init("To the next tier", isNumber: true),
            .init("One change that would lift it"), .init("Owner"),
        ])
        for position in standing.near.prefix(RiskPage.listed) {
            let distance = ExplanationWords.up(risk, position)
            let change = distance?.changes.first?.words
            table.add([
                .html(links.record(position, to: "#s-risk")), .text(RiskWords.points(risk[position].score)),
                .text(distance?.words ?? ""),
                .text(change ?? "none alone"), .html(links.owner(position)),
            ])
        }
        table.more = rest(of: standing.near.count, by: "muster risk --near")
        let band = RiskWords.decimal(FixedDecimal(tenThousandths: risk.rubric.approaching * 100))
        return PageSection(
            "s-near", "Near a threshold", help: "s-tier", words: "At most \(band) points below the next tier.", table,
            none: "No record is within \(band) points of the next tier.")
    }

    private var inherited: PageSection {
        var table = PageTable([
            .init("Record"), .init("Own"), .init("With lineage"), .init("From"), .init("Factor"), .init("Owner"),
        ])
        for position in standing.lifted.prefix(RiskPage.listed) {
            let node = risk[position]
            let origin = risk.largestInheritance(of: position)
            var way = OutputBuffer()
            for (place, step) in (origin?.steps ?? []).dropLast().enumerated() {
                if place > 0 { way.append(" → ") }
                links.write(record: step.node, to: "#s-risk", into: &way)
            }
            table.add([
                .html(links.record(position, to: "#s-risk")), .html(badge(risk.rubric.tier(of: node.own), node.own)),
                .html(badge(node.scoreTier, node.score)), .html(way.take()),
                .text(origin.map { risk.rubric.factors[$0.factor].title } ?? ""), .html(links.owner(position)),
            ])
        }
        table.more = rest(of: standing.lifted.count, by: "muster risk --inherited")
        return PageSection(
            "s-inherited", "Inherited", help: "s-inherited-risk",
            words:
                "Records that are in a higher tier by what they rest on than by themselves, with the way of the largest part.",
            table, none: "No record is lifted to a higher tier by what it rests on.")
    }

    private var unassessed: PageSection {
        var table = PageTable([.init("Record"), .init("What is missing"), .init("Stage"), .init("Owner")])
        for position in standing.unassessed.prefix(RiskPage.listed) {
            table.add([
                .html(links.record(position, to: "#s-risk")), .text(RiskWords.missing(risk, position) ?? ""),
                .html(stage(position)), .html(links.owner(position)),
            ])
        }
        if standing.unassessed.count > RiskPage.listed {
            table.more = rest(
                standing.unassessed.count - RiskPage.listed, "models/index.html?tier=\(risk.rubric.incomplete.badge)")
        }
        let tier = risk.rubric.tiers[risk.rubric.incomplete.gateAs].id
        return PageSection(
            "s-unassessed", "Not assessed", help: "s-unassessed",
            words:
                "Nobody has said enough of these to score them. They are in no tier, and gates treat them as \(tier).",
            table, none: "Every model and service is assessed.")
    }

    private var overAppetite: PageSection {
        var table = PageTable([
            .init("Record"), .init("Score", isNumber: true), .init("Accepted", isNumber: true), .init("Exception"),
            .init("Owner"),
        ])
        for position in standing.overAppetite.prefix(RiskPage.listed) {
            let exception = risk.exception(waiving: RiskException.appetite, for: position)
            var cell = PageTable.Cell.late("none")
            if let exception {
                var output = OutputBuffer()
                links.write(record: exception.position, into: &output)
                if let end = exception.expires { output.append(html: " until \(end.words)") }
                cell = .html(output.take())
            }
            table.add([
                .html(links.record(position, to: "#s-risk")), .text(RiskWords.points(risk[position].score)),
                .text("at most " + RiskWords.points(risk[position].exceededAppetite ?? 0)), cell,
                .html(links.owner(position)),
            ])
        }
        table.more = rest(of: standing.overAppetite.count, by: "muster risk --format json")
        return PageSection(
            "s-appetite", "Above what is accepted", help: "s-appetite",
            words: "The rubric accepts a score up to a limit in each stage; above it, a record needs an exception.",
            table, none: "No record is above what its stage accepts.")
    }

    private var actions: PageSection {
        var table = PageTable([
            .init("Action"), .init("Record"), .init("Due"), .init("By whom"), .init("Owner of the record"),
        ])
        for (position, action) in standing.due.prefix(RiskPage.listed) {
            table.add([
                .text(action.action.text), .html(links.record(position, to: "#s-actions")),
                action.dueCell(on: catalog.build.date), .text(action.action.role), .html(links.owner(position)),
            ])
        }
        if standing.due.count > RiskPage.listed {
            table.more = Array("and \(standing.due.count - RiskPage.listed) more".utf8)
        }
        return PageSection(
            "s-due", "Actions due", help: "s-required-action",
            words: catalog.build.date == nil
                ? "What is due depends on the day: build with --date."
                : "What tiers ask for that is overdue, the longest first, then what falls due within 60 days.", table,
            none: "Nothing is due.")
    }

    // MARK: Cells

    private func bar(_ position: Int) -> [UInt8] {
        let node = risk[position]
        var output = OutputBuffer(reserving: 512)
        ScoreBar(own: node.own, effective: node.score, look: TierBadge(risk.rubric, tier: node.tier).look).write(
            on: catalog.riskScale, as: .small, label: .text(bare(node)), into: &output)
        return output.take()
    }

    private func bare(_ node: NodeRisk) -> String {
        ScoreBar(own: node.own, effective: node.score, look: .low).summary
    }

    private func score(_ node: NodeRisk) -> [UInt8] {
        var output = OutputBuffer()
        output.append(RiskWords.points(node.score))
        if node.lowest != node.highest {
            output.append(" <small>\(RiskWords.points(node.lowest)) to \(RiskWords.points(node.highest))</small>")
        }
        return output.take()
    }

    private func badge(_ tier: Int, _ score: Int) -> [UInt8] {
        var output = OutputBuffer()
        TierBadge(risk.rubric, tier: tier).write(into: &output)
        output.append(" \(RiskWords.points(score))")
        return output.take()
    }

    private func write(approaching tier: Int, into output: inout OutputBuffer) {
        let badge = TierBadge(risk.rubric, tier: tier)
        output.append(" <span class=\"approaching \(badge.look.rawValue)\">near ")
        output.append(html: badge.name)
        output.append("</span>")
    }

    private func stage(_ position: Int) -> [UInt8] {
        var output = OutputBuffer()
        if let stage = catalog.registry.records[position].stage {
            output.append("<span class=\"stage\">")
            output.append(html: stage)
            output.append("</span>")
        }
        return output.take()
    }

    /// How many of `all` a table leaves out, and the command that has them; nil where it has all.
    private func rest(of all: Int, by command: StaticString) -> [UInt8]? {
        guard all > RiskPage.listed else { return nil }
        var output = OutputBuffer()
        output.append("and \(all - RiskPage.listed) more: <code class=\"command\">")
        output.append(command)
        output.append("</code>")
        return output.take()
    }

    private func rest(_ count: Int, _ path: String) -> [UInt8] {
        var output = OutputBuffer()
        output.append("and \(count) more, in the ")
        links.write("list", to: path, into: &output)
        return output.take()
    }
}
