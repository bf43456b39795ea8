/// What stands after `when:`: comparisons of facts, all of which must hold.
package struct Condition: Sendable {
    package enum Operator: String, Sendable, CaseIterable {
        case equal = "=="
        case unequal = "!="
        case below = "<"
        case atMost = "<="
        case above = ">"
        case atLeast = ">="
        case among = "in"

        var isOrdering: Bool {
            switch self {
            case .below, .atMost, .above, .atLeast: true
            case .equal, .unequal, .among: false
            }
        }
    }

    /// What a fact is compared with, as numbers that can be: ten-thousandths, places in the fact's list, or 0 and 1.
    struct Clause: Sendable {
        var fact: Fact
        var comparison: Operator
        var operands: [Int]
    }

    /// As it stands in the rubric.
    package var text: String
    var clauses: [Clause]

    /// The facts that it asks about, in its order.
    package var facts: [Fact] { clauses.map(\.fact) }

    /// Whether all comparisons hold; one about an unknown fact never does.
    func holds(unscoredAs unscored: FixedDecimal, _ value: (Fact) -> FactValue?) -> Bool {
        clauses.allSatisfy { clause in
            guard let known = value(clause.fact), let left = clause.fact.operand(known, unscoredAs: unscored) else {
                return false
            }
            return clause.holds(left)
        }
    }
}

extension Condition.Clause {
    func holds(_ left: Int) -> Bool {
        guard let right = operands.first else { return false }
        return switch comparison {
        case .equal: left == right
        case .unequal: left != right
        case .below: left < right
        case .atMost: left <= right
        case .above: left > right
        case .atLeast: left >= right
        case .among: operands.contains(left)
        }
    }
}

extension Fact {
    /// A value as the number that conditions compare; nil where it is of another type or no value of this fact.
    func operand(_ value: FactValue, unscoredAs unscored: FixedDecimal) -> Int? {
        switch (values, value) {
        case (.number, .number(let number)): number.tenThousandths
        case (.number, .unscored): self == .vulnerabilityScore ? unscored.tenThousandths : nil
        case (.flag, .flag(let flag)): flag ? 1 : 0
        case (.presence, .present): 1
        case (.presence, .missing): 0
        case (.names, .name(let name)): place(of: name)
        default: nil
        }
    }
}
