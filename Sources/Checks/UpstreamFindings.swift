import Diagnostics
import Lineage
import Records
import SourceText

/// What is wrong with something that a live record rests on.
struct StateOfUpstream {
    /// Where its card says so.
    var range: ByteRange?
    var message: String
    var successor: Successor?
    /// What to do where nothing takes its place; nil for what the rule says.
    var remedy: String?
}

extension FindingList {
    /// Reports that a live record rests on something in a bad state, where the first step to it is declared.
    mutating func report(
        _ way: UpstreamWay, in scope: RecordScope, state: String, _ upstream: StateOfUpstream,
        atMost limit: Severity? = nil
    ) {
        let registry = scope.registry
        let target = registry.records[way.target]
        let first = scope.lineage.edges[way.edges[0]]
        guard let (declarer, use) = scope.declaration(of: first) else { return }
        let name = quoted(target.id.text)
        let isOwn = declarer == scope.position
        let subject = isOwn ? "" : quoted(scope.record.id.text) + " "
        var summary: String
        if way.edges.count == 1 {
            summary = "\(subject)\(isOwn ? first.relation.forward : first.relation.clause) \(name), which \(state)"
        } else {
            summary = "\(isOwn ? "rests" : subject + "rests") on \(name), which \(state)"
        }
        var notes = [DiagnosticNote(message: upstream.message, file: target.file.path, range: upstream.range)]
        notes += scope.steps(way.edges)
        var remedy = upstream.remedy
        if let successor = upstream.successor, successor.position != scope.position {
            summary += "; \(quoted(successor.name)) takes its place"
            notes.append(successor.note)
            remedy = way.edges.count == 1 ? "Move to \(quoted(successor.name))." : nil
        }
        let isInHubKey =
            use.isHubKey || way.edges.dropFirst().contains { scope.lineage.edges[$0].use?.isHubKey ?? false }
        let limits = [limit, isInHubKey ? .warning : nil, way.effect == .losesEvidence ? .note : nil]
        report(
            in: registry.records[declarer].file.path, use.range, summary, record: declarer, remedy: remedy,
            notes: notes, atMost: limits.compactMap { $0 }.min())
    }
}

extension RecordScope {
    /// Where it is said that the record rests on another: in its own card if that says so, else in the other's.
    fileprivate func declaration(of edge: LineageEdge) -> (declarer: Int, use: ReferenceUse)? {
        let own = links.first { link in
            link.target == .record(Int(edge.to)) && link.use.relation == edge.relation && !link.use.isInferred
        }
        if let own { return (position, own.use) }
        guard let declarer = edge.declaredBy, let use = edge.use else { return nil }
        return (Int(declarer), use)
    }

    /// The steps of a way of several, each where it is declared: "`claims-triage` is fine-tuned from `claims-bert`".
    fileprivate func steps(_ edges: [Int]) -> [DiagnosticNote] {
        guard edges.count > 1 else { return [] }
        return edges.prefix(LineageGraph.mostNotes).compactMap { lineage.note(on: $0) }
    }
}

extension LineageGraph {
    /// How many steps of a way are told one by one.
    static let mostNotes = 8

    /// What an edge says, where it is declared.
    func note(on edge: Int) -> DiagnosticNote? {
        let edge = edges[edge]
        guard let use = edge.use, let declarer = edge.declaredBy else { return nil }
        return DiagnosticNote(
            message:
                "\(quoted(nodes[Int(edge.from)].label)) \(edge.relation.clause) \(quoted(nodes[Int(edge.to)].label))",
            file: registry.records[Int(declarer)].file.path, range: use.range)
    }
}
