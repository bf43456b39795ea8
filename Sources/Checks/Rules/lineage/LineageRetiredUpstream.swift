import Diagnostics
import Lineage
import Records

extension Rule {
    /// What is in use rests on nothing that is out of use.
    static let lineageRetiredUpstream = Rule(
        "lineage/retired-upstream", .error, "What is in use rests on nothing that is out of use",
        why:
            "What is retired, rejected or suspended is no longer watched, patched or kept; what still rests on it may stop "
            + "or can no longer be built again.",
        remedy: "Move to something that is in use, or take the record out of use as well.",
        bad: """
            environment: batch-2022    # its card says: stage: retired
            """,
        good: """
            environment: batch-2026
            """,
        check: .record { scope, findings in
            for way in scope.upstreamWays(to: { $0.isOutOfUse }) {
                let target = scope.registry.records[way.target]
                let successor = scope.registry.successor(of: way.target)
                // A new version that was made from the old one says where it came from.
                if successor?.position == scope.position, way.effect != .stops { continue }
                let stage = target.stage ?? ""
                findings.report(
                    way, in: scope, state: stage == "rejected" ? "was rejected" : "is \(stage)",
                    StateOfUpstream(
                        range: target["stage"]?.range, message: "\(stage) here", successor: successor,
                        remedy: stage == "suspended" ? "Wait until it is cleared, or move to something in use." : nil))
            }
        })
}
