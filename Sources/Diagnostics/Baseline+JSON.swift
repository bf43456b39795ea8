import ByteOutput
import SourceText

extension Baseline {
    private static let schema = "muster-baseline-1"
    /// Far above any file's findings; keeps sums of planted numbers small.
    private static let mostOfOne = 1_000_000

    /// The JSON text, in order of files and with one entry in a line, so that a change reads well in a diff.
    package func encoded() -> [UInt8] {
        var json = JSONWriter(indent: 1, reserving: 128 + counts.count * 160)
        json.object { json in
            json.field("schema", Baseline.schema)
            json.array("findings") { json in
                for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
                    var line = JSONWriter()
                    line.object { line in
                        line.field("file", key.file.string)
                        line.field("code", key.code.string)
                        line.field("summary", key.summary.string)
                        line.field("count", count)
                    }
                    json.literal(String(decoding: line.buffer.bytes, as: UTF8.self))
                }
            }
        }
        return json.finished()
    }

    /// Reads what `encoded` writes; entries of the same finding, as merges leave them, are added up.
    package init(decoding bytes: [UInt8]) throws(BaselineProblem) {
        var reader = Reader()
        let stop = bytes.withUnsafeBufferPointer { buffer in
            var json = JSONScanner(buffer)
            return reader.read(&json) ? nil : json.position
        }
        if let stop {
            let offset = reader.fault?.offset ?? stop
            let place = LineIndex(bytes).position(at: offset)
            let isEmpty = bytes.allSatisfy { $0 <= 0x20 }
            let message =
                reader.fault?.message
                ?? (isEmpty ? "the file is empty" : "this cannot stand here in a baseline")
            throw BaselineProblem(line: place.line, column: place.column, message: message)
        }
        self.init(counts: reader.counts)
    }

    /// Reads a baseline and keeps the first fault of its content; what is no JSON has none, and ends the reading.
    private struct Reader {
        var counts: [Key: Int] = [:]
        var fault: (offset: Int, message: String)?
        private var isNamed = false

        mutating func read(_ json: inout JSONScanner) -> Bool {
            let start = json.position
            let isWhole = json.object { key, json in
                switch key {
                case "schema": return readSchema(&json)
                case "findings": return json.array { json in readEntry(&json) }
                default: return json.skipValue()
                }
            }
            guard isWhole, json.isAtEnd else { return false }
            if !isNamed { fault = (start, "this is JSON, but no baseline: it has no \"schema\": \"\(schema)\"") }
            return fault == nil
        }

        private mutating func readSchema(_ json: inout JSONScanner) -> Bool {
            let start = json.position
            guard let name = json.string() else { return false }
            isNamed = true
            if name.hasSameBytes(as: schema) { return true }
            fault = (start, "this baseline is of the form '\(name)', and this version reads '\(schema)'")
            return false
        }

        private mutating func readEntry(_ json: inout JSONScanner) -> Bool {
            let start = json.position
            var texts: [String: String] = [:]
            var count: Int?
            let isWhole = json.object { key, json in
                switch key {
                case "file", "code", "summary": texts[key] = json.string()
                case "count": count = json.count()
                default: return json.skipValue()
                }
                return key == "count" ? count != nil : texts[key] != nil
            }
            guard isWhole else { return false }
            guard let file = texts["file"], let code = texts["code"], let summary = texts["summary"], let count,
                (1...mostOfOne).contains(count)
            else {
                fault = (start, "an entry has \"file\", \"code\", \"summary\" and a \"count\" from 1 on")
                return false
            }
            let key = Key(file: UTF8Key(file), code: UTF8Key(code), summary: UTF8Key(summary))
            counts[key] = min((counts[key] ?? 0) + count, mostOfOne)
            return true
        }
    }
}

/// Why a file is no baseline, and where; line and column count from 1.
package struct BaselineProblem: Error, Sendable, Equatable {
    package var line: Int
    package var column: Int
    package var message: String
}
