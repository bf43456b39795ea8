extension Digraph {
    /// For each wanted node, which of `starts` reach it in one direction, by their places in `starts`, ascending.
    ///
    /// A start does not reach itself. Nodes that are not wanted have an empty list. O((n + m) · c / 512) for `c` components
    /// with a start, and O(k log k) for the `k` places given: ask `countsReached` in the other direction how many these
    /// will be, since all of 10,000 nodes may reach each other.
    ///
    /// - Parameter starts: nodes, each once.
    package func placesReaching(_ isWanted: [Bool], from starts: [Int], _ direction: Direction) -> [[Int]] {
        precondition(isWanted.count == nodeCount, "a flag for each node")
        let components = components()
        var placesOf = [[Int]](repeating: [], count: components.count)
        for (place, node) in starts.enumerated() { placesOf[components.component(of: node)].append(place) }
        let isWantedComponent = (0..<components.count).map { components.members(of: $0).contains { isWanted[Int($0)] } }
        let back = direction.opposite
        let columns = components.order(back).filter { !placesOf[$0].isEmpty }
        var found = [[Int]](repeating: [], count: components.count)
        var block = ReachBlock(Condensation(of: self, components), back)
        for start in stride(from: 0, to: columns.count, by: ReachBlock.width) {
            let part = columns[start..<min(start + ReachBlock.width, columns.count)]
            block.fill(part)
            for component in block.reaching where isWantedComponent[component] {
                let row = block.rows[component]
                if row.isEmpty { continue }
                for column in part.indices where row.contains(column - start) {
                    found[component].append(contentsOf: placesOf[part[column]])
                }
            }
        }
        for component in found.indices { found[component].sort() }
        return (0..<nodeCount).map { node in
            guard isWanted[node] else { return [] }
            let component = components.component(of: node)
            let isStart = placesOf[component].contains { starts[$0] == node }
            return isStart ? found[component].filter { starts[$0] != node } : found[component]
        }
    }
}
