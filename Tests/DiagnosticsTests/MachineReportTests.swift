import Foundation
import SourceText
import Testing

@testable import Diagnostics

@Suite struct JSONReportTests {
    @Test func `A finding has every key, with lines and columns from 1`() {
        let fix = DiagnosticFix(
            summary: "Change it to `production`", replacements: [.init(range: ByteRange(23, 27), text: "production")])
        let note = DiagnosticNote(message: "first here", file: "content/models/b.md", range: nil)
        let place = range(of: "prod", in: card)
        #expect(
            written([finding(at: place, notes: [note], fix: fix, owner: "risk")], as: .json) == """
                {
                  "schema": "muster-findings-1",
                  "version": "1.0.0",
                  "findings": [
                    {
                      "code": "schema/not-a-choice",
                      "severity": "error",
                      "file": "content/models/a.md",
                      "line": 3,
                      "column": 10,
                      "endLine": 3,
                      "endColumn": 14,
                      "summary": "`prod` is not a stage",
                      "explanation": "A word that nobody knows is counted nowhere.",
                      "remedy": "Use a word of the list.",
                      "record": "model:a",
                      "owner": "risk",
                      "baseline": false,
                      "notes": [
                        {
                          "message": "first here",
                          "file": "content/models/b.md",
                          "line": null,
                          "column": null,
                          "endLine": null,
                          "endColumn": null
                        }
                      ],
                      "fix": {
                        "summary": "Change it to `production`",
                        "replacements": [
                          {
                            "line": 3,
                            "column": 10,
                            "endLine": 3,
                            "endColumn": 14,
                            "text": "production"
                          }
                        ]
                      }
                    }
                  ],
                  "totals": {
                    "errors": 1,
                    "warnings": 0,
                    "notes": 0,
                    "accepted": 0,
                    "filesWithFindings": 1,
                    "files": 61
                  }
                }

                """)
    }

    @Test func `Hostile text is JSON, in the order of the findings`() throws {
        let bytes = report(hostile.findings, as: .json, context: context(hostile.files))
        let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let findings = try #require(root["findings"] as? [[String: Any]])
        #expect(findings.map { $0["file"] as? String } == hostile.findings.map(\.file))
        #expect(findings.map { $0["summary"] as? String } == hostile.findings.map(\.summary))
        #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A })
    }
}

@Suite struct GitHubReportTests {
    @Test func `A finding is one command, its place below the top of the work tree`() {
        let findings = [
            finding(at: range(of: "prod", in: card), owner: "risk"), finding(at: nil, .warning),
            finding(at: nil, .note),
        ]
        #expect(
            written(findings, as: .github, context(prefix: "docs/models/")) == """
                ::error file=docs/models/content/models/a.md,line=3,endLine=3,col=10,endColumn=14,\
                title=schema/not-a-choice::`prod` is not a stage%0AUse a word of the list.%0AOwner: risk
                ::warning file=docs/models/content/models/a.md,title=schema/not-a-choice\
                ::`prod` is not a stage%0AUse a word of the list.
                ::notice file=docs/models/content/models/a.md,title=schema/not-a-choice\
                ::`prod` is not a stage%0AUse a word of the list.

                """)
    }

    @Test func `Per cent, colon and comma of a path are escaped`() {
        let text = written([finding("a:b,c%d.md", at: nil, summary: "100 %: a, b", remedy: "")], as: .github)
        #expect(text == "::error file=a%3Ab%2Cc%25d.md,title=schema/not-a-choice::100 %25: a, b\n")
    }

    @Test func `A range over several lines has no columns`() {
        #expect(written([finding(at: ByteRange(1, 9))], as: .github).contains(",line=1,endLine=2,title="))
    }

    @Test func `No text can begin a command of its own`() {
        let lines = written(hostile.findings, as: .github, context(hostile.files)).utf8.split(separator: 0x0A)
        #expect(lines.count == hostile.findings.count)
        #expect(lines.allSatisfy { $0.starts(with: "::notice file=".utf8) })
        #expect(lines.allSatisfy { $0.allSatisfy { $0 >= 0x20 } })
    }
}

@Suite struct SARIFReportTests {
    @Test func `A finding has a rule, a place, a fingerprint and a fix`() throws {
        let place = try #require(range(of: "prod", in: card))
        let fix = DiagnosticFix(summary: "Change it", replacements: [.init(range: place, text: "production")])
        let note = DiagnosticNote(message: "see", file: "content/models/a.md", range: ByteRange(0, 3))
        let context = context(prefix: "sub dir/")
        let result = try results([finding(at: place, notes: [note], fix: fix)], context)[0]
        let line = try #require(result.text("ruleId", "level", "message", "partialFingerprints", "locations"))
        #expect(
            line == """
                "schema/not-a-choice" "error" {"text":"`prod` is not a stage"} \
                {"primaryLocationLineHash":"23222e1766ab6254:1"} \
                [{"physicalLocation":{"artifactLocation":{"uri":"sub%20dir/content/models/a.md",\
                "uriBaseId":"%SRCROOT%"},"region":{"endColumn":14,"endLine":3,"startColumn":10,"startLine":3}}}]
                """)
        #expect(
            result.text("fixes") == """
                [{"artifactChanges":[{"artifactLocation":{"uri":"sub%20dir/content/models/a.md",\
                "uriBaseId":"%SRCROOT%"},"replacements":[{"deletedRegion":{"endColumn":14,"endLine":3,"startColumn":10,\
                "startLine":3},"insertedContent":{"text":"production"}}]}],"description":{"text":"Change it"}}]
                """)
        #expect(result.text("relatedLocations")?.contains("\"message\":{\"text\":\"see\"}") == true)
    }

    @Test func `Equal findings have different fingerprints, and moving a line changes none`() throws {
        func hashes(_ text: String) throws -> [String?] {
            let place = range(of: "prod", in: text)
            let context = context(["content/models/a.md": Array(text.utf8)])
            return try results([finding(at: place), finding(at: place), finding(at: nil)], context)
                .map { $0.text("partialFingerprints") }
        }
        let before = try hashes(card)
        #expect(Set(before).count == 3)
        #expect(try hashes("\n\n" + card) == before)
        #expect(try hashes(card + "more\n") == before)
    }

    @Test func `What SARIF would read as a link or placeholder is escaped`() {
        #expect(SARIFText.message("[click](http://x) \\") == "\\[click\\](http://x) \\\\")
        #expect(SARIFText.message("{0} {a} {12}}") == "{{0}} {a} {{12}}}")
        #expect(SARIFText.message("[a, b] {x: 1}") == "[a, b] {x: 1}")
    }

    @Test func `Paths are relative URIs`() {
        #expect(SARIFText.relativeURI("a b/ü?#%:[x].md") == "a%20b/%C3%BC%3F%23%25%3A%5Bx%5D.md")
    }

    @Test func `Rules stand once, in order, and unknown ones are made up`() throws {
        let findings = [finding(at: nil, code: "z/last"), finding(at: nil), finding(at: nil, code: "a/first")]
        let bytes = report(findings, as: .sarif, context: context())
        let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let run = try #require((root["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["a/first", "schema/not-a-choice", "z/last"])
        let used = try results(findings, context())
        #expect(used.map { $0.text("ruleIndex") } == ["2", "1", "0"])
    }

    @Test func `Hostile text is JSON that keeps its order, and samples are left for the judge`() throws {
        let context = context(hostile.files, prefix: "a b/")
        let found = try results(hostile.findings, context)
        #expect(found.count == hostile.findings.count)
        #expect(Set(found.map { $0.text("partialFingerprints") }).count == found.count)
        guard let folder = ProcessInfo.processInfo.environment["MUSTER_SARIF_SAMPLES"] else { return }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (name, findings) in [("hostile", hostile.findings), ("none", []), ("one", [finding(at: ByteRange(2, 5))])] {
            try Data(report(findings, as: .sarif, context: context))
                .write(to: URL(fileURLWithPath: "\(folder)/\(name).sarif"))
        }
    }

    private struct Result {
        var values: [String: Any]

        /// The values of `keys` as JSON with sorted keys.
        func text(_ keys: String...) -> String? {
            let texts = keys.map { key -> String? in
                guard let value = values[key],
                    let data = try? JSONSerialization.data(
                        withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed, .withoutEscapingSlashes])
                else { return nil }
                return String(decoding: data, as: UTF8.self)
            }
            return texts.contains(nil) ? nil : texts.compactMap { $0 }.joined(separator: " ")
        }
    }

    private func results(_ findings: [Diagnostic], _ context: ReportContext) throws -> [Result] {
        let bytes = report(findings, as: .sarif, context: context)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let run = try #require((root["runs"] as? [[String: Any]])?.first)
        return try #require(run["results"] as? [[String: Any]]).map { Result(values: $0) }
    }
}
