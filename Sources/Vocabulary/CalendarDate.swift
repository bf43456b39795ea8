/// A day of the Gregorian calendar; the time and zone of a timestamp are checked and then left aside.
package struct CalendarDate: Sendable, Hashable, Comparable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// nil where there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= CalendarDate.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY-MM-DD`, alone or followed by `T` or a blank, a time, and `Z` or an offset; nil for anything else.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, bytes.count <= 40, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[range] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        if bytes.count > 10, !CalendarDate.isTimeWithZone(Array(bytes[10...])) { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `2026-03-01`.
    package var iso: String {
        "\(CalendarDate.padded(year, 4))-\(CalendarDate.padded(month, 2))-\(CalendarDate.padded(day, 2))"
    }

    /// `1 March 2026`.
    package var words: String { "\(day) \(CalendarDate.monthNames[month - 1]) \(year)" }

    /// Days since 1 January of year 1, for differences.
    package var ordinal: Int {
        let before = year - 1
        var days = before * 365 + before / 4 - before / 100 + before / 400
        for earlier in 1..<month { days += CalendarDate.days(inMonth: earlier, of: year) }
        return days + day - 1
    }

    /// The day that lies `days` later; itself where the calendar ends before.
    package func adding(days: Int) -> CalendarDate {
        let epoch = 719_162  // The ordinal of 1 January 1970.
        return CalendarDate(secondsSinceEpoch: (ordinal - epoch + days) * 86_400) ?? self
    }

    /// The day that lies `seconds` after 1 January 1970 in UTC.
    package init?(secondsSinceEpoch seconds: Int) {
        // The civil-from-days reckoning over 400-year eras, counted from 1 March of year 0.
        let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400 + 719_468
        guard days >= 0 else { return nil }
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthIndex + 2) / 5 + 1)
    }

    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Whether the bytes after the day are `Thh:mm`, `Thh:mm:ss`, with a fraction and a zone or not.
    private static func isTimeWithZone(_ bytes: [UInt8]) -> Bool {
        var index = 1
        func digits(_ limit: Int) -> Bool {
            guard index + 2 <= bytes.count, bytes[index..<index + 2].allSatisfy({ (0x30...0x39).contains($0) })
            else { return false }
            let value = Int(bytes[index] - 0x30) * 10 + Int(bytes[index + 1] - 0x30)
            index += 2
            return value <= limit
        }
        func take(_ byte: UInt8) -> Bool {
            guard index < bytes.count, bytes[index] == byte else { return false }
            index += 1
            return true
        }
        guard bytes[0] == 0x54 || bytes[0] == 0x74 || bytes[0] == 0x20, digits(23), take(0x3A), digits(59)
        else { return false }
        if take(0x3A) {
            guard digits(60) else { return false }
            if take(0x2E) {
                let start = index
                while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
                if index == start { return false }
            }
        }
        if take(0x5A) || take(0x7A) || index == bytes.count { return index == bytes.count }
        guard take(0x2B) || take(0x2D), digits(23), take(0x3A), digits(59) else { return false }
        return index == bytes.count
    }
}
