import Foundation
import TestSupport
import Testing

/// `muster list`.
@Suite struct ListTests {
    private let registry: TemporaryFolder

    init() throws {
        registry = try TemporaryFolder([
            "content/models/acme/triage.md": """
            ---
            license: mit
            tags: [legacy, a]
            registry: {title: "=1+1, Triage with a title that is long enough to be cut somewhere", stage: production, owner: risk}
            ---
            """,
            "content/models/plain.md":
                "---\nlicense: mit\nregistry: {stage: staging}\n---\n# Plain\n\nWords, \"quoted\".\n",
            "content/datasets/claims.md": "# \u{202E}資料\n",
        ])
    }

    @Test func `Without a query all records are listed, in aligned columns`() throws {
        let outcome = try muster("list", in: registry)
        let lines = outcome.output.split(separator: "\n")
        #expect(outcome.status == 0 && outcome.messages == "")
        #expect(
            lines.map { $0.split(separator: " ")[0] } == [
                "RECORD", "model:acme/triage", "model:plain", "dataset:claims",
            ])
        let stages = zip(lines, ["STAGE", "production", "staging"]).map { line, word in
            line.range(of: word).map { line.distance(from: line.startIndex, to: $0.lowerBound) }
        }
        #expect(Set(stages).count == 1 && stages[0] != nil)
        #expect(!outcome.output.contains("\u{202E}"))
    }

    @Test func `Terms are joined, and one with a minus needs no dashes before it`() throws {
        func listed(_ arguments: String...) throws -> [String] {
            let outcome = try run(["list"] + arguments + ["--format", "csv"])
            #expect(outcome.status == 0, "\(outcome.messages)")
            return outcome.output.components(separatedBy: "\r\n").dropFirst().filter { !$0.isEmpty }
                .map { $0.split(separator: ",")[1] }.map(String.init)
        }
        #expect(try listed("kind:model", "-tag:legacy") == ["plain"])
        #expect(try listed("-tag:legacy", "--sort", "title") == ["plain", "claims"])
        #expect(try listed("license:mit", "stage:staging,production", "--reverse") == ["plain", "acme/triage"])
        #expect(try listed("--sort", "stage", "kind:model") == ["plain", "acme/triage"])
        #expect(try listed("plain \"quoted words\"") == [])
    }

    @Test func `JSON has every key in every record`() throws {
        let records = try #require(try run(["list", "--format", "json"]).json()["records"] as? [[String: Any]])
        let keys = [
            "file", "findings", "id", "kind", "license", "namedBy", "owner", "stage", "summary", "tags", "tier",
            "title",
            "version",
        ]
        #expect(records.map { $0.keys.sorted() } == [keys, keys, keys])
        #expect(records[1]["owner"] is NSNull && records[0]["tags"] as? [String] == ["legacy", "a"])
    }

    @Test func `CSV is quoted, and no value is a formula`() throws {
        let text = try run(["list", "--format", "csv"]).output
        #expect(text.contains("\"'=1+1, Triage") && text.contains("\"Words, \"\"quoted\"\".\""))
        #expect(text.hasPrefix("kind,id,title,summary,stage,owner,version,license,file,tags,namedBy,findings,tier\r\n"))
    }

    @Test func `That nothing was found is said, with a hint, and is no failure`() throws {
        let outcome = try run(["list", "tag:legcy"])
        #expect(outcome.status == 0 && outcome.output == "")
        #expect(outcome.messages.contains("none of 3 records") && outcome.messages.contains("Did you mean 'legacy'?"))
        let json = try run(["list", "tag:legcy", "--format", "json"])
        #expect((try json.json()["records"] as? [Any])?.isEmpty == true)
    }

    @Test func `A fault is shown below the query`() throws {
        let outcome = try run(["list", "kind:model", "stage:prodction"])
        #expect(outcome.status == 2 && outcome.output == "")
        #expect(
            outcome.messages == """
                muster: in the query, column 18: no record has the stage 'prodction'. Did you mean 'production'?
                  kind:model stage:prodction
                                   ^^^^^^^^^

                """)
    }

    @Test func `A text with a colon is taken for a field, and the message says what to do`() throws {
        let outcome = try run(["list", "http://x"])
        #expect(outcome.status == 2 && outcome.messages.contains("no field 'http'. To look for a text with a colon"))
        #expect(try run(["list", "\"http://x\""]).status == 0)
    }

    private func run(_ arguments: [String]) throws -> Outcome { try muster(arguments, in: registry) }
}
