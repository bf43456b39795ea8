import ByteOutput
import Mustache
import Records
import Vocabulary

/// The few facts that decide, under a record's title: which they are depends on its kind.
struct RecordStrip {
    static let shape: TemplateShape = .object([
        "label": .text, "help": .optional(.text), "html": .html, "isLate": .flag,
    ])

    private static let names = TemplateNames("label", "help", "html", "isLate")

    let catalog: Catalog
    let position: Int
    let record: Record
    let fields: FieldHTML
    private(set) var values: [TemplateValue] = []

    /// The fields that the strip shows, and the sections below do not.
    static func shows(_ field: String, of kind: Kind) -> Bool {
        switch kind {
        case .model, .dataset: field == "license_name" || field == "license_link"
        case .incident: ["severity", "opened", "closed"].contains(field)
        case .review: ["outcome", "on", "valid_until"].contains(field)
        case .exception: field == "expires"
        case .decision: field == "status" || field == "on"
        case .request: ["state", "on", "due"].contains(field)
        case .policy: field == "effective"
        case .team: ["mail", "chat", "escalation"].contains(field)
        default: false
        }
    }

    init(_ catalog: Catalog, _ position: Int, _ fields: FieldHTML) {
        self.catalog = catalog
        self.position = position
        record = catalog.registry.records[position]
        self.fields = fields
        addRisk()
        addState()
        addOwner()
        if let version = record.version { add("Version") { $0.append(html: version) } }
        addLicense()
        if let next = record.nextReview { add("Next review", due: next) }
    }

    /// `help` is where in the glossary the fact is explained.
    private mutating func add(
        _ label: String, help: String? = nil, isLate: Bool = false, _ write: (inout OutputBuffer) -> Void
    ) {
        var output = OutputBuffer(reserving: 128)
        write(&output)
        values.append(
            .object(
                TemplateObject(
                    RecordStrip.names,
                    [.text(label), help.map { .text($0) } ?? .absent, .html(output.take()), .flag(isLate)])))
    }

    private mutating func add(_ label: String, field name: String) {
        guard let value = record[name], !value.isAbsent else { return }
        add(label) { [fields] output in fields.write(value, into: &output) }
    }

    /// A day with how far off it is.
    private mutating func add(_ label: String, due day: CalendarDate?, past: String = "overdue") {
        guard let day else { return }
        let due = DayWords.due(day, on: catalog.build.date, past: past)
        add(label, isLate: due?.isLate ?? false) { output in
            output.append("<time datetime=\"\(day.iso)\">\(day.words)</time>")
            if let due { output.append(" <small>\(due.words)</small>") }
        }
    }

    // MARK: Cells

    /// The tier with its score, and where it comes from if it is not the record's own.
    private mutating func addRisk() {
        guard let badge = TierBadge(catalog.risk, position) else { return }
        let risk = catalog.risk[position]
        let words = catalog.risk.scoreWords(position)
        add("Risk", help: "s-tier") { output in
            output.append("<a href=\"#s-risk\">")
            badge.write(into: &output)
            output.append("</a>")
            if !risk.isUnassessed { output.append(" <b>\(RiskWords.points(risk.score))</b>") }
            output.append(" <small>")
            output.append(html: words)
            output.append("</small>")
        }
    }

    private mutating func addState() {
        if let stage = record.stage {
            add("Stage", help: Schema.stages.contains(stage) ? "s-" + stage : nil) { [record] output in
                output.append("<span class=\"stage\">")
                output.append(html: stage)
                output.append("</span>")
                if let since = record.inStageSince { output.append(" <small>since \(since.words)</small>") }
            }
        }
        switch record.kind {
        case .incident:
            let isOpen = record.isOpenIncident(on: catalog.build.date)
            add("State", isLate: isOpen) { $0.append("<span class=\"state\">\(isOpen ? "open" : "closed")</span>") }
            add("Severity", field: "severity")
            add("Opened", field: "opened")
            add("Closed", field: "closed")
        case .review:
            add("Outcome", field: "outcome")
            add("Reviewed", field: "on")
            add("Counts until", due: record.day("valid_until"), past: "ago")
        case .exception: add("Expires", due: record.day("expires"), past: "ago")
        case .decision:
            add("Status", field: "status")
            add("Decided", field: "on")
        case .request:
            add("State", field: "state")
            add("Asked", field: "on")
            let isDone = ["done", "declined"].contains(record["state"]?.text)
            if isDone { add("Due", field: "due") } else { add("Due", due: record.day("due")) }
        case .policy: add("Applies from", field: "effective")
        case .team:
            add("Mail", field: "mail")
            add("Channel", field: "chat")
            add("When it burns", field: "escalation")
        default: break
        }
    }

    /// Teams own others, and guides need nobody.
    private mutating func addOwner() {
        guard let value = record["owner"], !value.isAbsent else {
            if record.kind != .team, record.kind != .guide {
                add("Owner") { $0.append("<span class=\"gap\">nobody named</span>") }
            }
            return
        }
        let team = record.owner.flatMap(catalog.team)
        add("Owner") { [fields] output in
            fields.write(value, into: &output)
            let contact = [team?["mail"]?.text, team?["chat"]?.text].compactMap { $0 }
            for way in contact {
                output.append(" <small>")
                output.append(html: way)
                output.append("</small>")
            }
        }
    }

    private mutating func addLicense() {
        guard let license = record.license else { return }
        add("License") { [record] output in
            let name = record.hubFields[field: "license_name"]?.text
            let link = record.hubFields[field: "license_link"]?.text
            if let link, ExternalAddress.isSafe(link) {
                output.append("<a rel=\"nofollow noopener noreferrer\" href=\"")
                output.append(html: link)
                output.append("\">")
                output.append(html: name ?? license)
                output.append("</a>")
            } else {
                output.append(html: name ?? license)
                if let link {
                    output.append(" <small>")
                    output.append(html: link)
                    output.append("</small>")
                }
            }
        }
    }
}
