import ByteOutput
import Mustache
import Records
import SourceText
import Vocabulary

/// What became of a record, told day by day: its steps from stage to stage, versions, reviews, incidents and exceptions.
struct RecordStory {
    static let shape: TemplateShape = .object(["day": .text, "iso": .text, "html": .html])
    private static let names = TemplateNames("day", "iso", "html")
    /// The newest are told.
    private static let told = 40

    private let catalog: Catalog
    private let record: Record
    private let fields: FieldHTML
    private var entries: [(day: CalendarDate, html: [UInt8])] = []

    init(_ catalog: Catalog, _ position: Int, _ events: RecordEvents, _ fields: FieldHTML) {
        self.catalog = catalog
        self.fields = fields
        record = catalog.registry.records[position]
        for step in (record["lifecycle"]?.list ?? []).compactMap(\.map) { addStep(step) }
        for change in (record["changes"]?.list ?? []).compactMap(\.map) { addChange(change) }
        if let day = record.day("on", in: "deprecated") { add(day) { $0.append("It was deprecated.") } }
        for source in events.sources { addEvent(source) }
    }

    /// The newest first; what happened on one day in the order of the card.
    ///
    /// Nothing where only one thing is known.
    var values: [TemplateValue] {
        guard entries.count > 1 else { return [] }
        let sorted = entries.enumerated().sorted { left, right in
            left.element.day == right.element.day
                ? left.offset < right.offset : left.element.day > right.element.day
        }
        return sorted.prefix(RecordStory.told).map { _, entry in
            .object(
                TemplateObject(
                    RecordStory.names, [.text(entry.day.words), .text(entry.day.iso), .html(entry.html)]))
        }
    }

    private mutating func add(_ day: CalendarDate?, _ write: (inout OutputBuffer) -> Void) {
        guard let day else { return }
        var output = OutputBuffer(reserving: 128)
        write(&output)
        entries.append((day, output.take()))
    }

    // MARK: From the card

    private mutating func addStep(_ step: [NamedValue]) {
        guard let stage = step[field: "to"]?.text else { return }
        let before = step[field: "from"]?.text
        add(step[field: "at"]?.day) { output in
            output.append(before == nil ? "It came to " : "It went from ")
            if let before {
                output.append(html: before)
                output.append(" to ")
            }
            output.append(html: stage)
            if let version = step[field: "version"]?.text {
                output.append(" in version ")
                output.append(html: version)
            }
            let approvals = (step[field: "approvals"]?.list ?? []).compactMap(\.map).filter {
                $0[field: "decision"]?.text ?? "approve" == "approve"
            }
            let names = approvals.compactMap { $0[field: "by"]?.text }
            if !names.isEmpty {
                output.append(", approved by ")
                output.append(html: RiskWords.list(names, "and"))
            }
            output.append(html: RecordStory.ending(step[field: "rationale"]?.text))
        }
    }

    private mutating func addChange(_ change: [NamedValue]) {
        guard let version = change[field: "version"]?.text else { return }
        add(change[field: "on"]?.day) { output in
            output.append("Version ")
            output.append(html: version)
            output.append(" was made")
            let words = [change[field: "summary"]?.text, change[field: "impact"]?.text].compactMap { $0 }
            output.append(html: RecordStory.ending(words.isEmpty ? nil : words.joined(separator: "; ")))
        }
    }

    // MARK: From others

    private mutating func addEvent(_ source: Int) {
        let event = catalog.registry.records[source]
        let fields = fields
        func add(_ day: CalendarDate?, _ before: String, _ after: String) {
            self.add(day) { output in
                output.append(before)
                fields.write(record: source, into: &output)
                output.append(html: after)
            }
        }
        switch event.kind {
        case .incident:
            let severity = event["severity"]?.text.map { ", \($0)" } ?? ""
            add(event.day("opened"), "An incident was opened: ", severity + ".")
            add(event.day("closed"), "The incident was closed: ", ".")
        case .review:
            let outcome = event["outcome"]?.text.map { ", outcome \($0)" } ?? ""
            add(event.day("on"), "It was reviewed: ", outcome + ".")
        case .exception:
            add(
                event.day("expires"),
                catalog.isPast(event.day("expires")) ? "An exception ended: " : "An exception ends: ", ".")
        case .decision: add(event.day("on"), "It was decided: ", ".")
        case .request: add(event.day("on"), "It was asked for: ", ".")
        default: break
        }
    }

    /// The reason behind a colon, with one full stop at the end.
    private static func ending(_ reason: String?) -> String {
        guard let reason, !reason.trimmed.isEmpty else { return "." }
        let text = reason.trimmed
        return ": " + text + (text.utf8.last == 0x2E ? "" : ".")
    }
}
