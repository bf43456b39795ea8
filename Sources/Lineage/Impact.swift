import Digraphs
import Records
import SourceText
import Vocabulary

/// What happens to a dependent when something that it rests on is gone.
package enum Effect: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// It runs on it.
    case stops
    /// It was made from it: it goes on, but cannot be made again.
    case cannotBeRebuilt
    /// It was judged by it.
    case losesEvidence

    package static func < (left: Effect, right: Effect) -> Bool { left.rawValue < right.rawValue }

    /// As a table's cell: "stops working".
    package var words: String {
        switch self {
        case .stops: "stops working"
        case .cannotBeRebuilt: "cannot be rebuilt"
        case .losesEvidence: "loses evidence"
        }
    }

    package var code: String {
        switch self {
        case .stops: "stops"
        case .cannotBeRebuilt: "cannot-be-rebuilt"
        case .losesEvidence: "loses-evidence"
        }
    }
}

extension Relation {
    /// What it means for the dependent that what it rests on is gone.
    package var effectOfLoss: Effect {
        switch self {
        case .validatedOn, .evaluatedOn: .losesEvidence
        case .baseModelFinetune, .baseModelQuantized, .baseModelMerge, .distilledFrom, .trainedOn, .derivedFrom,
            .builtBy, .usesCode, .providedBy:
            .cannotBeRebuilt
        // An adapter is loaded beside its base.
        default: .stops
        }
    }
}

/// A record that rests on what is gone, and how.
package struct Affected: Sendable {
    package var record: Int
    /// The worst that happens to it, on any way.
    package var effect: Effect
    /// The way from the record to what is gone: node, edge, node and so on, by number in the graph.
    package var way: [Int32]

    /// The nodes from the record to what is gone, on the shortest way with that effect.
    package var nodes: [Int] { stride(from: 0, to: way.count, by: 2).map { Int(way[$0]) } }
    /// The edges between them, by number in the graph.
    package var edges: [Int] { stride(from: 1, to: way.count, by: 2).map { Int(way[$0]) } }
    /// How many edges it is away.
    package var distance: Int { way.count / 2 }
}

/// Everything that rests on some assets, worst first.
package struct Impact: Sendable {
    /// What is gone.
    package let roots: [Int]
    /// By stage in use, then by tier where these are known, then by effect, then nearest first.
    package let affected: [Affected]
    /// Whether a limit left some out: the farthest.
    package let isCut: Bool

    /// `tierRanks` has a number for each record, the smaller the worse its tier; without it tiers do not matter.
    package init(
        of roots: [Int], in graph: LineageGraph, tierRanks: [UInt8] = [], finder: inout ImpactFinder,
        limit: Int? = nil
    ) {
        let found = finder.find(roots, limit: limit)
        self.roots = roots
        isCut = found.isCut
        // By numbers that hold the rank, since an affected record is much to move.
        var order = found.affected.indices.map { UseRank(found.affected[$0], graph, tierRanks, place: $0) }
        order.sort { $0.rank < $1.rank }
        affected = order.map { found.affected[$0.place] }
    }

    package init(of roots: [Int], in graph: LineageGraph, tierRanks: [UInt8] = []) {
        var finder = ImpactFinder(graph)
        self.init(of: roots, in: graph, tierRanks: tierRanks, finder: &finder)
    }
}

/// What puts one affected record before another: its stage, tier, the effect, the distance, and then its number.
private struct UseRank {
    let rank: (UInt64, Int)
    let place: Int

    init(_ affected: Affected, _ graph: LineageGraph, _ tierRanks: [UInt8], place: Int) {
        let stage = UInt64(graph.useRanks[affected.record])
        let tier = tierRanks.isEmpty ? 0 : UInt64(tierRanks[affected.record])
        let loss = UInt64(affected.effect.rawValue) << 32 | UInt64(affected.distance)
        rank = (stage << 48 | tier << 40 | loss, affected.record)
        self.place = place
    }
}

extension Record {
    /// How much the record is in use, 0 most: what runs for people comes first, what is gone last.
    ///
    /// Services and other parts that name no stage are there because they run.
    package var useRank: Int {
        switch stage {
        case "production": 0
        case "deprecated": 1
        case nil: 2
        case "staging": 3
        case "suspended": 4
        case "validation": 5
        case "exploration": 6
        case "concept": 7
        default: 8
        }
    }

    /// Whether people are served by it now: in production, deprecated but running, or a part that names no stage.
    package var isInUse: Bool { useRank <= Record.lastRankInUse }

    static let lastRankInUse = 2
}
