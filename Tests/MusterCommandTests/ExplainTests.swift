import Foundation
import TestSupport
import Testing

/// `muster show --explain`, and risk in the files of the site.
@Suite struct ExplainTests {
    private let registry: TemporaryFolder

    init() throws { registry = try TemporaryFolder(RiskRegistry.files()) }

    private func run(_ arguments: String...) throws -> Outcome {
        try muster(arguments + ["--date", "2026-12-01"], in: registry)
    }

    @Test func `An explanation as it is today`() throws {
        let outcome = try run("show", "doc-classifier", "--explain")
        #expect(outcome.status == 0 && outcome.messages == "")
        let difference = try Golden.difference(outcome.output, from: "command-explain.txt")
        #expect(difference == nil, "\(difference ?? "")")
        let markdown = try run("show", "claims-triage", "--explain", "--format", "markdown")
        let second = try Golden.difference(markdown.output, from: "command-explain.md")
        #expect(second == nil, "\(second ?? "")")
    }

    @Test(
        "Numbers add up, in the text as in the data",
        arguments: ["layoutlm", "doc-classifier", "claims-triage", "letters", "lending", "half", "blank", "portal"])
    func sums(id: String) throws {
        let json = try run("show", id, "--explain", "--format", "json").json()
        let explanation = try #require(json["explanation"] as? [String: Any])
        let factors = try #require(explanation["factors"] as? [[String: Any]])
        func sum(_ list: [[String: Any]]) -> Int { list.reduce(0) { $0 + ($1["amountBp"] as? Int ?? 0) } }
        let rounding = try #require(explanation["roundingBp"] as? Int)
        #expect(sum(factors) + rounding == json["scoreBp"] as? Int)
        for factor in factors {
            #expect(sum(factor["terms"] as? [[String: Any]] ?? []) == factor["valueBp"] as? Int)
        }
        // The last number of a line is in the outer column, the one before it in the inner.
        let text = try run("show", id, "--explain").output
        let body = text.components(separatedBy: "factor    score\n")[1].components(separatedBy: "\n\n")[0]
        var (inner, outer, total, value) = (0, 0, 0, 0)
        for line in body.split(separator: "\n") {
            let columns = Array(line)
            func number(_ range: Range<Int>) -> Int? {
                guard columns.count > range.lowerBound else { return nil }
                let word = String(columns[range.lowerBound..<min(range.upperBound, columns.count)])
                    .trimmingCharacters(in: .whitespaces).replacingOccurrences(of: "−", with: "-")
                return Double(word).map { Int(($0 * 100).rounded()) }
            }
            let (first, last) = (number(102..<111), number(111..<120))
            if line.hasPrefix("Score") {
                total = try #require(last)
            } else if let last {
                #expect(inner == value, "\(line)")
                (inner, value) = (0, first ?? 0)
                outer += last
            } else if let first {
                inner += first
            }
        }
        #expect(outer == total && inner == value)
    }

    @Test func `Each term names the line that says so`() throws {
        let outcome = try run("show", "doc-classifier", "--explain", "--format", "json").json()
        let factors = try #require((outcome["explanation"] as? [String: Any])?["factors"] as? [[String: Any]])
        let terms = factors.flatMap { $0["terms"] as? [[String: Any]] ?? [] }
        let lines = try #require(registry.text("content/models/doc-classifier.md")).components(separatedBy: "\n")
        var kinds = Set<String>()
        for term in terms {
            let kind = try #require(term["kind"] as? String)
            kinds.insert(kind)
            guard let line = term["line"] as? Int else {
                #expect(kind == "rounding" || kind == "cap")
                continue
            }
            // It is the record's own card, which need not be named.
            #expect(term["file"] == nil)
            let id = try #require(term["id"] as? String)
            switch kind {
            case "question", "control": #expect(lines[line - 1].contains(id + ":"))
            case "inherited": #expect(lines[line - 1] == "base_model: layoutlm")
            default: #expect(kind == "signal")
            }
        }
        #expect(kinds.isSuperset(of: ["question", "control", "signal", "inherited"]))
    }

    @Test func `Floors, missing answers and distances are told`() throws {
        let lending = try run("show", "lending", "--explain").output
        #expect(
            lending.contains(
                "its EU AI Act class is high-annex-iii, which raises the tier from moderate to high [content/models/lending.md:6]"
            ), "\(lending)")
        let half = try run("show", "half", "--explain").output
        #expect(half.contains("not assessed: 20 of 29 answers are missing; each counts as the worst"))
        let triage = try run("show", "claims-triage", "--explain").output
        #expect(triage.contains("points above moderate: each of these alone would take it"))
        #expect(triage.contains("(di.rights) with none"))
        #expect(
            triage.contains("[ ] Peer review by someone outside the team (reviewer): not done before production"))
    }

    @Test func `A tier set by hand, an exception and what cannot be used are told with their lines`() throws {
        let worst = ["di.severity": "severe", "di.reversible": "irreversible", "di.rights": "direct"]
        let override = "    override: {tier: moderate, because: Small pilot, exception: \"exception:e1\"}\n"
        let block = RiskRegistry.block(
            worst.merging(["di.vulnerable": "\"yes\"", "ep.gap": "huge"]) { $1 }, controls: ["red_team: verified"])
        try registry.write("content/models/pilot.md", RiskRegistry.model("", stage: "production", block + override))
        try registry.write(
            "content/exceptions/e1.md",
            """
            ---
            subject: model:pilot
            waives: [risk_tier, appetite, peer_review]
            expires: "2027-03-01"
            approvals: [{by: a, on: "2026-11-01"}, {by: b, on: "2026-11-02"}]
            ---
            """)
        let text = try run("show", "pilot", "--explain").output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        for words in [
            "its decision_impact is 100.00 by itself, which asks for high at least",
            "the tier that was set by hand, moderate, counts in part: a lowest tier holds it up [content/models/pilot.md:40]",
            "huge is no answer to ep.gap, which counts as unknown [content/models/pilot.md:22]",
            "red_team counts as implemented: nothing shows that it was verified [content/models/pilot.md:39]",
            "[ ] Peer review by someone outside the team (reviewer): waived by exception:e1 until 1 March 2027",
        ] {
            #expect(text.contains(words), "\(words)\n\(text.suffix(1800))")
        }
    }

    @Test func `What has no score says so`() throws {
        let outcome = try run("show", "q1", "--explain")
        #expect(outcome.status == 2 && outcome.output == "")
        #expect(outcome.messages.contains("review:q1 is a review, which has no risk score"))
        #expect(try run("show", "claims", "--explain").status == 0)
    }

    @Test func `The site has the same explanation and a ranking`() throws {
        #expect(try run("build").status == 0)
        func site(_ path: String) throws -> [String: Any] {
            let text = try #require(registry.text("site/" + path))
            return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        }
        let risk = try #require(try site("api/v1/models/doc-classifier.json")["risk"] as? [String: Any])
        let shown = try run("show", "doc-classifier", "--explain", "--format", "json").json()
        #expect(NSDictionary(dictionary: risk) == NSDictionary(dictionary: shown.filter { risk[$0.key] != nil }))
        #expect(risk["explanation"] != nil && risk["distances"] != nil && risk["actions"] != nil)
        #expect(try site("api/v1/reviews/q1.json")["risk"] == nil)
        let ranking = try site("api/v1/risk.json")
        let records = try #require(ranking["records"] as? [[String: Any]])
        #expect(records.count == 8 && ranking["total"] as? Int == 8)
        #expect(records.compactMap { $0["id"] as? String }.first == "layoutlm")
        #expect((try site("build.json")["lists"] as? [String])?.contains("api/v1/risk.json") == true)
    }
}
