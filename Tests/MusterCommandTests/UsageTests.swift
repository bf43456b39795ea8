import TestSupport
import Testing

/// How the program answers to what it is asked, right or wrong.
@Suite struct UsageTests {
    private let registry: TemporaryFolder

    init() throws { registry = try TemporaryFolder(["muster.yml": "", "content/models/good.md": goodCard]) }

    @Test(
        "Help is a result: on standard output, with an example and the exit codes",
        arguments: [
            ["--help"], ["check", "--help"], ["build", "--help"], ["show", "--help"], ["init", "--help"],
            ["new", "--help"], ["help", "check"],
        ])
    func help(arguments: [String]) throws {
        let outcome = try run(arguments)
        #expect(outcome.status == 0 && outcome.messages == "")
        #expect(outcome.output.contains("EXAMPLES") && outcome.output.contains("USAGE: muster"))
    }

    @Test func `The version is one line on standard output`() throws {
        let outcome = try run(["--version"])
        #expect(outcome.status == 0 && outcome.messages == "")
        #expect(outcome.output.hasPrefix("muster ") && outcome.output.split(separator: "\n").count == 1)
    }

    @Test(
        "Wrong usage ends with 2, says why on standard error and prints no result",
        arguments: [
            (["--nonsense"], "nonsense"), (["chekc"], "chekc"), (["check", "--format", "xml"], "xml"),
            (["check", "--jobs", "-1"], "--jobs"), (["check", "--jobs", "many"], "many"),
            (["check", "--date", "2026-02-30"], "2026-02-30"), (["build", "--date", "today"], "today"),
            (["check", "--fail-on", "fatal"], "fatal"), (["check", "none.md"], "none.md"), (["check", "/"], "outside"),
            (["check", "--registry", "none"], "none"), (["build", "--registry", "content"], "no registry"),
            (["show"], "id"), (["show", "goood"], "model:good"), (["show", "zebra"], "zebra"),
        ] as [([String], String)])
    func wrongUsage(arguments: [String], word: String) throws {
        let outcome = try run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.messages.contains(word), "\(outcome.messages)")
    }

    @Test("Outside a registry every command ends with 2 and says how to begin", arguments: ["check", "build", "show"])
    func noRegistry(command: String) throws {
        let folder = try TemporaryFolder(["x/y": ""])
        let outcome =
            command == "show"
            ? try muster(command, "x", in: folder, at: "x") : try muster(command, in: folder, at: "x")
        #expect(outcome.status == 2 && outcome.output == "")
        #expect(outcome.messages.contains("muster.yml") && outcome.messages.contains("muster init"))
        #expect(!folder.exists("x/site") && !folder.exists("site"))
    }

    private func run(_ arguments: [String]) throws -> Outcome {
        switch arguments.count {
        case 1: try muster(arguments[0], in: registry)
        case 2: try muster(arguments[0], arguments[1], in: registry)
        default: try muster(arguments[0], arguments[1], arguments[2], in: registry)
        }
    }
}

/// `muster show`.
@Suite struct ShowTests {
    private let registry: TemporaryFolder

    init() throws {
        registry = try TemporaryFolder([
            "content/models/acme/triage.md":
                "---\ndatasets: [claims]\nregistry: {stage: staging}\n---\n# \u{1B}[31mTriage\n",
            "content/models/claims.md": "# M\n", "content/datasets/claims.md": "# D\n",
        ])
    }

    @Test func `A record is shown by its id, and by its own name where no other has it`() throws {
        for id in ["acme/triage", "model:acme/triage", "ACME/Triage", "triage"] {
            let outcome = try muster("show", id, in: registry)
            #expect(outcome.status == 0 && outcome.messages == "")
            #expect(outcome.output.contains("model:acme/triage") && outcome.output.contains("dataset:claims"))
            #expect(!outcome.output.contains("\u{1B}"))
        }
    }

    @Test func `An id that several kinds have is refused with both names`() throws {
        let outcome = try muster("show", "claims", in: registry)
        #expect(outcome.status == 2 && outcome.output == "")
        #expect(outcome.messages.contains("model:claims") && outcome.messages.contains("dataset:claims"))
    }

    @Test func `JSON and Markdown are those of the site`() throws {
        let json = try muster("show", "triage", "--format", "json", in: registry)
        #expect(json.status == 0)
        #expect(try json.json()["id"] as? String == "acme/triage")
        let markdown = try muster("show", "triage", "--format", "markdown", in: registry)
        #expect(try muster("build", in: registry).status == 0)
        #expect(json.output == registry.text("site/api/v1/models/acme/triage.json"))
        #expect(markdown.output == registry.text("site/models/acme/triage.md"))
    }
}
