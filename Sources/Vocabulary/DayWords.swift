/// Spans of days in words.
package enum DayWords {
    /// Such as "5 days", "3 weeks" or "4 months".
    package static func span(_ days: Int) -> String {
        func words(_ count: Int, _ unit: String) -> String { count == 1 ? "1 \(unit)" : "\(count) \(unit)s" }
        return switch days {
        case ..<14: words(days, "day")
        case ..<61: words(days / 7, "week")
        case ..<730: words(days / 30, "month")
        default: words(days / 365, "year")
        }
    }

    /// How far off `day` is, such as "3 weeks overdue" or "in 5 days"; nil where the build has no date.
    ///
    /// `past` is said of what lies behind: "ago" where nothing was to be done by the day.
    package static func due(
        _ day: CalendarDate, on today: CalendarDate?, past: String = "overdue"
    ) -> (words: String, isLate: Bool)? {
        guard let today else { return nil }
        let days = day.ordinal - today.ordinal
        if days == 0 { return ("today", false) }
        return days < 0 ? (span(-days) + " " + past, true) : ("in " + span(days), false)
    }
}
