import Digraphs

/// Follows what rests on nodes, effect by effect; one search costs what it looks at.
///
/// Each thread has one of its own.
package struct ImpactFinder {
    private let graph: LineageGraph
    /// For each node the search that met it last, so that nothing need be cleared in between.
    private var met: [Int32]
    private var search: Int32 = 0
    /// Kept from search to search, for their memory: the steps taken, and for each effect what waits to be looked at,
    /// since a step is as bad as the mildest edge of its way.
    private var steps: [Step] = []
    private var queue: [Step] = []
    private var waiting = [[Step]](repeating: [], count: Effect.allCases.count)

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
        steps.removeAll(keepingCapacity: true)
        for effect in waiting.indices { waiting[effect].removeAll(keepingCapacity: true) }
        waiting[0].append(contentsOf: roots.lazy.map { Step(node: Int32($0), edge: -1, previous: -1, distance: 0) })
        var affected: [Affected] = []
        for effect in Effect.allCases {
            // By distance: what came from a milder edge may stand behind what is farther.
            queue.removeAll(keepingCapacity: true)
            queue.append(contentsOf: waiting[effect.rawValue])
            if queue.count > 1 { queue.sort { ($0.distance, $0.node) < ($1.distance, $1.node) } }
            // Grows while it is looked at: what comes behind is one step farther.
            var next = 0
            while next < queue.count {
                let step = queue[next]
                next += 1
                guard met[Int(step.node)] != search else { continue }
                if let limit, steps.count - roots.count >= limit { return (affected, true) }
                met[Int(step.node)] = search
                let place = Int32(steps.count)
                steps.append(step)
                if step.edge >= 0, graph.isRecord(Int(step.node)) { affected.append(way(of: step, effect)) }
                for link in graph.digraph.predecessors(of: Int(step.node)) where met[link.node] != search {
                    let loss = max(effect, graph.relations[link.edge].effectOfLoss)
                    let new = Step(
                        node: Int32(link.node), edge: Int32(link.edge), previous: place, distance: step.distance + 1)
                    if loss == effect { queue.append(new) } else { waiting[loss.rawValue].append(new) }
                }
            }
        }
        return (affected, false)
    }

    private func way(of step: Step, _ effect: Effect) -> Affected {
        var way: [Int32] = []
        way.reserveCapacity(2 * Int(step.distance) + 1)
        var step = step
        while step.previous >= 0 {
            way.append(step.node)
            way.append(step.edge)
            step = steps[Int(step.previous)]
        }
        way.append(step.node)
        return Affected(record: Int(way[0]), effect: effect, way: way)
    }
}
