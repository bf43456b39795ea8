import Diagnostics
import Records
import SourceText

/// What to use in place of a record.
struct Successor {
    /// Nil where it is not registered.
    var position: Int?
    var name: String
    /// Where a card says so.
    var note: DiagnosticNote
}

extension Registry {
    /// How many successions are followed, so that no loop of them is.
    private static let mostSuccessions = 8

    /// What takes the place of a record, by its own card or by that of the successor; where that is out of use or deprecated
    /// too, what takes its place, if anything does.
    func successor(of position: Int) -> Successor? {
        var found: Successor?
        var current = position
        for _ in 0..<Self.mostSuccessions {
            guard let next = nextSuccessor(of: current) else { return found }
            guard let place = next.position else { return next }
            if place == position { return nil }
            if !records[place].isOutOfUse { found = next }
            guard records[place].isOutOfUse || records[place].stage == "deprecated" else { return next }
            current = place
        }
        return found
    }

    private func nextSuccessor(of position: Int) -> Successor? {
        for link in outgoing[position] where link.use.relation == .supersededBy && !link.isUnresolved {
            let note = note(link, "what takes its place is named here")
            switch link.target {
            case .record(position): continue
            case .record(let next): return Successor(position: next, name: records[next].id.text, note: note)
            case .external(let asset): return Successor(position: nil, name: externals[asset].text, note: note)
            }
        }
        for link in incoming[position] where link.use.relation == .replaces && link.source != position {
            return Successor(
                position: link.source, name: records[link.source].id.text,
                note: note(link, "what takes its place says so here"))
        }
        return nil
    }

    private func note(_ link: Link, _ message: String) -> DiagnosticNote {
        DiagnosticNote(message: message, file: records[link.source].file.path, range: link.use.range)
    }
}
