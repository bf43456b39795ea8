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
            (["check", "--fail-on", "fatal"], "fatal"), (["check", "none.md"], "none.md"), (["check", ""], "empty"),
            (["check", "/"], "outside"),
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

    private func run(_ arguments: [String]) throws -> Outcome { try muster(arguments, in: registry) }

    // MARK: Help

    /// Every command but `help`, as the words that call it.
    private func commands() throws -> [[String]] {
        func below(_ command: [String: Any], _ path: [String]) -> [[String]] {
            let subcommands = command["subcommands"] as? [[String: Any]] ?? []
            return [path]
                + subcommands.flatMap { sub -> [[String]] in
                    let name = sub["commandName"] as? String ?? ""
                    return name == "help" ? [] : below(sub, path + [name])
                }
        }
        return below(try #require(try run(["--experimental-dump-help"]).json()["command"] as? [String: Any]), [])
    }

    @Test func `Every command has examples of itself, each of which fits its line`() throws {
        let commands = try commands()
        #expect(commands.count > 8)
        for command in commands {
            let outcome = try run(command + ["--help"])
            let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
            let examples = lines.drop { $0 != "EXAMPLES" }.dropFirst().prefix { !$0.isEmpty }
            let name = (["muster"] + command).joined(separator: " ")
            #expect(!examples.isEmpty, "\(name) has no examples")
            #expect(lines.allSatisfy { $0.count <= 80 }, "\(name): a line is too long")
            #expect(
                examples.allSatisfy { $0.hasPrefix("  " + name) }, "\(name): an example is broken, or of something else"
            )
            #expect(outcome.status == 0 && outcome.messages == "")
        }
    }

    // MARK: Did you mean

    @Test(
        "A slip gets one question and status 2",
        arguments: [
            (["chek"], "Did you mean 'check'?"), (["help", "chek"], "Did you mean 'check'?"),
            (["templates", "ejct"], "Did you mean 'eject'?"), (["--vesion"], "Did you mean '--version'?"),
            (["check", "--formt", "json"], "Did you mean '--format'?"),
            (["check", "--format", "jsn"], "Did you mean 'json'?"),
            (["check", "--fail-on", "eror"], "Did you mean 'error'?"),
            (["list", "--sort", "titel"], "Did you mean 'title'?"),
            (["show", "x", "--format", "md"], "Please provide one of"),
            (["completions", "bsh"], "Did you mean 'bash'?"), (["show", "goo"], "Did you mean 'model:good'?"),
            (["list", "knd:model"], "Did you mean 'kind'?"), (["qqqqq"], "'muster --help' lists the commands"),
        ] as [([String], String)])
    func suggestions(arguments: [String], question: String) throws {
        let outcome = try run(arguments)
        #expect(outcome.status == 2 && outcome.output == "")
        #expect(outcome.messages.contains(question), "\(outcome.messages)")
        #expect(outcome.messages.components(separatedBy: "Did you mean").count <= 2)
    }

    @Test func `A line of usage is broken between options`() throws {
        let outcome = try run(["check", "--nonsense"])
        #expect(outcome.status == 2)
        #expect(
            outcome.messages.contains("[--jobs <n>]\n                    [--format <format>]"), "\(outcome.messages)")
    }

    @Test func `What is right gets no question`() throws {
        #expect(try run(["help", "templates", "eject"]).status == 0)
        #expect(try run(["templates"]).status == 0)
        #expect(try run([]).status == 0)
        #expect(try run(["list", "-h"]).output.contains("USAGE: muster list"))
    }

    // MARK: Completions

    @Test("A script for each shell is a result", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let outcome = try run(["completions", shell])
        #expect(outcome.status == 0 && outcome.messages == "")
        for name in ["check", "verify-site", "--write-baseline"] {
            let isNamed = outcome.output.contains(name) || outcome.output.contains(name.replacing("--", with: ""))
            #expect(isNamed, "\(shell) does not know \(name)")
        }
    }

    @Test func `A shell is offered ids, with the kind where one id has several`() throws {
        let folder = try TemporaryFolder([
            "content/models/acme/x.md": goodCard, "content/models/both.md": goodCard,
            "content/datasets/both.md": goodCard,
            "content/models/bad name.md": goodCard,
        ])
        func offered(_ prefix: String, _ more: [String] = [], in folder: TemporaryFolder) throws -> [String] {
            let words = ["---completion", "show", "--", "positional@0", "\(1 + more.count)", "\(prefix.count)", "show"]
            let outcome = try muster(words + more + [prefix], in: folder)
            #expect(outcome.messages == "")
            return outcome.output.split(separator: "\n").map(String.init)
        }
        #expect(try offered("", in: folder) == ["acme/x", "model:both", "dataset:both"])
        #expect(try offered("ac", in: folder) == ["acme/x"])
        #expect(try offered("", ["--registry", registry.path], in: folder) == ["good"])
        #expect(try offered("", in: TemporaryFolder(["x": ""])) == [])
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
        for id in ["acme/triage", "model:acme/triage", "ACME/Triage", "triage", "acme/triage@2.1"] {
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

    @Test func `A former id leads to the record, and is said to be one`() throws {
        try registry.write("content/models/new.md", "---\nregistry: {aliases: [old-name]}\n---\n# New\n")
        let outcome = try muster("show", "old-name", in: registry)
        #expect(outcome.status == 0 && outcome.output.contains("model:new"))
        #expect(outcome.messages == "note: 'old-name' is a former id of model:new\n")
    }

    @Test func `Several records that may have been meant are named`() throws {
        try registry.write("content/models/claims-two.md", "# Two\n")
        let outcome = try muster("show", "laims", in: registry)
        #expect(outcome.status == 2 && outcome.output == "")
        #expect(outcome.messages.contains("model:claims") && outcome.messages.contains("model:claims-two"))
    }

    @Test func `Facts are aligned, long words wrapped, and findings have a line`() throws {
        let words = String(repeating: "A summary of many words. ", count: 8)
        try registry.write(
            "content/models/long.md",
            "---\nlicense: mit\nregistry:\n  summary: \(words)\n  stage: prodution\n---\n# Long\n\nWords.\n")
        let output = try muster("show", "long", in: registry).output
        #expect(output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(output.contains("  stage    prodution\n  owner    nobody named\n  license  mit\n"))
        #expect(output.contains("  error    line 5  "))
        #expect(!output.contains(" \n"))
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
