import TestSupport
import Testing

@testable import ByteOutput

/// Tables for spreadsheets.
@Suite struct CSVWriterTests {
    private func csv(_ lines: [[String]]) -> String {
        var writer = CSVWriter()
        for line in lines { writer.line(line) }
        return String(decoding: writer.finished(), as: UTF8.self)
    }

    @Test func `Values stand between commas, lines end in CR LF`() {
        #expect(csv([["id", "title"], ["a", ""], ["", "b c"]]) == "id,title\r\na,\r\n,b c\r\n")
    }

    @Test func `A header and numbers are values like others`() {
        var writer = CSVWriter(header: ["id", "findings"])
        writer.append("a")
        writer.append(-3)
        writer.endLine()
        #expect(String(decoding: writer.finished(), as: UTF8.self) == "id,findings\r\na,-3\r\n")
    }

    @Test func `Commas, quotes and line ends put a value in quotes`() {
        #expect(csv([["a,b", "say \"x\"", "one\ntwo", "\""]]) == "\"a,b\",\"say \"\"x\"\"\",\"one\ntwo\",\"\"\"\"\r\n")
        #expect(csv([["a\u{2028}b", "a;b", "é"]]) == "a\u{2028}b,a;b,é\r\n")
    }

    @Test(
        "What a spreadsheet takes for a formula gets an apostrophe",
        arguments: [
            ("=1+1", "'=1+1"), ("+49 30", "'+49 30"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
            ("\r=1", "\"'\r=1\""), ("=A1,\"x\"", "\"'=A1,\"\"x\"\"\""), ("a=1", "a=1"), ("'=1", "'=1"),
        ])
    func formula(value: String, written: String) {
        #expect(csv([[value]]).utf8.elementsEqual((written + "\r\n").utf8))
    }

    @Test func `Whatever the values, reading the text gives them back`() {
        var random = SeededRandom(7)
        let values = HostileText.all + (0..<1000).map { _ in random.hostileText(longest: 40) }
        let lines = stride(from: 0, to: values.count - 2, by: 2).map { Array(values[$0..<$0 + 2]) }
        let read = records(csv(lines))
        #expect(read.count == lines.count)
        for (found, line) in zip(read, lines) {
            for (found, value) in zip(found, line) {
                let isFormula = value.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
                #expect(found.utf8.elementsEqual(((isFormula ? "'" : "") + value).utf8))
            }
        }
    }

    /// Reads CSV as RFC 4180 has it, by bytes.
    private func records(_ text: String) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var value: [UInt8] = []
        var inQuotes = false
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if inQuotes {
                if byte != 0x22 {
                    value.append(byte)
                } else if index < bytes.count, bytes[index] == 0x22 {
                    value.append(byte)
                    index += 1
                } else {
                    inQuotes = false
                }
            } else if byte == 0x22 {
                inQuotes = true
            } else if byte == 0x2C || byte == 0x0D {
                record.append(String(decoding: value, as: UTF8.self))
                value = []
                guard byte == 0x0D else { continue }
                records.append(record)
                record = []
                index += 1
            } else {
                value.append(byte)
            }
        }
        return records
    }
}
