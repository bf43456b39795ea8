import Records
import SourceText
import Vocabulary

/// Something that a card says happened, on a day: to its record, or, where the record is of an event, the event itself.
struct DatedEvent: Sendable {
    enum Sort: String, CaseIterable, Sendable {
        case transition, version, incident, review, exception, decision, request
    }

    var day: CalendarDate
    var sort: Sort
    /// What happened, without a full stop, such as "It went from staging to production".
    var said: String
    /// What is said behind that, such as ", outcome pass" or ": Passed all gates".
    var more = ""

    var sentence: String { said + more + (more.utf8.last == 0x2E ? "" : ".") }

    /// What `record` says, in the order of its card.
    static func all(_ record: Record) -> [DatedEvent] {
        guard !RecordEvents.isEvent(record.kind) else { return events(record) }
        let lifecycle = (record["lifecycle"]?.list ?? []).compactMap(\.map)
        let steps = lifecycle.compactMap(step)
        let versions = (record["changes"]?.list ?? []).compactMap(\.map).compactMap(version)
        // Said once, where it is a step of its life too.
        let isStep = lifecycle.contains { $0[field: "to"]?.text == "deprecated" }
        let deprecated = (isStep ? nil : record.day("on", in: "deprecated")).map {
            DatedEvent(day: $0, sort: .transition, said: "It was deprecated")
        }
        return steps + versions + (deprecated.map { [$0] } ?? [])
    }

    private static func step(_ step: [NamedValue]) -> DatedEvent? {
        guard let stage = step[field: "to"]?.text, let day = step[field: "at"]?.day else { return nil }
        var said = step[field: "from"]?.text.map { "It went from \($0) to " } ?? "It came to "
        said += stage
        if let version = step[field: "version"]?.text { said += " in version " + version }
        let approvals = (step[field: "approvals"]?.list ?? []).compactMap(\.map).filter {
            $0[field: "decision"]?.text ?? "approve" == "approve"
        }
        let names = approvals.compactMap { $0[field: "by"]?.text }
        if !names.isEmpty { said += ", approved by " + RiskWords.list(names, "and") }
        return DatedEvent(day: day, sort: .transition, said: said, more: reason(step[field: "rationale"]?.text))
    }

    private static func version(_ change: [NamedValue]) -> DatedEvent? {
        guard let version = change[field: "version"]?.text, let day = change[field: "on"]?.day else { return nil }
        let words = [change[field: "summary"]?.text, change[field: "impact"]?.text].compactMap { $0 }
        return DatedEvent(
            day: day, sort: .version, said: "Version \(version) was made",
            more: reason(words.isEmpty ? nil : words.joined(separator: "; ")))
    }

    private static func events(_ record: Record) -> [DatedEvent] {
        func event(_ field: String, _ sort: Sort, _ said: String, _ more: String? = nil) -> [DatedEvent] {
            record.day(field).map { [DatedEvent(day: $0, sort: sort, said: said, more: more ?? "")] } ?? []
        }
        switch record.kind {
        case .incident:
            return event("opened", .incident, "An incident was opened", record["severity"]?.text.map { ", \($0)" })
                + event("closed", .incident, "The incident was closed")
        case .review:
            return event("on", .review, "A review was made", record["outcome"]?.text.map { ", outcome \($0)" })
        case .exception: return event("expires", .exception, "An exception ended")
        case .decision: return event("on", .decision, "It was decided", record["status"]?.text.map { ", \($0)" })
        case .request: return event("on", .request, "It was asked for", record["state"]?.text.map { ", \($0)" })
        default: return []
        }
    }

    private static func reason(_ text: String?) -> String {
        guard let text, !text.trimmed.isEmpty else { return "" }
        return ": " + text.trimmed
    }
}
