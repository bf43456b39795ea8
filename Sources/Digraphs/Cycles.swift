/// A way that ends where it began: edge `i` leads from node `i` to the next, the last edge to the first node.
package struct Cycle: Sendable, Equatable {
    package var nodes: [Int]
    package var edges: [Int]
    /// Whether none of its component is known to be shorter; false where the search gave up.
    package var isShortest: Bool

    package init(nodes: [Int], edges: [Int], isShortest: Bool) {
        self.nodes = nodes
        self.edges = edges
        self.isShortest = isShortest
    }
}

extension Digraph {
    /// One shortest cycle of each component that has any, each beginning at its smallest node, in order of these.
    ///
    /// A component that was tangled on purpose could take O(n · m): after looking at `effort` links beyond the first
    /// cycle of each component, those found so far are given, with `isShortest` false. In practice each component costs
    /// little more than O(n + m): a search goes no further than the shortest cycle so far is long, and nodes that lie on
    /// no other cycle drop out.
    package func cycles(effort: Int = 50_000_000) -> [Cycle] { cycles(of: components(), effort: effort) }

    /// The same, for who has the components already.
    package func cycles(of components: Components, effort: Int = 50_000_000) -> [Cycle] {
        var search = CycleSearch(graph: self, components: components, effort: effort)
        var cycles: [Cycle] = []
        for component in 0..<components.count where components.isCyclic(component) {
            if let cycle = search.shortest(in: component) { cycles.append(cycle) }
        }
        return cycles.sorted { $0.nodes[0] < $1.nodes[0] }
    }
}

/// Searches components one after the other.
///
/// From the lowest node on, it looks for a cycle through a node and then takes the node away. So what is found begins at
/// its smallest node.
private struct CycleSearch {
    private let components: Components
    private let upstream: Adjacency
    private let downstream: Adjacency
    private var effort: Int
    private var marks: Marks
    /// Whether a node of the component may still lie on a cycle, and how many links within it lead out of and into it.
    private var isLeft: [Bool]
    private var outward: [Int32]
    private var inward: [Int32]
    private var visits: [Reach.Visit] = []

    init(graph: Digraph, components: Components, effort: Int) {
        self.components = components
        self.effort = effort
        upstream = graph.adjacency(.upstream)
        downstream = graph.adjacency(.downstream)
        marks = Marks(count: graph.nodeCount)
        isLeft = [Bool](repeating: false, count: graph.nodeCount)
        outward = [Int32](repeating: 0, count: graph.nodeCount)
        inward = outward
    }

    mutating func shortest(in component: Int) -> Cycle? {
        let members = components.members(of: component)
        if let loop = loop(members) { return loop }
        for member in members { isLeft[Int(member)] = true }
        for member in members {
            outward[Int(member)] = linksLeft(upstream, of: Int(member))
            inward[Int(member)] = linksLeft(downstream, of: Int(member))
        }
        var best: Cycle?
        for member in members where isLeft[Int(member)] {
            if let shorter = cycle(through: Int(member), shorterThan: best?.nodes.count ?? .max) { best = shorter }
            // Without loops, nothing is shorter than two.
            if best?.nodes.count == 2 { break }
            if effort <= 0 {
                best?.isShortest = false
                break
            }
            remove(Int(member))
        }
        for member in members { isLeft[Int(member)] = false }
        return best
    }

    private func loop(_ members: ArraySlice<Int32>) -> Cycle? {
        for member in members {
            for place in upstream.places(of: Int(member)) where upstream.links[place].shortNode == member {
                return Cycle(nodes: [Int(member)], edges: [upstream.links[place].edge], isShortest: true)
            }
        }
        return nil
    }

    private func linksLeft(_ adjacency: Adjacency, of node: Int) -> Int32 {
        var count: Int32 = 0
        for place in adjacency.places(of: node) where isLeft[adjacency.links[place].node] { count += 1 }
        return count
    }

    private mutating func cycle(through start: Int, shorterThan bound: Int) -> Cycle? {
        marks.removeAll()
        visits.removeAll(keepingCapacity: true)
        visits.append(Reach.Visit(shortNode: Int32(start), shortDistance: 0, shortPrevious: -1, shortEdge: -1))
        var place = 0
        while place < visits.count, visits[place].distance + 1 < bound {
            let visit = visits[place]
            for linkPlace in upstream.places(of: visit.node) {
                let link = upstream.links[linkPlace]
                if bound < .max { effort -= 1 }
                if link.node == start { return closed(place, by: link.edge) }
                guard isLeft[link.node], marks.insert(link.node) else { continue }
                visits.append(
                    Reach.Visit(
                        shortNode: link.shortNode, shortDistance: visit.shortDistance + 1,
                        shortPrevious: Int32(place), shortEdge: link.shortEdge))
            }
            place += 1
        }
        return nil
    }

    private func closed(_ place: Int, by edge: Int) -> Cycle {
        let route = Reach(visits: visits, startCount: 1, isCut: false).path(at: place)
        return Cycle(nodes: route.nodes, edges: route.edges + [edge], isShortest: true)
    }

    /// Takes a node away, and all that lies on no cycle without it.
    private mutating func remove(_ node: Int) {
        isLeft[node] = false
        var removed = [node]
        while let node = removed.popLast() {
            for place in upstream.places(of: node) {
                let neighbour = upstream.links[place].node
                inward[neighbour] -= 1
                guard isLeft[neighbour], inward[neighbour] == 0 else { continue }
                isLeft[neighbour] = false
                removed.append(neighbour)
            }
            for place in downstream.places(of: node) {
                let neighbour = downstream.links[place].node
                outward[neighbour] -= 1
                guard isLeft[neighbour], outward[neighbour] == 0 else { continue }
                isLeft[neighbour] = false
                removed.append(neighbour)
            }
        }
    }
}
