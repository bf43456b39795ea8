/// Writes a table as CSV (RFC 4180): commas, lines that end in CR LF, values in quotes where they need them.
///
/// A value that a spreadsheet would take for a formula gets an apostrophe in front: cards are written by anybody.
/// `templates/scripts/list.js` writes CSV by the same rules.
package struct CSVWriter: Sendable {
    private var buffer: OutputBuffer
    private var isLineStart = true

    package init(reserving capacity: Int = 256) { buffer = OutputBuffer(reserving: capacity) }

    /// A writer whose first line is `header`.
    package init(header: [String], reserving capacity: Int = 256) {
        self.init(reserving: capacity)
        line(header)
    }

    package mutating func line(_ values: [String]) {
        for value in values { append(value) }
        endLine()
    }

    /// Adds a value to the line: text as people wrote it.
    package mutating func append(_ value: String) {
        separate()
        var copy = value
        copy.withUTF8 { utf8 in
            let isQuoted = utf8.contains(where: CSVWriter.needsQuotes)
            if isQuoted { buffer.append(byte: 0x22) }
            if let first = utf8.first, CSVWriter.beginsFormula(first) { buffer.append(byte: 0x27) }
            var start = 0
            while let quote = utf8[start...].firstIndex(of: 0x22) {
                buffer.append(UnsafeBufferPointer(rebasing: utf8[start...quote]))
                buffer.append(byte: 0x22)
                start = quote + 1
            }
            buffer.append(UnsafeBufferPointer(rebasing: utf8[start...]))
            if isQuoted { buffer.append(byte: 0x22) }
        }
    }

    package mutating func append(_ number: Int) {
        separate()
        buffer.append(number)
    }

    package mutating func endLine() {
        buffer.append("\r\n")
        isLineStart = true
    }

    /// The text, every line of which has been ended.
    package func finished() -> [UInt8] { buffer.bytes }

    private mutating func separate() {
        if !isLineStart { buffer.append(byte: 0x2C) }
        isLineStart = false
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D
    }

    /// `=`, `+`, `-`, `@`, tab and CR: what spreadsheets take for the beginning of a formula.
    private static func beginsFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: true
        default: false
        }
    }
}
