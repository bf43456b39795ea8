import Foundation
import TestSupport
import Testing

@testable import CatalogBuild

/// Which folder is the registry, and where it stands in git.
@Suite struct RegistryRootTests {
    @Test func `The nearest folder with a muster.yml wins, over a nearer one with content`() throws {
        let folder = try TemporaryFolder([
            "muster.yml": "", "a/muster.yml": "", "a/b/content/models/x.md": "", "c/content/models/x.md": "",
        ])
        #expect(RegistryRoot.find(from: folder.path("a/b/content")) == folder.path("a"))
        #expect(RegistryRoot.find(from: folder.path("c/content/models")) == folder.path)
        #expect(RegistryRoot.find(from: folder.path) == folder.path)
    }

    @Test func `Without muster.yml a content folder with a kind's folder will do`() throws {
        let folder = try TemporaryFolder(["a/content/feature-stores/x.md": "", "b/content/other/x.md": ""])
        #expect(RegistryRoot.find(from: folder.path("a/content/feature-stores")) == folder.path("a"))
        #expect(RegistryRoot.isRegistry(folder.path("a")))
        #expect(!RegistryRoot.isRegistry(folder.path("b")))
        #expect(RegistryRoot.find(from: folder.path("b")) == nil)
        #expect(RegistryRoot.find(from: folder.path("no/such")) == nil)
    }

    @Test func `A folder reached by a link is named by its real path`() throws {
        let folder = try TemporaryFolder(["real/muster.yml": ""])
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("link"), withDestinationPath: folder.path("real"))
        #expect(RegistryRoot.find(from: folder.path("link")) == folder.path("real"))
    }

    @Test func `A folder named muster.yml makes no registry`() throws {
        let folder = try TemporaryFolder(["muster.yml/x": ""])
        #expect(RegistryRoot.find(from: folder.path) == nil)
    }

    @Test func `The way from the work tree's top to the registry has a slash at its end`() throws {
        let folder = try TemporaryFolder([".git/HEAD": "", "docs/models/muster.yml": ""])
        #expect(RegistryRoot.workTreePrefix(of: folder.path("docs/models")) == "docs/models/")
        #expect(RegistryRoot.workTreePrefix(of: folder.path) == "")
    }
}

/// The commit that a registry stands at.
@Suite struct GitHeadTests {
    private func git(_ folder: TemporaryFolder, _ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let identity = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
        process.arguments = ["git", "-C", folder.path] + identity + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["GIT_COMMITTER_DATE": "2026-03-01T23:30:00-0500", "GIT_AUTHOR_DATE": "2020-01-01T00:00:00Z"]
        ) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    @Test func `The day is that of the commit, in UTC`() throws {
        let folder = try TemporaryFolder(["a/x": ""])
        try git(folder, "init", "-q")
        try git(folder, "add", ".")
        try git(folder, "commit", "-qm", "first")
        let head = try #require(GitHead(folder: folder.path("a")))
        #expect(head.date.iso == "2026-03-02")
        #expect(head.commit.utf8.count == 40)
    }

    @Test func `Without a commit or outside a work tree there is none`() throws {
        let folder = try TemporaryFolder()
        #expect(GitHead(folder: folder.path) == nil)
        try git(folder, "init", "-q")
        #expect(GitHead(folder: folder.path) == nil)
        #expect(GitHead(folder: folder.path("none")) == nil)
    }
}
