import Mustache
import Records
import Vocabulary

/// What happened to a record: incidents, reviews, decisions, exceptions and requests that name it, newest first.
struct RecordEvents {
    static let shape: TemplateShape = .object([
        "date": .optional(.text), "href": .text, "title": .text, "kind": .text, "state": .optional(.text),
        "isOpen": .flag,
    ])
    private static let listed = 100

    private let catalog: Catalog
    /// The records of what happened, each once; what the record owns did not happen to it.
    let sources: [Int]

    init(catalog: Catalog, position: Int) {
        self.catalog = catalog
        var seen = Set<Int>()
        sources = catalog.registry.incoming[position].lazy.filter { $0.use.relation != .owner }.map(\.source).filter {
            RecordEvents.isEvent(catalog.registry.records[$0].kind) && seen.insert($0).inserted
        }
    }

    static func isEvent(_ kind: Kind) -> Bool {
        switch kind {
        case .incident, .review, .exception, .decision, .request: true
        default: false
        }
    }

    func values(_ frame: PageFrame) -> [TemplateValue] {
        let sorted = sources.map { ($0, RecordEvents.day(catalog.registry.records[$0])?.ordinal ?? 0) }
            .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        return sorted.prefix(RecordEvents.listed).map { source, _ in
            let record = catalog.registry.records[source]
            return .object([
                "date": RecordEvents.day(record).map { .text($0.words) } ?? .absent,
                "href": .text(frame.href(record.layout.pageStem + ".html")), "title": .text(record.title),
                "kind": .text(record.kind.noun),
                "state": state(record).map { .text($0) } ?? .absent,
                "isOpen": .flag(record.isOpenIncident(on: catalog.build.date)),
            ])
        }
    }

    /// The day by which an event is remembered.
    static func day(_ record: Record) -> CalendarDate? {
        switch record.kind {
        case .incident: record.day("opened")
        case .exception: record.day("expires")
        default: record.day("on")
        }
    }

    private func state(_ record: Record) -> String? {
        switch record.kind {
        case .incident:
            let state =
                record.isOpenIncident(on: catalog.build.date)
                ? "open" : record.day("closed").map { "closed \($0.words)" } ?? "closed"
            return [state, record["severity"]?.text].compactMap { $0 }.joined(separator: ", ")
        case .review: return record["outcome"]?.text
        case .exception:
            guard let end = record.day("expires") else { return nil }
            guard let today = catalog.build.date else { return "until \(end.words)" }
            return end < today ? "expired" : "until \(end.words)"
        case .decision: return record["status"]?.text
        case .request: return record["state"]?.text
        default: return nil
        }
    }
}
