import Foundation
import TestSupport
import Testing

/// `muster init`.
@Suite struct InitTests {
    private func files(_ folder: TemporaryFolder) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: folder.path(path), isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }

    @Test func `A new registry has no errors and no warnings, and builds`() throws {
        let folder = try TemporaryFolder()
        let outcome = try muster("init", "acme", "--title", "Acme: models", in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.messages.contains("Next, in acme") && outcome.messages.contains("muster serve"))
        let written = outcome.output.split(separator: "\n").map(String.init).sorted()
        #expect(written == (try files(folder)))
        #expect(written.contains("acme/.github/workflows/muster.yml") && written.contains("acme/muster.yml"))
        let check = try muster("check", "--fail-on", "warning", in: folder, at: "acme")
        #expect(check.status == 0, "\(check.output)")
        #expect(try muster("build", "--strict", in: folder, at: "acme").status == 0)
        #expect(folder.text("acme/site/index.html")?.contains("Acme: models") == true)
    }

    @Test func `A second init finds nothing to do, and changes nothing`() throws {
        let folder = try TemporaryFolder()
        _ = try muster("init", "--date", "2027-01-15", in: folder)
        let before = try files(folder)
        let second = try muster("init", "--date", "2027-01-15", in: folder)
        #expect(second.status == 0 && second.output == "" && second.messages.contains("Nothing to do"))
        #expect(try files(folder) == before)
    }

    @Test func `Files in the way: nothing is written, and they are named; --keep-existing writes the others`() throws {
        let folder = try TemporaryFolder([
            "muster.yml": "title: Mine\n", ".github/CODEOWNERS": "* @me\n", ".gitignore": "tmp/\n",
        ])
        let before = try files(folder)
        let refused = try muster("init", in: folder)
        #expect(refused.status == 2 && refused.output == "")
        for word in ["registry already", "  muster.yml\n", "  .github/CODEOWNERS\n", "--keep-existing"] {
            #expect(refused.messages.contains(word), "\(refused.messages)")
        }
        #expect(try files(folder) == before && folder.text(".gitignore") == "tmp/\n")
        let kept = try muster("init", "--keep-existing", in: folder)
        #expect(kept.status == 0 && kept.messages.contains("Kept muster.yml"))
        #expect(folder.text("muster.yml") == "title: Mine\n" && folder.text(".github/CODEOWNERS") == "* @me\n")
        #expect(folder.text(".gitignore")?.hasPrefix("tmp/\nsite/\n") == true)
        #expect(folder.exists("content/models/ticket-routing.md"))
    }

    @Test func `A .gitignore keeps bytes that are no text, and one that is too large is left alone`() throws {
        let folder = try TemporaryFolder()
        let odd: [UInt8] = [0xFF, 0xFE, 0x0A]
        try folder.write(".gitignore", odd)
        #expect(try muster("init", "--ci", "none", in: folder).status == 0)
        #expect(folder.bytes(".gitignore")?.starts(with: odd + Array("site/\n".utf8)) == true)
        let large = [UInt8](repeating: 0x61, count: 1_100_000)
        try folder.write("other/.gitignore", large)
        #expect(try muster("init", "other", "--ci", "none", in: folder).status == 0)
        #expect(folder.bytes("other/.gitignore") == large)
    }

    @Test func `Where a file cannot be made, nothing stays of the others`() throws {
        let folder = try TemporaryFolder(["content/models": "a file, not a folder"])
        let before = try files(folder)
        let outcome = try muster("init", in: folder)
        #expect(outcome.status != 0 && outcome.output == "" && outcome.messages.contains("nothing was written"))
        #expect(try files(folder) == before && !folder.exists("content/teams") && !folder.exists(".github"))
    }

    @Test func `No link is followed out of the folder`() throws {
        let folder = try TemporaryFolder(["outside/x": ""])
        try FileManager.default.createDirectory(atPath: folder.path("in"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: folder.path("in/content"), withDestinationPath: "../outside")
        let outcome = try muster("init", "in", in: folder)
        #expect(outcome.status != 0 && outcome.messages.contains("symbolic link"), "\(outcome.messages)")
        #expect(try files(folder).filter { !$0.hasPrefix("in/content") } == ["outside/x"])
    }

    @Test func `Where content holds cards, no examples are put beside them`() throws {
        let folder = try TemporaryFolder(["content/models/mine.md": goodCard])
        let outcome = try muster("init", "--ci", "none", in: folder)
        #expect(outcome.status == 0 && outcome.messages.contains("No example records"))
        #expect(try files(folder) == [".gitignore", "content/models/mine.md", "muster.yml"])
    }

    @Test func `Hugging Face cards are found, and made the registry by --cards`() throws {
        let folder = try TemporaryFolder([
            "README.md": "# Ours\n", "docs/post.md": "---\ntitle: A post\ntags: [x]\n---\nHello.\n",
            "model_cards/a/one/README.md": goodCard, "model_cards/b.md": goodCard,
            "more cards/x/y/README.md": goodCard, "content.md": "",
        ])
        let before = try files(folder)
        let hint = try muster("init", in: folder)
        #expect(hint.status == 2 && hint.output == "" && hint.messages.contains("nothing was written"))
        #expect(try files(folder) == before)
        #expect(hint.messages.contains("3 files begin like Hugging Face cards"), "\(hint.messages)")
        #expect(hint.messages.contains("muster init --cards model_cards --cards 'more cards/x'\n"), "\(hint.messages)")
        let outcome = try muster(
            "init", "--cards", "model_cards", "--cards", "more cards/x", "--title", "Ours", in: folder)
        #expect(outcome.output == ".gitignore\n.github/workflows/muster.yml\nmuster.yml\n", "\(outcome.output)")
        #expect(
            folder.text("muster.yml")?.contains(
                "sources: {model: [\"model_cards\", \"more cards/x\"]}\ntitle: \"Ours\"\n") == true)
        #expect(try muster("build", in: folder).messages.contains("Built 3 records"))
        #expect(folder.exists("site/models/a/one.html") && folder.exists("site/models/y.html"))
    }

    @Test func `The examples can be asked for beside cards, and GitLab's recipe`() throws {
        let folder = try TemporaryFolder(["cards/a/README.md": goodCard])
        let outcome = try muster("init", "--examples", "--ci", "gitlab", in: folder)
        #expect(outcome.status == 0 && folder.exists("content/teams/support-ml.md"))
        #expect(folder.exists(".gitlab-ci.yml") && folder.exists(".gitlab/CODEOWNERS") && !folder.exists(".github"))
    }

    @Test func `Below the top of a repository the recipe names the folder, and init says where it belongs`() throws {
        let folder = try TemporaryFolder([".git/HEAD": "ref: refs/heads/main\n"])
        let outcome = try muster("init", "governance/models", in: folder)
        #expect(outcome.status == 0 && outcome.messages.contains("top of the repository"))
        let recipe = folder.text("governance/models/.github/workflows/muster.yml")
        #expect(recipe?.contains("REGISTRY: \"governance/models\"") == true)
    }

    @Test(
        "Wrong usage ends with 2 and writes nothing",
        arguments: [
            (["init", "file"], "not a folder"), (["init", "--cards", "none"], "none"),
            (["init", "--cards", ".."], ".."),
            (["init", "--cards", "/etc"], "/etc"), (["init", "--ci", "jenkins"], "jenkins"),
            (["init", "--date", "soon"], "soon"),
        ] as [([String], String)])
    func wrongUsage(arguments: [String], word: String) throws {
        let folder = try TemporaryFolder(["file": "x"])
        let outcome =
            arguments.count == 2
            ? try muster(arguments[0], arguments[1], in: folder)
            : try muster(arguments[0], arguments[1], arguments[2], in: folder)
        #expect(outcome.status == 2 && outcome.messages.contains(word), "\(outcome.messages)")
        #expect(try files(folder) == ["file"])
    }

    @Test func `A failure leaves no folder behind`() throws {
        let folder = try TemporaryFolder(["there/x": ""])
        #expect(try muster("init", "a/b/c", "--cards", "none", in: folder).status == 2)
        #expect(try muster("init", "there/d", "--cards", "none", in: folder).status == 2)
        #expect(!folder.exists("a") && folder.exists("there/x") && !folder.exists("there/d"))
    }

    @Test("Empty words are refused", arguments: [["--title", ""], ["--cards", ""]])
    func emptyWords(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let outcome = try muster(["init"] + arguments, in: folder)
        #expect(outcome.status == 2 && outcome.messages.contains(arguments[0]))
        #expect(try files(folder) == [])
    }

    @Test func `A registry begins beside another one's cards, and not among them`() throws {
        let folder = try TemporaryFolder(["muster.yml": "", "content/models/good.md": goodCard])
        let among = try muster("init", "content/models/new", in: folder)
        #expect(among.status == 2 && among.messages.contains("among the cards"), "\(among.messages)")
        #expect(!folder.exists("content/models/new"))
        let beside = try muster("init", "new", in: folder)
        #expect(beside.status == 0 && beside.messages.contains("no longer on"), "\(beside.messages)")
    }

    @Test(
        "A link in the way is wrong usage, and is neither followed nor replaced", arguments: ["content", "muster.yml"])
    func links(name: String) throws {
        let folder = try TemporaryFolder(["elsewhere/x": ""])
        try FileManager.default.createSymbolicLink(
            atPath: folder.path(name), withDestinationPath: folder.path("elsewhere"))
        let outcome = try muster("init", in: folder)
        #expect(outcome.status == 2 && outcome.messages.contains("symbolic link"), "\(outcome.messages)")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["elsewhere", name].sorted())
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("elsewhere")) == ["x"])
    }
}
