import Foundation
import TestSupport
import Testing

/// `muster templates`.
@Suite struct TemplatesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder(["muster.yml": "", "content/models/good.md": goodCard]) }

    @Test func `Ejected templates are those that are built in: the site stays the same`() throws {
        _ = try muster("build", "--date", "2026-12-01", "--out", "a", in: folder)
        let outcome = try muster("templates", "eject", in: folder)
        #expect(outcome.status == 0 && outcome.output == "")
        #expect(folder.exists("templates/home.mustache") && folder.exists("templates/muster.css"))
        _ = try muster("build", "--date", "2026-12-01", "--out", "b", in: folder)
        #expect(folder.bytes("a/manifest.json") == folder.bytes("b/manifest.json"))
        #expect(try muster("templates", "eject", in: folder).messages.contains("0 of "))
        let list = try muster("templates", "list", in: folder)
        #expect(list.status == 0 && !list.output.contains("overridden") && list.output.contains("same"))
    }

    @Test func `What differs is not overwritten without --force, and then nothing is`() throws {
        try folder.write("templates/home.mustache", "mine")
        let refused = try muster("templates", "eject", "home", "muster.css", in: folder)
        #expect(refused.status == 2 && refused.messages.contains("home.mustache"))
        #expect(folder.text("templates/home.mustache") == "mine" && !folder.exists("templates/muster.css"))
        #expect(try muster("templates", "list", in: folder).output.contains("overridden"))
        #expect(try muster("templates", "eject", "muster.css", in: folder).status == 0)
        #expect(try muster("templates", "eject", "home", "--force", in: folder).status == 0)
        #expect(folder.text("templates/home.mustache")?.contains("mine") == false)
    }

    @Test func `One is ejected by name, elsewhere if asked, and a misspelt name writes nothing`() throws {
        #expect(try muster("templates", "eject", "record", "--out", "deep/er", in: folder).status == 0)
        #expect(folder.exists("deep/er/record.mustache") && !folder.exists("deep/er/home.mustache"))
        let wrong = try muster("templates", "eject", "recrd.mustache", "--out", "x", in: folder)
        #expect(wrong.status == 2 && wrong.messages.contains("Did you mean 'record.mustache'?"))
        #expect(!folder.exists("x"))
    }

    @Test func `What a template gets is listed, and a template made of all of it works`() throws {
        for name in ["home", "record.mustache", "alias"] {
            let outcome = try muster("templates", "values", name, in: folder)
            #expect(outcome.status == 0 && outcome.output.contains("title"), "\(name): \(outcome.messages)")
        }
        let lines = try muster("templates", "values", "record", in: folder).output.split(separator: "\n").map(
            String.init)
        let strip = try #require(lines.firstIndex { $0.hasPrefix("strip ") })
        #expect(lines[strip].hasSuffix("a list of objects") && lines[strip + 1].hasPrefix("  "))
        // All names of the first level, each in the way that fits what it holds.
        let uses = lines.filter { !$0.hasPrefix(" ") }.map { line in
            let name = String(line.prefix { $0 != " " })
            let isValue = ["text", "HTML"].contains { line.hasSuffix("  \($0)") }
            return isValue ? "{{\(name)}}" : "{{#\(name)}}{{/\(name)}}"
        }
        #expect(uses.count > 40)
        try folder.write("templates/record.mustache", uses.joined(separator: "\n"))
        let built = try muster("build", "--date", "2026-12-01", in: folder)
        #expect(built.status == 0, "\(built.messages)")
        let wrong = try muster("templates", "values", "recrd", in: folder)
        #expect(wrong.status == 2 && wrong.messages.contains("Did you mean 'record'?"))
        #expect(try muster("templates", "values", "fact-group", in: folder).messages.contains("is a part of other"))
    }

    @Test(
        "A template that does nothing is noted, where templates are read",
        arguments: [["check"], ["build"], ["templates", "list"]])
    func unused(command: [String]) throws {
        try folder.write("templates/hoem.mustache", "<p>")
        try folder.write("templates/mine.mustache", "<p>")
        try folder.write("templates/logo.png", "x")
        try folder.write("templates/404.mustache", "{{#title}}{{> mine}}{{/title}}")
        let outcome = try muster(command, in: folder)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.messages.contains("note: templates/hoem.mustache does nothing"))
        #expect(outcome.messages.contains("Did you mean 'home.mustache'?"))
        #expect(!outcome.messages.contains("mine.mustache") && !outcome.messages.contains("logo.png"))
    }
}

/// `muster verify-site`.
@Suite struct VerifySiteTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder(["muster.yml": "", "content/models/good.md": goodCard])
        _ = try muster("build", in: folder)
    }

    @Test func `A site as published ends with 0, files of people included`() throws {
        let outcome = try muster("verify-site", "site", in: folder)
        #expect(outcome.status == 0 && outcome.output == "")
        try folder.write("site/mine.txt", "mine")
        let more = try muster("verify-site", "site", in: folder)
        #expect(more.status == 0 && more.output == "added      mine.txt\n")
        #expect(try muster("verify-site", "site", "--strict", in: folder).status == 1)
    }

    @Test func `Changed and missing files are named`() throws {
        try folder.write("site/index.html", "changed")
        try folder.write(
            "site/models/good.html", (folder.text("site/models/good.html") ?? "").replacing("Good", with: "Gold"))
        try FileManager.default.removeItem(atPath: folder.path("site/404.html"))
        let outcome = try muster("verify-site", "site", in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.output == "missing    404.html\nchanged    index.html\nchanged    models/good.html\n")
        #expect(outcome.messages == "site is not as it was published: 1 missing, 2 changed.\n")
    }

    @Test func `Without a manifest nothing can be said, and that is no success`() throws {
        #expect(try muster("verify-site", "content", in: folder).status == 3)
        #expect(try muster("verify-site", "none", in: folder).status == 2)
        try folder.write("site/manifest.json", "{")
        #expect(try muster("verify-site", "site", in: folder).status == 3)
    }
}
