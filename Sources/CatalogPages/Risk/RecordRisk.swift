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
        "actions": .optional(PageTable.shape), "actionWords": .text, "findings": .optional(PageTable.shape),
        "register": .optional(.html), "hasLessons": .flag, "lessons": .list(.html),
    ])
    /// Changes that are named for each neighbouring tier.
    private static let named = 4

    private let catalog: Catalog
    private let position: Int
    private let record: Record
    private let links: PageLinks
    private let fields: FieldHTML
    private var risk: RegistryRisk { catalog.risk }
    private var node: NodeRisk { catalog.risk[position] }

    /// Nil for what has no score, and for parts that say nothing of theirs.
    init?(_ catalog: Catalog, _ position: Int, _ frame: PageFrame, _ fields: FieldHTML) {
        record = catalog.registry.records[position]
        let isTiered = RegistryRisk.isAssessable(record.kind)
        guard isTiered || (catalog.risk.cards[position] != nil && ExplanationWords.isScored(catalog.risk, position))
        else { return nil }
        self.catalog = catalog
        self.position = position
        self.fields = fields
        links = PageLinks(catalog: catalog, frame: frame)
    }

    private var isTiered: Bool { RegistryRisk.isAssessable(record.kind) }
    var title: String { isTiered ? "Risk" : "Risk that it passes on" }

    var value: TemplateValue {
        // What nobody assessed has no number that means anything: what is missing is said instead.
        let isScored = !node.isUnassessed || risk.cards[position]?.answers.isEmpty == false
        let words = isScored ? ExplanationWords(risk, position) : nil
        let changes = isTiered && !node.isUnassessed ? [words?.up, words?.down].compactMap { $0 }.map(change) : []
        let lessons = lessons
        func optional(_ table: PageTable) -> TemplateValue { table.isEmpty ? .absent : table.value }
        return .object([
            "title": .text(title), "summary": .html(summary),
            "decisions": .list(decisions(words).map(decision)),
            "gauge": isScored && isTiered ? .html(gauge) : .absent,
            "factors": words.map { factors($0).value } ?? .absent, "why": words.map { .html(why($0)) } ?? .absent,
            "whyTitle": .text("Every answer, control and inheritance that adds up to it"),
            // A tier that is set by hand or held up by a floor does not move with these.
            "changesTitle": .text(
                "What would change the tier" + (node.tier == node.scoreTier ? "" : " that its score gives")),
            "hasChanges": .flag(!changes.isEmpty), "changes": .list(changes),
            "actions": node.isUnassessed ? .absent : optional(actions(words?.actions ?? [])),
            "actionWords": .text(actionWords), "findings": optional(findings),
            "register": register, "hasLessons": .flag(!lessons.isEmpty), "lessons": .list(lessons),
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
        if let next = node.approaching, next > node.tier {
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
        output.append(html: statement.words.capitalizedFirst)
        output.append(".")
        write(statement.line, into: &output)
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
                    name: factor.title, href: links.frame.href(RubricPage.path + "#s-factor-" + factor.id),
                    note: "weight " + RiskWords.decimal(factor.weight),
                    bar: ScoreBar(
                        inherent: node.inherentFactors[index], own: own, effective: factor.value,
                        look: scale.bands[scale.band(of: factor.value)].look))
            })
    }

    /// A tree whose leaves add up to the score.
    private func why(_ words: ExplanationWords) -> [UInt8] {
        var output = OutputBuffer(reserving: 8_192)
        for factor in words.factors {
            output.append("<details><summary><span>")
            output.append(html: factor.title)
            let share = "\(RiskWords.decimal(factor.weight)) / \(RiskWords.decimal(words.weights))"
            output.append(": \(RiskWords.points(factor.value)) × \(share)</span>")
            write(amount: RiskWords.change(factor.amount), into: &output)
            output.append("</summary><ul>\n")
            for term in factor.terms { write(term, into: &output) }
            output.append("<li class=\"total\"><span>In all</span>")
            write(amount: RiskWords.points(factor.value), into: &output)
            output.append("</li>\n</ul></details>\n")
        }
        if words.rounding != 0 {
            output.append("<div><span>Rounding</span>")
            write(amount: RiskWords.change(words.rounding), into: &output)
            output.append("</div>\n")
        }
        output.append("<div class=\"total\"><span>Score</span>")
        write(amount: RiskWords.points(words.score), into: &output)
        output.append("</div>\n")
        return output.take()
    }

    private func write(_ term: ExplanationWords.Term, into output: inout OutputBuffer) {
        output.append("<li><span>")
        if let question = term.question {
            output.append(html: question)
            output.append(": ")
        } else if case .inherited(let path) = term.reason, let origin = path.first {
            output.append("Inherited from ")
            links.write(record: origin.node, to: "#s-risk", into: &output)
            output.append(": ")
        } else if let name = term.name {
            output.append(html: name.replacingUnderscores.capitalizedFirst)
            output.append(": ")
        }
        if case .question(_, .unknown, _, _) = term.reason {
            output.append("<span class=\"gap\">")
            output.append(html: term.words)
            output.append("</span>")
        } else {
            output.append(html: term.question == nil && term.name == nil ? term.words.capitalizedFirst : term.words)
        }
        write(term.line, into: &output)
        output.append("</span>")
        write(amount: RiskWords.change(term.amount), into: &output)
        output.append("</li>\n")
    }

    private func write(amount: String, into output: inout OutputBuffer) {
        output.append("<b>")
        output.append(amount)
        output.append("</b>")
    }

    /// Where it stands: a line of the page's own card, whose address is at the top of the page, else a link.
    private func write(_ line: CardLine?, into output: inout OutputBuffer) {
        guard let line else { return }
        let isOwn = line.file.hasSameBytes(as: record.file.path)
        let words = isOwn ? "line \(line.line)" : line.words
        guard !isOwn, let address = ForgeLink.source(line.file, line: line.line, catalog) else {
            output.append(" <small>")
            output.append(html: words)
            output.append("</small>")
            return
        }
        output.append(" <a class=\"source\" rel=\"nofollow noopener noreferrer\" href=\"")
        output.append(html: address)
        output.append("\">")
        output.append(html: words)
        output.append("</a>")
    }

    // MARK: Duties

    private var actionWords: String {
        let tier = risk.rubric.tiers[
            node.isUnassessed ? max(node.inherentTier, risk.rubric.incomplete.gateAs) : node.inherentTier]
        return "By its tier before controls, \(tier.id)."
    }

    private func actions(_ actions: [RequiredAction]) -> PageTable {
        var table = PageTable([.init("Action"), .init("State"), .init("Shown by"), .init("By whom")])
        for action in actions {
            table.add([
                .text(action.action.text), state(action), .html(evidence(action)), .text(action.action.role),
            ])
        }
        return table
    }

    private func state(_ action: RequiredAction) -> PageTable.Cell {
        let words = ActionWords.due(action, on: catalog.build.date)
        let word =
            switch action.state {
            case .met: "met"
            case .open: "to do"
            case .overdue: action.evidence == nil ? "missing" : "overdue"
            case .waived: "waived"
            }
        var output = OutputBuffer()
        output.append("<span class=\"state\(action.state == .overdue ? " late" : "")\">\(word)</span> <small>")
        output.append(html: words)
        output.append("</small>")
        return .html(output.take())
    }

    private func evidence(_ action: RequiredAction) -> [UInt8] {
        var output = OutputBuffer()
        if let exception = action.exception {
            links.write(record: exception, into: &output)
            return output.take()
        }
        guard let evidence = action.evidence else { return [] }
        switch evidence.proof {
        case .statement: output.append("the card")
        case .assessed: output.append("the assessment")
        case .review(let review): links.write(record: review, into: &output)
        case .control(let control):
            output.append(html: "control " + risk.rubric.controls[control].id.replacingUnderscores)
        case .field(let path): output.append(html: path)
        case .approval(let role, let by): output.append(html: "approval by \(by ?? role)")
        }
        if let day = evidence.on { output.append(" <small>\(day.words)</small>") }
        return output.take()
    }

    /// What reviews found and no version has closed, the worst and the oldest first as reviews give them.
    private var findings: PageTable {
        var table = PageTable([.init("Finding"), .init("Severity"), .init("Factor"), .init("Due"), .init("Review")])
        for finding in risk.findings(of: position) where finding.isOpen {
            var head = OutputBuffer()
            if let id = finding.id {
                head.append("<code>")
                head.append(html: id)
                head.append("</code> ")
            }
            head.append(html: finding.title ?? "")
            switch finding.state {
            case .closedLater(let version): head.append(html: " (to be closed in \(version))")
            case .closedWithoutVersion: head.append(" (called closed, in no version)")
            default: break
            }
            let due = finding.due.map { ($0, DayWords.due($0, on: catalog.build.date)) }
            let factor = finding.factor.map { id in
                risk.rubric.factor(id).map { risk.rubric.factors[$0].title } ?? id
            }
            table.add([
                .html(head.take()), .text(finding.severity ?? ""), .text(factor ?? ""),
                due.map { $0.1?.isLate == true ? .late("\($0.0.words), \($0.1?.words ?? "")") : .text($0.0.words) }
                    ?? .none,
                .html(links.record(finding.review)),
            ])
        }
        return table
    }

    private var register: TemplateValue {
        guard let value = record["risk"]?.map?[field: "register"], !value.isAbsent else { return .absent }
        return .html(fields.html(value))
    }

    /// What was learned from the incidents that affected it, closed ones as well, the newest first.
    private var lessons: [TemplateValue] {
        let registry = catalog.registry
        let incidents = RecordEvents(catalog: catalog, position: position).sources.filter {
            registry.records[$0].kind == .incident && registry.records[$0]["lessons"]?.isAbsent == false
        }.sorted {
            let days = [$0, $1].map { registry.records[$0].day("opened")?.ordinal ?? 0 }
            return days[0] == days[1] ? $0 < $1 : days[0] > days[1]
        }
        return incidents.map { incident in
            let value = registry.records[incident]["lessons"]
            let words = value?.list?.compactMap(\.text) ?? value?.text.map { [$0] } ?? []
            var output = OutputBuffer()
            output.append(html: words.joined(separator: " "))
            output.append(" <small>")
            links.write(record: incident, into: &output)
            output.append("</small>")
            return .html(output.take())
        }
    }
}

extension String {
    /// With a capital first letter, for the beginning of a sentence.
    var capitalizedFirst: String {
        guard let first = utf8.first, (0x61...0x7A).contains(first) else { return self }
        return String(decoding: [first & 0xDF], as: UTF8.self) + dropFirst()
    }
}
