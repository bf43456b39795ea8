import Diagnostics
import Lineage
import Records

extension Rule {
    /// What is in use rests on nothing that is to be given up.
    static let lineageDeprecatedUpstream = Rule(
        "lineage/deprecated-upstream", .warning, "What is in use rests on nothing that is to be given up",
        why: "What is deprecated goes away on a day of its own; who does not plan the move learns of it on that day.",
        remedy: "Plan the move, and say in the card by when.",
        bad: """
            environment: batch-2024    # its card says: stage: deprecated
            """,
        good: """
            environment: batch-2026
            """,
        check: .record { scope, findings in
            for way in scope.upstreamWays(to: { !$0.isOutOfUse && ($0.stage == "deprecated" || $0.deprecation != nil) })
            {
                let target = scope.registry.records[way.target]
                // What is gone before its base is needs no other one.
                if let end = target.endOfLife, let own = scope.record.endOfLife, own.day <= end.day { continue }
                let successor = scope.registry.successor(of: way.target)
                if successor?.position == scope.position, way.effect != .stops { continue }
                let isStage = target.stage == "deprecated"
                let end = target.endOfLife.map { " and must not be used from \(quoted($0.text)) on" } ?? ""
                let range = isStage ? target["stage"]?.range : target["deprecated"]?.range
                findings.report(
                    way, in: scope, state: (isStage ? "is deprecated" : "is to be deprecated") + end,
                    StateOfUpstream(range: range, message: "deprecated here", successor: successor, remedy: nil),
                    atMost: isStage ? nil : .note)
            }
        })
}
