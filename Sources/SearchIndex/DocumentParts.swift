import ByteOutput
import Glibc

/// What a list of hits shows of a document; texts that are absent are empty.
package struct DocumentRow: Sendable {
    package var id: String
    package var title: String
    package var summary: String
    package var stage: String
    /// The name to show.
    package var owner: String
    /// The page below the site's root, where it is not the folder of the kind, the id and `.html`.
    package var page: String

    package init(id: String, title: String, summary: String, stage: String, owner: String, page: String) {
        self.id = id
        self.title = title
        self.summary = summary
        self.stage = stage
        self.owner = owner
        self.page = page
    }

    fileprivate func write(_ json: inout JSONWriter) {
        var values = [id, title, summary, stage, owner, page][...]
        while values.last?.utf8.isEmpty == true { values.removeLast() }
        json.array { json in for value in values { json.string(value) } }
    }
}

/// A document's text as blocks: a block ends with a line feed.
package struct DocumentText {
    /// At most so many bytes of a text are shown.
    package static let limit = 65_536

    /// A block that is a heading with an address: where it begins, and its anchor.
    package struct Heading {
        package var start: Int
        package var anchor: String

        package init(start: Int, anchor: String) {
            self.start = start
            self.anchor = anchor
        }
    }
}

extension SearchPart {
    /// How many documents share a part of rows.
    package static let rowsPerPart = 2

    /// Rows of the documents from `number` times `rowsPerPart` on.
    package static func rows(_ number: Int, _ rows: [DocumentRow]) -> SearchPart {
        SearchPart("r/\(number)", reserving: 4096) { json in
            json.array { json in for row in rows { row.write(&json) } }
        }
    }

    /// The text of document `number`; nil where it has none.
    ///
    /// `headings` are in the order of the text.
    package static func text(
        _ number: Int, _ text: UnsafeBufferPointer<UInt8>, headings: [DocumentText.Heading]
    ) -> SearchPart? {
        let shown = UnsafeBufferPointer(rebasing: text[..<cut(text, DocumentText.limit)])
        guard shown.contains(where: { $0 > 0x20 }) else { return nil }
        return SearchPart("t/\(number)", reserving: shown.count + shown.count / 16) { json in
            json.array { json in
                var heading = headings[...]
                var start = 0
                while start < shown.count {
                    let end = lineEnd(shown, from: start)
                    while let first = heading.first, first.start < start { heading.removeFirst() }
                    let block = UnsafeBufferPointer(rebasing: shown[start..<end])
                    if let first = heading.first, first.start == start {
                        json.array { json in
                            json.string(block)
                            json.string(first.anchor)
                        }
                    } else {
                        json.string(block)
                    }
                    start = end + 1
                }
            }
        }
    }

    private static func lineEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = text.baseAddress, let found = memchr(base + start, 0x0A, text.count - start) else {
            return text.count
        }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The end of the last whole character within `limit` bytes.
    private static func cut(_ text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Int {
        guard text.count > limit else { return text.count }
        var end = limit
        while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }
}
