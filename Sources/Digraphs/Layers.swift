extension Digraph {
    /// For each node, the length of the longest way from it that enters no component twice, O(n + m).
    ///
    /// Upstream, 0 is what rests on nothing, and any other node lies one above the highest that it rests on; downstream, 0
    /// is what nothing rests on. The nodes of a cycle share a layer.
    package func layers(_ direction: Direction = .upstream) -> [Int] { layers(of: components(), direction) }

    /// The same, for who has the components already.
    package func layers(of components: Components, _ direction: Direction = .upstream) -> [Int] {
        let adjacency = adjacency(direction)
        var heights = [Int](repeating: 0, count: components.count)
        for component in components.order(direction) {
            var height = 0
            for member in components.members(of: component) {
                for place in adjacency.places(of: Int(member)) {
                    let other = components.component(of: adjacency.links[place].node)
                    if other != component { height = max(height, heights[other] + 1) }
                }
            }
            heights[component] = height
        }
        return (0..<nodeCount).map { heights[components.component(of: $0)] }
    }
}

extension Components {
    /// The components, each after those that its links lead to.
    func order(_ direction: Direction) -> [Int] {
        direction == .upstream ? Array(0..<count) : Array((0..<count).reversed())
    }
}
