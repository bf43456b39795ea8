import Lineage
import RegistryRisk
import RiskAssessment
import SourceText
import Vocabulary

/// What a record inherits of one factor, and by which way.
package struct InheritedRisk: Sendable {
    /// The factor's place in the rubric.
    package var factor: Int
    /// What lineage adds to the record's own score of the factor.
    package var added: Int
    /// From the record whose own score it is to the one that inherits.
    package var steps: [Explanation.PathStep]
    /// The same way from the one that inherits, as numbers of nodes and edges in the lineage.
    package var nodes: [Int]
    package var edges: [Int]

    package var origin: Int { steps.first?.node ?? 0 }
    /// How many edges lie between.
    package var length: Int { steps.count - 1 }
    /// What arrives.
    package var value: Int { steps.last?.value ?? 0 }

    init(_ risk: RegistryRisk, factor: Int, added: Int, _ steps: [Explanation.PathStep]) {
        self.factor = factor
        self.added = added
        self.steps = steps
        nodes = steps.reversed().map(\.node)
        edges = zip(steps.dropFirst(), steps).reversed().compactMap { step, before in
            risk.edge(from: step.node, to: before.node, relation: step.relation)
        }
    }

    /// "doc-classifier is fine-tuned from layoutlm, 0.9 of 62.00".
    package func words(_ risk: RegistryRisk) -> String {
        let shares = steps.dropFirst().reversed().map { RiskWords.decimal($0.coefficient) }
        return risk.lineage.words(nodes, edges) + ", \(shares.joined(separator: " × ")) of "
            + RiskWords.points(steps.first?.value ?? 0)
    }
}

extension RegistryRisk {
    /// What lineage adds most to a record's score; nil where it adds nothing.
    package func largestInheritance(of position: Int) -> InheritedRisk? {
        let node = self[position]
        var best: (factor: Int, weight: Int)?
        for factor in rubric.factors.indices where node.isAssessed[factor] {
            let added = node.effectiveFactors[factor] - node.ownFactors[factor]
            let weight = added * rubric.factors[factor].weight.tenThousandths
            if weight > best?.weight ?? 0 { best = (factor, weight) }
        }
        return best.map { inheritance(of: position, factor: $0.factor) }
    }

    package func inheritance(of position: Int, factor: Int) -> InheritedRisk {
        let node = self[position]
        return InheritedRisk(
            self, factor: factor, added: node.effectiveFactors[factor] - node.ownFactors[factor],
            portfolio.path(to: position, factor: factor))
    }

    /// The edge of the lineage by which something is inherited, by its number.
    fileprivate func edge(from: Int, to: Int, relation: Int?) -> Int? {
        let name = relation.map { rubric.relations[$0].name } ?? ""
        let between = lineage.digraph.successors(of: from).filter { $0.node == to }.map(\.edge)
        func isMeant(_ edge: Int) -> Bool {
            let words = lineage.relations[edge].rawValue
            return name.hasSameBytes(as: words) || name.hasPrefix(words + ".")
        }
        // A service depends on what it serves, unless the rubric has a name for serving.
        return between.first(where: isMeant) ?? between.first { lineage.relations[$0] == .servesModel } ?? between.first
    }
}
