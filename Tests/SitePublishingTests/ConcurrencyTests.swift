import Foundation
import Synchronization
import Testing

@testable import SitePublishing

@Suite struct `Builds at once and builds that were killed` {
    private let box: Sandbox

    init() throws { box = try Sandbox() }

    @Test func `a second build at once fails at once and disturbs nothing`() throws {
        let first = try StagedSite(output: box.site, forbidden: [])
        try first.put("a.html", [0x61])
        #expect(problem { _ = try StagedSite(output: box.site, forbidden: []) }?.kind == .busy)
        _ = try first.publish(isDurable: false)
        #expect(box.text("site/a.html") == "a" && box.names == ["site"])
        try box.publish(["b.html": "b"])
    }

    @Test func `of many builds at once at least one publishes, and none sees another's tree`() async throws {
        let path = box.site
        let outcomes = await withTaskGroup(of: String.self) { group in
            for number in 0..<40 {
                group.addTask {
                    do {
                        let site = try StagedSite(output: path, forbidden: [])
                        for page in 0..<20 { try site.put("p\(page).html", Array("\(number)".utf8)) }
                        _ = try site.publish(isDurable: false)
                        return "published"
                    } catch let problem as PublishProblem {
                        return problem.kind == .busy ? "busy" : problem.description
                    } catch { return "\(error)" }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.contains("published"))
        #expect(Set(outcomes).subtracting(["published", "busy"]).isEmpty)
        #expect(Set((0..<20).map { box.text("site/p\($0).html") }).count == 1)
        #expect(verifySite(box.site).isEmpty && box.names == ["site"])
    }

    @Test func `pages may be put from many threads`() throws {
        let site = try StagedSite(output: box.site, forbidden: [])
        let failures = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 800) { number in
            do {
                try site.put("f\(number % 37)/g\(number % 5)/p\(number).html", Array("\(number)".utf8))
            } catch { failures.withLock { $0 += 1 } }
        }
        let report = try site.publish(isDurable: false)
        #expect(failures.withLock { $0 } == 0 && report.written == 800)
        #expect(verifySite(box.site).isEmpty)
    }

    @Test func `of one path put by many threads one is taken`() throws {
        let sink = MemorySink()
        let taken = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 100) { number in
            if (try? sink.put("same.html", [UInt8(number)])) != nil { taken.withLock { $0 += 1 } }
        }
        #expect(taken.withLock { $0 } == 1)
    }

    @Test func `what a killed build left is removed, and nothing that only looks like it`() throws {
        try box.publish(["a.html": "1"])
        try box.write(".site.tmp-123-0123456789abcdef/a/b.html", "half")
        symlink("/etc", box.path(".site.tmp-123-0123456789abcdef/link"))
        try box.write(".site.lock", "")
        let others = [".site.tmp-notes/x", ".site.tmp-1-xyz/x", ".other.tmp-1-0123456789abcdef/x", ".site.tmp-1-/x"]
        for other in others { try box.write(other, "mine") }
        try box.write(".site.tmp-9-0123456789abcdef", "a file, not a tree")
        try box.publish(["a.html": "2"])
        #expect(!box.exists(".site.tmp-123-0123456789abcdef") && !box.exists(".site.lock"))
        #expect(others.allSatisfy { box.text($0) == "mine" } && box.exists(".site.tmp-9-0123456789abcdef"))
        #expect(FileManager.default.fileExists(atPath: "/etc/passwd"))
    }

    @Test func `a site that was set aside when a build was killed comes back`() throws {
        try box.publish(["a.html": "1", "b.html": "2"])
        rename(box.site, box.path(".site.tmp-77-0123456789abcdef.old"))
        let site = try StagedSite(output: box.site, forbidden: [])
        #expect(box.text("site/a.html") == "1")
        site.abandon()
        #expect(verifySite(box.site).isEmpty && box.names == ["site"])
    }

    @Test func `a lock file that is a link does not lead elsewhere`() throws {
        try box.write("victim", "mine")
        symlink("victim", box.path(".site.lock"))
        #expect(problem { _ = try StagedSite(output: box.site, forbidden: []) }?.kind == .system)
        #expect(box.text("victim") == "mine")
    }

    @Test func `a file added while the build runs is kept`() throws {
        try box.publish(["a.html": "1"])
        let site = try StagedSite(output: box.site, forbidden: [])
        try site.put("a.html", Array("2".utf8))
        try box.write("site/late.txt", "mine")
        _ = try site.publish(isDurable: false)
        #expect(box.text("site/late.txt") == "mine")
    }

    @Test func `a site that was replaced while the build ran is left alone`() throws {
        try box.publish(["a.html": "1"])
        let site = try StagedSite(output: box.site, forbidden: [])
        try site.put("a.html", Array("2".utf8))
        rename(box.site, box.path("moved"))
        try box.write("site/mine.txt", "mine")
        #expect(problem { _ = try site.publish(isDurable: false) }?.kind == .system)
        #expect(box.text("site/mine.txt") == "mine" && box.text("moved/a.html") == "1")
        #expect(box.names == ["moved", "site"])
    }

    @Test func `a first build does not publish over files that came meanwhile`() throws {
        let site = try StagedSite(output: box.site, forbidden: [])
        try site.put("a.html", [])
        try box.write("site/mine.txt", "mine")
        #expect(problem { _ = try site.publish(isDurable: false) }?.kind == .system)
        #expect(box.text("site/mine.txt") == "mine" && box.names == ["site"])
    }

    @Test func `a page that cannot be written is an error, and the old site stays`() throws {
        try box.publish(["a.html": "1"])
        let site = try StagedSite(output: box.site, forbidden: [])
        try FileManager.default.removeItem(atPath: box.path(site.treeName))
        #expect(problem { try site.put("a.html", Array("2".utf8)) }?.kind == .system)
        #expect(problem { _ = try site.publish() }?.kind == .system)
        #expect(box.text("site/a.html") == "1" && box.names == ["site"])
    }
}
