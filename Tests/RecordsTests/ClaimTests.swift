import Testing
import Vocabulary

@testable import Records

/// Values that say where they are from.
@Suite struct ClaimTests {
    @Test(
        "Each part of a claim has its names",
        arguments: [
            "{value: x, because: b, source: s, on: 2026-03-01, by: p}",
            "{value: x, why: b, evidence: s, reviewed: 2026-03-01, by: p}",
            "{by: p, on: 2026-03-01, source: s, rationale: b, value: x}",
        ])
    func parts(yaml: String) throws {
        let card = own("title: \(yaml)")
        let value = try #require(card.fields[field: "title"])
        #expect(value.dump == "\"x\"" && card.issueWords == [])
        let claim = try #require(value.claim)
        #expect(claim.because == "b" && claim.source == "s" && claim.on?.iso == "2026-03-01" && claim.by == "p")
    }

    @Test(
        "A part without a value counts as absent",
        arguments: [
            "{value: x, on: null}", "{value: x, because: null, source: ~, by: , reviewed: }", "{value: x, why: \"\"}",
        ])
    func nullParts(yaml: String) throws {
        let card = own("title: \(yaml)")
        #expect(card.issueWords == [])
        let claim = try #require(card.fields[field: "title"]?.claim)
        #expect(claim.because == nil && claim.source == nil && claim.on == nil && claim.by == nil)
    }

    @Test func `Where the first name of a part says nothing, the next counts`() throws {
        let card = own(
            "title: {value: x, on: null, reviewed: 2026-03-01, because: ~, rationale: r, source: , evidence: e}")
        let claim = try #require(card.fields[field: "title"]?.claim)
        #expect(claim.on?.iso == "2026-03-01" && claim.because == "r" && claim.source == "e")
    }

    @Test func `A quoted null is a word`() {
        #expect(own("title: {value: x, because: \"null\"}").fields[field: "title"]?.claim?.because == "null")
    }

    @Test func `A day that is none is reported under the name it was written with`() {
        #expect(own("title: {value: x, on: soon}").issueWords == ["registry.title.on: no date soon"])
        #expect(own("title: {value: x, reviewed: soon}").issueWords == ["registry.title.reviewed: no date soon"])
    }

    @Test func `A claim may hold a list, a reference, an admission or nothing`() {
        let card = own(
            "tags: {value: [a], by: p}\nowner: {value: team-a}\nstage: {value: unknown, why: w}\nsummary: {value: }")
        #expect(card.fields[field: "tags"]?.dump == "[\"a\"]")
        #expect(card.fields[field: "owner"]?.dump == "→team-a")
        #expect(card.fields[field: "stage"]?.dump == "<unknown>")
        #expect(card.fields[field: "summary"]?.isAbsent == true)
        #expect(card.references.map(\.reference.text) == ["team-a"])
        #expect(card.issueWords == [])
    }

    @Test func `A key that no claim has is said, and a field of its own named value makes no claim`() {
        #expect(own("title: {value: x, more: y}").issueWords == ["registry.title.more: unknown more, meant -"])
        let row = own("evaluation: [{metric: f1, value: {value: 0.5, source: s}}]")
        #expect(row.fields[field: "evaluation"]?.dump == "[{metric: \"f1\", value: 0.5}]")
        #expect(own("evaluation: [{value: 1, source: s}]").fields[field: "evaluation"]?.list?[0].claim == nil)
    }

    @Test func `Keys of the Hub take no claims and no admissions`() {
        #expect(model("model_name: {value: x}").issues.count == 1)
        #expect(model("model_name: unknown").hubFields[field: "model_name"]?.dump == "\"unknown\"")
    }

    @Test func `A word that a field lists itself wins over the admission of that name`() {
        let field = Field("level", .choice(["unknown", "low"]), help: "How high.")
        let schema = Schema(extensions: [Schema.Extension(field: field, kinds: [.guide])])
        #expect(card("level: unknown", .guide, schema: schema).fields[field: "level"]?.dump == "\"unknown\"")
        #expect(card("level: withheld", .guide, schema: schema).fields[field: "level"]?.dump == "<withheld>")
    }
}
