import Foundation
import TestSupport
import Testing

/// `muster check`.
@Suite struct CheckTests {
    private func registry(_ configuration: String = "", _ more: [String: String] = [:]) throws -> TemporaryFolder {
        try TemporaryFolder(
            [
                "muster.yml": configuration, "content/models/good.md": goodCard, "content/models/bad.md": badCard,
                "content/datasets/d.md": "# Data\n\nWords.\n",
            ].merging(more) { $1 })
    }

    @Test func `Errors end with 1, a clean registry with 0`() throws {
        #expect(try muster("check", in: registry()).status == 1)
        let clean = try TemporaryFolder(["content/models/good.md": goodCard])
        let outcome = try muster("check", in: clean)
        #expect(outcome.status == 0 && outcome.messages == "")
    }

    @Test func `Warnings fail only where that is asked for, notes likewise`() throws {
        let folder = try TemporaryFolder(["content/models/m.md": "---\nlicence: mit\n---\n# M\n\nWords.\n"])
        #expect(try muster("check", in: folder).status == 0)
        #expect(try muster("check", "--fail-on", "warning", in: folder).status == 1)
        #expect(try muster("check", "--fail-on", "note", in: folder).status == 1)
    }

    @Test func `A configuration that cannot be read ends with 2, and nothing is published without it`() throws {
        let folder = try TemporaryFolder(["elsewhere.yml": "title: Ours\n", "content/models/good.md": goodCard])
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("muster.yml"), withDestinationPath: folder.path("elsewhere.yml"))
        for command in ["check", "build"] {
            let outcome = try muster(command, in: folder)
            #expect(outcome.status == 2 && outcome.output.contains("muster.yml: error[config/unreadable]"))
        }
        #expect(!folder.exists("site"))
        #expect(try muster("doctor", in: folder).status == 1)
    }

    @Test(
        "A configuration that cannot be understood ends with 2, in every command that reads it",
        arguments: ["titel: x\n", "a: [\n", "images: {remote: perhaps}\n"])
    func configurationErrors(text: String) throws {
        let folder = try registry(text)
        let check = try muster("check", in: folder)
        #expect(check.status == 2 && check.output.contains("muster.yml"))
        let build = try muster("build", in: folder)
        #expect(build.status == 2 && build.messages.contains("nothing was published"))
        #expect(!folder.exists("site"))
    }

    @Test func `Findings are the result; nothing else is on standard output, nothing on standard error`() throws {
        let outcome = try muster("check", in: registry())
        #expect(outcome.messages == "")
        #expect(outcome.output.contains("content/models/bad.md:4:10: error[schema/not-a-choice]"))
        #expect(outcome.output.contains("content/models/bad.md:5:18: error[schema/invalid-date]"))
    }

    @Test("No escape sequence reaches what is no terminal", arguments: ["", "1"])
    func escapes(noColour: String) throws {
        let folder = try registry("", ["content/models/esc.md": "---\nlicense: \"a\\e[31mb\"\n---\n# \u{1B}[31mx\n"])
        let outcome = try muster("check", in: folder, environment: ["NO_COLOR": noColour, "TERM": "xterm-256color"])
        #expect(!outcome.output.utf8.contains(0x1B) && !outcome.messages.utf8.contains(0x1B))
        let build = try muster("build", in: folder, environment: ["NO_COLOR": noColour])
        #expect(!build.messages.utf8.contains(0x1B))
    }

    @Test func `JSON lists each finding with code, severity, place and words`() throws {
        let findings = try #require(
            try muster("check", "--format", "json", in: registry()).json()["findings"] as? [[String: Any]])
        let choice = try #require(findings.first { $0["code"] as? String == "schema/not-a-choice" })
        #expect(choice["severity"] as? String == "error" && choice["file"] as? String == "content/models/bad.md")
        #expect(choice["line"] as? Int == 4 && choice["column"] as? Int == 10)
    }

    @Test func `SARIF names the rule of each result`() throws {
        let log = try muster("check", "--format", "sarif", in: registry()).json()
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.contains { $0["ruleId"] as? String == "schema/not-a-choice" })
    }

    @Test func `GitHub gets one workflow command for each finding`() throws {
        let outcome = try muster("check", "--format", "github", in: registry())
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("::error file=content/models/bad.md,line=4,") })
        #expect(
            lines.allSatisfy { $0.hasPrefix("::error ") || $0.hasPrefix("::warning ") || $0.hasPrefix("::notice ") })
    }

    @Test func `Paths for machines begin at the top of the work tree`() throws {
        let top = try TemporaryFolder([".git/HEAD": "", "docs/reg/content/models/bad.md": badCard])
        let github = try muster("check", "--format", "github", in: top, at: "docs/reg")
        #expect(github.output.contains("file=docs/reg/content/models/bad.md"))
        let text = try muster("check", in: top, at: "docs/reg")
        #expect(text.output.contains("\ncontent/models/bad.md:4:") || text.output.hasPrefix("content/models/bad.md:4:"))
    }

    @Test func `Paths narrow the check, from any folder of the registry`() throws {
        let folder = try registry()
        #expect(try muster("check", "good.md", in: folder, at: "content/models").status == 0)
        #expect(try muster("check", "bad.md", in: folder, at: "content/models").status == 1)
        #expect(try muster("check", "content/models/bad.md", in: folder, at: "content/datasets").status == 1)
        #expect(try muster("check", "..", in: folder, at: "content/datasets").status == 1)
        #expect(try muster("check", "content/datasets", "content/models/good.md", in: folder).status == 0)
        // A name that another begins with is not that other.
        try folder.write("content/models/ba/x.md", goodCard)
        #expect(try muster("check", "content/models/ba", in: folder).status == 0)
    }

    @Test func `Severities of muster.yml decide`() throws {
        let folder = try registry("checks: {severity: [{code: \"schema/*\", severity: note}]}\n")
        #expect(try muster("check", in: folder).status == 0)
    }
}
