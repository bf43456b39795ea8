/// Where in a document a text stands.
package enum SearchField: Sendable {
    /// Ids and titles.
    case name
    /// Tags and values of fields.
    case value
    case summary
    case heading
    case text

    /// How much one word counts.
    var weight: UInt32 {
        switch self {
        case .name: 8
        case .value, .summary: 3
        case .heading: 2
        case .text: 1
        }
    }

    /// Whether its function words and single letters say nothing.
    var isProse: Bool {
        switch self {
        case .name, .value: false
        case .summary, .heading, .text: true
        }
    }
}

/// What was counted in a run of documents that follow each other.
package struct IndexChunk: Sendable {
    var terms = TermTable(capacity: 1 << 15)
    /// For each posting its term, and how often it was met there, by weight.
    var postingTerms: [UInt32] = []
    var postingWeights: [UInt32] = []
    /// For each document, the end of its postings, and how many words it has.
    var ends: [Int] = []
    var lengths: [UInt32] = []
}

/// Counts the words of one document after the other.
package struct TermCounter: Sendable {
    /// Longer words are not indexed.
    static let longestWord = 40
    /// The term of a whole id may be longer, up to the longest id there is.
    static let longestID = 400

    private var scanner = WordScanner()
    private var sink: Sink

    package init() { sink = Sink() }

    package mutating func add(_ text: String, _ field: SearchField) {
        var copy = text
        copy.withUTF8 { add($0, field) }
    }

    package mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ field: SearchField) {
        sink.weight = field.weight
        sink.isProse = field.isProse
        scanner.scan(text, into: &sink)
    }

    /// Makes the document what `id` alone finds.
    package mutating func addExact(_ id: String) {
        let term = FoldedText.exactTerm(id)
        guard term.count > 1, term.count <= TermCounter.longestID else { return }
        sink.weight = SearchField.name.weight
        term.withUnsafeBufferPointer { sink.count(sink.chunk.terms.place(of: $0)) }
    }

    package mutating func endDocument() {
        sink.chunk.ends.append(sink.chunk.postingTerms.count)
        sink.chunk.lengths.append(sink.length)
        sink.length = 0
        sink.firstPosting = sink.chunk.postingTerms.count
    }

    package func finished() -> IndexChunk {
        var chunk = sink.chunk
        chunk.terms = chunk.terms.withoutSlots()
        return chunk
    }

    private struct Sink: WordSink, Sendable {
        var chunk = IndexChunk()
        /// Where the document's postings begin.
        var firstPosting = 0
        var weight: UInt32 = 1
        var isProse = true
        var length: UInt32 = 0

        init() {
            // First of all, so that their numbers tell them.
            for word in FunctionWords.all {
                _ = chunk.terms.number(of: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
            }
        }

        mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, characters: Int, _ role: WordRole) {
            guard characters <= TermCounter.longestWord else { return }
            let place = chunk.terms.place(of: bytes)
            if isProse, chunk.terms.number(at: place) < FunctionWords.all.count { return }
            count(place)
        }

        mutating func endUnit() {}

        /// Counts the term at `place` of the table, whose note is 1 more than its last posting.
        mutating func count(_ place: Int) {
            length += 1
            let last = chunk.terms.note(at: place)
            if last > firstPosting {
                chunk.postingWeights[last - 1] &+= weight
                return
            }
            chunk.postingTerms.append(UInt32(chunk.terms.number(at: place)))
            chunk.postingWeights.append(weight)
            chunk.terms.setNote(chunk.postingTerms.count, at: place)
        }
    }
}
