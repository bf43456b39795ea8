import Foundation
import TestSupport
import Testing

/// `muster build`.
@Suite struct BuildTests {
    private func registry(_ more: [String: String] = [:]) throws -> TemporaryFolder {
        try TemporaryFolder(["muster.yml": "", "content/models/good.md": goodCard].merging(more) { $1 })
    }

    @Test func `A build writes the site, says so on standard error, and leaves nothing beside it`() throws {
        let folder = try registry(["content/models/bad.md": badCard])
        let outcome = try muster("build", in: folder)
        #expect(outcome.status == 0 && outcome.output == "")
        #expect(outcome.messages.contains("Built 2 records") && outcome.messages.contains("2 errors"))
        for path in ["index.html", "models/good.html", "models/bad.html", "manifest.json", "build.json"] {
            #expect(folder.exists("site/" + path), "\(path)")
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.filter { $0.hasPrefix(".site.tmp") } == [])
    }

    @Test func `Two builds of one date are the same bytes, whatever SOURCE_DATE_EPOCH and the number of threads`()
        throws
    {
        let folder = try registry()
        _ = try muster("build", "--date", "2026-12-01", "--out", "a", "--jobs", "1", in: folder)
        _ = try muster(
            "build", "--date", "2026-12-01", "--out", "b", "--jobs", "8", in: folder,
            environment: ["SOURCE_DATE_EPOCH": "0", "TZ": "Asia/Tokyo"])
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path("a")).sorted()
        #expect(files == (try FileManager.default.subpathsOfDirectory(atPath: folder.path("b")).sorted()))
        #expect(files.filter { folder.bytes("a/" + $0) != folder.bytes("b/" + $0) } == [])
    }

    @Test func `Without --date the day is that of SOURCE_DATE_EPOCH`() throws {
        let folder = try registry()
        _ = try muster("build", in: folder, environment: ["SOURCE_DATE_EPOCH": "1764547200"])
        #expect(folder.text("site/build.json")?.contains("\"date\": \"2025-12-01\"") == true)
    }

    @Test func `Strict publishes nothing where a card has an error, and ends with 1`() throws {
        let folder = try registry(["content/models/bad.md": badCard])
        let outcome = try muster("build", "--strict", in: folder)
        #expect(outcome.status == 1 && outcome.output.contains("schema/not-a-choice"))
        #expect(outcome.messages.contains("--strict"))
        #expect(!folder.exists("site"))
        try FileManager.default.removeItem(atPath: folder.path("content/models/bad.md"))
        #expect(try muster("build", "--strict", in: folder).status == 0)
    }

    @Test(
        "A card that asks to be withheld stops the build before anything is written",
        arguments: [
            ("models", "registry: {access: {visibility: restricted}}"),
            ("datasets", "registry: {access: {visibility: secret}}"),
            ("services", "access: {visibility: restricted}"),
            ("teams", "access: {visibility: {value: restricted, by: x}}"),
            ("models", "registry: {access: {visibility: unknown}}"),
        ])
    func restricted(folderName: String, yaml: String) throws {
        let folder = try registry([
            "content/\(folderName)/secret.md": "---\n\(yaml)\n---\n# The quiet one\n",
            // Turning the finding off does not turn the refusal off.
            "muster.yml": "checks: {severity: [{code: \"*\", severity: \"off\"}]}\n",
        ])
        let outcome = try muster("build", in: folder)
        #expect(outcome.status == 1 && outcome.messages.contains("secret"))
        #expect(!folder.exists("site"))
    }

    @Test func `A folder that Muster did not make is left alone`() throws {
        let folder = try registry(["mine/notes.txt": "mine"])
        for output in ["mine", "content", ".", "/"] {
            let outcome = try muster("build", "--out", output, in: folder)
            #expect(outcome.status == 2 && outcome.output == "", "\(output)")
            #expect(outcome.messages.contains("nothing was published"), "\(outcome.messages)")
        }
        #expect(folder.text("mine/notes.txt") == "mine" && !folder.exists("mine/index.html"))
        #expect(folder.exists("content/models/good.md"))
    }

    @Test func `A build while another holds the lock ends with 3, and changes nothing`() throws {
        let folder = try registry()
        #expect(try muster("build", in: folder).status == 0)
        let before = folder.text("site/manifest.json")
        let descriptor = open(folder.path(".site.lock"), O_RDWR | O_CREAT, 0o644)
        try #require(descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        defer { close(descriptor) }
        try folder.write("content/models/more.md", goodCard)
        let outcome = try muster("build", in: folder)
        #expect(outcome.status == 3 && outcome.messages.contains("nothing was published"))
        #expect(folder.text("site/manifest.json") == before)
    }

    @Test func `The site is never read as content, wherever it lies`() throws {
        let folder = try registry(["muster.yml": "sources: {model: [\".\"]}\n", "cards/x.md": goodCard])
        for output in ["site", "site", "public", "public", "third"] {
            let outcome = try muster("build", "--out", output, in: folder)
            #expect(outcome.status == 0)
            #expect(outcome.messages.contains("Built 2 records"), "\(outcome.messages)")
        }
    }

    @Test func `Broken templates end with 2 and the place of the fault`() throws {
        let folder = try registry(["templates/home.mustache": "<p>\n{{titel}}"])
        let outcome = try muster("build", in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("templates/home.mustache:2:1: "))
        #expect(!folder.exists("site"))
    }
}
