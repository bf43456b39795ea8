import Digraphs
import Records
import Vocabulary

extension LineageGraph {
    /// The nodes within `depth` steps of `starts` in one direction, these among them.
    package func reached(from starts: [Int], _ direction: Direction, depth: Int) -> [Int] {
        digraph.reach(from: starts, direction, depth: depth == SelectorQuery.Term.allSteps ? nil : depth).visits
            .map(\.node)
    }

    /// Whether a way need not name the node: the product after one of its releases says nothing new.
    package func isImplied(_ edge: Int) -> Bool { edges[edge].relation == .versionOf }

    /// A way as a sentence tells it: "motor-fraud-score, fine-tuned from distilbert, which is trained on wikipedia".
    package func words(_ nodes: [Int], _ edges: [Int]) -> String {
        guard let first = nodes.first else { return "" }
        var text = self.nodes[first].label
        for (place, edge) in edges.enumerated() where !isImplied(edge) {
            text += place == 0 ? " " : ", which is "
            text += self.edges[edge].relation.forward + " " + self.nodes[nodes[place + 1]].label
        }
        return text
    }

    /// The same as names between arrows, for tables: "motor-fraud-score → distilbert → wikipedia".
    package func arrows(_ nodes: [Int], _ edges: [Int]) -> [Int] {
        nodes.enumerated().filter { place, _ in place == 0 || !isImplied(edges[place - 1]) }.map(\.element)
    }
}
