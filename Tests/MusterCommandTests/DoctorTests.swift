import Foundation
import TestSupport
import Testing

/// `muster doctor`.
@Suite struct DoctorTests {
    private func states(_ outcome: Outcome) throws -> [String: [(state: String, text: String)]] {
        let checks = try #require(try outcome.json()["checks"] as? [[String: Any]])
        var states: [String: [(String, String)]] = [:]
        for check in checks {
            let words = "\(check["text"] as? String ?? "") \(check["remedy"] as? String ?? "")"
            states[check["name"] as? String ?? "", default: []].append((check["state"] as? String ?? "", words))
        }
        return states
    }

    private func doctor(_ folder: TemporaryFolder) throws -> [String: [(state: String, text: String)]] {
        try states(try muster("doctor", "--format", "json", in: folder))
    }

    private func git(_ folder: TemporaryFolder, _ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-C", folder.path] + arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "git \(arguments)")
    }

    @Test func `A sound registry has no problem, and text says the same as JSON`() throws {
        let folder = try TemporaryFolder([
            "muster.yml": "", "content/models/good.md": goodCard, ".gitignore": "site/\n.*.lock\n.*.tmp-*/\n",
        ])
        try git(folder, "init", "-q")
        try git(folder, "add", ".")
        try git(folder, "commit", "-q", "-m", "x")
        #expect(try muster("build", in: folder).status == 0)
        let outcome = try muster("doctor", in: folder)
        #expect(outcome.status == 0 && outcome.messages == "")
        #expect(outcome.output.hasSuffix("\n0 problems, 0 notes.\n"), "\(outcome.output)")
        let found = try doctor(folder)
        #expect(
            found.keys.sorted() == [
                ".gitignore", "cards", "git", "muster", "muster.yml", "other cards", "registry", "site",
            ])
        #expect(found["cards"]?[0].text.contains("1 record: 1 model") == true)
    }

    @Test func `Cards to test with are no stray cards in the repository of Muster itself`() throws {
        let folder = try TemporaryFolder([
            "muster.yml": "", "content/models/good.md": goodCard, "Tests/card.md": goodCard,
            "starter/card.md": goodCard,
        ])
        #expect(try doctor(folder)["other cards"]?.map(\.state) == ["note", "note"])
        try folder.write("Scripts/generate.py", "")
        #expect(try doctor(folder)["other cards"]?.map(\.state) == ["ok"])
    }

    @Test func `Outside a registry that is the problem, and git is still looked at`() throws {
        let folder = try TemporaryFolder(["x/y": ""])
        let outcome = try muster("doctor", "--format", "json", in: folder, at: "x")
        #expect(outcome.status == 1)
        let found = try states(outcome)
        #expect(found["registry"]?[0].state == "problem" && found["git"]?[0].state == "note")
        #expect(try muster("doctor", "--registry", "none", in: folder).status == 2)
    }

    @Test func `A configuration with errors, and a site that is not ours, are problems`() throws {
        let folder = try TemporaryFolder([
            "muster.yml": "titel: x\n", "site/mine.txt": "mine", "content/models/a.md": goodCard,
        ])
        #expect(try muster("doctor", in: folder).status == 1)
        let found = try doctor(folder)
        #expect(found["muster.yml"]?[0].state == "problem" && found["site"]?[0].state == "problem")
        #expect(found["site"]?[0].text.contains("mine.txt") == true)
    }

    @Test func `Cards that are not read are named, with what would read them`() throws {
        let folder = try TemporaryFolder([
            "content/model/typo.md": goodCard, "content/models/good.md": goodCard, "cards/a/README.md": goodCard,
            "cards/b.md": goodCard, "docs/page.md": "---\ntitle: A page\nlayout: post\n---\n",
            "README.md": "# Read me\n",
            "content/models/good/notes.md": goodCard, ".hidden/x.md": goodCard, "node_modules/x.md": goodCard,
        ])
        let found = try doctor(folder)["other cards"] ?? []
        #expect(found.map(\.state) == ["note", "note"])
        #expect(found.first?.text.contains("cards holds 2 files") == true)
        #expect(found.first?.text.contains("sources: {model: [\"cards\"]}") == true)
        #expect(found.last?.text.contains("content/model holds 1 file") == true)
        #expect(found.last?.text.contains("rename it to content/models") == true)
    }

    @Test func `A shallow clone, a stale site, remains of a killed build and missing lines of .gitignore are notes`()
        throws
    {
        let origin = try TemporaryFolder(["muster.yml": "", "content/models/good.md": goodCard])
        try git(origin, "init", "-q")
        for message in ["one", "two"] {
            try git(origin, "add", ".")
            try git(origin, "commit", "-q", "--allow-empty", "-m", message)
        }
        let folder = try TemporaryFolder()
        try git(folder, "clone", "-q", "--depth", "1", "file://" + origin.path, "clone")
        let clone = try TemporaryFolder()
        try FileManager.default.removeItem(at: clone.url)
        try FileManager.default.moveItem(at: folder.url.appendingPathComponent("clone"), to: clone.url)
        _ = try muster("build", in: clone)
        try git(clone, "commit", "-q", "--allow-empty", "-m", "three")
        try clone.write(".site.lock", "")
        try clone.write(".site.tmp-1/x", "")
        let found = try doctor(clone)
        #expect(found["git"]?.contains { $0.state == "note" && $0.text.contains("--unshallow") } == true)
        #expect(found[".gitignore"]?[0].text.contains("site/  .*.lock  .*.tmp-*/") == true)
        let site = (found["site"] ?? []).map(\.text).joined(separator: "\n")
        #expect(
            site.contains("made from commit") && site.contains(".site.lock was left")
                && site.contains("1 half-made site"))
        #expect(try muster("doctor", in: clone).status == 0)
        // Looking must not have removed what the next build needs to find.
        #expect(clone.exists(".site.lock"))
    }

    @Test func `A build at work is told from a lock that was left behind`() throws {
        let folder = try TemporaryFolder(["content/models/good.md": goodCard, ".site.lock": ""])
        let descriptor = open(folder.path(".site.lock"), O_RDWR)
        try #require(descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        defer { close(descriptor) }
        #expect(try doctor(folder)["site"]?.last?.text.contains("another build is at work") == true)
    }
}
