import Glibc
import Vocabulary

/// The days that a command may take for today; the clock enters the program here.
enum CommandDate {
    /// What `--date` says, else `SOURCE_DATE_EPOCH`; nil without both.
    static func given(_ option: String?) -> CalendarDate? {
        if let option { return CalendarDate(option) }
        return Terminal.environment("SOURCE_DATE_EPOCH").flatMap { Int($0) }
            .flatMap { CalendarDate(secondsSinceEpoch: $0) }
    }

    static var today: CalendarDate? { CalendarDate(secondsSinceEpoch: time(nil)) }
}
