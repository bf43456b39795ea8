import ByteOutput

/// Documents of one kind, which follow each other.
package struct DocumentKind: Sendable {
    package var kind: String
    package var noun: String
    package var title: String
    package var folder: String
    package var first: Int
    package var count: Int

    package init(kind: String, noun: String, title: String, folder: String, first: Int, count: Int) {
        self.kind = kind
        self.noun = noun
        self.title = title
        self.folder = folder
        self.first = first
        self.count = count
    }
}

/// The parts of an index that are made once all documents have been counted.
package struct SearchIndex: Sendable {
    /// All but the root.
    package let parts: [SearchPart]
    /// Postings, words and endings.
    private let terms: [TermParts]
    private let columns: [ColumnHead]
    private let documentCount: Int

    /// `chunks` hold the documents in their order, however these were shared out.
    package init(_ chunks: [IndexChunk], columns: [Column], _ runner: some PieceRunner) {
        let lists = Postings(chunks, runner)
        documentCount = lists.documentCount
        terms = TermParts.all(lists, runner)
        let used = columns.filter(\.hasValues)
        self.columns = used.map(\.head)
        parts = terms.flatMap(\.parts) + runner.results(used.count) { used[$0].part }
    }

    /// The part that leads to all others, and is loaded first.
    ///
    /// `hashes` are those of the rows and texts, in the order of documents, and of what else was written beside;
    /// `textless` the documents without a text.
    package func root(kinds: [DocumentKind], textless: [Int], hashes: [UInt64]) -> SearchPart {
        let stamp = Stamp.text(of: hashes + parts.map(\.hash))
        return SearchPart("root", reserving: 65_536) { json in
            json.object { json in
                json.field("format", 1)
                json.field("stamp", stamp)
                json.field("records", documentCount)
                json.field("rows", SearchPart.rowsPerPart)
                json.array("kinds") { json in for kind in kinds { write(kind, &json) } }
                json.array("columns") { json in writeColumns(&json) }
                for (name, parts) in zip(["postings", "words", "endings"], terms) {
                    json.field(name, String(decoding: parts.separators, as: UTF8.self))
                }
                json.field("textless", String(decoding: differences(textless), as: UTF8.self))
            }
        }
    }

    private func write(_ kind: DocumentKind, _ json: inout JSONWriter) {
        json.object { json in
            json.field("kind", kind.kind)
            json.field("noun", kind.noun)
            json.field("title", kind.title)
            json.field("folder", kind.folder)
            json.field("first", kind.first)
            json.field("count", kind.count)
        }
    }

    /// Columns of the same name are one, with the kinds that have it.
    private func writeColumns(_ json: inout JSONWriter) {
        for (index, column) in columns.enumerated() {
            guard columns.firstIndex(where: { $0.name == column.name }) == index else { continue }
            json.object { json in
                json.field("name", column.name)
                json.field("title", column.title)
                json.field("type", column.type)
                json.field("facet", column.isFacet)
                json.field("kinds", columns.filter { $0.name == column.name }.map(\.kind))
            }
        }
    }

    private func differences(_ numbers: [Int]) -> [UInt8] {
        var bytes: [UInt8] = []
        var next = 0
        for number in numbers {
            NumberText.append(number - next, to: &bytes)
            next = number + 1
        }
        return bytes
    }
}
