/// Which nodes every way to a node passes: node X dominates Y where no way from the roots to Y avoids X.
///
/// The nearest dominator of a node is its parent in a tree. Below X hangs what is reached only through X.
package struct DominatorTree: Sendable {
    /// The nodes that are reached, each after its dominators.
    let order: [Int32]
    /// The nearest dominator by node; -1 where there is none, -2 where the node is not reached.
    let parents: [Int32]

    package func isReached(_ node: Int) -> Bool { parents[node] != -2 }

    /// The node nearest to `node` that every way from the roots to it passes, other than itself.
    ///
    /// Nil for a root, for what is not reached, and where ways share no node, as from several roots.
    package func dominator(of node: Int) -> Int? { parents[node] < 0 ? nil : Int(parents[node]) }

    /// All nodes that every way from the roots to `node` passes, nearest first, without itself.
    package func dominators(of node: Int) -> [Int] {
        var found: [Int] = []
        var next = dominator(of: node)
        while let node = next {
            found.append(node)
            next = dominator(of: node)
        }
        return found
    }

    /// For each node, how many other nodes are reached only through it; O(n).
    package func countsBelow() -> [Int] { countsBelow(among: nil) }

    /// For each node, how many others among those marked are reached only through it; O(n).
    package func countsBelow(among marked: [Bool]) -> [Int] { countsBelow(among: Optional(marked)) }

    private func countsBelow(among marked: [Bool]?) -> [Int] {
        var counts = [Int](repeating: 0, count: parents.count)
        for node in order.reversed() {
            guard let parent = dominator(of: Int(node)) else { continue }
            counts[parent] += counts[Int(node)] + (marked?[Int(node)] == false ? 0 : 1)
        }
        return counts
    }
}

extension Digraph {
    /// The dominators of all that is reached from `roots` in one direction.
    ///
    /// Several roots are treated as if one node more led to each of them. By the algorithm of Lengauer and Tarjan with
    /// compressed paths, O(n + m log n), whatever the shape of the graph.
    package func dominators(from roots: [Int], _ direction: Direction) -> DominatorTree {
        var search = DominatorSearch(graph: self, direction)
        search.number(from: roots)
        search.findDominators()
        return search.tree()
    }
}
