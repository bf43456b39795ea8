import RiskAssessment
import SourceText
import Testing

@testable import RegistryRisk

/// Tiers set by hand, facts of the registry, and what is inherited.
@Suite struct TierTests {
    private func override(
        _ override: String, answers: String = worst, exception: String = "", on day: String? = "2026-12-01"
    ) throws -> (tier: String?, outcome: OverrideOutcome) {
        let head = "subject: model:m\nreason: A pilot\n"
        let found = try risk(
            [
                "content/models/m.md": model("risk: {answers: \(answers), override: \(override)}"),
                "content/models/other.md": model("stage: concept"),
                "content/exceptions/e.md": card(exception.hasPrefix("subject") ? exception : head + exception),
            ], on: day)
        return (found.tierName(try found.position("model:m")), try found.node("model:m").override)
    }

    @Test("a tier is raised by whoever names themselves")
    func up() throws {
        let named = try override("{tier: high, by: m.okafor}", answers: best)
        #expect(named.tier == "high" && named.outcome == .applied)
        let unnamed = try override("{tier: high}", answers: best)
        #expect(unnamed.tier == "low" && unnamed.outcome == .tooFewApprovals(needed: 1))
        #expect(try override("{tier: hgh, by: m.okafor}", answers: best).outcome == .unknownTier)
    }

    @Test("a tier is lowered by an exception with two people, for a time, for this record and for its tier")
    func down() throws {
        let two = "approvals: [{by: a.b, on: \"2026-10-01\"}, {by: c.d, on: \"2026-11-01\"}]\n"
        let twice = "approvals: [{by: a.b, on: \"2026-10-01\"}, {by: a.b, on: \"2026-11-01\"}]\n"
        let rejected = "approvals: [{by: a.b, on: \"2026-10-01\"}, {by: c.d, decision: reject}]\n"
        let named = "{tier: low, exception: \"exception:e\"}"
        let until = "expires: \"2027-03-01\""
        let good = try override(named, exception: "waives: risk_tier\n" + two + until)
        #expect(good.tier == "low" && good.outcome == .applied)
        let few = OverrideOutcome.tooFewApprovals(needed: 2)
        #expect(try override(named, exception: "waives: risk_tier\n" + twice + until).outcome == few)
        #expect(try override(named, exception: "waives: risk_tier\n" + rejected + until).outcome == few)
        #expect(try override(named, exception: "waives: validation\n" + two + until).outcome == few)
        #expect(
            try override(named, exception: "subject: model:other\nwaives: risk_tier\n" + two + until).outcome == few)
        #expect(try override("{tier: low, by: a.b}", exception: "waives: risk_tier\n" + two + until).outcome == few)
        let ended = try override(named, exception: "waives: risk_tier\n" + two + "expires: \"2026-11-30\"")
        #expect(ended.tier == "high" && ended.outcome == .notInForce)
        #expect(
            try override(named, exception: "waives: risk_tier\n" + two + "expires: \"2027-12-01\"").outcome
                == .tooLong(longestDays: 180))
        #expect(try override(named, exception: "waives: risk_tier\n" + two + until, on: nil).outcome == .notInForce)
    }

    @Test("an incident counts while it is open on the day")
    func incidents() throws {
        func node(_ incident: String, on day: String?) throws -> NodeRisk {
            try risk(
                [
                    "content/models/m.md": model("risk: {answers: \(best)}"),
                    "content/incidents/i.md": card("affected: [m]\nseverity: serious\n\(incident)"),
                ], on: day
            ).node("model:m")
        }
        let open = "opened: \"2026-03-01\""
        let closed = open + "\nclosed: \"2026-06-01\""
        #expect(try node(open, on: "2026-12-01").signals == [0])
        #expect(try node(open, on: "2026-12-01").score == 4_000)
        #expect(try node(open, on: nil).signals == [0])
        #expect(try node(open, on: "2026-02-28").signals == [], "not opened yet")
        #expect(try node(closed, on: "2026-12-01").signals == [])
        #expect(try node(closed, on: "2026-05-31").signals == [0])
        #expect(try node(closed, on: "2026-06-01").signals == [])
        #expect(try node(closed, on: nil).signals == [])
    }

    @Test("the built-in rubric's signals fire on missing digests and on what has no record, and say where")
    func signals() throws {
        let files: KeyValuePairs = [
            "content/models/bare.md": model("stage: production"),
            "content/models/half.md": model(
                "stage: production\nartifacts: [{name: a, digest: \"sha256:\(String(repeating: "0", count: 64))\"}, {name: b}]"
            ),
            "content/models/staged.md": model("stage: staging"),
            "content/models/heir.md": model("stage: staging", hub: "base_model: acme/unknown"),
        ]
        let found = RegistryRisk(lineage(files), RegistryRubric(), date: nil)
        func signals(_ id: String) throws -> [String] {
            try found.node("model:" + id).signals.map { found.rubric.signals[$0].id }
        }
        #expect(try signals("bare") == ["digest_missing"])
        #expect(try signals("half") == ["digest_missing"])
        #expect(try signals("staged") == [])
        #expect(try signals("heir") == ["unregistered_dependency"])
        let causes = found.causes(of: try found.node("model:half").signals[0], at: try found.position("model:half"))
        #expect(causes.map(\.text) == ["it is in production", "its artifact b has no digest"])
        let heir = found.causes(of: try found.node("model:heir").signals[0], at: try found.position("model:heir"))
        #expect(heir.first?.text == "it rests on acme/unknown, which has no record here")
        #expect(heir.first?.range != nil)
    }

    @Test("a service inherits from the models that it serves, and a fine-tune from its base")
    func inheritance() throws {
        let found = RegistryRisk(
            lineage([
                "content/models/base.md": model("risk: {answers: {sc.origin: undocumented, sc.pinned: none}}"),
                "content/models/tuned.md": model(
                    "risk: {answers: {sc.origin: in_house, sc.pinned: all, sc.input: none}}",
                    hub: "base_model: base\nbase_model_relation: finetune"),
                "content/services/s.md": card(
                    "models: [tuned]\nrisk: {answers: {sc.origin: in_house, sc.pinned: all, sc.input: none}}"),
            ]), RegistryRubric(), date: nil)
        let factor = try #require(found.rubric.factor("supply_chain"))
        #expect(try found.node("model:base").effectiveFactors[factor] == 10_000)
        #expect(try found.node("model:tuned").ownFactors[factor] == 0)
        #expect(try found.node("model:tuned").effectiveFactors[factor] == 9_000)
        #expect(try found.node("service:s").ownFactors[factor] == 0)
        #expect(try found.node("service:s").effectiveFactors[factor] == 7_200)
    }

    @Test("what runs without naming a stage is in production")
    func serviceWithoutStage() throws {
        let found = try risk([
            "content/services/s.md": card("models: []\nrisk: {answers: \(worst)}"),
            "content/services/trial.md": card("stage: staging\nmodels: []\nrisk: {answers: \(worst)}"),
        ])
        #expect(try found.node("service:s").exceededAppetite == 6_000)
        #expect(try found.node("service:trial").exceededAppetite == nil)
    }
}
