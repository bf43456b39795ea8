import SourceText

/// A question about records as a person writes it: terms between blanks, all of which must hold.
///
/// `stage:production,staging` asks for one of two values, `-tag:legacy` for what has none of that tag, and a word alone
/// is looked for in id, title, summary and tags. `+claims-triage` takes in all that the record rests on,
/// `claims-triage+2` what rests on it in two steps. What holds blanks, commas, colons or a `+` at its end stands in
/// double quotes. `templates/scripts/selector.js` reads the same; Tests/SelectorVectors hold cases for both.
package struct SelectorQuery: Sendable {
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
        /// How many steps of what it rests on are taken in; nil for none, `Term.allSteps` for all.
        package var upstream: Int?
        /// The same for what rests on it.
        package var downstream: Int?
        package var range: ByteRange

        package static let allSteps = Int.max
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

    mutating func term() throws(QueryProblem) -> SelectorQuery.Term? {
        while index < bytes.count, isBlank(bytes[index]) { index += 1 }
        guard index < bytes.count else { return nil }
        let start = index
        let isNegated = bytes[index] == 0x2D
        if isNegated { index += 1 }
        let upstream = leadingSteps()
        guard index < bytes.count, !isBlank(bytes[index]) else {
            throw QueryProblem(
                "a '-' stands right before what is not wanted, as in -tag:legacy.", ByteRange(start, index))
        }
        let field = fieldName()
        var values: [SelectorQuery.Value] = []
        var downstream: Int?
        repeat {
            if !values.isEmpty { index += 1 }
            if let comma = downstream.map({ _ in index - 1 }) {
                throw QueryProblem("a '+' stands at the ends of a term alone.", ByteRange(start, comma))
            }
            let (value, steps) = try value(of: field, from: start)
            values.append(value)
            downstream = steps
        } while field != nil && index < bytes.count && bytes[index] == 0x2C
        return SelectorQuery.Term(
            field: field, values: values, isNegated: isNegated, upstream: upstream, downstream: downstream,
            range: ByteRange(start, index))
    }

    /// `+` or `2+` before what it is about; nil, and nothing read, where neither stands there.
    private mutating func leadingSteps() -> Int? {
        var end = index
        while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
        guard end < bytes.count, bytes[end] == 0x2B, end - index <= 4 else { return nil }
        defer { index = end + 1 }
        return end == index ? SelectorQuery.Term.allSteps : Int(text(index, end))
    }

    /// Where the value in `range` ends if `+` or `+2` stands behind it, and how many steps that means.
    private func trailingSteps(_ range: ByteRange) -> (end: Int, steps: Int)? {
        var end = range.end
        while end > range.start, range.end - end < 4, (0x30...0x39).contains(bytes[end - 1]) { end -= 1 }
        guard end > range.start, bytes[end - 1] == 0x2B else { return nil }
        let steps = end == range.end ? SelectorQuery.Term.allSteps : Int(text(end, range.end))
        return steps.map { (end - 1, $0) }
    }

    /// A name and its colon; nil where a word alone stands.
    private mutating func fieldName() -> SelectorQuery.Value? {
        var end = index
        while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
        guard end > index, end < bytes.count, bytes[end] == 0x3A else { return nil }
        let name = SelectorQuery.Value(text: text(index, end), range: ByteRange(index, end))
        index = end + 1
        return name
    }

    /// A value, and how many steps downstream the `+` behind it asks for.
    private mutating func value(
        of field: SelectorQuery.Value?, from start: Int
    ) throws(QueryProblem) -> (SelectorQuery.Value, Int?) {
        let first = index
        if index < bytes.count, bytes[index] == 0x22 { return try quoted() }
        while index < bytes.count, !isBlank(bytes[index]), field == nil || bytes[index] != 0x2C { index += 1 }
        var range = ByteRange(first, index)
        let trailing = trailingSteps(range)
        if let trailing { range.end = trailing.end }
        guard !range.isEmpty else {
            let message =
                field.map { "after '\($0.text):' a value is missing." }
                ?? (first > start ? "beside the '+' an id is missing, as in +claims-triage." : "a word is missing.")
            throw QueryProblem(message, ByteRange(start, max(index, start + 1)))
        }
        return (SelectorQuery.Value(text: text(range.start, range.end), range: range), trailing?.steps)
    }

    private mutating func quoted() throws(QueryProblem) -> (SelectorQuery.Value, Int?) {
        let first = index
        guard let end = bytes[(index + 1)...].firstIndex(of: 0x22) else {
            throw QueryProblem("this quote is not closed.", ByteRange(first, bytes.count))
        }
        index = end + 1
        guard end > first + 1 else {
            throw QueryProblem("between these quotes nothing stands.", ByteRange(first, index))
        }
        let value = SelectorQuery.Value(text: text(first + 1, end), range: ByteRange(first, index))
        var steps: Int?
        if index < bytes.count, bytes[index] == 0x2B {
            var last = index + 1
            while last < bytes.count, last - index <= 4, (0x30...0x39).contains(bytes[last]) { last += 1 }
            steps = last == index + 1 ? SelectorQuery.Term.allSteps : Int(text(index + 1, last))
            index = last
        }
        let next = index < bytes.count ? bytes[index] : 0x20
        guard isBlank(next) || next == 0x2C else {
            throw QueryProblem("after a closing quote a blank, a comma or a '+' is due.", ByteRange(first, index))
        }
        return (value, steps)
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
