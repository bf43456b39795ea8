/// The transitive reduction of at most 64 nodes: a row of bits says what each leads to.
package struct SmallReduction {
    package static let mostNodes = UInt64.bitWidth

    /// Whether each edge is kept, as `Digraph.transitiveReduction(of:)` of all nodes keeps it; nil where edges form a
    /// cycle, or a node is beyond the limit.
    package static func kept(nodeCount: Int, edges: [(from: Int32, to: Int32)]) -> [Bool]? {
        guard nodeCount <= mostNodes else { return nil }
        var kept = [Bool](repeating: true, count: edges.count)
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * nodeCount) { rows in
            rows.initialize(repeating: 0)
            let reached = UnsafeMutableBufferPointer(rebasing: rows[nodeCount...])
            // Of parallel edges the first is kept.
            for (edge, ends) in edges.enumerated() {
                let bit = 1 as UInt64 &<< UInt64(ends.to)
                if rows[Int(ends.from)] & bit != 0 { kept[edge] = false }
                rows[Int(ends.from)] |= bit
            }
            for node in 0..<nodeCount { reached[node] = rows[node] }
            for middle in 0..<nodeCount where reached[middle] != 0 {
                let bit = 1 as UInt64 &<< UInt64(middle)
                for node in 0..<nodeCount where reached[node] & bit != 0 { reached[node] |= reached[middle] }
            }
            for node in 0..<nodeCount where reached[node] &>> UInt64(node) & 1 != 0 { return nil }
            // What lies two or more edges away needs no edge of its own.
            for node in 0..<nodeCount {
                var far: UInt64 = 0
                var rest = rows[node]
                while rest != 0 {
                    far |= reached[rest.trailingZeroBitCount]
                    rest &= rest - 1
                }
                rows[node] = far
            }
            for (edge, ends) in edges.enumerated() where rows[Int(ends.from)] &>> UInt64(ends.to) & 1 != 0 {
                kept[edge] = false
            }
            return kept
        }
    }
}
