import RiskAssessment
import SourceText
import Testing
import Vocabulary

@testable import RegistryRisk

/// What a tier asks for, and how it stands.
@Suite struct ActionTests {
    private static let assessed = "assessed: {on: \"2026-11-20\", by: m.okafor}"

    private func found(
        stage: String = "production", answers: String = worst, assessed: String = ActionTests.assessed,
        risk more: String = "", review: String = "", exception: String = "", on day: String? = "2026-12-01"
    ) throws -> RegistryRisk {
        try risk(
            [
                "content/models/m.md": model(
                    "stage: \(stage)\nrisk: {\(assessed)\(assessed.isEmpty ? "" : ", ")answers: \(answers)\(more)}"),
                "content/reviews/r.md": card("subject: model:m\noutcome: pass\n\(review)"),
                "content/exceptions/e.md": card("subject: model:m\nreason: A pilot\n\(exception)"),
            ], on: day)
    }

    @Test("a low tier asks for less than a high one")
    func tiers() throws {
        let low = try found(answers: best)
        #expect(low.actions(of: try low.position("model:m")).map(\.action.id) == ["self_attest"])
        let high = try found()
        #expect(
            Set(high.actions(of: try high.position("model:m")).map(\.action.id)) == [
                "self_attest", "validation", "notify",
            ])
    }

    @Test("a gate is unmet from its stage on until a review shows it, and again when that is too old")
    func gates() throws {
        func action(_ stage: String, _ review: String = "", on day: String? = "2026-12-01") throws -> RequiredAction {
            try #require(try found(stage: stage, review: review, on: day).action("validation", of: "model:m"))
        }
        #expect(try action("staging").state == .open)
        #expect(try action("production").state == .overdue)
        #expect(try action("production").isGateUnmet)
        #expect(try action("deprecated").isGateUnmet)
        #expect(try action("production", on: nil).isGateUnmet, "that it is missing is no question of time")
        let recent = try action("production", "type: validation\non: \"2026-03-01\"")
        #expect(recent.state == .met && recent.due == CalendarDate("2027-03-01"))
        #expect(recent.evidence?.proof == .review(1))
        let old = try action("production", "type: validation\non: \"2025-03-01\"")
        #expect(old.state == .overdue && old.isGateUnmet && old.due == CalendarDate("2026-03-01"))
        #expect(old.daysOverdue(on: CalendarDate("2026-12-01")) == 275)
        #expect(try action("staging", "type: validation\non: \"2025-03-01\"").isGateUnmet == false)
        let ends = try action("production", "type: validation\non: \"2026-03-01\"\nvalid_until: \"2026-06-01\"")
        #expect(ends.state == .overdue && ends.due == CalendarDate("2026-06-01"))
        #expect(try action("production", "type: audit\non: \"2026-03-01\"").state == .overdue, "of another type")
        #expect(try action("production", "type: validation\non: \"2027-03-01\"").state == .overdue, "not yet")
        #expect(
            try action("production", "type: validation\non: \"2025-03-01\"", on: nil).state == .met,
            "without a day nothing is late")
    }

    @Test("a review that failed shows nothing")
    func failed() throws {
        let found = try risk([
            "content/models/m.md": model("stage: production\nrisk: {\(Self.assessed), answers: \(worst)}"),
            "content/reviews/r.md": card(
                "subject: model:m\noutcome: fail\ntype: validation\non: \"2026-11-01\""),
        ])
        #expect(try found.action("validation", of: "model:m")?.state == .overdue)
    }

    @Test("an action with days is due so long after the assessment")
    func withinDays() throws {
        #expect(try found().action("notify", of: "model:m")?.state == .open)
        #expect(try found().action("notify", of: "model:m")?.due == CalendarDate("2026-12-20"))
        let late = try found(assessed: "assessed: {on: \"2026-10-01\"}").action("notify", of: "model:m")
        #expect(late?.state == .overdue && late?.due == CalendarDate("2026-10-31") && late?.isGateUnmet == false)
        let unknown = try found(assessed: "assessed: {on: \"2026-10-01\"}", on: nil).action("notify", of: "model:m")
        #expect(unknown?.state == .open)
        #expect(try found(assessed: "").action("notify", of: "model:m")?.state == .open, "from no day nothing follows")
    }

    @Test("a card states that an action was done")
    func statements() throws {
        let done = try found(risk: ", actions: {notify: \"2026-11-25\"}").action("notify", of: "model:m")
        #expect(done?.state == .met && done?.evidence?.proof == .statement)
        let early = try found(risk: ", actions: {notify: \"2026-12-02\"}").action("notify", of: "model:m")
        #expect(early?.state == .open, "a day to come shows nothing yet")
    }

    @Test("the owner attests each year, from the day of the assessment on")
    func yearly() throws {
        #expect(try found().action("self_attest", of: "model:m")?.state == .met)
        #expect(
            try found(assessed: "assessed: {on: \"2025-11-30\"}").action("self_attest", of: "model:m")?.state
                == .overdue)
        #expect(try found(assessed: "").action("self_attest", of: "model:m")?.state == .overdue)
        #expect(try found(stage: "exploration", assessed: "").action("self_attest", of: "model:m")?.state == .open)
    }

    @Test("an exception in force waives an action, and one that ended does not")
    func exceptions() throws {
        let approved = "waives: [validation]\napprovals: [{by: a.b, on: \"2026-10-01\"}]\n"
        let waived = try found(exception: approved + "expires: \"2027-01-01\"").action("validation", of: "model:m")
        #expect(waived?.state == .waived && waived?.isGateUnmet == false)
        #expect(waived?.due == CalendarDate("2027-01-01"))
        func state(_ exception: String, on day: String? = "2026-12-01") throws -> RequiredAction.State? {
            try found(exception: exception, on: day).action("validation", of: "model:m")?.state
        }
        #expect(try state(approved + "expires: \"2026-11-30\"") == .overdue)
        #expect(try state(approved + "expires: \"2026-12-01\"") == .waived, "its last day")
        #expect(try state("waives: validation\nexpires: \"2027-01-01\"") == .overdue, "nobody approved it")
        #expect(try state(approved) == .overdue, "it never ends")
        #expect(try state(approved + "expires: \"2027-01-01\"", on: nil) == .overdue)
        #expect(try state(approved + "expires: \"2027-01-01\"", on: "2026-09-30") == .overdue, "not approved yet")
    }

    @Test("a service without a stage has reached every gate; a retired record is asked nothing")
    func services() throws {
        let found = try risk([
            "content/services/s.md": card("models: []\nrisk: {\(Self.assessed), answers: \(worst)}"),
            "content/services/trial.md": card("stage: staging\nmodels: []\nrisk: {answers: \(worst)}"),
            "content/models/gone.md": model("stage: retired\nrisk: {answers: \(worst)}"),
            "content/models/early.md": card("license: mit"),
            "content/models/silent.md": model("stage: production"),
        ])
        #expect(try found.action("validation", of: "service:s")?.isGateUnmet == true)
        #expect(try found.action("validation", of: "service:trial")?.isGateUnmet == false)
        #expect(found.actions(of: try found.position("model:gone")).isEmpty)
        #expect(found.actions(of: try found.position("model:early")).isEmpty)
        #expect(try found.action("validation", of: "model:silent")?.isGateUnmet == true, "gates take it for the worst")
    }

    @Test("the day on which a record came to a stage is when its gate was due")
    func dayReached() throws {
        let found = try risk([
            "content/models/m.md": model(
                """
                stage: production
                lifecycle: [{to: staging, at: "2026-01-01"}, {to: production, at: "2026-02-01"}]
                risk: {answers: \(worst)}
                """)
        ])
        #expect(try found.action("validation", of: "model:m")?.due == CalendarDate("2026-02-01"))
    }

    @Test("a finding is open until a version that is out closes it, or somebody lives with it")
    func findings() throws {
        let found = try risk([
            "content/models/m.md": model("version: \"2.9.0\""),
            "content/models/bare.md": card("license: mit"),
            "content/reviews/older.md": card(
                """
                subject: [model:m, model:bare]
                type: audit
                on: "2026-01-01"
                findings:
                  - {id: open, due: "2026-06-01"}
                  - {id: closed, closed_in: "2.9.0", status: open}
                  - {id: later, closed_in: "2.10.0", status: closed}
                  - {id: nowhere, status: closed}
                  - {id: accepted, status: accepted}
                """),
            "content/reviews/newer.md": card(
                "subject: model:m\ntype: audit\non: \"2026-05-01\"\nfindings: [{id: new, factor: privacy}]"),
        ])
        let findings = found.findings(of: try found.position("model:m"))
        #expect(findings.compactMap(\.id) == ["new", "open", "closed", "later", "nowhere", "accepted"])
        #expect(
            findings.map(\.state) == [
                .open, .open, .closed(version: "2.9.0"), .closedLater(version: "2.10.0"), .closedWithoutVersion,
                .accepted,
            ])
        #expect(findings.filter(\.isOpen).count == 4)
        #expect(findings[1].due == CalendarDate("2026-06-01") && findings[0].factor == "privacy")
        let bare = found.findings(of: try found.position("model:bare"))
        #expect(bare.first { $0.id == "later" }?.state == .closed(version: "2.10.0"), "it has no version to compare")
    }
}
