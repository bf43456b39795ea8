import Foundation
import TestSupport
import Testing

/// `muster check --baseline` and `--write-baseline`: a repository of old cards begins, and gets better.
@Suite struct BaselineTests {
    private let folder: TemporaryFolder

    /// A card with an error for each day that does not exist, unlike other cards in all else.
    private func card(_ name: String, days: [String] = ["2026-02-30", "2026-02-31"], more: String = "") -> String {
        let review = zip(["last", "next"], days).map { "\($0): \($1)" }.joined(separator: ", ")
        return """
            ---
            license: mit
            \(more)registry:
              review: {\(review)}
            ---
            # \(name)

            Words of \(name).

            """
    }

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("muster.yml", "")
        for name in ["bad", "worse"] { try folder.write("content/models/\(name).md", card(name)) }
        try folder.write("content/models/good.md", card("good", days: []))
    }

    private func check(_ arguments: String...) throws -> Outcome { try muster(["check"] + arguments, in: folder) }

    @Test func `What was accepted fails no more, what is new does, and what is mended is counted`() throws {
        #expect(try check().status == 1)
        let written = try check("--write-baseline")
        #expect(written.status == 0 && written.output == "")
        #expect(written.messages.contains("muster-baseline.json now accepts 4 findings"))

        let quiet = try check("--baseline", "muster-baseline.json")
        #expect(quiet.status == 0 && quiet.messages == "")
        #expect(quiet.output == "No new findings in 3 files.\n4 findings are accepted by muster-baseline.json.\n")

        // Lines move, one finding is mended, and the same slip comes into another card.
        try folder.write("content/models/bad.md", card("bad", more: "language: en\n"))
        try folder.write("content/models/worse.md", card("worse", days: ["2026-02-30"]))
        #expect(
            try check("--baseline", "muster-baseline.json").output.contains(
                "1 entry of it is gone: run `muster check --write-baseline`"))
        try folder.write("content/models/good.md", card("good", days: ["2026-02-30"]))
        let loud = try check("--baseline", "muster-baseline.json")
        #expect(loud.status == 1)
        #expect(loud.output.contains("content/models/good.md:4:18: error") && !loud.output.contains("models/bad.md:"))

        _ = try check("--write-baseline")
        #expect(try !check("--baseline", "muster-baseline.json").output.contains("gone"))
    }

    @Test func `Accepted warnings do not fail where warnings do`() throws {
        for name in ["bad", "worse"] {
            try folder.write("content/models/\(name).md", "---\nlicence: mit\n---\n# \(name)\n\nOf \(name).\n")
        }
        #expect(try check("--fail-on", "note").status == 1)
        _ = try check("--write-baseline", "--baseline", "accepted.json")
        #expect(try check("--fail-on", "note", "--baseline", "accepted.json").status == 0)
    }

    @Test func `Paths look at the entries of their files alone, when reading and when writing`() throws {
        _ = try check("--write-baseline")
        try folder.write("content/models/bad.md", card("bad", days: []))
        let other = try check("content/models/worse.md", "--baseline", "muster-baseline.json")
        #expect(other.status == 0 && !other.output.contains("gone"))
        let own = try check("content/models/bad.md", "--baseline", "muster-baseline.json")
        #expect(own.output.contains("2 entries of it are gone"))
        #expect(try check("content/models/bad.md", "--write-baseline").messages.contains("accepts 2 findings"))
        #expect(try check("--baseline", "muster-baseline.json").status == 0)
    }

    @Test func `Machines get all findings, marked`() throws {
        _ = try check("--write-baseline", "content/models/bad.md")
        let json = try check("--baseline", "muster-baseline.json", "--format", "json").json()
        let findings = try #require(json["findings"] as? [[String: Any]])
        #expect(findings.map { $0["baseline"] as? Bool } == [true, true, false, false])
        let sarif = try check("--baseline", "muster-baseline.json", "--format", "sarif").json()
        let results = try #require((sarif["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
        #expect(results.map { $0["baselineState"] as? String } == ["unchanged", "unchanged", "new", "new"])
        let github = try check("--baseline", "muster-baseline.json", "--format", "github")
        #expect(github.output.contains("worse.md") && !github.output.contains("bad.md"))
    }

    @Test func `A baseline that is missing or broken is no empty one`() throws {
        let missing = try check("--baseline", "none.json")
        #expect(missing.status == 2 && missing.output == "")
        #expect(
            missing.messages.contains("none.json") && missing.messages.contains("--write-baseline --baseline none.json")
        )
        try folder.write("muster-baseline.json", "{\n  \"schema\": \"muster-baseline-1\",\n<<<<<<< HEAD\n")
        for arguments in [["--baseline", "muster-baseline.json"], ["--write-baseline"]] {
            let broken = try muster(["check"] + arguments, in: folder)
            #expect(broken.status == 2 && broken.output == "")
            #expect(broken.messages.contains("muster-baseline.json:3:1: "))
        }
        #expect(folder.text("muster-baseline.json")?.contains("<<<<<<<") == true)
        #expect(try check("--baseline", "content").status == 2)
    }

    @Test(
        "A baseline that is no baseline says how to get one",
        arguments: ["", "\n", "<<<<<<< HEAD\n", "{\"schema\": \"mus"])
    func broken(text: String) throws {
        try folder.write("muster-baseline.json", text)
        for arguments in [["--baseline", "muster-baseline.json"], ["--write-baseline"]] {
            let outcome = try muster(["check"] + arguments, in: folder)
            #expect(outcome.status == 2 && outcome.output == "")
            #expect(outcome.messages.contains("muster-baseline.json:"), "\(outcome.messages)")
            #expect(outcome.messages.contains("muster check --write-baseline"))
            #expect(outcome.messages.contains("is empty") == (text.count < 2))
        }
        #expect(folder.text("muster-baseline.json") == text)
    }

    @Test func `A broken configuration is never accepted`() throws {
        try folder.write("muster.yml", "titel: x\n")
        let outcome = try check("--write-baseline")
        #expect(outcome.status == 2 && outcome.messages.contains("no baseline was written"))
        #expect(!folder.exists("muster-baseline.json"))
    }

    @Test func `A baseline is found from any folder, written in one step, and the same each time`() throws {
        let first = try muster("check", "--write-baseline", in: folder, at: "content/models")
        #expect(first.status == 0 && folder.exists("muster-baseline.json"))
        let bytes = folder.bytes("muster-baseline.json")
        _ = try check("--write-baseline", "--jobs", "8")
        #expect(folder.bytes("muster-baseline.json") == bytes)
        let below = try muster("check", "--baseline", "muster-baseline.json", in: folder, at: "content/models")
        #expect(below.status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains(".tmp") } == [])
        // Where the folder cannot be written to, the old baseline stays, and nothing half-written does.
        #expect(try check("--write-baseline", "--baseline", "none/b.json").status == 3)
    }
}
