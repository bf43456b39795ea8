import Digraphs
import TestSupport

/// Graphs made by hand, and by a seeded generator.
extension Digraph {
    /// Takes edges as pairs, for as many nodes as they name unless `nodes` says more.
    convenience init(_ pairs: [(Int, Int)], nodes: Int = 0) {
        let count = pairs.reduce(nodes) { max($0, $1.0 + 1, $1.1 + 1) }
        self.init(nodeCount: count, edges: pairs.map { (Int32($0.0), Int32($0.1)) })
    }

    /// 0 rests on 1 and 2, which rest on 3.
    static let diamond = Digraph([(0, 1), (0, 2), (1, 3), (2, 3)])

    /// Node `i` rests on `i + 1`.
    static func chain(_ count: Int) -> Digraph { Digraph((0..<(count - 1)).map { ($0, $0 + 1) }, nodes: count) }

    static func ring(_ count: Int) -> Digraph { Digraph((0..<count).map { ($0, ($0 + 1) % count) }) }

    /// `edges` edges anywhere, loops and parallel ones included.
    static func random(_ random: inout SeededRandom, nodes: Int, edges: Int) -> Digraph {
        let inside = 0..<nodes
        return Digraph(
            (0..<edges).map { _ in (Int.random(in: inside, using: &random), Int.random(in: inside, using: &random)) },
            nodes: nodes)
    }

    /// Edges from lower to higher nodes alone, each at most `span` further.
    static func randomAcyclic(_ random: inout SeededRandom, nodes: Int, edges: Int, span: Int = .max) -> Digraph {
        var pairs: [(Int, Int)] = []
        for _ in 0..<edges {
            let from = Int.random(in: 0..<(nodes - 1), using: &random)
            let furthest = span < nodes - from ? from + span : nodes - 1
            pairs.append((from, Int.random(in: (from + 1)...furthest, using: &random)))
        }
        return Digraph(pairs, nodes: nodes)
    }
}

extension Reach {
    var nodes: [Int] { visits.map(\.node) }
    var distances: [Int] { visits.map(\.distance) }
}
