import ByteOutput
import Diagrams
import Mustache
import Records
import RegistryRisk
import RiskAssessment
import SourceText
import Vocabulary

/// The risk of one record: its score in words, bars and terms, what would change it, and what its tier asks for.
struct RecordRisk {
    static let shape: TemplateShape = .object([
        "title": .text, "summary": .html, "decisions": .list(.html), "gauge": .optional(.html),
        "factors": .optional(FactorTable.shape), "why": .optional(.html), "whyTitle": .text, "hasChanges": .flag,
        "changesTitle": .text,
        "changes": .list(.object(["words": .text, "ways": .optional(.html), "none": .optional(.text)])),
        "actions": .optional(PageTable.shape), "actionWords": .html, "findings": .optional(PageTable.shape),
        "register": .optional(.html), "hasLessons": .flag, "lessons": .list(.html),
    ])
    /// Changes that are named for each neighbouring tier.
    private static let named = 4

    private let catalog: Catalog
    private let position: Int
    private let record: Record
    private let words: ExplanationWords?
    private let happened: RecordEvents
    private let links: PageLinks
    private let fields: FieldHTML
    private var risk: RegistryRisk { catalog.risk }
    private var node: NodeRisk { catalog.risk[position] }

    /// Nil for what has no score, and for parts that say nothing of theirs.
    init?(
        _ catalog: Catalog, _ position: Int, _ words: ExplanationWords?, _ happened: RecordEvents,
        _ frame: PageFrame, _ fields: FieldHTML
    ) {
        record = catalog.registry.records[position]
        let isTiered = RegistryRisk.isAssessable(record.kind)
        guard isTiered || (catalog.risk.cards[position] != nil && ExplanationWords.isScored(catalog.risk, position))
        else { return nil }
        self.catalog = catalog
        self.position = position
        self.words = words
        self.happened = happened
        self.fields = fields
        links = PageLinks(catalog: catalog, frame: frame)
    }

    private var tree: ScoreTree { ScoreTree(record: record, links: links) }
    private var duties: RecordDuties {
        RecordDuties(
            catalog: catalog, position: position, record: record, happened: happened, links: links, fields: fields)
    }
    private var isTiered: Bool { RegistryRisk.isAssessable(record.kind) }
    var title: String { isTiered ? "Risk" : "Risk that it passes on" }

    /// Findings that are rows of the table of actions as well, which says what would show that each was done.
    var told: FindingRows.Told? {
        guard !node.isUnassessed, words?.actions.isEmpty == false else { return nil }
        let remedy = "<a href=\"#s-actions\">What its tier asks for</a> says what would show that it was done."
        return FindingRows.Told(codes: ["risk/gate-unmet", "risk/action-overdue"], remedy: Array(remedy.utf8))
    }

    var value: TemplateValue {
        // What nobody assessed has no number that means anything: what is missing is said instead.
        let changes = isTiered && !node.isUnassessed ? [words?.up, words?.down].compactMap { $0 }.map(change) : []
        let lessons = duties.lessons
        func optional(_ table: PageTable) -> TemplateValue { table.isEmpty ? .absent : table.value }
        return .object([
            "title": .text(title), "summary": .html(summary),
            "decisions": .list(decisions(words).map(decision)),
            "gauge": words != nil && isTiered ? .html(gauge) : .absent,
            "factors": words.map { factors($0).value } ?? .absent, "why": words.map { .html(tree.html($0)) } ?? .absent,
            "whyTitle": .text("Every answer, control and inheritance that adds up to it"),
            // A tier that is set by hand or held up by a floor does not move with these.
            "changesTitle": .text(
                "What would change the tier" + (node.tier == node.scoreTier ? "" : " that its score gives")),
            "hasChanges": .flag(!changes.isEmpty), "changes": .list(changes),
            "actions": node.isUnassessed ? .absent : optional(duties.actions(words?.actions ?? [])),
            "actionWords": .html(duties.actionWords), "findings": optional(duties.findings),
            "register": duties.register, "hasLessons": .flag(!lessons.isEmpty), "lessons": .list(lessons),
        ])
    }

    // MARK: Words

    /// Without what the summary of an unassessed record says already.
    private func decisions(_ words: ExplanationWords?) -> [ExplanationWords.Statement] {
        let all = words?.decisions ?? []
        guard node.isUnassessed, let missing = RiskWords.missing(risk, position) else { return all }
        return all.filter { !$0.words.hasSuffix(missing) }
    }

    private var summary: [UInt8] {
        var output = OutputBuffer(reserving: 512)
        guard isTiered else {
            output.append(
                "What rests on this \(record.kind.noun) inherits a share of each of these factors, as the ")
            links.write("rubric", to: RubricPage.path + "#s-inheritance", into: &output)
            output.append(" says.")
            return output.take()
        }
        TierBadge(risk, position)?.write(into: &output)
        if node.isUnassessed { return unassessed(&output) }
        output.append(" <strong>\(RiskWords.points(node.score))</strong> of 100")
        if let next = risk.approached(by: position) {
            let missing = risk.rubric.tiers[next].from - node.score
            output.append(", \(RiskWords.points(missing)) below ")
            output.append(html: risk.rubric.tiers[next].id)
        }
        output.append(". ")
        if node.score > node.own, let origin = risk.largestInheritance(of: position) {
            output.append("Its own score is \(RiskWords.points(node.own)), ")
            output.append(html: risk.rubric.tiers[risk.rubric.tier(of: node.own)].id)
            output.append("; \(RiskWords.points(node.score - node.own)) more is inherited, most of it from ")
            links.write(record: origin.origin, to: "#s-risk", into: &output)
            output.append(". ")
        } else {
            output.append("Nothing that it rests on adds to it. ")
        }
        if node.lowest != node.highest {
            output.append("What is not known could make it \(RiskWords.points(node.lowest)) to ")
            output.append("\(RiskWords.points(node.highest)). ")
        }
        links.write("How it is scored", to: RubricPage.path, into: &output)
        return output.take()
    }

    private func unassessed(_ output: inout OutputBuffer) -> [UInt8] {
        let gate = risk.rubric.tiers[risk.rubric.incomplete.gateAs].id
        output.append(" Not assessed: ")
        output.append(html: RiskWords.missing(risk, position) ?? "")
        output.append(". It is in no tier, and gates treat it as ")
        output.append(html: gate)
        output.append(". The answers go under ")
        output.append(record.kind.isHubCard ? "<code>registry: risk: answers:</code>" : "<code>risk: answers:</code>")
        output.append("; the ")
        links.write("rubric", to: RubricPage.path, into: &output)
        output.append(" has the questions.")
        return output.take()
    }

    private func decision(_ statement: ExplanationWords.Statement) -> TemplateValue {
        var output = OutputBuffer()
        let words = statement.words.capitalizedFirst
        // A reader follows the record by its name; programs and terminals get the reference.
        if let named = statement.record, let place = words.firstRange(of: catalog.registry.records[named].reference) {
            output.append(html: String(words[..<place.lowerBound]))
            links.write(record: named, into: &output)
            output.append(html: String(words[place.upperBound...]))
        } else {
            output.append(html: words)
        }
        output.append(".")
        tree.write(statement.line, into: &output)
        return .html(output.take())
    }

    private func change(_ distance: ExplanationWords.Distance) -> TemplateValue {
        var ways = OutputBuffer()
        for (place, way) in distance.changes.prefix(RecordRisk.named).enumerated() {
            if place > 0 { ways.append(", or ") }
            ways.append(html: way.words)
        }
        let rest = distance.changes.count - RecordRisk.named
        if rest > 0 { ways.append(", or one of \(rest) more") }
        let isEmpty = distance.changes.isEmpty
        return .object([
            "words": .text(distance.words.capitalizedFirst), "ways": isEmpty ? .absent : .html(ways.take()),
            "none": isEmpty ? .text("no single answer or control would do") : .absent,
        ])
    }

    // MARK: Numbers

    private var gauge: [UInt8] {
        let gauge = ScoreGauge(
            scale: catalog.riskScale, inherent: node.inherent, own: node.own, effective: node.score,
            interval: node.lowest == node.highest ? nil : (node.lowest, node.highest))
        var output = OutputBuffer(reserving: 4_096)
        gauge.write(label: .text(gauge.summary), into: &output)
        return output.take()
    }

    private func factors(_ words: ExplanationWords) -> FactorTable {
        let scale = catalog.riskScale
        return FactorTable(
            scale: scale,
            rows: words.factors.map { factor in
                let index = factor.factor
                let own = node.ownFactors[index]
                return FactorTable.Row(
                    name: factor.title, href: links.frame.href(RubricPage.path(factor: factor.id)),
                    note: "weight " + RiskWords.decimal(factor.weight),
                    bar: ScoreBar(
                        inherent: node.inherentFactors[index], own: own, effective: factor.value,
                        look: scale.bands[scale.band(of: factor.value)].look))
            })
    }
}
