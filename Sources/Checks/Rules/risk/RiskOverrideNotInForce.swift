import Diagnostics
import Records
import RegistryRisk
import RiskAssessment
import SourceText
import Vocabulary

extension Rule {
    /// A tier that is set by hand may be.
    static let riskOverrideNotInForce = Rule(
        "risk/override-not-in-force", .warning, "A tier that is set by hand may be",
        why:
            "The computed tier stands where the one by hand is not allowed; whoever reads the card believes the other.",
        remedy: "Meet what the rubric asks for, or delete the override.",
        bad: """
            risk: {override: {tier: critcal, because: New product, by: m.okafor}}
            """,
        good: """
            risk: {override: {tier: critical, because: New product, by: m.okafor}}
            """,
        check: .record { scope, findings in
            guard let override = scope.assessment?.override, RegistryRisk.isAssessable(scope.record.kind) else {
                return
            }
            let parts = scope.record["risk"]?.map?[field: "override"]?.map
            let place = parts?[field: "tier"]?.range ?? override.range
            let tiers = scope.rubric.tiers
            if scope.node.override == .unknownTier {
                let correction = FindingWords.correction(
                    of: override.tier, at: place, among: tiers.map(\.id), "The tiers are")
                findings.report(
                    place, "the rubric has no tier \(quoted(override.tier))", remedy: correction.remedy,
                    fix: correction.fix)
                return
            }
            guard let (reason, remedy) = reason(override, scope) else { return }
            // An exception that is there is shown beside the card that names it.
            let exception = override.exception.map { position in
                let record = scope.registry.records[position]
                return scope.note("this is the exception", at: position, record["expires"]?.range)
            }
            findings.report(
                place,
                "tier \(quoted(override.tier)) is not in force: \(reason); \(quoted(tiers[scope.node.tier].id)) stands",
                remedy: remedy, notes: exception.map { [$0] } ?? [])
        })

    private static func reason(
        _ override: CardAssessment.Override, _ scope: RecordScope
    ) -> (reason: String, remedy: String?)? {
        switch scope.node.override {
        case .none, .applied, .unknownTier: return nil
        case .heldByFloor:
            let floors = scope.node.tierFloors.map { scope.rubric.tierFloors[$0] }
            let highest = floors.max { $0.tier < $1.tier }
            let text = highest.map { ", where \(quoted($0.condition.text))" } ?? ""
            return ("a floor of the rubric holds\(text)", "No exception lowers a tier below its floor.")
        case .tooFewApprovals(let needed):
            let wanted = scope.rubric.tier(override.tier) ?? 0
            // Approvals of a lower tier are those of its exception, so that this is what is missing first.
            if wanted < scope.node.tier, let gap = exceptionGap(override, scope) { return gap }
            return (
                needed == 1 ? "1 person must approve it" : "\(needed) people must approve it",
                wanted < scope.node.tier
                    ? "Have the exception approved by so many people." : "Say under `by` who set it."
            )
        case .withoutException: return exceptionGap(override, scope)
        case .tooLong(let days):
            return (
                "a lower tier may hold \(days) days at most, and needs the days of both ends",
                "Give the exception a day of approval and an `expires` that is no later."
            )
        case .notInForce:
            // Without a day nothing is said about time.
            guard let date = scope.risk.date, let exception = override.exception else { return nil }
            let record = scope.registry.records[exception]
            guard let end = record.day("expires"), end < date else {
                return ("the exception is not in force yet", "Wait, or delete the override.")
            }
            return (
                "its exception ended on \(FindingWords.past(end, on: date))", "Have it renewed, or delete the override."
            )
        }
    }

    /// What is wrong with the exception that allows a lower tier; nil where it is for that.
    private static func exceptionGap(
        _ override: CardAssessment.Override, _ scope: RecordScope
    ) -> (reason: String, remedy: String?)? {
        let remedy = "Name an exception record under `exception` that is for this record and waives `risk_tier`."
        guard let exception = override.exception else { return ("a lower tier needs an exception", remedy) }
        let isMeant = scope.risk.exceptions[scope.position].contains {
            $0.position == exception && $0.waives(RiskException.tier)
        }
        let id = quoted(scope.registry.records[exception].id.text)
        return isMeant ? nil : ("\(id) does not waive `risk_tier` for this record", remedy)
    }
}
