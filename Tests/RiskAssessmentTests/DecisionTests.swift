import RiskAssessment
import Testing

/// What the decisions about risk say, each by an example.
@Suite struct DecisionTests {
    private let rubric = Rubric.builtIn

    /// All answers the best, save those given.
    private func assessment(
        _ worse: [String: String] = [:], without: Set<String> = [],
        controls: [Assessment.ControlClaim] = [], excluded: [Assessment.Exclusion] = []
    ) -> Assessment {
        let answers = rubric.questions.filter { !without.contains($0.id) }.map { question in
            let best = question.options.first { $0.score == 0 }?.name ?? ""
            return Assessment.Answer(question.id, worse[question.id] ?? best)
        }
        return Assessment(answers: answers, notApplicable: excluded, controls: controls)
    }

    private func risks(
        _ nodes: [Portfolio.Node], _ edges: [(Int, Int, String)] = [], on day: String = "2026-12-01"
    ) -> [NodeRisk] {
        let edges = edges.map { Portfolio.Edge(from: $0.0, to: $0.1, relation: $0.2) }
        return PortfolioRisk(Portfolio(nodes: nodes, edges: edges, date: CalendarDay(day)), rubric).nodes
    }

    private func model(
        _ assessment: Assessment?, facts: [Fact: FactValue] = [:], override: TierOverride? = nil
    ) -> Portfolio.Node {
        Portfolio.Node(id: "model", kind: .model, assessment: assessment, facts: facts, override: override)
    }

    private func factor(_ id: String, _ scores: [Int]) -> Int { rubric.factor(id).map { scores[$0] } ?? -1 }

    @Test(
        "Evidence counts in full until the day that ends its months, then half",
        arguments: [
            (ControlState.absent, "2026-01-31", 10_000), (.planned, "2026-01-31", 10_000),
            (.waived, "2026-01-31", 10_000),
            (.implemented, "2020-01-01", 7500), (.verified, "2025-12-02", 5000), (.verified, "2025-12-01", 7500),
            (.verified, "2026-12-02", 7500),
        ])
    func controls(_ state: ControlState, _ evidence: String, _ change: Int) {
        let claim = Assessment.ControlClaim("drift_monitoring", state, evidence: CalendarDay(evidence))
        let worst = ["ch.adapt": "online_learning", "ch.monitor": "none"]
        let risk = risks([model(assessment(worst, controls: [claim]))])[0]
        #expect(factor("change", risk.residualFactors) == change)
        #expect(risk.notes.isEmpty == (change != 7500 || state == .implemented))
    }

    @Test("All likelihood controls together take off 60 percent at most")
    func cap() {
        let worst = [
            "dq.provenance": "none", "dq.represent": "not_assessed", "dq.fresh": "stale", "dq.label": "unmeasured",
        ]
        let verified = rubric.controls.map {
            Assessment.ControlClaim($0.id, .verified, evidence: CalendarDay("2026-11-30"))
        }
        let worstPrivacy = ["pr.data": "special_category", "pr.memor": "not_assessed", "pr.basis": "none"]
        let answers = worst.merging(worstPrivacy) { $1 }
        let risk = risks([model(assessment(answers, controls: verified))])[0]
        #expect(factor("data_quality", risk.residualFactors) == 5950)
        // 0.6 × 0.8 × 0.9 of it.
        #expect(factor("privacy", risk.residualFactors) == 4320)
        let impact = ["au.level": "autonomous", "au.override": "never", "au.tools": "write"]
        let capped = risks([model(assessment(impact, controls: verified))])[0]
        // 0.7 × 0.9 would be 63.
        #expect(factor("autonomy", capped.residualFactors) == 7000)
    }

    @Test("What lies outside passes on nothing but the floor of what has no record")
    func external() {
        let outside = Portfolio.Node(
            id: "x", kind: .model, hasRecord: false, facts: [.vulnerabilityScore: .number(FixedDecimal(10))])
        let library = Portfolio.Node(id: "y", kind: .other, hasRecord: false)
        let risk = risks([model(assessment()), outside, library], [(0, 1, "base_model.finetune"), (0, 2, "runs_in")])[0]
        #expect(factor("supply_chain", risk.effectiveFactors) == 6000)
        #expect(risk.signals.map { rubric.signals[$0].id } == ["unregistered_dependency"])
        #expect(risk.highest == risk.score)
        #expect(!risk.hasUnassessedUpstream)
        #expect(risks([model(assessment()), library], [(0, 1, "runs_in")])[0].score == 0)
    }

    @Test("A record without an assessment widens the interval of what rests on it, and passes on its floors alone")
    func unassessedUpstream() {
        let base = Portfolio.Node(id: "base", kind: .model)
        let old = Portfolio.Node(id: "image", kind: .environment, facts: [.environmentIsEndOfLife: .flag(true)])
        let risk = risks(
            [model(assessment()), base, old], [(0, 1, "base_model.finetune"), (0, 2, "runs_in")])
        #expect(risk[0].effectiveFactors.max() == 6000)
        #expect(risk[0].lowest == risk[0].score)
        // Of the weights 55 at 90, and 8 at 100 by the image.
        #expect(risk[0].highest == 5750)
        #expect(risk[0].hasUnassessedUpstream)
        #expect(!risk[1].hasUnassessedUpstream)
        #expect(risk[1].isUnassessed)
        #expect(risk[1].gateTier == rubric.tier("critical"))
        #expect(risk[1].scoreTier == rubric.tier("low"))
        #expect((risk[1].lowest, risk[1].highest) == (0, 10_000))
    }

    @Test("Fewer than half of the answers is unassessed, half is not")
    func incomplete() {
        let ids = rubric.questions.map(\.id)
        let fewer = risks([model(assessment(without: Set(ids.prefix(15))))])[0]
        let enough = risks([model(assessment(without: Set(ids.prefix(14))))])[0]
        #expect(fewer.isUnassessed)
        #expect(!enough.isUnassessed)
        #expect(enough.unknown == Array(0..<14))
    }

    @Test("A question is excluded with a rationale and where the rubric allows it, else it is open")
    func exclusions() {
        let answered = assessment(
            ["au.tools": "write", "au.level": "autonomous"],
            excluded: [
                Assessment.Exclusion("au.tools", rationale: "It has none."),
                Assessment.Exclusion("dq.label", rationale: nil),
                Assessment.Exclusion("di.rights", rationale: "We think so."),
            ])
        let risk = risks([model(answered)])[0]
        // 4 × 2 of 4 × 3.
        #expect(factor("autonomy", risk.inherentFactors) == 6667)
        #expect(
            risk.notes == [
                .excludedWithoutRationale(question: "dq.label"), .mayNotBeExcluded(question: "di.rights"),
            ])
    }

    @Test("Of an answer and a fact the worse counts, and a dataset says how personal what it trains is")
    func derivedAnswers() {
        let facts: [Fact: FactValue] = [.regulationClass: .name("high-annex-iii")]
        let risk = risks([model(assessment(), facts: facts)])[0]
        #expect(factor("regulation", risk.inherentFactors) == 7500)
        #expect(risk.notes == [.factDiffers(question: "rg.eu_class", answer: "minimal", fact: "high-annex-iii")])
        #expect(risk.tier == rubric.tier("high"))
        #expect(risk.scoreTier == rubric.tier("low"))
        #expect(risk.inherentTier == rubric.tier("high"))

        let data = Portfolio.Node(
            id: "data", kind: .dataset, facts: [.dataProtectionLevel: .name("special_category")])
        let trained = risks([model(assessment(without: ["pr.data"])), data], [(0, 1, "trained_on")])[0]
        #expect(factor("privacy", trained.inherentFactors) == 6000)
        #expect(trained.unknown == [])
    }

    @Test("A critical answer of one factor makes the tier high, a prohibited use blocks")
    func tierFloors() {
        let opaque = risks([model(assessment(["op.explain": "no", "op.repro": "no"]))])[0]
        #expect(opaque.scoreTier == 0)
        #expect(opaque.tier == rubric.tier("high"))
        let prohibited = risks([model(assessment(), facts: [.regulationClass: .name("prohibited")])])[0]
        #expect(prohibited.tier == rubric.tier("critical"))
        #expect(prohibited.blockedStages == ["validation", "staging", "production"])
        // What is inherited is no factor of one's own.
        let base = Portfolio.Node(
            id: "base", kind: .model, assessment: assessment(["op.explain": "no", "op.repro": "no"]))
        #expect(risks([model(assessment()), base], [(0, 1, "base_model.quantized")])[0].tier == 0)
    }

    @Test("A tier is lowered by an exception with approvals and an end, never below the floors")
    func overrides() {
        let from = CalendarDay("2026-11-01")
        func outcome(_ override: TierOverride, facts: [Fact: FactValue] = [:]) -> (Int, OverrideOutcome) {
            let worst = rubric.questions.reduce(into: [String: String]()) { $0[$1.id] = $1.options.last?.name }
            var answers = assessment(worst)
            answers.answers.removeAll { $0.question.hasPrefix("op.") || $0.question.hasPrefix("di.") }
            let risk = risks([model(answers, facts: facts, override: override)])[0]
            return (risk.tier, risk.override)
        }
        func down(_ approvals: Int, _ exception: String? = "exception:x", until: String = "2027-01-01") -> TierOverride
        {
            TierOverride(
                tier: "low", approvals: approvals, exception: exception, from: from, until: CalendarDay(until))
        }
        #expect(outcome(down(1)) == (3, .tooFewApprovals(needed: 2)))
        #expect(outcome(down(2, nil)) == (3, .withoutException))
        #expect(outcome(down(2, until: "2027-06-01")) == (3, .tooLong(longestDays: 180)))
        #expect(outcome(down(2, until: "2026-11-30")) == (3, .notInForce))
        // Factors above 90 hold it at high.
        #expect(outcome(down(2)) == (2, .heldByFloor))
        #expect(outcome(TierOverride(tier: "worst", approvals: 9)) == (3, .unknownTier))
        let up = TierOverride(tier: "moderate", approvals: 1)
        #expect(risks([model(assessment(), override: up)])[0].tier == 1)
    }

    @Test("A record in production above the appetite is named, and unscored vulnerabilities count as high")
    func appetite() {
        let ids = Set(rubric.questions.prefix(14).map(\.id))
        let risk = risks([model(assessment(without: ids), facts: [.stage: .name("production")])])[0]
        #expect(risk.score == 5620)
        #expect(risk.exceededAppetite == nil)
        let scored = risks([
            model(
                assessment(without: ids.union(["ep.robust"])),
                facts: [.stage: .name("production"), .vulnerabilityScore: .unscored, .artifactDigest: .missing])
        ])[0]
        #expect(scored.signals.map { rubric.signals[$0].id } == ["vuln_high", "digest_missing"])
        #expect(scored.exceededAppetite == 6000)
        let staged = risks([model(assessment(), facts: [.stage: .name("staging"), .artifactDigest: .missing])])[0]
        #expect(staged.signals == [])
    }

    @Test("A dataset is scored by what it passes on, whose answers alone it may give")
    func datasets() {
        let worst = ["pr.data": "special_category", "pr.memor": "not_assessed", "pr.basis": "none"]
        let data = Portfolio.Node(id: "data", kind: .dataset, assessment: assessment(worst))
        let risk = risks([data])[0]
        #expect(risk.isAssessed.count { $0 } == 3)
        // 10 of the weights 8, 13 and 10.
        #expect(risk.score == 3226)
        #expect(risk.notes.count == rubric.questions.count - 9)
    }

    @Test("Higher tiers ask for what lower ones do, in their own words")
    func actions() {
        let ids = rubric.actions(ofTier: 3).map(\.id)
        #expect(ids.count == Set(ids).count)
        #expect(ids.contains("impact_assessment"))
        #expect(rubric.actions(ofTier: 3).first { $0.id == "validation" }?.approvals == 3)
        #expect(rubric.actions(ofTier: 0).map(\.id) == ["self_attest"])
    }

    @Test(
        "Months end on the last day of a shorter month",
        arguments: [
            ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2023-11-30", 3, "2024-02-29"),
            ("2024-02-29", 12, "2025-02-28"), ("1999-12-31", 24, "2001-12-31"), ("2026-05-15", 24, "2028-05-15"),
        ])
    func months(_ start: String, _ months: Int, _ end: String) throws {
        #expect(try #require(CalendarDay(start)).adding(months: months) == CalendarDay(end))
        #expect(CalendarDay("1970-01-01")?.number == 0)
        #expect(CalendarDay("2026-02-29") == nil)
    }
}
