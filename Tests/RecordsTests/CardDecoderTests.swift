import SourceText
import Testing
import Vocabulary

@testable import Records

/// What a card's front matter says once the vocabulary has been laid over it.
@Suite struct CardDecoderTests {
    // MARK: Hugging Face keys

    @Test(
        "A key of the Hub is taken as one value or as a list",
        arguments: [
            ("datasets: imdb", "datasets", "[→imdb]"), ("datasets: [imdb, squad]", "datasets", "[→imdb, →squad]"),
            ("tags: nlp", "tags", "[\"nlp\"]"), ("library_name: [transformers]", "library_name", "\"transformers\""),
            ("license: mit", "license", "\"mit\""),
            ("license: [mit, apache-2.0]", "license", "[\"mit\", \"apache-2.0\"]"),
            ("language:\n  - en\n  - \"no\"", "language", "[\"en\", \"no\"]"), ("datasets:", "datasets", "null"),
            ("license: ~", "license", "null"), ("tags: []", "tags", "[]"),
            ("co2_eq_emissions: 12.5", "co2_eq_emissions", "12.5"),
            ("co2_eq_emissions: {emissions: 3}", "co2_eq_emissions", "{emissions: 3}"),
            ("license: unknown", "license", "\"unknown\""), ("model_name: withheld", "model_name", "\"withheld\""),
        ])
    func hubShapes(yaml: String, name: String, dump: String) {
        let card = model(yaml)
        #expect(card.hubFields[field: name]?.dump == dump)
        #expect(card.issueWords == [])
    }

    @Test(
        "model-index is read in every shape that real cards have",
        arguments: [
            ("{}", "[{}]"), ("[]", "[]"), ("", "null"), ("{name: x}", "[{name: \"x\"}]"),
            ("[{name: x}]", "[{name: \"x\"}]"),
            ("[{name: x, results: {task: {type: t}}}]", "[{name: \"x\", results: [{task: {type: \"t\"}}]}]"),
            (
                "[{name: x, results: [{metrics: {type: acc, value: 0.9}}]}]",
                "[{name: \"x\", results: [{metrics: [{type: \"acc\", value: open}]}]}]"
            ),
        ])
    func modelIndex(yaml: String, dump: String) {
        let card = model("model-index: \(yaml)")
        #expect(card.hubFields[field: "model-index"]?.dump == dump)
        #expect(card.issueWords == [])
    }

    @Test("A model-index of words is kept, with a word about it", arguments: ["words", "[words, more]"])
    func modelIndexOfWords(yaml: String) {
        let card = model("model-index: \(yaml)")
        #expect(card.hubFields[field: "model-index"] != nil)
        #expect(!card.issues.isEmpty && card.issues.allSatisfy { $0.isHubKey })
    }

    @Test func `A null in a list is left out and reported`() {
        let card = model("tags: [a, null, b]")
        #expect(card.hubFields[field: "tags"]?.dump == "[\"a\", \"b\"]")
        #expect(card.issueWords == ["tags: nullItem"])
    }

    @Test(
        "base_model has the relation that the card names, or a merge where there are several",
        arguments: [
            ("base_model: a", [Relation.baseModelFinetune]),
            ("base_model: [a, b]", [.baseModelMerge, .baseModelMerge]),
            ("base_model: a\nbase_model_relation: adapter", [.baseModelAdapter]),
            ("base_model: [a, b]\nbase_model_relation: quantized", [.baseModelQuantized, .baseModelQuantized]),
            ("base_model_relation: merge\nbase_model: [a]", [.baseModelMerge]),
            ("base_model: a\nbase_model_relation: adaptor", [.baseModelFinetune]),
            ("base_model: a\nbase_model_relation: trained_on", [.baseModelFinetune]), ("base_model: []", []),
        ])
    func baseModels(yaml: String, relations: [Relation]) {
        #expect(model(yaml).references.map(\.relation) == relations)
    }

    @Test func `Unknown keys of a model are kept, near misses of the Hub's keys are noted`() {
        let card = model("licence: mit\nmy_tool: {a: 1}\nregistri: {}\nbase-model: x")
        #expect(card.otherKeys.map(\.key) == ["licence", "my_tool", "registri", "base-model"])
        #expect(
            card.issueWords == [
                "licence: misspelt licence, meant license", "registri: misspelt registri, meant registry",
                "base-model: misspelt base-model, meant base_model",
            ])
        #expect(card.issues.allSatisfy { $0.isHubKey })
    }

    // MARK: Muster's own

    @Test(
        "A value of ours is read by its type",
        arguments: [
            ("stage: production", "stage", "\"production\""), ("owner: claims-ml", "owner", "→claims-ml"),
            ("version: \"1.10\"", "version", "\"1.10\""), ("stage: unknown", "stage", "<unknown>"),
            ("owner: withheld", "owner", "<withheld>"), ("tags: not-applicable", "tags", "<not-applicable>"),
            ("stage:", "stage", "null"),
            (
                "review: {every_days: 365, last: 2026-03-01}", "review",
                "{every_days: 365, last: 2026-03-01}"
            ),
            ("review: {last: \"2026-03-01T10:00:00Z\"}", "review", "{last: 2026-03-01}"),
            ("intended_use: words", "intended_use", "\"words\""),
            ("intended_use: [a, b]", "intended_use", "[\"a\", \"b\"]"),
            (
                "evaluation: [{metric: f1, value: 1e-2, ci: [0.1, -5]}]", "evaluation",
                "[{metric: \"f1\", value: 1e-2, ci: [0.1, -5]}]"
            ),
            ("ext: {anything: [1]}", "ext", "open"), ("title: Unknown", "title", "\"Unknown\""),
        ])
    func ownValues(yaml: String, name: String, dump: String) {
        let card = own(yaml)
        #expect(card.fields[field: name]?.dump == dump)
        #expect(card.issueWords == [])
    }

    @Test(
        "What does not fit is kept as written, with the place and the likely meaning",
        arguments: [
            ("stage: prodution", "registry.stage: no choice prodution, meant production"),
            ("review: {last: 2026-02-30}", "registry.review.last: no date 2026-02-30"),
            ("review: [1]", "registry.review: wrong type, a list"),
            ("tags: one", "registry.tags: wrong type, a single value"),
            ("title: {a: b}", "registry.title: wrong type, a mapping"),
            ("evaluation: [{value: high}]", "registry.evaluation[0].value: no number high"),
            ("sumary: x", "registry.sumary: unknown sumary, meant summary"),
            ("review: {lst: x}", "registry.review.lst: unknown lst, meant last"),
            ("zzzzzzzz: x", "registry.zzzzzzzz: unknown zzzzzzzz, meant -"),
            ("tags: [a, ~]", "registry.tags: nullItem"), ("owner: \"  \"", "registry.owner: emptyReference"),
        ])
    func misfits(yaml: String, issue: String) {
        let card = own(yaml)
        #expect(card.issueWords == [issue])
        #expect(card.issues.allSatisfy { !$0.isHubKey })
    }

    @Test func `A flag or a date is tried in both ways, and one complaint is made where neither fits`() {
        let either = Field("seen", .either([.flag, .date]), help: "Whether, or when.")
        let schema = Schema(extensions: [Schema.Extension(field: either, kinds: [.guide])])
        #expect(card("seen: true", .guide, schema: schema).fields[field: "seen"]?.dump == "true")
        #expect(card("seen: 2026-03-01", .guide, schema: schema).fields[field: "seen"]?.dump == "2026-03-01")
        let neither = card("seen: maybe", .guide, schema: schema)
        #expect(neither.fields[field: "seen"]?.dump == "!maybe")
        #expect(neither.issueWords == ["seen: no date maybe"])
    }

    @Test func `What a rejected reading of a value noted is taken back, references included`() {
        let shapes: FieldType = .either([
            .list(.map([Field("ref", .reference(ReferenceType([.model])), help: "")])), .list(.text),
        ])
        let schema = Schema(extensions: [
            Schema.Extension(field: Field("parts", shapes, help: ""), kinds: [.guide])
        ])
        let card = card("parts: [{ref: a}, words]", .guide, schema: schema)
        #expect(card.references.isEmpty)
        #expect(card.fields[field: "parts"]?.list?.count == 2)
    }

    @Test(.timeLimit(.minutes(1)))
    func `A list of fifty thousand values of several shapes is read in one pass`() {
        // Reading each on a copy of all that was noted before does not end within the limit.
        let items = String(repeating: "- a\n", count: 50_000)
        let card = own("policies:\n" + items)
        #expect(card.references.count == 50_000)
    }

    @Test func `The fields of other kinds stand at the top, and a section is one too many`() {
        let team = card("title: Claims\nregistry: {title: x}\nmember: x", .team)
        #expect(team.fields[field: "title"]?.dump == "\"Claims\"")
        #expect(team.issueWords.first == "registry: needlessSection")
        #expect(team.issues.count == 2)
        #expect(team.hubFields.isEmpty)
    }

    @Test func `A section that is no mapping is reported, an empty one is as good as none`() {
        #expect(model("registry: words").issues.count == 1)
        #expect(model("registry:").issueWords == [])
        #expect(model("registry: {}").issueWords == [])
    }

    @Test func `The relation beside a reference is that of the lineage entry`() {
        let card = own("lineage: [{rel: trained_on, ref: d}, {ref: m}, {rel: nonsense, ref: x}]")
        #expect(card.references.map(\.relation) == [.trainedOn, .mentions, .mentions])
    }

    @Test(.timeLimit(.minutes(1)))
    func `A card of unknown keys is read in one pass, and those beyond the first are counted`() {
        let keys = (0..<20_000).map { "  own\($0): 1" }.joined(separator: "\n")
        let card = model("registry:\n" + keys)
        #expect(card.issues.count == FieldDecoder.namedUnknownKeys + 1)
        guard case .furtherUnknownKeys(let count, let section) = card.issues.last?.kind else {
            Issue.record("the rest is not counted")
            return
        }
        #expect(count == 20_000 - FieldDecoder.namedUnknownKeys)
        #expect(section == "registry")
    }
}
