import CatalogPages
import Records
import SourceText

/// Finds the record that a person names on the command line.
struct RecordArgument {
    let registry: Registry

    /// The one record that a word names; fails with what may have been meant.
    ///
    /// Says where it is a former id.
    func position(of id: String) throws(CommandFailure) -> Int {
        let found = registry.find(id)
        if found.count == 1 {
            let record = registry.records[found[0]]
            if !record.id.text.asciiLowercased.hasSameBytes(as: Reference.bareID(id).asciiLowercased) {
                Terminal.message("note: '\(id)' is a former id of \(record.reference)")
            }
            return found[0]
        }
        if found.count > 1 {
            let names = found.map { registry.records[$0].reference }.joined(separator: ", ")
            throw CommandFailure(status: .usage, message: "'\(id)' names several records: \(names). Name the kind too.")
        }
        let ending = registry.records.indices.filter { registry.records[$0].id.name.hasSameBytes(as: id) }
        if ending.count == 1 { return ending[0] }
        let near = ending.isEmpty ? nearby(id) : ending.prefix(5).map { registry.records[$0].reference }
        var hint = " `muster list` shows all records."
        if let last = near.last {
            let quoted = near.dropLast().map { "'\($0)'" }.joined(separator: ", ")
            hint = " Did you mean \(quoted)\(near.count > 1 ? " or " : "")'\(last)'?"
        }
        throw CommandFailure(status: .usage, message: "no record '\(id)'.\(hint)")
    }

    /// Up to three records that may have been meant: a slip away, or with the id as a part of theirs.
    private func nearby(_ id: String) -> [String] {
        var names = registry.suggestedReference(for: id).map { [$0] } ?? []
        let part = Reference.bareID(id).asciiLowercased
        guard part.utf8.count >= 3 else { return names }
        for record in registry.records where names.count < 3 {
            let isNear = record.id.text.asciiLowercased.utf8.firstRange(of: part.utf8) != nil
            if isNear, !names.contains(where: { $0.hasSameBytes(as: record.reference) }) {
                names.append(record.reference)
            }
        }
        return names
    }
}
