/// Where edges meet their boxes: beside each other as far as there is room, in the order of where they lead.
///
/// An edge that leads straight on keeps to the middle, and one that nearly does gives way to be straight. Where more
/// meet than can be told apart, all share the middle.
struct EdgePorts {
    private var starts: [Int]
    private var ends: [Int]

    private static let widestGap = 9
    private static let narrowestGap = 4

    init(_ graph: LayeredGraph, middles: [Int], heights: [Int]) {
        starts = [Int](repeating: 0, count: graph.chains.count)
        ends = starts
        let chains = graph.chains
        let leaving = Adjacency(count: graph.boxCount, from: chains.map { $0[0] }, to: chains.map { $0[1] })
        let arriving = Adjacency(
            count: graph.boxCount, from: chains.map { $0[$0.count - 1] }, to: chains.map { $0[$0.count - 2] })
        var play = (starts: starts, ends: starts)
        for box in 0..<graph.boxCount {
            for port in EdgePorts.ports(of: box, leaving, middles, heights[box]) {
                (starts[port.edge], play.starts[port.edge]) = (port.y, port.play)
            }
            for port in EdgePorts.ports(of: box, arriving, middles, heights[box]) {
                (ends[port.edge], play.ends[port.edge]) = (port.y, port.play)
            }
        }
        // By less than half of what parts it from the next, so that the order stays.
        for (edge, chain) in chains.enumerated() {
            let next = chain.count > 2 ? middles[chain[1]] : ends[edge]
            if abs(next - starts[edge]) <= play.starts[edge] { starts[edge] = next }
            let last = chain.count > 2 ? middles[chain[chain.count - 2]] : starts[edge]
            if abs(last - ends[edge]) <= play.ends[edge] { ends[edge] = last }
        }
    }

    func ends(of edge: Int) -> (start: Int, end: Int) { (starts[edge], ends[edge]) }

    private static func ports(
        of box: Int, _ sides: Adjacency, _ middles: [Int], _ height: Int
    ) -> [(edge: Int, y: Int, play: Int)] {
        let middle = middles[box]
        let edges = zip(sides.edges(of: box), sides[box]).map { (edge: $0, y: middles[$1]) }
            .sorted { ($0.y, $0.edge) < ($1.y, $1.edge) }
        guard edges.count > 1 else { return edges.map { ($0.edge, middle, widestGap / 2) } }
        let straight = edges.firstIndex { $0.y == middle }
        let room = height - 10
        let gaps = straight.map { 2 * max($0, edges.count - 1 - $0) } ?? edges.count - 1
        let gap = room / gaps >= narrowestGap ? min(room / gaps, widestGap) : 0
        return edges.indices.map { index in
            let offset = straight.map { (index - $0) * gap } ?? (2 * index - (edges.count - 1)) * gap / 2
            return (edges[index].edge, middle + offset, max(gap - 1, 0) / 2)
        }
    }
}
