import Foundation
import FrontMatter
import SourceText
import Testing

/// What YAML 1.1 readers see otherwise than the author.
@Suite struct TrapTests {
    private func reading(_ scalar: String) -> String? {
        for kind in readBlock("k: \(scalar)").kinds {
            switch kind {
            case .numberTrap(let written, let reads):
                #expect(written == scalar)
                return reads
            case .booleanTrap(_, let reads): return "\(reads)"
            case .dateTrap: return "date"
            default: return "\(kind)"
            }
        }
        return nil
    }

    @Test(
        "Numbers that YAML 1.1 spells otherwise are reported with its spelling",
        arguments: [
            ("1.10", "1.1"), ("010", "8"), ("1:30", "90"), ("1_000", "1000"), ("0x1F", "31"), ("0b101", "5"),
            ("0.90", "0.9"), ("85.10", "85.1"), ("3.10", "3.1"), ("+5", "5"), ("-010", "-8"), ("-1:30", "-90"),
            ("1.", "1.0"), (".5", "0.5"), ("1.5e+3", "1500.0"), (".inf", "inf"), ("-.INF", "-inf"), (".nan", "nan"),
            ("190:20:30", "685230"), ("1.0e+999", "inf"), ("00", "0"), ("-0", "0"), ("1:30.5", "a number"),
            ("9223372036854775807:59:59", "another number"), ("1__0", "10"), ("2.00", "2.0"),
        ])
    func numbers(_ scalar: String, _ reads: String) { #expect(reading(scalar) == reads) }

    @Test(
        "What every reader sees alike is no trap",
        arguments: [
            "0.9", "12", "1.5", "0", "1.0", "-3", "1e3", "1.5e3", "08", "0:30", "1:60", "y", "n", "Y", "true", "false",
            "nO", "yEs", "1.2.3", "v1.10", "12345678901234567890", "-.5", "+.nan", "0x", "1-2", "2024-1", "24:00:000",
            "apache-2.0", "1K<n<10K", "...", "+", "2024-01-01x", "2024-1-1", "2024-01-01T", "5-", "1:30x",
        ])
    func alike(_ scalar: String) { #expect(reading(scalar) == nil) }

    @Test("Words that YAML 1.1 takes for booleans are reported with its value")
    func booleans() {
        for word in ["yes", "Yes", "YES", "on", "On", "ON"] { #expect(reading(word) == "true") }
        for word in ["no", "No", "NO", "off", "Off", "OFF"] { #expect(reading(word) == "false") }
        #expect(readBlock("language:\n- no\n- 'no'").kinds == [.booleanTrap("no", reads: false)])
        #expect(readBlock("on: 1").kinds == [.booleanTrap("on", reads: true)])
    }

    @Test(
        "Dates and times are reported",
        arguments: [
            "2024-01-31", "2024-13-45", "2024-1-1T1:02:03", "2024-01-01 10:00:00", "2024-01-01t10:00:00.5Z",
            "2024-01-01 10:00:00 +01:00", "2024-01-01T10:00:00-5",
        ])
    func dates(_ scalar: String) { #expect(reading(scalar) == "date") }

    @Test("Quoted scalars are no trap")
    func quoted() {
        #expect(readBlock("a: 'no'\nb: \"1.10\"\nc: |\n  010\nd: '2024-01-01'").issues.isEmpty)
    }

    /// The table is written by `Tests/Judges/yaml11_readings.py`.
    @Test("PyYAML agrees on a table of random scalars where MUSTER_YAML11_TABLE names it")
    func table() throws {
        guard let path = ProcessInfo.processInfo.environment["MUSTER_YAML11_TABLE"] else { return }
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        let table = try #require(try JSONSerialization.jsonObject(with: data) as? [String: String])
        #expect(table.count > 1000)
        for (scalar, expected) in table {
            let seen = reading(scalar) ?? "same"
            if seen == "a number" || seen == "another number" {
                #expect(expected != "same" && expected != "date", "\(scalar)")
            } else if seen != expected, let left = Double(seen), let right = Double(expected) {
                #expect(left == right, "\(scalar)")
            } else {
                #expect(seen == expected, "\(scalar)")
            }
        }
    }
}
