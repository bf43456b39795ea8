import SourceText

/// A question about records as a person writes it: terms between blanks, all of which must hold.
///
/// `stage:production,staging` asks for one of two values, `-tag:legacy` for what has none of that tag, and a word alone
/// is looked for in id, title, summary and tags. What holds blanks, commas or colons stands in double quotes.
package struct RecordQuery: Sendable {
    package struct Value: Sendable {
        package var text: String
        /// Where it stands, in bytes of the query.
        package var range: ByteRange
    }

    package struct Term: Sendable {
        /// nil for a word alone.
        package var field: Value?
        /// One of which must hold; a word alone has one.
        package var values: [Value]
        package var isNegated: Bool
        package var range: ByteRange
    }

    package let text: String
    package private(set) var terms: [Term] = []

    package init(_ text: String) throws(QueryProblem) {
        self.text = text
        var reader = QueryReader(text)
        while let term = try reader.term() { terms.append(term) }
    }

    /// The words of the query at `range`.
    package func excerpt(_ range: ByteRange) -> String {
        String(decoding: Array(text.utf8)[range.start..<range.end], as: UTF8.self)
    }
}

/// Why a query cannot be answered, and where the fault stands in it.
package struct QueryProblem: Error, Sendable {
    package var message: String
    /// In bytes of the query.
    package var range: ByteRange

    package init(_ message: String, _ range: ByteRange) {
        self.message = message
        self.range = range
    }
}

private struct QueryReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func term() throws(QueryProblem) -> RecordQuery.Term? {
        while index < bytes.count, isBlank(bytes[index]) { index += 1 }
        guard index < bytes.count else { return nil }
        let start = index
        let isNegated = bytes[index] == 0x2D
        if isNegated { index += 1 }
        guard index < bytes.count, !isBlank(bytes[index]) else {
            throw QueryProblem(
                "a '-' stands right before what is not wanted, as in -tag:legacy.", ByteRange(start, index))
        }
        let field = fieldName()
        var values = [try value(of: field, from: start)]
        while field != nil, index < bytes.count, bytes[index] == 0x2C {
            index += 1
            values.append(try value(of: field, from: start))
        }
        return RecordQuery.Term(field: field, values: values, isNegated: isNegated, range: ByteRange(start, index))
    }

    /// A name and its colon; nil where a word alone stands.
    private mutating func fieldName() -> RecordQuery.Value? {
        var end = index
        while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
        guard end > index, end < bytes.count, bytes[end] == 0x3A else { return nil }
        let name = RecordQuery.Value(text: text(index, end), range: ByteRange(index, end))
        index = end + 1
        return name
    }

    private mutating func value(
        of field: RecordQuery.Value?, from start: Int
    ) throws(QueryProblem) -> RecordQuery.Value {
        let first = index
        if index < bytes.count, bytes[index] == 0x22 { return try quoted() }
        while index < bytes.count, !isBlank(bytes[index]), field == nil || bytes[index] != 0x2C { index += 1 }
        let range = ByteRange(first, index)
        guard !range.isEmpty else {
            let message = field.map { "after '\($0.text):' a value is missing." } ?? "a word is missing."
            throw QueryProblem(message, ByteRange(start, max(index, start + 1)))
        }
        // Kept free for questions about lineage.
        if field == nil, bytes[first] == 0x2B || bytes[index - 1] == 0x2B {
            throw QueryProblem("a '+' at an end of a word has no meaning yet. To look for it, quote the word.", range)
        }
        return RecordQuery.Value(text: text(first, index), range: range)
    }

    private mutating func quoted() throws(QueryProblem) -> RecordQuery.Value {
        let first = index
        guard let end = bytes[(index + 1)...].firstIndex(of: 0x22) else {
            throw QueryProblem("this quote is not closed.", ByteRange(first, bytes.count))
        }
        index = end + 1
        let value = RecordQuery.Value(text: text(first + 1, end), range: ByteRange(first, index))
        let next = index < bytes.count ? bytes[index] : 0x20
        guard isBlank(next) || next == 0x2C else {
            throw QueryProblem("after a closing quote a blank or a comma is due.", ByteRange(first, index))
        }
        guard end > first + 1 else {
            throw QueryProblem("between these quotes nothing stands.", ByteRange(first, index))
        }
        return value
    }

    private func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Letters, digits, `_`, `-` and `.`.
    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2E: true
        default: false
        }
    }
}
