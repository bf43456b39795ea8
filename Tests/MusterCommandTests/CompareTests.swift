import Foundation
import TestSupport
import Testing

/// `muster compare`: two to four records side by side.
@Suite struct CompareTests {
    private let registry: TemporaryFolder

    init() throws { registry = try TemporaryFolder(RiskRegistry.files()) }

    private func run(_ arguments: String...) throws -> Outcome {
        try muster(["compare"] + arguments + ["--date", "2026-12-01"], in: registry)
    }

    @Test(
        "A comparison as it is today",
        arguments: [("text", "txt"), ("markdown", "md"), ("json", "json"), ("csv", "csv")])
    func golden(format: String, ending: String) throws {
        let outcome = try run("doc-classifier", "layoutlm", "--format", format)
        #expect(outcome.status == 0 && outcome.messages == "")
        let difference = try Golden.difference(outcome.output, from: "command-compare-records." + ending)
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test func `Four are compared, assessed or not`() throws {
        let text = try run("doc-classifier", "model:half", "portal", "claims").output
        #expect(text.contains("model:half is not assessed: no score can be held against another's."))
        let words = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        #expect(words.contains("Kind ≠ model model service dataset"), "\(text)")
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test func `Equal facts are counted, and shown when asked for`() throws {
        for (id, purpose) in [("one", "Sorts"), ("two", "Reads")] {
            try registry.write(
                "content/models/\(id).md",
                "---\nregistry: {purpose: \(purpose), origin: in_house, users: [clerks]}\n---\n# Model\n")
        }
        let short = try run("one", "two").output
        #expect(short.contains("1 fact differs, 2 are the same (--all shows them)."), "\(short)")
        #expect(!short.contains("in_house") && short.contains("Sorts"))
        let long = try run("one", "two", "--all").output
        #expect(long.contains("1 fact differs, 2 are the same.") && long.contains("in_house"))
        let json = try run("letters", "lending", "--format", "json", "--all").json()
        let risk = try #require(json["risk"] as? [String: Any])
        #expect((risk["answers"] as? [Any])?.count == 29)
        let differing = try run("letters", "lending", "--format", "json").json()["risk"] as? [String: Any]
        #expect((differing?["answers"] as? [[String: Any]])?.allSatisfy { $0["differs"] as? Bool == true } == true)
    }

    @Test func `What each factor adds is the difference of the scores`() throws {
        let json = try run("letters", "layoutlm", "--format", "json").json()
        let risk = try #require(json["risk"] as? [String: Any])
        let words = try #require((risk["words"] as? [String])?.first)
        let scores = try #require(risk["scores"] as? [[String: Any]])
        let values = try #require(scores.first { $0["name"] as? String == "score" }?["values"] as? [String])
        let change = try #require(Double(values[1])) - (try #require(Double(values[0])))
        #expect(words.contains("model:layoutlm scores \(String(format: "%.2f", change)) more than model:letters"))
        // Each amount is rounded by itself: so they add up to within a hundredth each.
        let parts = words.components(separatedBy: ": ")[1].components(separatedBy: "; ")
        func sum(_ text: String) -> Double {
            text.matches(of: /\d+\.\d\d/).reduce(0) { $0 + (Double($1.output) ?? 0) }
        }
        let total = parts.reduce(0) { $0 + ($1.hasSuffix(" off.") ? -sum($1) : sum($1)) }
        #expect(abs(total - change) <= 0.1, "\(words)")
    }

    @Test(
        "What cannot be compared ends with 2 and says why",
        arguments: [
            (["letters"], "two to four ids, and 1 id was given"), ([], "two to four ids, and none was given"),
            (["a", "b", "c", "d", "e"], "and 5 ids were given"),
            (["letters", "leters"], "Did you mean 'model:letters'?"),
            (["letters", "model:letters"], "'model:letters' is model:letters, which was named before"),
            (["letters", "half", "--format", "xml"], "xml"),
        ] as [([String], String)])
    func wrongUsage(arguments: [String], words: String) throws {
        let outcome = try muster(["compare"] + arguments, in: registry)
        #expect(outcome.status == 2 && outcome.output == "")
        #expect(outcome.messages.contains(words), "\(outcome.messages)")
    }

    @Test func `Text of cards cannot leave its cell`() throws {
        try registry.write(
            "content/models/odd.md",
            "---\nlicense: \"=1+1\"\nregistry: {purpose: \"a|b\\n# z\\u202Ec\"}\n---\n# Odd | one\n")
        let markdown = try run("odd", "letters", "--format", "markdown").output
        #expect(
            markdown.contains("a\\|b") && !markdown.contains("\u{202E}") && !markdown.contains("\n# z"), "\(markdown)")
        #expect(try run("odd", "letters", "--format", "csv").output.contains("'=1+1"))
        #expect(try !run("odd", "letters").output.contains("\u{202E}"))
    }
}
