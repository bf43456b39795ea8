import RiskPatterns
import TestSupport

func attribute(_ key: String, _ members: [Int]) -> PatternAttribute { attribute(.upstream, key, members) }

func attribute(_ dimension: PatternDimension, _ key: String, _ members: [Int]) -> PatternAttribute {
    PatternAttribute(dimension: dimension, key: key, label: key, members: members)
}

/// Flags for `count` records, of which the first `marked` are marked.
func flags(_ marked: Int, of count: Int) -> [Bool] { (0..<count).map { $0 < marked } }

/// Members of which `marked` are among the first `of`.
func members(_ count: Int, marked: Int, of all: Int) -> [Int] {
    Array(0..<marked) + Array(all..<(all + count - marked))
}

extension SeededRandom {
    mutating func isMarked(_ count: Int) -> [Bool] {
        let odds = Int.random(in: 2...6, using: &self)
        return (0..<count).map { _ in Int.random(in: 0..<odds, using: &self) == 0 }
    }

    mutating func attributes(_ count: Int, population: Int) -> [PatternAttribute] {
        (0..<count).map { number in
            let odds = Int.random(in: 1...5, using: &self)
            let members = (0..<population).filter { _ in Int.random(in: 0..<odds, using: &self) == 0 }
            let dimension = PatternDimension.allCases.randomElement(using: &self) ?? .tag
            return attribute(dimension, "a\(number)", members)
        }
    }
}

/// What is shown of a pattern, in one line.
func line(_ pattern: Pattern) -> String {
    let names = ([pattern.attribute] + pattern.group.also).map { "\($0.dimension.noun) \($0.key)" }
    return "\(names) \(pattern.markedMembers)/\(pattern.members) \(pattern.marked)/\(pattern.population)"
        + " \(pattern.memberShare) \(pattern.baseShare) \(pattern.coverage)"
        + " \(pattern.lift) \(pattern.lowerLift)…\(pattern.upperLift) \(pattern.certainty) \(pattern.isRarer)"
}
