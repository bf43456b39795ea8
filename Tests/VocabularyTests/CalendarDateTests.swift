import Testing

@testable import Vocabulary

@Suite struct CalendarDateTests {
    @Test(arguments: [
        "2026-03-01", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2026-03-01T10:00:00Z",
        "2026-03-01 10:00", "2026-03-01t23:59:60.123z", "2026-03-01T10:00+02:00", "2026-03-01T10:00:00.5-11:30",
    ])
    func `A day that exists is read, with or without a time`(text: String) throws {
        #expect(try #require(CalendarDate(text)).iso == String(text.prefix(10)))
    }

    @Test(arguments: [
        "", "2026", "2026-3-1", "2023-02-29", "1900-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-10",
        "2026-01-00", "2026-01-32", "0000-01-01", "01.03.2026", "2026/03/01", "２０２６-03-01", "2026-03-01x",
        "2026-03-01T", "2026-03-01T24:00", "2026-03-01T10", "2026-03-01T10:60", "2026-03-01T10:00:61",
        "2026-03-01T10:00:00.", "2026-03-01T10:00:00ZZ", "2026-03-01T10:00+2", "2026-03-01T10:00+24:00",
        "2026-03-01  10:00", "+026-03-01", "2026-03-01T10:00:00.00000000000000000000000000000000000001Z",
    ])
    func `What is no day, or no time, is not read`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func `Days are counted through leap years and centuries`() throws {
        func days(_ from: String, _ to: String) throws -> Int {
            try #require(CalendarDate(to)).ordinal - #require(CalendarDate(from)).ordinal
        }
        #expect(try days("2024-02-28", "2024-03-01") == 2)
        #expect(try days("2023-02-28", "2023-03-01") == 1)
        #expect(try days("1900-01-01", "2000-01-01") == 36_524)
        #expect(try days("0001-01-01", "1970-01-01") == 719_162)
        #expect(try days("2026-12-31", "2027-01-01") == 1)
    }

    @Test func `Seconds since 1970 give the day in UTC`() {
        #expect(CalendarDate(secondsSinceEpoch: 0)?.iso == "1970-01-01")
        #expect(CalendarDate(secondsSinceEpoch: -1)?.iso == "1969-12-31")
        #expect(CalendarDate(secondsSinceEpoch: 951_782_400)?.iso == "2000-02-29")
        #expect(CalendarDate(secondsSinceEpoch: 4_107_542_399)?.iso == "2100-02-28")
        #expect(CalendarDate(secondsSinceEpoch: 4_107_542_400)?.iso == "2100-03-01")
        #expect(CalendarDate(secondsSinceEpoch: 1 << 60) == nil)
        #expect(CalendarDate(secondsSinceEpoch: -1 << 60) == nil)
    }

    @Test func `Each day of 400 years is the one after the day before`() throws {
        var last = try #require(CalendarDate(secondsSinceEpoch: 0))
        for day in 1...146_097 {
            let next = try #require(CalendarDate(secondsSinceEpoch: day * 86_400))
            guard next.ordinal == last.ordinal + 1, next > last else {
                Issue.record("\(next.iso) follows \(last.iso)")
                return
            }
            last = next
        }
        #expect(last.iso == "2370-01-01")
    }

    @Test func `Dates are said as 1 March 2026, and sorted by day`() throws {
        #expect(CalendarDate("2026-03-01")?.words == "1 March 2026")
        #expect(try #require(CalendarDate("2026-02-28")) < #require(CalendarDate("2026-03-01T00:00Z")))
    }
}
