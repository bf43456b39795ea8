import Digraphs

/// Follows what rests on nodes, effect by effect; one search costs what it looks at.
///
/// Each thread has one of its own.
package struct ImpactFinder {
    private let graph: LineageGraph
    /// For each node the search that met it last, so that nothing need be cleared in between.
    private var met: [Int32]
    private var search: Int32 = 0

    /// A node on its way: by which edge and from which step it was reached.
    private struct Step {
        var node: Int32
        var edge: Int32
        var previous: Int32
        var distance: Int32
    }

    package init(_ graph: LineageGraph) {
        self.graph = graph
        met = [Int32](repeating: 0, count: graph.nodes.count)
    }

    /// The records that rest on `roots`; a record is met by the worst effect first, and by the shortest way with it.
    ///
    /// At most `limit` nodes are passed.
    mutating func find(_ roots: [Int], limit: Int?) -> (affected: [Affected], isCut: Bool) {
        search += 1
        var steps: [Step] = []
        var affected: [Affected] = []
        // For each effect, what waits to be looked at: a step is as bad as the mildest edge of its way.
        var waiting = [[Step]](repeating: [], count: Effect.allCases.count)
        waiting[0] = roots.map { Step(node: Int32($0), edge: -1, previous: -1, distance: 0) }
        for effect in Effect.allCases {
            // By distance: what came from a milder edge may stand behind what is farther.
            var queue = waiting[effect.rawValue].sorted { ($0.distance, $0.node) < ($1.distance, $1.node) }
            var next: [Step] = []
            while !queue.isEmpty {
                for step in queue where met[Int(step.node)] != search {
                    if let limit, steps.count - roots.count >= limit { return (affected, true) }
                    met[Int(step.node)] = search
                    let place = Int32(steps.count)
                    steps.append(step)
                    if step.edge >= 0, graph.nodes[Int(step.node)].isRecord {
                        affected.append(way(of: step, effect, steps))
                    }
                    for link in graph.digraph.predecessors(of: Int(step.node)) where met[link.node] != search {
                        let loss = max(effect, graph.edges[link.edge].relation.effectOfLoss)
                        let new = Step(
                            node: Int32(link.node), edge: Int32(link.edge), previous: place,
                            distance: step.distance + 1)
                        if loss == effect { next.append(new) } else { waiting[loss.rawValue].append(new) }
                    }
                }
                queue = next
                next = []
            }
        }
        return (affected, false)
    }

    private func way(of step: Step, _ effect: Effect, _ steps: [Step]) -> Affected {
        var affected = Affected(record: Int(step.node), effect: effect, nodes: [], edges: [])
        var step = step
        while step.previous >= 0 {
            affected.nodes.append(Int(step.node))
            affected.edges.append(Int(step.edge))
            step = steps[Int(step.previous)]
        }
        affected.nodes.append(Int(step.node))
        return affected
    }
}
