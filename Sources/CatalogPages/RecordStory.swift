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
    private let fields: FieldHTML
    private var entries: [(day: CalendarDate, html: [UInt8])] = []
    /// Whether some record of what happened has no day.
    private var leavesOut = false

    init(_ catalog: Catalog, _ position: Int, _ events: RecordEvents, _ fields: FieldHTML) {
        self.catalog = catalog
        self.fields = fields
        let record = catalog.registry.records[position]
        // What a record of an event says of itself stands among its facts.
        if !RecordEvents.isEvent(record.kind) { for event in DatedEvent.all(record) { add(event, source: nil) } }
        for source in events.sources {
            let dated = DatedEvent.all(catalog.registry.records[source])
            for event in dated { add(event, source: source) }
            if dated.isEmpty { leavesOut = true }
        }
    }

    /// Whether each record of what happened is told of: a table of them would say nothing more.
    var isWhole: Bool { !leavesOut && (2...RecordStory.told).contains(entries.count) }

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

    /// `source` is the record that says it, where that is another.
    private mutating func add(_ event: DatedEvent, source: Int?) {
        var output = OutputBuffer(reserving: 128)
        guard let source else {
            output.append(html: event.sentence)
            return entries.append((event.day, output.take()))
        }
        let isToCome = event.sort == .exception && !catalog.isPast(event.day)
        output.append(html: isToCome ? "An exception ends" : event.said)
        output.append(": ")
        fields.write(record: source, into: &output)
        output.append(html: event.more + ".")
        if catalog.registry.records[source].isOpenIncident(on: catalog.build.date) {
            output.append(" <span class=\"late\">It is open.</span>")
        }
        entries.append((event.day, output.take()))
    }
}
