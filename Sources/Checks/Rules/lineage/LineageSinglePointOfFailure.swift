import Diagnostics
import Digraphs
import Lineage
import Records
import SourceText
import Vocabulary

extension Rule {
    /// Not everything in production rests on one thing.
    static let lineageSinglePointOfFailure = Rule(
        "lineage/single-point-of-failure", .note, "Not everything in production rests on one thing",
        why:
            "What many models and services rest on takes them all along when it fails, is withdrawn or turns out wrong. "
            + "Named is what at least three of them rest on, and a third of all.",
        remedy: "Give it an owner who knows of it and a plan for its loss, or spread what rests on it.",
        bad: """
            # in seven of nine models in production
            features_from: [customer-features]
            """,
        good: """
            # in two of them
            features_from: [customer-features]
            """,
        check: .lineage { graph, findings in
            let points = SinglePointSearch(graph)
            for point in points.found() {
                guard let place = points.place(of: point) else { continue }
                let node = graph.nodes[point]
                let count = points.dependents[point]
                let subject = place.isOwn ? "" : "the \(node.kind.noun) "
                findings.report(
                    in: graph.registry.records[place.record].file.path, place.range,
                    "\(count) of \(points.criticalCount) models and services in production rest on "
                        + "\(subject)\(quoted(node.label)): \(points.names(of: point))", record: place.record)
            }
        })
}

/// Finds what a large part of production rests on.
private struct SinglePointSearch {
    /// How many models and services in production must rest on an asset at least, and which part of all of them.
    ///
    /// A part, since in a large registry many things have dozens of dependents; a third gave 4 findings on the sample, where
    /// 24 are in production, and 8 on a made registry, where 345 are; a tenth gave 12 and 34.
    private static let leastDependents = 3
    private static let leastPart = (of: 1, outOf: 3)
    private static let mostNames = 5

    let graph: LineageGraph
    /// For each node, how many models and services in production rest on it.
    let dependents: [Int]
    let criticalCount: Int
    private let isCritical: [Bool]
    /// Without what was only judged by something.
    private let digraph: Digraph

    init(_ graph: LineageGraph) {
        self.graph = graph
        let kept = (0..<graph.dependencyCount).filter { graph.relations[$0].effectOfLoss < .losesEvidence }
        digraph = Digraph(nodeCount: graph.nodes.count, edges: kept.map { (graph.edges[$0].from, graph.edges[$0].to) })
        isCritical = graph.nodes.indices.map { graph.record($0)?.isInProduction ?? false }
        criticalCount = isCritical.count { $0 }
        dependents = digraph.countsReached(.downstream, among: isCritical)
    }

    /// The nodes to report, in the graph's order.
    func found() -> [Int] {
        let (part, whole) = Self.leastPart
        let least = max(Self.leastDependents, (criticalCount * part + whole - 1) / whole)
        let points = graph.nodes.indices.filter { dependents[$0] >= least && isActionable($0) }
        guard !points.isEmpty else { return [] }
        let isPoint = Set(points)
        let components = digraph.components()
        return points.filter { node in
            // What all dependents reach through one other point stands and falls with that one.
            let isBehind = digraph.predecessors(of: node).contains { link in
                guard isPoint.contains(link.node), components.component(of: link.node) != components.component(of: node)
                else { return false }
                return dependents[link.node] + (isCritical[link.node] ? 1 : 0) == dependents[node]
            }
            return !isBehind
        }
    }

    /// Whether somebody here can do something about it: it is no library, hardware or team, and nothing takes its place.
    private func isActionable(_ node: Int) -> Bool {
        switch graph.kinds[node] {
        case .model, .vendor: return true
        case .record(.dataset), .record(.model), .record(.featureStore), .record(.service), .record(.pipeline),
            .record(.environment):
            return graph.registry.successor(of: node) == nil
        default: return false
        }
    }

    /// The asset's own card, or where the first record names it.
    func place(of node: Int) -> (record: Int, range: ByteRange?, isOwn: Bool)? {
        if let record = graph.record(node) { return (node, record.titleRange, true) }
        for link in graph.digraph.predecessors(of: node) {
            let edge = graph.edges[link.edge]
            if let use = edge.use, let record = edge.declaredBy { return (Int(record), use.range, false) }
        }
        return nil
    }

    /// The nearest dependents in production by name: "`claims-triage`, `call-topics` and 3 more".
    func names(of node: Int) -> String {
        let reach = digraph.reach(from: [node], .downstream, limit: 1000)
        let nearest = reach.visits.dropFirst().map(\.node).filter { isCritical[$0] }
        let names = nearest.prefix(Self.mostNames).map { quoted(graph.nodes[$0].label) }
        let others = dependents[node] - names.count
        if others > 0 { return names.joined(separator: ", ") + " and \(others) more" }
        return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    }
}

extension Record {
    /// Whether it is a model or a service that people are served by.
    fileprivate var isInProduction: Bool {
        switch kind {
        case .model: stage == "production"
        case .service: stage == "production" || stage == nil
        default: false
        }
    }
}
