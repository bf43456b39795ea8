import ByteOutput
import Mustache
import Records
import RegistryRisk
import RiskAssessment
import SourceText
import Vocabulary

/// What a record's tier asks for, and what reviews and incidents left to do.
struct RecordDuties {
    let catalog: Catalog
    let position: Int
    let record: Record
    let happened: RecordEvents
    let links: PageLinks
    let fields: FieldHTML
    private var risk: RegistryRisk { catalog.risk }
    private var node: NodeRisk { catalog.risk[position] }

    var actionWords: [UInt8] {
        let tier = risk.rubric.tiers[
            node.isUnassessed ? max(node.inherentTier, risk.rubric.incomplete.gateAs) : node.inherentTier]
        var output = OutputBuffer()
        output.append("By its tier before controls, ")
        output.append(html: tier.id)
        output.append(". ")
        links.write("What counts as evidence", to: RubricPage.path + "#s-actions", into: &output)
        return output.take()
    }

    func actions(_ actions: [RequiredAction]) -> PageTable {
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
        guard let evidence = action.evidence else {
            output.append("<span class=\"gap\">Nothing yet.</span> What is needed: ")
            ActionWords.writeRemedy(action, of: record, risk.rubric, into: &output)
            return output.take()
        }
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
    var findings: PageTable {
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

    var register: TemplateValue {
        guard let value = record["risk"]?.map?[field: "register"], !value.isAbsent else { return .absent }
        return .html(fields.html(value))
    }

    /// What was learned from the incidents that affected it, closed ones as well, the newest first.
    var lessons: [TemplateValue] {
        let registry = catalog.registry
        let incidents = happened.sources.filter {
            registry.records[$0].kind == .incident && registry.records[$0]["lessons"]?.isAbsent == false
        }.sorted {
            let days = [$0, $1].map { registry.records[$0].day("opened")?.ordinal ?? 0 }
            return days[0] == days[1] ? $0 < $1 : days[0] > days[1]
        }
        return incidents.map { incident in
            let words = registry.records[incident]["lessons"]?.texts ?? []
            var output = OutputBuffer()
            output.append(html: words.joined(separator: " "))
            output.append(" <small>")
            links.write(record: incident, into: &output)
            output.append("</small>")
            return .html(output.take())
        }
    }
}
