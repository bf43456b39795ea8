import Digraphs
import TestSupport

extension Digraph {
    /// One of eight shapes, with its nodes and edges shuffled, so that no order of theirs says anything.
    static func mixed(_ random: inout SeededRandom, shape: Int, nodes: Int) -> Digraph {
        let all = 0..<nodes
        func any() -> Int { Int.random(in: all, using: &random) }
        var pairs: [(Int, Int)] = []
        switch shape {
        case 0:  // sparse, where small cycles are few
            pairs = all.map { _ in (any(), any()) }
        case 1:  // dense, one component for the most part
            pairs = (0..<(4 * nodes)).map { _ in (any(), any()) }
        case 2:  // acyclic and wide
            pairs = (0..<(3 * nodes)).map { _ in (any(), any()) }.filter { $0 != $1 }.map { (min($0, $1), max($0, $1)) }
        case 3:  // acyclic and deep
            pairs = (0..<(3 * nodes)).map { _ in any() }.map { ($0, $0 + Int.random(in: 1...12, using: &random)) }
        case 4:  // a ring with chords
            pairs = all.map { ($0, ($0 + 1) % nodes) } + (0..<(nodes / 3)).map { _ in (any(), any()) }
        case 5:  // loops and parallel edges among few nodes
            let few = 0..<(nodes / 3 + 1)
            for _ in 0..<(2 * nodes) {
                let node = Int.random(in: few, using: &random)
                let other = min(node + Int.random(in: 0...2, using: &random), few.upperBound - 1)
                pairs.append((node, other))
            }
        case 6:  // clusters with cycles, acyclic between them
            for _ in 0..<(3 * nodes) {
                let node = any()
                let isBack = Int.random(in: 0..<3, using: &random) == 0
                let other = isBack ? node / 10 * 10 : node + Int.random(in: 1...9, using: &random)
                pairs.append((node, other))
            }
        default:  // like a registry: each rests on up to three that came before it, and a few things are wrong
            for node in all.dropFirst() {
                for _ in 0..<Int.random(in: 0...3, using: &random) {
                    pairs.append((node, Int.random(in: max(0, node - 200)..<node, using: &random)))
                }
            }
            pairs += (0..<(nodes / 200 + 1)).map { _ in (any(), any()) }
        }
        let names = all.shuffled(using: &random)
        let inside = pairs.filter { all.contains($0.0) && all.contains($0.1) }.shuffled(using: &random)
        return Digraph(inside.map { (names[$0.0], names[$0.1]) }, nodes: nodes)
    }
}
