import RiskAssessment
import SourceText
import Testing

@testable import RegistryRisk

@Suite struct AnswerTests {
    @Test("answers are read bare, as claims and as special values")
    func answers() throws {
        let found = try risk([
            "content/models/m.md": model(
                """
                risk:
                  answers:
                    di.severity: {value: moderate, because: Seen in the pilot, on: "2026-01-01"}
                    di.tools: {value: not-applicable, because: It has none}
                    pr.data: unknown
                    pr.basis: recorded
                """)
        ])
        #expect(try found.counted("di.severity", of: "model:m") == "moderate")
        #expect(try found.counted("di.tools", of: "model:m") == "not applicable")
        #expect(try found.counted("pr.data", of: "model:m") == "unknown")
        #expect(try found.counted("pr.basis", of: "model:m") == "recorded")
        #expect(try found.node("model:m").notes.isEmpty)
        let answer = try #require(found.cards[found.position("model:m")]?.answer("pr.basis"))
        let file = found.registry.records[try found.position("model:m")].file
        #expect(file.text(answer.nameRange) == "pr.basis" && file.text(answer.value.range) == "recorded")
    }

    @Test("what does not apply says why, or counts as open")
    func withoutRationale() throws {
        let found = try risk(["content/models/m.md": model("risk: {answers: {di.tools: not-applicable}}")])
        #expect(try found.counted("di.tools", of: "model:m") == "unknown")
        #expect(try found.node("model:m").notes == [.excludedWithoutRationale(question: "di.tools")])
    }

    @Test("the level of personal data answers a question, and that of the data it was trained on")
    func facts() throws {
        let found = try risk([
            "content/models/own.md": model("data_protection: {level: personal}\nrisk: {answers: {di.severity: none}}"),
            "content/models/both.md": model(
                "data_protection: {level: personal}\nrisk: {answers: {pr.data: sensitive}}"),
            "content/models/trained.md": model("risk: {answers: {pr.data: none}}", hub: "datasets: [claims]"),
            "content/datasets/claims.md": card("registry: {personal: {level: special_category}}"),
        ])
        #expect(try found.counted("pr.data", of: "model:own") == "derived personal")
        #expect(try found.counted("pr.data", of: "model:both") == "sensitive")
        #expect(try found.counted("pr.data", of: "model:trained") == "derived special_category")
        #expect(
            try found.node("model:trained").notes
                == [.factDiffers(question: "pr.data", answer: "none", fact: "special_category")])
    }

    @Test("a dataset is asked about what it passes on alone, a team nothing")
    func kinds() throws {
        let found = try risk([
            "content/datasets/d.md": card("registry: {risk: {answers: {pr.data: personal, di.severity: none}}}"),
            "content/teams/t.md": card("members: [{person: a.b}]"),
        ])
        #expect(try found.counted("di.severity", of: "dataset:d") == "not asked")
        #expect(try found.node("dataset:d").notes == [.outsideKind(question: "di.severity")])
        #expect(try found.tierName(found.position("dataset:d")) == nil)
        #expect(try found.counted("pr.data", of: "team:t") == "not asked")
        #expect(found.assessable.isEmpty)
    }

    @Test("a card without a block about risk is unassessed")
    func silent() throws {
        let found = try risk([
            "content/models/m.md": card("license: mit"),
            "content/models/half.md": model("risk: {answers: {di.severity: none, di.tools: none}}"),
            "content/models/less.md": model("risk: {answers: {di.severity: none}}"),
        ])
        #expect(try found.tierName(found.position("model:m")) == "unassessed")
        #expect(try found.tierName(found.position("model:half")) == "high")
        #expect(try found.tierName(found.position("model:less")) == "unassessed")
        #expect(found.tierNames == ["low", "high", "unassessed"])
    }

    // MARK: Controls

    private func evidence(
        _ control: String, _ review: String = "", on day: String? = "2026-12-01"
    ) throws -> (
        state: ControlState, evidence: CardAssessment.Evidence?
    ) {
        let found = try risk(
            [
                "content/models/m.md": model("risk: {answers: \(best), controls: {dpia: \(control)}}"),
                "content/reviews/r.md": card("subject: model:m\ntype: privacy\n\(review)"),
            ], on: day)
        return (
            try found.state(of: "dpia", at: "model:m"),
            found.cards[try found.position("model:m")]?.control("dpia")?.evidence
        )
    }

    @Test("a verified control needs a review that speaks for it, or a source with a day")
    func controls() throws {
        let named = "{state: verified, evidence: \"review:r\"}"
        #expect(try evidence("verified").state == .implemented)
        #expect(try evidence("planned").state == .planned)
        #expect(try evidence(named, "on: \"2026-06-01\"\noutcome: pass").state == .verified)
        #expect(try evidence(named, "on: \"2026-06-01\"\noutcome: conditional").state == .verified)
        #expect(try evidence(named, "on: \"2025-12-01\"\noutcome: pass").state == .implemented)
        #expect(try evidence(named, "on: \"2025-12-02\"\noutcome: pass").state == .verified)
        #expect(try evidence(named, "outcome: pass").state == .implemented)
        #expect(try evidence("{state: verified, source: docs/dpia.md, on: \"2026-06-01\"}").state == .verified)
        #expect(try evidence("{state: verified, source: docs/dpia.md}").state == .implemented)
        #expect(
            try evidence("{value: verified, source: docs/dpia.md, on: \"2026-06-01\"}").state == .verified,
            "as a claim")
        #expect(try evidence("{state: verified, source: docs/dpia.md, on: \"2027-06-01\"}").state == .implemented)
    }

    @Test("a review that failed, or holds no longer, or is not there, shows nothing")
    func spent() throws {
        let named = "{state: verified, evidence: \"review:r\"}"
        let failed = try evidence(named, "on: \"2026-06-01\"\noutcome: fail")
        #expect(failed.state == .implemented && failed.evidence == .spentReview(1, failed: true))
        let past = try evidence(named, "on: \"2026-06-01\"\noutcome: pass\nvalid_until: \"2026-11-30\"")
        #expect(past.state == .implemented && past.evidence == .spentReview(1, failed: false))
        let lastDay = try evidence(named, "on: \"2026-06-01\"\noutcome: pass\nvalid_until: \"2026-12-01\"")
        #expect(lastDay.state == .verified)
        let missing = try evidence("{state: verified, evidence: \"review:gone\"}")
        #expect(missing.state == .implemented && missing.evidence == .unknown("review:gone"))
    }

    @Test("without a day no evidence is taken for valid")
    func withoutDay() throws {
        let named = "{state: verified, evidence: \"review:r\"}"
        let found = try evidence(named, "on: \"2026-06-01\"\noutcome: pass\nvalid_until: \"2026-07-01\"", on: nil)
        #expect(found.state == .implemented)
        guard case .review(1, on: .some) = found.evidence else {
            Issue.record("\(String(describing: found.evidence))")
            return
        }
    }
}
