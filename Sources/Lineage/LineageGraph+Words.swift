import Digraphs
import Records
import SourceText
import Vocabulary

extension LineageGraph {
    /// The nodes within `depth` steps of `starts` in one direction, these among them.
    package func reached(from starts: [Int], _ direction: Direction, depth: Int) -> [Int] {
        digraph.reach(from: starts, direction, depth: depth == SelectorQuery.Term.allSteps ? nil : depth).visits
            .map(\.node)
    }

    /// Whether a way need not name the node: the product after one of its releases says nothing new.
    package func isImplied(_ edge: Int) -> Bool { edges[edge].relation == .versionOf }

    /// A way as a sentence tells it: "motor-fraud-score is fine-tuned from distilbert, which is trained on wikipedia".
    package func words(_ nodes: [Int], _ edges: [Int]) -> String {
        guard let first = nodes.first else { return "" }
        var text = self.nodes[first].label
        for (place, edge) in edges.enumerated() where !isImplied(edge) {
            text += place == 0 ? " " : ", which "
            text += self.edges[edge].relation.clause + " " + self.nodes[nodes[place + 1]].label
        }
        return text
    }

    /// The same as names between arrows, for tables: "motor-fraud-score → distilbert → wikipedia".
    package func arrows(_ nodes: [Int], _ edges: [Int]) -> [Int] {
        nodes.enumerated().filter { place, _ in place == 0 || !isImplied(edges[place - 1]) }.map(\.element)
    }
}

extension LineageGraph {
    /// The numbers of an impact in a sentence: "If x goes, 12 records are affected; 7 of them are in use: …".
    package func sentence(of impact: Impact, _ node: Int) -> String {
        let name = "\(nodes[node].kind.noun) \(nodes[node].label)"
        guard !impact.affected.isEmpty else {
            return "If \(name) goes, nothing here is affected: no record rests on it."
        }
        let total = impact.affected.count
        let inUse = impact.inUse(in: self)
        var kinds: [(kind: Kind, count: Int)] = []
        for kind in Kind.allCases {
            let count = inUse.count { registry.records[$0.record].kind == kind }
            if count > 0 { kinds.append((kind, count)) }
        }
        let parts = kinds.map { "\($0.count) \($0.count == 1 ? $0.kind.noun : $0.kind.pluralNoun)" }
        let list =
            parts.count < 2
            ? parts.joined() : parts.dropLast().joined(separator: ", ") + " and " + parts[parts.count - 1]
        let head = "If \(name) goes, \(total) \(total == 1 ? "record is" : "records are") affected"
        if inUse.isEmpty { return head + ", none of them in use." }
        let teams = Set(inUse.compactMap { registry.records[$0.record].owner.map { UTF8Key(Reference.bareID($0)) } })
            .count
        let owners = teams == 0 ? "" : ", of \(teams) \(teams == 1 ? "owner" : "owners")"
        return head + "; in use: \(list)\(owners)."
    }
}
