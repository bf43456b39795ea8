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
    package func isImplied(_ edge: Int) -> Bool { relations[edge] == .versionOf }

    /// A way as a sentence tells it: "motor-fraud-score is fine-tuned from distilbert, which is trained on wikipedia".
    package func words(_ nodes: [Int], _ edges: [Int]) -> String {
        guard let first = nodes.first else { return "" }
        var text = self.nodes[first].label
        for (place, edge) in edges.enumerated() where !isImplied(edge) {
            text += place == 0 ? " " : ", which "
            text += relations[edge].clause + " " + self.nodes[nodes[place + 1]].label
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
        var counts: [(kind: Kind, count: Int)] = []
        var teams: [Int32] = []
        for index in impact.affected.indices {
            let record = impact.affected[index].record
            guard isInUse(record), case .record(let kind) = kinds[record] else { continue }
            if let place = counts.firstIndex(where: { $0.kind == kind }) {
                counts[place].count += 1
            } else {
                counts.append((kind, 1))
            }
            if owners[record] >= 0, !teams.contains(bareOwners[Int(owners[record])]) {
                teams.append(bareOwners[Int(owners[record])])
            }
        }
        let parts = Kind.allCases.compactMap { kind in counts.first { $0.kind == kind } }.map {
            "\($0.count) \($0.count == 1 ? $0.kind.noun : $0.kind.pluralNoun)"
        }
        let list =
            parts.count < 2
            ? parts.joined() : parts.dropLast().joined(separator: ", ") + " and " + parts[parts.count - 1]
        let head = "If \(name) goes, \(total) \(total == 1 ? "record is" : "records are") affected"
        if counts.isEmpty { return head + ", none of them in use." }
        let owners = teams.isEmpty ? "" : ", of \(teams.count) \(teams.count == 1 ? "owner" : "owners")"
        return head + "; in use: \(list)\(owners)."
    }
}
