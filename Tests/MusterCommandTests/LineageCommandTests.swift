import Foundation
import FoundationXML
import TestSupport
import Testing

/// `muster impact`, `muster graph`, and what `show` says of lineage.
@Suite struct LineageCommandTests {
    private let registry: TemporaryFolder

    init() throws {
        registry = try TemporaryFolder([
            "content/models/base.md": """
            ---
            datasets: [claims]
            new_version: acme/triage
            registry: {stage: deprecated, owner: core, software: ["pkg:pypi/torch@2.4.1"]}
            ---
            """,
            "content/models/acme/triage.md":
                "---\nbase_model: base\nregistry: {stage: production, owner: team:risk}\n---\n",
            "content/models/trial.md": "---\nbase_model: acme/triage\nregistry: {stage: exploration}\n---\n",
            "content/services/portal.md": "---\nmodels: [acme/triage]\nowner: risk\n---\n",
            "content/datasets/claims.md": "---\npretty_name: \"Claims | `x`\"\n---\n",
            "content/teams/risk.md": "---\ntitle: Risk\nmail: risk@acme.example\n---\n",
        ])
    }

    private func run(_ arguments: String...) throws -> Outcome { try muster(arguments, in: registry) }

    @Test func `Impact names the affected, most in use first, with ways and owners`() throws {
        let outcome = try run("impact", "claims")
        #expect(outcome.status == 0 && outcome.messages == "")
        #expect(
            outcome.output.hasPrefix("If dataset claims goes, 4 records are affected; in use: 2 models and 1 service"))
        let lines = outcome.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        let records = lines.filter { $0.contains(" → claims") }.map { $0.split(separator: " ")[0] }
        #expect(records == ["model:acme/triage", "model:base", "service:portal", "model:trial"])
        #expect(lines.contains { $0.hasSuffix("portal → acme/triage → base → claims") })
        #expect(lines.contains("Risk (risk@acme.example)"))
    }

    @Test func `Withdrawn sorts by what happens, and says what to use instead`() throws {
        let outcome = try run("impact", "base", "--withdrawn")
        #expect(outcome.output.contains("Its card says what to use instead: model:acme/triage"))
        #expect(outcome.output.contains("Goes on, but cannot be rebuilt (3)"))
        let library = try run("impact", "torch", "--withdrawn")
        #expect(library.output.contains("Stops working (1)"))
    }

    @Test func `Impact is one JSON object, a table without formulas, and Markdown without surprises`() throws {
        let json = try run("impact", "pkg:pypi/torch", "--format", "json").json()
        let affected = try #require(json["affected"] as? [[String: Any]])
        #expect(json["schema"] as? String == "muster-impact-1")
        #expect(
            affected.map { $0["effect"] as? String } == [
                "cannot-be-rebuilt", "stops", "cannot-be-rebuilt", "cannot-be-rebuilt",
            ])
        #expect(affected[1]["path"] as? [String] == ["model:base", "pkg:pypi/torch@2.4.1", "pkg:pypi/torch"])
        let csv = try run("impact", "claims", "--format", "csv").output
        #expect(csv.hasPrefix("record,title,stage,owner,inUse,effect,distance,path,tier\r\n"))
        let markdown = try run("impact", "claims", "--format", "markdown").output
        #expect(
            markdown.contains(
                "| `model:acme/triage` | ◌ unassessed | production | team:risk | cannot be rebuilt | acme/triage → base → claims |"
            ))
    }

    @Test func `What nothing rests on is said, and no failure`() throws {
        let outcome = try run("impact", "trial")
        #expect(outcome.status == 0)
        #expect(outcome.output == "If model trial goes, nothing here is affected: no record rests on it.\n")
    }

    @Test(arguments: [("tourch", "'pkg:pypi/torch'"), ("bse", "'model:base'"), ("zzzzzz", "muster graph --format csv")])
    func `A name that is nowhere is answered with a near one`(name: String, hint: String) throws {
        let outcome = try run("impact", name)
        #expect(outcome.status == 2 && outcome.output == "")
        #expect(outcome.messages.contains(hint), "\(outcome.messages)")
    }

    @Test func `A graph has what was chosen, and what that rests on`() throws {
        func edges(_ arguments: String...) throws -> [String] {
            let json = try muster(["graph", "--format", "json"] + arguments, in: registry).json()
            let edges = try #require(json["edges"] as? [[String: Any]])
            return edges.map { "\($0["from"] ?? "") \($0["relation"] ?? "") \($0["to"] ?? "")" }
        }
        #expect(
            try edges("model:acme/triage") == ["model:acme/triage base_model.finetune model:base"])
        #expect(try edges("model:acme/triage", "--closed") == [])
        #expect(try edges("acme/triage+1", "--closed").count == 2)
        #expect(
            try edges("-kind:model", "--closed", "--mentions") == [
                "pkg:pypi/torch@2.4.1 version_of pkg:pypi/torch", "service:portal owner team:risk",
            ])
    }

    @Test func `Each edge says where it is declared`() throws {
        let json = try run("graph", "+model:acme/triage", "--format", "json").json()
        let edges = try #require(json["edges"] as? [[String: Any]])
        let edge = try #require(edges.first { $0["relation"] as? String == "base_model.finetune" })
        let place = try #require(edge["declared"] as? [String: Any])
        #expect(place["file"] as? String == "content/models/acme/triage.md")
        #expect([place["line"] as? Int, place["column"] as? Int] == [2, 13])
        #expect([place["startByte"] as? Int, place["endByte"] as? Int] == [16, 20])
    }

    @Test(arguments: ["dot", "mermaid", "graphml", "csv", "json", "svg"])
    func `Every form is written, twice the same`(form: String) throws {
        let first = try run("graph", "--format", form)
        #expect(first.status == 0 && !first.output.isEmpty)
        #expect(try run("graph", "--format", form, "--jobs", "1").output == first.output)
        if form == "svg" || form == "graphml" {
            #expect(XMLParser(data: Data(first.output.utf8)).parse())
        }
    }

    @Test func `A selector that cannot be understood is shown with the place`() throws {
        let outcome = try run("graph", "kind:model +bse")
        #expect(outcome.status == 2 && outcome.output == "")
        #expect(
            outcome.messages.contains(
                "in the query, column 13: nothing here is called 'bse'. Did you mean 'model:base'?"))
        #expect(outcome.messages.hasSuffix("  kind:model +bse\n              ^^^\n"))
    }

    @Test func `Lists take in what rests on something`() throws {
        let outcome = try run("list", "pkg:pypi/torch+", "kind:model", "--format", "csv")
        let ids = outcome.output.components(separatedBy: "\r\n").dropFirst().compactMap {
            $0.split(separator: ",").dropFirst().first
        }
        #expect(ids == ["acme/triage", "base", "trial"])
    }

    @Test func `Show goes on beyond the first step, both ways`() throws {
        func words(_ id: String) throws -> String {
            try run("show", id).output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        }
        let base = try words("base")
        #expect(base.contains("Through others, it is needed by service:portal"))
        #expect(base.contains("model:trial trial is fine-tuned from acme/triage, which is fine-tuned from base"))
        let trial = try words("trial")
        #expect(trial.contains("Through others, it rests on model:base"))
        #expect(
            trial.contains(
                "dataset:claims trial is fine-tuned from acme/triage, which is fine-tuned from base, which is trained on claims"
            ))
    }
}
