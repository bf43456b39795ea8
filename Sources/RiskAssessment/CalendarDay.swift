/// A day of the Gregorian calendar, as a number of days since 1970-01-01.
package struct CalendarDay: Sendable, Hashable, Comparable {
    package var number: Int

    package init(number: Int) { self.number = number }

    /// Reads `2026-12-01`; nil for what is no day of the calendar.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        func value(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard let year = value(0..<4), let month = value(5..<7), let day = value(8..<10), (1...12).contains(month),
            (1...CalendarDay.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        number = CalendarDay.number(year, month, day)
    }

    /// The same day `months` later, or the last of its month where that is shorter.
    package func adding(months: Int) -> CalendarDay {
        let date = parts
        let all = date.year * 12 + date.month - 1 + months
        let year = all / 12
        let month = all % 12 + 1
        let day = min(date.day, CalendarDay.length(ofMonth: month, year: year))
        return CalendarDay(number: CalendarDay.number(year, month, day))
    }

    package static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Counts years from March on, so that a leap day ends one; years before 0 do not come up.
    private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 + 400 : year + 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468 - 146_097
    }

    private var parts: (year: Int, month: Int, day: Int) {
        let days = number + 719_468 + 146_097
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 - 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}
