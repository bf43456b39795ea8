import Foundation
import TestSupport
import Testing

/// `muster rubric show`, `lint` and `compare`.
@Suite struct RubricCommandTests {
    private let registry: TemporaryFolder

    init() throws { registry = try TemporaryFolder(RiskRegistry.files()) }

    private func run(_ arguments: String...) throws -> Outcome { try muster(arguments, in: registry) }

    // MARK: show and lint

    @Test func `The rubric in use begins one of one's own, even into the file that is read`() throws {
        let path = registry.path("rubric.yml")
        try registry.write("rubric.yml", "")
        let outcome = try muster("rubric", "show", in: registry, output: path)
        #expect(outcome.status == 0 && outcome.messages == "")
        #expect(registry.text("rubric.yml") == (try RiskRegistry.rubric()))
        #expect(try run("rubric", "lint").output == clean("rubric.yml"))
        try registry.write("rubric.yml", try RiskRegistry.rubric(("id: default", "id: ours")))
        #expect(try run("rubric", "show").output.contains("id: ours\n"))
        #expect(try run("rubric", "show", "--built-in").output.contains("id: default\n"))
    }

    private func clean(_ name: String) -> String {
        "\(name): 10 factors, 29 questions, 11 controls, 8 signals, 4 tiers and 15 actions: nothing to mend\n"
    }

    @Test func `Without a rubric of its own the built-in one is meant, in a registry or outside`() throws {
        #expect(try run("rubric", "lint").output == clean("the built-in rubric"))
        let nowhere = try TemporaryFolder(["new.yml": try RiskRegistry.rubric()])
        #expect(try muster("rubric", "show", in: nowhere).output == (try RiskRegistry.rubric()))
        #expect(try muster("rubric", "lint", "new.yml", in: nowhere).output == clean("new.yml"))
        #expect(try run("rubric", "lint", "--format", "json").json()["findings"] is [Any])
    }

    @Test func `Issues are shown with the line and a caret, and are findings`() throws {
        try registry.write(
            "rubric.yml", try RiskRegistry.rubric(("factor: supply_chain, floor: 90", "factor: chain, floor: 90")))
        let outcome = try run("rubric", "lint")
        #expect(outcome.status == 1 && outcome.messages == "")
        #expect(
            outcome.output.contains("rubric.yml:66:68: error[rubric/unknown-id]: `signals[0].factor`: "),
            "\(outcome.output)")
        #expect(outcome.output.contains("\n  66 | "))
        #expect(outcome.output.contains("^^^^^\n"))
        #expect(outcome.output.contains("1 error in 1 of 1 file"))
        let json = try run("rubric", "lint", "--format", "json")
        #expect(json.status == 1)
        let findings = try #require(try json.json()["findings"] as? [[String: Any]])
        #expect(findings.map { $0["code"] as? String } == ["rubric/unknown-id"])
    }

    @Test(
        "Files that are no rubric",
        arguments: [
            ("none.yml", nil, 2, "'none.yml' cannot be read"), ("content", nil, 2, "cannot be read"),
            ("", nil, 2, "empty"), ("x.yml", "", 1, "the file is empty"), ("x.yml", "[1, 2]", 1, "x.yml:1:1"),
            ("x.yml", "a: [\n", 1, "x.yml:"), ("x.yml", "\u{0}\u{1B}[31m", 1, "x.yml"),
        ] as [(String, String?, Int32, String)])
    func noRubric(name: String, text: String?, status: Int32, words: String) throws {
        if let text { try registry.write(name, text) }
        let outcome = try run("rubric", "lint", name)
        #expect(outcome.status == status, "\(outcome)")
        #expect((outcome.output + outcome.messages).contains(words), "\(outcome)")
        #expect(!outcome.output.contains("\u{1B}"))
        let compared = try run("rubric", "compare", name)
        #expect(compared.status == 2 && compared.output == "")
    }

    // MARK: compare

    @Test func `A comparison as it is today`() throws {
        try registry.write("new.yml", try newRubric())
        let outcome = try run("rubric", "compare", "new.yml", "--date", "2026-12-01")
        #expect(outcome.status == 0 && outcome.messages == "")
        let difference = try Golden.difference(outcome.output, from: "command-compare.txt")
        #expect(difference == nil, "\(difference ?? "")")
    }

    private func newRubric() throws -> String {
        try RiskRegistry.rubric(
            ("version: 1.0.0", "version: 2.0.0"),
            ("id: decision_impact, group: impact, weight: 18", "id: decision_impact, group: impact, weight: 8"),
            ("id: privacy, group: likelihood, weight: 10", "id: privacy, group: likelihood, weight: 20"),
            ("{id: moderate, from: 25}", "{id: moderate, from: 35}"), ("{id: high, from: 50}", "{id: high, from: 53}"),
            ("base_model.finetune: {all: 0.9}", "base_model.finetune: {all: 0.5}"))
    }

    @Test func `The parts of a change add up, and bounds alone are told apart`() throws {
        try registry.write("new.yml", try newRubric())
        try registry.write("bounds.yml", try RiskRegistry.rubric(("{id: high, from: 50}", "{id: high, from: 40}")))
        for file in ["new.yml", "bounds.yml"] {
            let json = try run("rubric", "compare", file, "--format", "json", "--date", "2026-12-01").json()
            let records = try #require(json["records"] as? [[String: Any]])
            let migration = try #require(json["migration"] as? [[Int]])
            #expect(records.count == 8 && migration.joined().reduce(0, +) == 8)
            for record in records {
                func points(_ key: String) -> Int { record[key] as? Int ?? .min }
                let parts = ["weightsBp", "optionsBp", "questionsBp", "rulesBp"].reduce(0) { $0 + points($1) }
                #expect(points("afterBp") - points("beforeBp") == parts)
                if file == "bounds.yml" { #expect(parts == 0) }
            }
            let movers = records.filter { $0["changesTier"] as? Bool == true }
            #expect(!movers.isEmpty)
            if file == "bounds.yml" { #expect(movers.allSatisfy { $0["boundsAlone"] as? Bool == true }) }
        }
        let text = try run("rubric", "compare", "bounds.yml").output
        #expect(text.contains("up; ") && text.contains("because of thresholds alone."))
        #expect(text.contains("thresholds alone\n"))
    }

    @Test func `What is withdrawn is left out unless it is asked for`() throws {
        try registry.write("new.yml", try newRubric())
        let before = try run("rubric", "compare", "new.yml").output
        try registry.write(
            "content/models/gone.md", RiskRegistry.model("", stage: "retired", RiskRegistry.block()))
        #expect(try run("rubric", "compare", "new.yml").output == before)
        let asked = try run("rubric", "compare", "new.yml", "stage:retired", "--format", "json").json()
        #expect((asked["records"] as? [[String: Any]])?.map { $0["record"] as? String } == ["model:gone"])
    }

    @Test func `Another rubric may be the one before, and a selector takes some`() throws {
        try registry.write("new.yml", try newRubric())
        let same = try run("rubric", "compare", "new.yml", "--from", "new.yml")
        #expect(same.output.hasPrefix("Of 8 models and services, none changes tier; 0 have another score.\n"))
        let one = try run("rubric", "compare", "new.yml", "id:portal", "--format", "json").json()
        #expect((one["records"] as? [[String: Any]])?.map { $0["record"] as? String } == ["service:portal"])
        let none = try run("rubric", "compare", "new.yml", "kind:dataset")
        #expect(none.status == 0 && none.output.hasPrefix("There are no models or services to compare.\n"))
        let markdown = try run("rubric", "compare", "new.yml", "--format", "markdown").output
        #expect(markdown.contains("| From, to | low | moderate | high | critical | unassessed |"))
        #expect(try run("rubric", "compare", "new.yml", "tier:hgh").status == 2)
    }

    @Test func `A broken rubric before or after stops it with the place`() throws {
        try registry.write("new.yml", try RiskRegistry.rubric(("weight: 18", "weight: -18")))
        let outcome = try run("rubric", "compare", "new.yml")
        #expect(outcome.status == 2 && outcome.output == "")
        #expect(outcome.messages.contains("new.yml:9:") && outcome.messages.contains("^^^"))
        try registry.write("rubric.yml", "x")
        try registry.write("new.yml", try RiskRegistry.rubric())
        #expect(try run("rubric", "compare", "new.yml").messages.contains("rubric.yml:1:1"))
        #expect(try run("rubric", "compare", "new.yml", "--from", "new.yml").status == 0)
    }
}
