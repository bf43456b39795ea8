import SourceText

/// The floors that a node's facts set.
struct SignalFloors {
    /// The places of the signals.
    var signals: [Int] = []
    /// For each factor.
    var floors: [Int]

    init(_ rubric: Rubric, _ facts: [Fact: FactValue]) {
        floors = [Int](repeating: 0, count: rubric.factors.count)
        guard !facts.isEmpty else { return }
        for index in rubric.signals.indices
        where rubric.signals[index].condition.holds(unscoredAs: rubric.unscoredAs, { facts[$0] }) {
            let (factor, floor) = (rubric.signals[index].factor, rubric.signals[index].floor)
            signals.append(index)
            floors[factor] = max(floors[factor], floor)
        }
    }
}

/// A node's own scores in all three readings of what nobody knows.
struct NodeSheet {
    var worst: OwnScores
    var best: OwnScores
    /// The own factors if what is not assessed were the worst.
    var highest: [Int]
    var floors: SignalFloors
    /// Whether the node should have an assessment and has none.
    var hasGap: Bool

    init(_ node: Portfolio.Node, _ answers: NodeAnswers, _ floors: SignalFloors, _ rubric: Rubric) {
        self.floors = floors
        guard node.assessment != nil else {
            // Only floors are known: what nobody assessed raises no score, but could be anything.
            let nothing = [Int](repeating: 0, count: rubric.factors.count)
            worst = OwnScores(inherent: nothing, residual: nothing, floored: floors.floors)
            best = worst
            hasGap = node.hasRecord && answers.isAssessed.contains(true)
            highest = zip(answers.isAssessed, floors.floors).map {
                $0 && node.hasRecord ? Rubric.highestScore : $1
            }
            return
        }
        hasGap = false
        worst = rubric.ownScores(answers, floors: floors.floors, unknownAs: Rubric.highestAnswer)
        highest = worst.floored
        best =
            answers.answers.contains(.unknown)
            ? rubric.ownScores(answers, floors: floors.floors, unknownAs: 0) : worst
    }
}

/// What lineage says of a node as a fact.
enum LineageFacts {
    static func facts(of portfolio: Portfolio) -> [[Fact: FactValue]] {
        let nodes = portfolio.nodes
        var facts = nodes.map(\.facts)
        for edge in portfolio.edges where nodes.indices.contains(edge.from) && nodes.indices.contains(edge.to) {
            let upstream = nodes[edge.to]
            if !upstream.hasRecord {
                if upstream.kind.needsRecord { facts[edge.from][.dependencyRecord] = .missing }
                continue
            }
            // The data that something is trained on says how personal it is.
            guard edge.relation.hasSameBytes(as: "trained_on"),
                case .name(let level) = upstream.facts[.dataProtectionLevel]
            else { continue }
            if case .name(let known) = facts[edge.from][.dataProtectionLevel], !isWorse(level, than: known) { continue }
            facts[edge.from][.dataProtectionLevel] = .name(level)
        }
        return facts
    }

    private static func isWorse(_ level: String, than known: String) -> Bool {
        let fact = Fact.dataProtectionLevel
        return fact.place(of: level) ?? -1 > fact.place(of: known) ?? -1
    }
}
