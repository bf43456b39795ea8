import Records
import Vocabulary

/// The days and states in a record that decide something.
extension Record {
    /// The day in the field `name`, or in `name` within the mapping `map`.
    func day(_ name: String, in map: String? = nil) -> CalendarDate? {
        let value: FieldValue?
        if let map { value = self[map]?.map?[field: name] } else { value = self[name] }
        guard case .date(let date, _) = value?.content else { return nil }
        return date
    }

    /// Whether nothing more is asked of the record.
    var isWithdrawn: Bool { stage == "retired" || stage == "rejected" }

    var nextReview: CalendarDate? { isWithdrawn ? nil : day("next", in: "review") }

    /// An incident without the day on which it was closed.
    var isOpenIncident: Bool { kind == .incident && (self["closed"]?.isAbsent ?? true) }

    /// The day of the last transition that led to the present stage.
    var inStageSince: CalendarDate? {
        let last = self["lifecycle"]?.list?.last { $0.map?[field: "to"]?.text == stage }
        guard case .date(let date, _) = last?.map?[field: "at"]?.content else { return nil }
        return date
    }
}

/// Spans of days in words.
enum DayWords {
    /// Such as "5 days", "3 weeks" or "4 months".
    static func span(_ days: Int) -> String {
        func words(_ count: Int, _ unit: String) -> String { count == 1 ? "1 \(unit)" : "\(count) \(unit)s" }
        return switch days {
        case ..<14: words(days, "day")
        case ..<61: words(days / 7, "week")
        case ..<730: words(days / 30, "month")
        default: words(days / 365, "year")
        }
    }

    /// How far off `day` is, such as "3 weeks overdue" or "in 5 days"; nil where the build has no date.
    static func due(_ day: CalendarDate, on today: CalendarDate?) -> (words: String, isLate: Bool)? {
        guard let today else { return nil }
        let days = day.ordinal - today.ordinal
        if days == 0 { return ("today", false) }
        return days < 0 ? (span(-days) + " overdue", true) : ("in " + span(days), false)
    }
}
