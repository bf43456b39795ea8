import Lineage
import Records
import SourceText
import Vocabulary

extension Record {
    /// Whether people rely on it by what its card says: a stage in use, or a service that names none.
    var isLive: Bool { isInUse && (stage != nil || kind == .service) }

    /// Whether nobody should use it, for good or for now.
    var isOutOfUse: Bool {
        switch stage {
        case "retired", "rejected", "suspended": true
        default: false
        }
    }

    /// When and why it is to be given up, as its card has it.
    var deprecation: [NamedValue]? { self["deprecated"]?.map.flatMap { $0.isEmpty ? nil : $0 } }

    /// The day from which on it must not be used, where its card names one.
    var endOfLife: (day: CalendarDate, text: String)? {
        guard case .date(let day, let text) = deprecation?[field: "eol"]?.content else { return nil }
        return (day, text)
    }
}

/// How a record comes to rest on another one, by edges of the lineage graph from it to the other.
struct UpstreamWay {
    var target: Int
    /// By number in the graph; at least one.
    var edges: [Int]
    /// What the record loses with the target.
    var effect: Effect
}

extension RecordScope {
    /// How many records, and how many of their edges, are looked through for one live record, so that no tangle costs more.
    private static let mostSteps = 200
    private static let mostLinks = 5000

    private struct Step {
        var node: Int
        var edge: Int
        var previous: Int?
        var effect: Effect
    }

    /// The shortest ways from a live record to those upstream that are sought.
    ///
    /// No way leads through another live record, which has a finding of its own, nor through one that is out of use. Who was
    /// judged by something does not rest on what that was made of.
    func upstreamWays(to isSought: (Record) -> Bool) -> [UpstreamWay] {
        guard record.isLive else { return [] }
        var ways: [UpstreamWay] = []
        var met: Set<Int> = [position]
        var steps: [Step] = []
        var links = 0
        var next: Int? = nil
        while links < Self.mostLinks {
            let start = next.map { steps[$0] }
            if let start { links += lineage.digraph.successors(of: start.node).count }
            for (node, edge) in worstEdges(from: start?.node ?? position) where met.insert(node).inserted {
                let loss = max(start?.effect ?? .stops, lineage.relations[edge].effectOfLoss)
                let step = Step(node: node, edge: edge, previous: next, effect: loss)
                let target = registry.records[node]
                if isSought(target) {
                    ways.append(way(step, steps))
                } else if !target.isLive, !target.isOutOfUse, loss < .losesEvidence, steps.count < Self.mostSteps {
                    steps.append(step)
                }
            }
            let following = next.map { $0 + 1 } ?? 0
            guard following < steps.count else { break }
            next = following
        }
        return ways
    }

    /// The records that one rests on, each with the edge whose loss is the worst.
    private func worstEdges(from node: Int) -> [(node: Int, edge: Int)] {
        var worst: [(node: Int, edge: Int)] = []
        for link in lineage.digraph.successors(of: node) where lineage.isRecord(link.node) {
            guard let last = worst.last, last.node == link.node else {
                worst.append((link.node, link.edge))
                continue
            }
            let (one, two) = (lineage.relations[last.edge], lineage.relations[link.edge])
            if two.effectOfLoss < one.effectOfLoss { worst[worst.count - 1].edge = link.edge }
        }
        return worst
    }

    private func way(_ last: Step, _ steps: [Step]) -> UpstreamWay {
        var edges = [last.edge]
        var previous = last.previous
        while let place = previous {
            edges.append(steps[place].edge)
            previous = steps[place].previous
        }
        return UpstreamWay(target: last.node, edges: edges.reversed(), effect: last.effect)
    }
}
