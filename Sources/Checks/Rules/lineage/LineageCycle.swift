import Diagnostics
import Digraphs
import Lineage
import Records
import SourceText

extension Rule {
    /// No record rests on itself by way of others.
    static let lineageCycle = Rule(
        "lineage/cycle", .error, "No record rests on itself by way of others",
        why:
            "Where each was made from the other, none can have been first: one of the statements is wrong, and impact and "
            + "origin cannot be told.",
        remedy: "Remove or turn around the reference that is wrong; a former version deserves a record of its own.",
        bad: """
            # in models/triage.md
            base_model: claims-bert
            # in models/claims-bert.md
            base_model: triage
            """,
        good: """
            # in models/claims-bert.md
            base_model: distilbert-base-uncased
            """,
        check: .lineage { graph, findings in
            // Loops of one have a rule of their own, and would hide longer ones.
            let kept = (0..<graph.dependencyCount).filter { graph.edges[$0].from != graph.edges[$0].to }
            let digraph = Digraph(
                nodeCount: graph.nodes.count, edges: kept.map { (graph.edges[$0].from, graph.edges[$0].to) })
            for cycle in digraph.cycles() {
                let edges = cycle.edges.map { kept[$0] }
                guard let last = edges.last, let use = graph.edges[last].use,
                    let declarer = graph.edges[last].declaredBy.map(Int.init)
                else { continue }
                findings.report(
                    in: graph.registry.records[declarer].file.path, use.range,
                    "this closes a loop: \(loop(cycle.nodes, graph))", record: declarer,
                    notes: edges.dropLast().prefix(LineageGraph.mostNotes).compactMap { graph.note(on: $0) },
                    atMost: isLenient(edges, graph) ? .warning : nil)
            }
        })

    /// "`a` → `b` → `a`"; the middle of a long one is left out.
    private static func loop(_ nodes: [Int], _ graph: LineageGraph) -> String {
        let kinds = Set(nodes.map { graph.kinds[$0] })
        var names = nodes.map { quoted(kinds.count == 1 ? graph.nodes[$0].label : graph.nodes[$0].key) }
        if names.count > 6 { names.replaceSubrange(3..<(names.count - 2), with: ["\(names.count - 5) more"]) }
        let text = (names + names.prefix(1)).joined(separator: " → ")
        return text.utf8.count <= 360 ? text : "\(names[0]) rests on itself by way of \(nodes.count - 1) others"
    }

    /// Whether one of the statements is not ours to judge, or what looks like a loop may be a row of versions: of one that is
    /// named, or of what a pipeline reads and writes anew.
    private static func isLenient(_ edges: [Int], _ graph: LineageGraph) -> Bool {
        edges.contains { number in
            let edge = graph.edges[number]
            if edge.use?.isHubKey ?? false { return true }
            if edge.relation == .builtBy { return true }
            guard let version = edge.version, let present = graph.nodes[Int(edge.to)].version else { return false }
            return !version.hasSameBytes(as: present)
        }
    }
}
