import Foundation
import TestSupport
import Testing

@testable import PreviewServer

/// Changes as editors, git and people make them; each is told whether the kernel tells or the watch looks.
@Suite struct FolderWatchTests {
    private static let scope = FolderWatch.Scope(
        files: ["muster.yml"], folders: ["content", "docs/cards", "templates", "brand/logo.png"], skipped: ["site"])

    private func folder() throws -> TemporaryFolder {
        try TemporaryFolder([
            "content/models/a.md": "one", "site/index.html": "built", "notes/n.md": "aside", "docs/b.md": "beside",
            "brand/logo.png": "old", "brand/other.png": "old",
        ])
    }

    private func move(_ folder: TemporaryFolder, _ old: String, _ new: String) throws {
        if rename(folder.path(old), folder.path(new)) != 0 { throw POSIXError(.EIO) }
    }

    /// Whether a watch on `folder` notices what `change` does.
    private func notices(
        _ folder: TemporaryFolder, looks: Bool, within timeout: Int32 = 5000, _ change: (TemporaryFolder) throws -> Void
    ) throws -> Bool {
        var watch = FolderWatch(root: folder.path, scope: FolderWatchTests.scope, looks: looks)
        let doesLook = watch.looks
        #expect(doesLook == looks)
        try change(folder)
        return watch.waitForChange(timeout: looks ? 10 : timeout)
    }

    @Test(arguments: [false, true])
    func `A saved card is noticed`(looks: Bool) throws {
        #expect(try notices(folder(), looks: looks) { try $0.write("content/models/a.md", "two, longer") })
    }

    @Test(arguments: [false, true])
    func `A card saved beside and renamed is noticed`(looks: Bool) throws {
        #expect(
            try notices(folder(), looks: looks) { folder in
                try folder.write("content/models/.a.md.swp", "three, longer")
                try move(folder, "content/models/.a.md.swp", "content/models/a.md")
            })
    }

    @Test(arguments: [false, true])
    func `A removed card, a new folder and a new muster.yml are noticed`(looks: Bool) throws {
        #expect(
            try notices(folder(), looks: looks) {
                try FileManager.default.removeItem(atPath: $0.path("content/models/a.md"))
            })
        #expect(try notices(folder(), looks: looks) { try $0.write("content/datasets/acme/b.md", "new") })
        #expect(try notices(folder(), looks: looks) { try $0.write("muster.yml", "title: A") })
        #expect(try notices(folder(), looks: looks) { try $0.write("docs/cards/c.md", "new") })
        #expect(try notices(folder(), looks: looks) { try $0.write("templates/home.mustache", "new") })
    }

    @Test(arguments: [false, true])
    func `A single file in a folder of its own is noticed, saved or renamed`(looks: Bool) throws {
        #expect(try notices(folder(), looks: looks) { try $0.write("brand/logo.png", "new, longer") })
        #expect(try notices(folder(), looks: looks) { try move($0, "brand/other.png", "brand/logo.png") })
    }

    @Test(arguments: [false, true])
    func `What no page rests on is not`(looks: Bool) throws {
        #expect(
            try !notices(folder(), looks: looks, within: 100) { folder in
                try folder.write("site/index.html", "built anew")
                try folder.write("notes/n.md", "changed")
                try folder.write("README.md", "changed")
                try folder.write("content/models/.a.md.swp", "hidden")
                try folder.write("content/models/.b.md", "hidden")
                try folder.write("docs/b.md", "on the way, but not there")
                try folder.write("brand/other.png", "beside the one")
            })
    }

    @Test(arguments: [false, true])
    func `A file in a folder made while watching is noticed`(looks: Bool) throws {
        let folder = try folder()
        var watch = FolderWatch(root: folder.path, scope: FolderWatchTests.scope, looks: looks)
        try folder.write("content/models/new/deep/b.md", "one")
        let isNoticed1 = watch.waitForChange(timeout: looks ? 10 : 5000)
        #expect(isNoticed1)
        let isQuiet2 = !watch.waitForChange(timeout: 10)
        #expect(isQuiet2)
        try folder.write("content/models/new/deep/b.md", "two, longer")
        let isNoticed3 = watch.waitForChange(timeout: looks ? 10 : 5000)
        #expect(isNoticed3)
        try move(folder, "content/models/new", "content/models/old")
        let isNoticed4 = watch.waitForChange(timeout: looks ? 10 : 5000)
        #expect(isNoticed4)
        try folder.write("content/models/old/deep/b.md", "three, longest")
        let isNoticed5 = watch.waitForChange(timeout: looks ? 10 : 5000)
        #expect(isNoticed5)
    }

    @Test(arguments: [false, true])
    func `Another scope is watched from then on`(looks: Bool) throws {
        let folder = try folder()
        var watch = FolderWatch(root: folder.path, scope: FolderWatchTests.scope, looks: looks)
        watch.change(to: FolderWatch.Scope(files: [], folders: ["notes"], skipped: []))
        try folder.write("content/models/a.md", "two, longer")
        let isQuiet6 = !watch.waitForChange(timeout: 10)
        #expect(isQuiet6)
        try folder.write("notes/n.md", "changed")
        let isNoticed7 = watch.waitForChange(timeout: looks ? 10 : 5000)
        #expect(isNoticed7)
    }
}
