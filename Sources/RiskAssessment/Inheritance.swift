import SourceText

/// The lineage of a portfolio as a rubric passes risk along it.
struct InheritanceGraph {
    struct Arc {
        var from: Int
        var to: Int
        /// The place of the rubric's relation.
        var relation: Int
    }

    /// Only those that pass something on; what lies outside passes nothing.
    private(set) var arcs: [Arc] = []
    /// The arcs that lead to node `n` are `incoming[starts[n]..<starts[n + 1]]`.
    private let incomingStarts: [Int]
    private let incoming: [Int]
    private let outgoingStarts: [Int]
    private let outgoing: [Int]
    /// Numbers of nodes in the order of their ids.
    let rank: [Int]
    private let coefficients: [[Int]]

    init(_ portfolio: Portfolio, _ rubric: Rubric) {
        coefficients = rubric.relations.map { $0.coefficients.map(\.tenThousandths) }
        let names = Dictionary(rubric.relations.enumerated().map { (UTF8Key($1.name), $0) }) { first, _ in first }
        let nodes = portfolio.nodes
        for edge in portfolio.edges
        where nodes.indices.contains(edge.from) && nodes.indices.contains(edge.to) && nodes[edge.to].hasRecord {
            let relation =
                names[UTF8Key(edge.relation)]
                ?? names[UTF8Key(String(edge.relation, ".", nodes[edge.to].kind.rawValue))]
            if let relation { arcs.append(Arc(from: edge.from, to: edge.to, relation: relation)) }
        }
        (incomingStarts, incoming) = InheritanceGraph.grouped(arcs, count: nodes.count, by: \.to)
        (outgoingStarts, outgoing) = InheritanceGraph.grouped(arcs, count: nodes.count, by: \.from)
        var rank = [Int](repeating: 0, count: nodes.count)
        let sorted = nodes.indices.sorted { nodes[$0].id.precedesByBytes(nodes[$1].id) }
        for (place, node) in sorted.enumerated() { rank[node] = place }
        self.rank = rank
    }

    private static func grouped(_ arcs: [Arc], count: Int, by end: KeyPath<Arc, Int>) -> ([Int], [Int]) {
        var starts = [Int](repeating: 0, count: count + 1)
        for arc in arcs { starts[arc[keyPath: end] + 1] += 1 }
        for node in 0..<count { starts[node + 1] += starts[node] }
        var next = starts
        var grouped = [Int](repeating: 0, count: arcs.count)
        for (index, arc) in arcs.enumerated() {
            grouped[next[arc[keyPath: end]]] = index
            next[arc[keyPath: end]] += 1
        }
        return (starts, grouped)
    }

    /// The arcs by which others rest on a node.
    func arcs(to node: Int) -> ArraySlice<Int> { incoming[incomingStarts[node]..<incomingStarts[node + 1]] }

    /// The arcs by which a node rests on others.
    func arcs(from node: Int) -> ArraySlice<Int> { outgoing[outgoingStarts[node]..<outgoingStarts[node + 1]] }

    /// In ten-thousandths.
    func coefficient(of arc: Int, factor: Int) -> Int { coefficients[arcs[arc].relation][factor] }

    /// What an arc passes on of a score.
    func passed(_ score: Int, by arc: Int, factor: Int) -> Int {
        roundedQuotient(score * coefficient(of: arc, factor: factor), FixedDecimal.unit)
    }

    func passesAnything(factor: Int) -> Bool { coefficients.contains { $0[factor] > 0 } }

    /// Whether any factor is passed on by an arc.
    func passesAnything(_ arc: Int) -> Bool { coefficients[arcs[arc].relation].contains { $0 > 0 } }
}

/// One factor of all nodes after inheritance by maximum.
struct InheritedFactor {
    /// For each node, the higher of its own score and what it inherits.
    private(set) var values: [Int]
    /// The arc by which a node has more than its own; -1 where it has not.
    private(set) var via: [Int32]

    /// The fixpoint: since no coefficient is above one, the highest score anywhere is final, and so on downwards.
    ///
    /// Each node is settled once, whatever the cycles. Among ways that pass on the same, the shortest is kept, and of
    /// these the one whose first node has the lowest id.
    init(own: [Int], _ graph: InheritanceGraph, factor: Int) {
        values = own
        via = [Int32](repeating: -1, count: own.count)
        guard graph.passesAnything(factor: factor) else { return }
        var hops = [Int32](repeating: 0, count: own.count)
        var isSettled = [Bool](repeating: false, count: own.count)
        var queue = ScoreQueue()
        for node in own.indices where own[node] > 0 { queue.add(score: own[node], hops: 0, node: node) }
        while let node = queue.next() {
            if isSettled[node] { continue }
            isSettled[node] = true
            let steps = hops[node] + 1
            for arc in graph.arcs(to: node) {
                let dependent = graph.arcs[arc].from
                if isSettled[dependent] { continue }
                let passed = graph.passed(values[node], by: arc, factor: factor)
                guard passed > 0, passed >= values[dependent] else { continue }
                if passed == values[dependent] {
                    // An own score as high, a shorter way, or an earlier name stays.
                    let old = via[dependent]
                    guard old >= 0, (steps, order(arc, graph)) < (hops[dependent], order(Int(old), graph)) else {
                        continue
                    }
                }
                let isNew = passed > values[dependent] || steps < hops[dependent]
                values[dependent] = passed
                via[dependent] = Int32(arc)
                hops[dependent] = steps
                if isNew { queue.add(score: passed, hops: Int(steps), node: dependent) }
            }
        }
    }

    private func order(_ arc: Int, _ graph: InheritanceGraph) -> Int {
        graph.rank[graph.arcs[arc].to] << 16 | graph.arcs[arc].relation
    }
}

/// Nodes by the highest score, then the shortest way.
private struct ScoreQueue {
    /// A heap of numbers: what the score lacks of the highest, steps, node.
    private var heap: [UInt64] = []

    mutating func add(score: Int, hops: Int, node: Int) {
        let lack = UInt64(max(0, Rubric.highestScore - score))
        heap.append(lack << 48 | UInt64(min(hops, 0xFFFF)) << 32 | UInt64(node))
        var index = heap.count - 1
        while index > 0, heap[(index - 1) / 2] > heap[index] {
            heap.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    mutating func next() -> Int? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        if !heap.isEmpty {
            heap[0] = last
            sink()
        }
        return Int(first & 0xFFFF_FFFF)
    }

    private mutating func sink() {
        var index = 0
        while true {
            var child = 2 * index + 1
            if child >= heap.count { return }
            if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
            if heap[index] <= heap[child] { return }
            heap.swapAt(index, child)
            index = child
        }
    }
}
