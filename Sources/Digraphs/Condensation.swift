/// A graph without cycles: one node for each component of another, numbered as these are, and no parallel edges.
struct Condensation {
    let components: Components
    let graph: Digraph

    /// O(n + m).
    init(of original: Digraph, _ components: Components) {
        let adjacency = original.adjacency(.upstream)
        var lastSource = [Int32](repeating: -1, count: components.count)
        var edges: [(from: Int32, to: Int32)] = []
        for component in 0..<components.count {
            let source = Int32(component)
            lastSource[component] = source
            for member in components.members(of: component) {
                for place in adjacency.places(of: Int(member)) {
                    let target = components.numbers[adjacency.links[place].node]
                    guard lastSource[Int(target)] != source else { continue }
                    lastSource[Int(target)] = source
                    edges.append((source, target))
                }
            }
        }
        self.components = components
        graph = Digraph(nodeCount: components.count, edges: edges)
    }
}

/// Sets of up to 512 columns, one set a component: which of the columns are reached from it, itself included.
///
/// The columns are components, too. Whole closures are made of many such blocks, one after the other in the same memory:
/// 64 bytes a component.
struct ReachBlock {
    static let width = 512
    private(set) var rows: [Bits512]
    private let adjacency: Adjacency
    private let direction: Direction
    /// Components that lead to none of the columns, as they come before the first of these in the order.
    private var untouched: Range<Int>

    init(_ condensation: Condensation, _ direction: Direction) {
        adjacency = condensation.graph.adjacency(direction)
        self.direction = direction
        rows = [Bits512](repeating: Bits512(), count: condensation.graph.nodeCount)
        untouched = 0..<0
    }

    /// The components that may reach a column of the last block, each after those that its links lead to.
    var reaching: [Int] {
        let count = rows.count
        return direction == .upstream
            ? Array(untouched.upperBound..<count) : Array((0..<untouched.lowerBound).reversed())
    }

    /// Fills the rows for `columns`, at most `width` components in the order of the direction; O(n + m).
    mutating func fill(_ columns: ArraySlice<Int>) {
        let first = columns[columns.startIndex]
        let skipped = direction == .upstream ? 0..<first : (first + 1)..<rows.count
        for component in skipped { rows[component] = Bits512() }
        untouched = skipped
        var next = columns.startIndex
        for component in reaching {
            var row = Bits512()
            for place in adjacency.places(of: component) { row.formUnion(rows[adjacency.links[place].node]) }
            if next < columns.endIndex, columns[next] == component {
                row.insert(next - columns.startIndex)
                next += 1
            }
            rows[component] = row
        }
    }
}
