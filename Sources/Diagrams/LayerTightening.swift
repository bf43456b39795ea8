/// Makes the sum of the lengths of all edges as small as it can be, by the network simplex method.
///
/// A tree of edges of length one spans the graph. Without one of them it falls into two, and where more edges lead into
/// one half than out of it, that half moves until an edge between both has length one, which then joins the tree. When
/// no half wants to move, nothing can be shorter. The work is bounded: a large graph may keep some edges longer.
struct LayerTightening {
    private let origins: [Int]
    private let targets: [Int]
    private let incident: Adjacency
    private let surplus: [Int]
    private(set) var layers: [Int]
    private var isInTree: [Bool]
    /// The tree from vertex 0 on: its vertices, parents before children, with the edge to the parent.
    private var order: [Int] = []
    private var parentEdge: [Int]
    /// Which vertices belong to the half that moves, or to the tree while it grows.
    private var isMarked: [Bool]

    private static let stepLimit = 20_000_000

    /// `layers` puts every edge at least one layer on; the graph hangs together.
    init(_ layers: [Int], from origins: [Int], to targets: [Int]) {
        self.layers = layers
        self.origins = origins
        self.targets = targets
        incident = Adjacency(count: layers.count, from: origins + targets, to: targets + origins)
        var surplus = [Int](repeating: 0, count: layers.count)
        for origin in origins { surplus[origin] += 1 }
        for target in targets { surplus[target] -= 1 }
        self.surplus = surplus
        isInTree = [Bool](repeating: false, count: origins.count)
        parentEdge = [Int](repeating: -1, count: layers.count)
        isMarked = [Bool](repeating: false, count: layers.count)
    }

    mutating func run() {
        growTree()
        let rounds = min(4 * layers.count, LayerTightening.stepLimit / (3 * layers.count + 2 * origins.count + 1))
        for _ in 0..<rounds {
            walkTree()
            guard moveHalf() else { break }
        }
    }

    private func slack(_ edge: Int) -> Int { layers[targets[edge]] - layers[origins[edge]] - 1 }

    /// Spans the graph, moving what is spanned until its nearest neighbor is one layer away.
    private mutating func growTree() {
        guard !layers.isEmpty else { return }
        var tree = [0]
        isMarked[0] = true
        var next = 0
        while true {
            while next < tree.count {
                let vertex = tree[next]
                next += 1
                for (other, edge) in zip(incident[vertex], incident.edges(of: vertex)) {
                    let edge = edge % origins.count
                    guard !isMarked[other], slack(edge) == 0 else { continue }
                    isMarked[other] = true
                    isInTree[edge] = true
                    tree.append(other)
                }
            }
            guard let edge = shortest(where: { isMarked[origins[$0]] != isMarked[targets[$0]] }) else { break }
            let shift = isMarked[origins[edge]] ? slack(edge) : -slack(edge)
            for vertex in tree { layers[vertex] += shift }
            let other = isMarked[origins[edge]] ? targets[edge] : origins[edge]
            isMarked[other] = true
            isInTree[edge] = true
            tree.append(other)
        }
    }

    private func shortest(where isCandidate: (Int) -> Bool) -> Int? {
        var best: Int?
        var least = Int.max
        for edge in origins.indices where isCandidate(edge) && slack(edge) < least {
            (best, least) = (edge, slack(edge))
        }
        return best
    }

    private mutating func walkTree() {
        order.removeAll(keepingCapacity: true)
        order.append(0)
        parentEdge[0] = -1
        var next = 0
        while next < order.count {
            let vertex = order[next]
            next += 1
            for (other, edge) in zip(incident[vertex], incident.edges(of: vertex)) {
                let edge = edge % origins.count
                guard isInTree[edge], edge != parentEdge[vertex] else { continue }
                parentEdge[other] = edge
                order.append(other)
            }
        }
    }

    /// Finds the half with the most to win, moves it, and exchanges the edge of the tree; false where there is none.
    private mutating func moveHalf() -> Bool {
        // For each half below an edge: how many edges lead out of it more than into it.
        var sums = surplus
        var (half, most) = (-1, 0)
        for vertex in order.reversed() where parentEdge[vertex] >= 0 {
            let edge = parentEdge[vertex]
            let leadsOut = origins[edge] == vertex
            sums[leadsOut ? targets[edge] : origins[edge]] += sums[vertex]
            let win = leadsOut ? -sums[vertex] : sums[vertex]
            if win > most { (half, most) = (vertex, win) }
        }
        guard half >= 0 else { return false }
        let edge = parentEdge[half]
        let movesLeft = origins[edge] == half
        for vertex in order {
            let parent = parentEdge[vertex]
            let above = parent < 0 ? -1 : origins[parent] == vertex ? targets[parent] : origins[parent]
            isMarked[vertex] = vertex == half || (above >= 0 && isMarked[above])
        }
        let entering = shortest { candidate in
            let (from, to) = (isMarked[origins[candidate]], isMarked[targets[candidate]])
            return movesLeft ? !from && to : from && !to
        }
        guard let entering else { return false }
        let shift = movesLeft ? -slack(entering) : slack(entering)
        for vertex in order where isMarked[vertex] { layers[vertex] += shift }
        isInTree[edge] = false
        isInTree[entering] = true
        return true
    }
}
