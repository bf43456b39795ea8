/// The algorithm of Lengauer and Tarjan; see "A fast algorithm for finding dominators in a flowgraph", 1979.
///
/// All arrays but `places` and `next` are indexed by places in the order of a depth-first search, where 0 is the node that
/// leads to all roots.
struct DominatorSearch {
    private let forward: Adjacency
    private let backward: Adjacency
    /// The place of each node; 0 where it is not reached.
    private var places: [Int32]
    private var next: [Int32]

    private var nodes: [Int32] = [-1]
    /// The place from which each place was met first.
    private var parents: [Int32] = [0]
    private var isRoot: [Bool] = [false]
    /// The lowest place from which a way leads there over higher places only.
    private var semidominators: [Int32] = []
    private var dominators: [Int32] = []
    /// The forest of places dealt with: the place above each, -1 at its top, and the best place on the way up to there.
    private var above: [Int32] = []
    private var best: [Int32] = []
    private var path: [Int32] = []
    /// Lists of the places with the same semidominator: the first of each, and the one after each.
    private var firstOf: [Int32] = []
    private var nextOf: [Int32] = []

    init(graph: Digraph, _ direction: Direction) {
        forward = graph.adjacency(direction)
        backward = graph.adjacency(direction.opposite)
        places = [Int32](repeating: 0, count: graph.nodeCount)
        next = Array(forward.starts.dropLast())
    }

    /// Numbers what is reached, depth first, the lowest neighbour first.
    mutating func number(from roots: [Int]) {
        var calls: [Int32] = []
        for root in roots.sorted() where places[root] == 0 {
            enter(Int32(root), from: 0, &calls)
            while let last = calls.last {
                let node = Int(last)
                guard next[node] < forward.starts[node + 1] else {
                    calls.removeLast()
                    continue
                }
                let link = forward.links[Int(next[node])]
                next[node] += 1
                if places[link.node] == 0 { enter(link.shortNode, from: places[node], &calls) }
            }
        }
        for root in roots { isRoot[Int(places[root])] = true }
    }

    private mutating func enter(_ node: Int32, from parent: Int32, _ calls: inout [Int32]) {
        places[Int(node)] = Int32(nodes.count)
        nodes.append(node)
        parents.append(parent)
        isRoot.append(false)
        calls.append(node)
    }

    mutating func findDominators() {
        let count = nodes.count
        semidominators = (0..<count).map(Int32.init)
        best = semidominators
        dominators = [Int32](repeating: 0, count: count)
        above = [Int32](repeating: -1, count: count)
        firstOf = above
        nextOf = above
        for place in (1..<count).reversed() {
            let semidominator = semidominator(of: place)
            semidominators[place] = semidominator
            nextOf[place] = firstOf[Int(semidominator)]
            firstOf[Int(semidominator)] = Int32(place)
            above[place] = parents[place]
            settle(Int(parents[place]))
        }
        for place in 1..<max(count, 1) where dominators[place] != semidominators[place] {
            dominators[place] = dominators[Int(dominators[place])]
        }
    }

    private mutating func semidominator(of place: Int) -> Int32 {
        if isRoot[place] { return 0 }
        var lowest = Int32(place)
        for linkPlace in backward.places(of: Int(nodes[place])) {
            let neighbour = places[backward.links[linkPlace].node]
            if neighbour > 0 { lowest = min(lowest, semidominators[lowestAbove(neighbour)]) }
        }
        return lowest
    }

    /// Decides on the dominators of the places whose semidominator is `place`, at least by naming one that has the same.
    private mutating func settle(_ place: Int) {
        var next = firstOf[place]
        firstOf[place] = -1
        while next >= 0 {
            let lowest = lowestAbove(next)
            dominators[Int(next)] =
                semidominators[lowest] < semidominators[Int(next)] ? Int32(lowest) : Int32(place)
            next = nextOf[Int(next)]
        }
    }

    /// The place with the lowest semidominator on the way up the forest; shortens the way for those who come later.
    private mutating func lowestAbove(_ place: Int32) -> Int {
        var current = place
        guard above[Int(place)] >= 0 else { return Int(place) }
        while above[Int(above[Int(current)])] >= 0 {
            path.append(current)
            current = above[Int(current)]
        }
        while let lower = path.popLast() {
            let upper = Int(above[Int(lower)])
            if semidominators[Int(best[upper])] < semidominators[Int(best[Int(lower)])] {
                best[Int(lower)] = best[upper]
            }
            above[Int(lower)] = above[upper]
        }
        return Int(best[Int(place)])
    }

    func tree() -> DominatorTree {
        var byNode = [Int32](repeating: -2, count: places.count)
        for place in nodes.indices.dropFirst() { byNode[Int(nodes[place])] = nodes[Int(dominators[place])] }
        return DominatorTree(order: Array(nodes.dropFirst()), parents: byNode)
    }
}
