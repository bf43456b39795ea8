/// The strongly connected components of a graph: two nodes share one where each rests on the other.
///
/// They are numbered so that no edge leads to a higher component: what rests on nothing comes first.
package struct Components: Sendable {
    package let count: Int
    let numbers: [Int32]
    private let starts: [Int32]
    private let nodes: [Int32]
    private let withLoop: [Bool]

    /// Takes the component of each node.
    fileprivate init(count: Int, numbers: [Int32], withLoop: [Bool]) {
        self.count = count
        self.numbers = numbers
        self.withLoop = withLoop
        starts = Adjacency.starts(nodeCount: count, numbers)
        var next = starts
        var nodes = [Int32](repeating: 0, count: numbers.count)
        for (node, number) in numbers.enumerated() {
            nodes[Int(next[Int(number)])] = Int32(node)
            next[Int(number)] += 1
        }
        self.nodes = nodes
    }

    /// The component of a node.
    package func component(of node: Int) -> Int { Int(numbers[node]) }

    /// The nodes of a component, by number.
    package func members(of component: Int) -> ArraySlice<Int32> {
        nodes[Int(starts[component])..<Int(starts[component + 1])]
    }

    /// Whether a component has a cycle: more than one node, or an edge from its node to itself.
    package func isCyclic(_ component: Int) -> Bool { withLoop[component] || members(of: component).count > 1 }
}

extension Digraph {
    /// The strongly connected components, by Tarjan's algorithm with a stack of its own, O(n + m).
    package func components() -> Components {
        var search = ComponentSearch(adjacency: adjacency(.upstream), nodeCount: nodeCount)
        for node in 0..<nodeCount where search.order[node] == 0 { search.visit(from: node) }
        var withLoop = [Bool](repeating: false, count: Int(search.count))
        for edge in 0..<edgeCount where sources[edge] == targets[edge] {
            withLoop[Int(search.numbers[Int(sources[edge])])] = true
        }
        return Components(count: Int(search.count), numbers: search.numbers, withLoop: withLoop)
    }
}

private struct ComponentSearch {
    let adjacency: Adjacency
    /// The component of each node; -1 while it is open.
    var numbers: [Int32]
    /// When each node was met, from 1 on; 0 where it was not.
    var order: [Int32]
    var count: Int32 = 0
    private var lowest: [Int32]
    private var next: [Int32]
    private var open: [Int32] = []
    private var calls: [Int32] = []
    private var met: Int32 = 0

    init(adjacency: Adjacency, nodeCount: Int) {
        self.adjacency = adjacency
        numbers = [Int32](repeating: -1, count: nodeCount)
        order = [Int32](repeating: 0, count: nodeCount)
        lowest = order
        next = Array(adjacency.starts.dropLast())
    }

    mutating func visit(from root: Int) {
        enter(root)
        while let last = calls.last {
            let node = Int(last)
            guard next[node] < adjacency.starts[node + 1] else {
                leave(node)
                continue
            }
            let neighbour = adjacency.links[Int(next[node])].node
            next[node] += 1
            if order[neighbour] == 0 {
                enter(neighbour)
            } else if numbers[neighbour] < 0 {
                lowest[node] = min(lowest[node], order[neighbour])
            }
        }
    }

    private mutating func enter(_ node: Int) {
        met += 1
        order[node] = met
        lowest[node] = met
        open.append(Int32(node))
        calls.append(Int32(node))
    }

    private mutating func leave(_ node: Int) {
        calls.removeLast()
        if let caller = calls.last { lowest[Int(caller)] = min(lowest[Int(caller)], lowest[node]) }
        guard lowest[node] == order[node] else { return }
        while let member = open.popLast() {
            numbers[Int(member)] = count
            if member == Int32(node) { break }
        }
        count += 1
    }
}
