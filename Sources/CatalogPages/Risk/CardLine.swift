import Records
import RegistryRisk
import SourceText

/// A line of a card, as people name it: `content/models/triage.md:12`.
package struct CardLine: Sendable, Hashable {
    package var file: String
    package var line: Int

    package var words: String { "\(file):\(line)" }
}

/// Finds lines in the cards of a registry; that of one record costs no second look.
struct CardLines {
    private let registry: Registry
    private let position: Int
    private let lines: LineIndex

    init(_ registry: Registry, _ position: Int) {
        self.registry = registry
        self.position = position
        let record = registry.records[position]
        // Front matter says all that is asked for, but for base models that a card's text names.
        lines = LineIndex(record.file.bytes)
    }

    func line(_ range: ByteRange?) -> CardLine? {
        range.map {
            CardLine(file: registry.records[position].file.path, line: lines.position(at: $0.start).line)
        }
    }

    /// The line in another record's card; its first where nothing more is known.
    func line(_ range: ByteRange?, of record: Int) -> CardLine {
        let file = registry.records[record].file
        guard let range else { return CardLine(file: file.path, line: 1) }
        if record == position { return CardLine(file: file.path, line: lines.position(at: range.start).line) }
        return CardLine(
            file: file.path, line: LineIndex(file.bytes, upTo: range.start).position(at: range.start).line)
    }
}
