import Foundation
import Testing

@testable import SitePublishing

@Suite struct `Publishing a site` {
    private let box: Sandbox

    init() throws { box = try Sandbox() }

    @Test func `the first build makes the folder and leaves nothing beside it`() throws {
        let report = try box.publish(["index.html": "start", "models/a/b.html": "page"])
        #expect(box.names == ["site"])
        #expect(box.text("site/models/a/b.html") == "page")
        #expect(report.written == 2 && report.unchanged == 0 && report.removed == 0 && report.carriedOver == 0)
        #expect(report.warnings.isEmpty)
        #expect(verifySite(box.site).isEmpty)
    }

    @Test func `a second build keeps equal files, writes changed ones and removes stale ones`() throws {
        try box.publish(["same.html": "s", "changed.html": "1", "models/stale.html": "x"])
        let before = box.status("site/same.html").st_ino
        let report = try box.publish(["same.html": "s", "changed.html": "2", "new.html": "n"])
        #expect(report.written == 2 && report.unchanged == 1 && report.removed == 1)
        #expect(box.status("site/same.html").st_ino == before)
        #expect(box.status("site/same.html").st_nlink == 1)
        #expect(box.text("site/changed.html") == "2")
        #expect(!box.exists("site/models"))
        #expect(box.names == ["site"])
        #expect(verifySite(box.site).isEmpty)
    }

    @Test func `the same pages give the same bytes, whatever was there before`() throws {
        let files = ["a.html": "a", "b/c & d.html": "c"]
        try box.publish(files)
        try box.publish(["other.html": "o", "a.html": "old"], to: box.path("second"))
        try box.publish(files, to: box.path("second"))
        #expect(box.snapshot("site") == box.snapshot("second"))
    }

    @Test func `files that Muster did not make are kept, with their folders and modes`() throws {
        try box.publish(["index.html": "1", "models/a.html": "a"])
        try box.write("site/.gitignore", "*")
        try box.write("site/CNAME", "example.org")
        try box.write("site/models/.gitkeep", "")
        try box.write("site/own/deep/notes.txt", "mine")
        try box.makeFolder("site/empty/inner")
        symlink("/etc/passwd", box.path("site/link"))
        chmod(box.path("site/own"), 0o750)
        chmod(box.path("site/own/deep/notes.txt"), 0o600)
        for _ in 0..<2 {
            let report = try box.publish(["index.html": "2"])
            #expect(report.carriedOver == 5)
        }
        #expect(box.text("site/.gitignore") == "*" && box.text("site/CNAME") == "example.org")
        #expect(box.text("site/own/deep/notes.txt") == "mine")
        #expect(box.exists("site/models/.gitkeep") && !box.exists("site/models/a.html"))
        #expect(box.exists("site/empty/inner"))
        #expect(box.status("site/link").st_mode & S_IFMT == S_IFLNK)
        #expect(box.status("site/own").st_mode & 0o777 == 0o750)
        #expect(box.status("site/own/deep/notes.txt").st_mode & 0o777 == 0o600)
        #expect(verifySite(box.site).allSatisfy { $0.kind == .unlisted })
    }

    @Test func `a folder that holds dot-files alone is published over, and they live`() throws {
        try box.write("site/.gitignore", "*")
        try box.publish(["index.html": "1"])
        #expect(box.text("site/.gitignore") == "*" && box.text("site/index.html") == "1")
    }

    @Test(arguments: ["page.html", "models", "models/page.html"])
    func `a file of somebody in the place of a page stops the build and stays`(path: String) throws {
        try box.publish(["index.html": "1"])
        try box.write("site/\(path)", "mine")
        let before = box.snapshot("site")
        let problem = problem {
            try box.publish(["index.html": "2", "page.html": "p", "models/page.html": "m"])
        }
        #expect(problem?.kind == .collision)
        #expect(problem?.path.hasSuffix(path) == true)
        #expect(box.snapshot("site") == before)
        #expect(box.names == ["site"])
    }

    @Test func `a folder of somebody in the place of a page stops the build and stays`() throws {
        try box.publish(["index.html": "1"])
        try box.write("site/page.html/mine.txt", "mine")
        let problem = problem { try box.publish(["index.html": "2", "page.html": "p"]) }
        #expect(problem?.kind == .collision)
        #expect(box.text("site/page.html/mine.txt") == "mine" && box.text("site/index.html") == "1")
    }

    @Test func `a page edited by somebody is written anew and named`() throws {
        let files = ["same.html": "same", "longer.html": "l", "changed.html": "1"]
        try box.publish(files)
        try box.write("site/same.html", "SAME")
        try box.write("site/longer.html", "longer")
        try box.write("site/changed.html", "x")
        let report = try box.publish(files.merging(["changed.html": "2"]) { $1 })
        #expect(report.edited == ["changed.html", "longer.html", "same.html"])
        #expect(report.written == 3)
        #expect(box.text("site/same.html") == "same")
        #expect(verifySite(box.site).isEmpty)
    }

    @Test func `a page with a second name or another mode is written as a file of its own`() throws {
        try box.publish(["a.html": "a", "b.html": "b"])
        link(box.path("site/a.html"), box.path("outside"))
        chmod(box.path("site/b.html"), 0o600)
        let report = try box.publish(["a.html": "a", "b.html": "b"])
        #expect(report.unchanged == 2)
        #expect(box.status("site/a.html").st_nlink == 1 && box.status("outside").st_nlink == 1)
        #expect(box.status("site/b.html").st_mode & 0o777 == 0o644)
    }

    @Test func `modes do not follow the umask`() throws {
        // It belongs to the process, so tests that run meanwhile see it: none of them relies on one.
        let before = umask(0o077)
        defer { umask(before) }
        try box.publish(["a/b.html": "b"])
        #expect(box.status("site").st_mode & 0o7777 == 0o755)
        #expect(box.status("site/a").st_mode & 0o7777 == 0o755)
        #expect(box.status("site/a/b.html").st_mode == S_IFREG | 0o644)
        #expect(box.status("site/manifest.json").st_mode == S_IFREG | 0o644)
    }

    @Test func `abandoning leaves the old site and nothing beside`() throws {
        try box.publish(["index.html": "1"])
        let before = box.snapshot("site")
        let site = try StagedSite(output: box.site, forbidden: [])
        try site.put("index.html", Array("2".utf8))
        #expect(box.names.count == 3)
        site.abandon()
        #expect(box.names == ["site"] && box.snapshot("site") == before)
        #expect(problem { try site.put("x.html", []) }?.kind == .incomplete)
        #expect(problem { _ = try site.publish() }?.kind == .incomplete)
    }

    @Test func `a site that goes out of use is abandoned`() throws {
        do {
            let site = try StagedSite(output: box.site, forbidden: [])
            try site.put("index.html", [1])
        }
        #expect(box.names.isEmpty)
    }

    @Test func `a failed page keeps the site from being published`() throws {
        try box.publish(["index.html": "1"])
        let site = try StagedSite(output: box.site, forbidden: [])
        #expect(problem { try site.put("../evil.html", []) }?.kind == .badPath)
        try site.put("index.html", Array("2".utf8))
        #expect(problem { _ = try site.publish() }?.kind == .badPath)
        #expect(box.text("site/index.html") == "1" && box.names == ["site"])
    }
}
