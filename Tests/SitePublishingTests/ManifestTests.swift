import Foundation
import Testing

@testable import SitePublishing

@Suite struct `The manifest` {
    @Test func `SHA-256 is that of the standard`() {
        #expect(sha256Hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(sha256Hex(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(SHA256Digest(hex: sha256Hex([1]))?.hex == sha256Hex([1]))
        #expect(SHA256Digest(hex: String(repeating: "g", count: 64)) == nil)
    }

    @Test func `it lists every file but itself, sorted by bytes, and what was told of the build`() throws {
        let box = try Sandbox()
        let site = try StagedSite(output: box.site, forbidden: [])
        for path in ["b.html", "a/z.html", "a.html", "B.html", "a&b's.html"] { try site.put(path, Array(path.utf8)) }
        let report = try site.publish(BuildInfo([(name: "commit", value: "abc"), (name: "date", value: "2025-01-01")]))
        let data = Data((box.text("site/manifest.json") ?? "").utf8)
        let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(json["generator"] as? String == "muster")
        #expect(json["build"] as? [String: String] == ["commit": "abc", "date": "2025-01-01"])
        let files = try #require(json["files"] as? [[String: Any]])
        #expect(files.map { $0["path"] as? String } == ["B.html", "a&b's.html", "a.html", "a/z.html", "b.html"])
        #expect(
            files.map { $0["sha256"] as? String } == files.map { sha256Hex(Array(($0["path"] as? String ?? "").utf8)) })
        #expect(report.totalBytes == files.reduce(data.count) { $0 + ($1["size"] as? Int ?? 0) })
    }

    @Test func `what it writes it reads, and no part of it alone`() {
        var manifest = Manifest()
        for path in ["a.html", "b/&'.html"] {
            manifest.entries[path] = Manifest.Entry(size: path.count, digest: SHA256Digest(of: Array(path.utf8)))
        }
        let bytes = manifest.encoded(BuildInfo([(name: "x", value: "\u{1F600}\n")]))
        #expect(Manifest(decoding: bytes) != nil)
        for end in 0..<(bytes.count - 2) { #expect(Manifest(decoding: Array(bytes[..<end])) == nil) }
        for index in bytes.indices {
            var broken = bytes
            broken[index] ^= 0x15
            _ = Manifest(decoding: broken)
        }
    }

    @Test func `verification finds what is missing, changed and added`() throws {
        let box = try Sandbox()
        try box.publish(["a.html": "a", "b.html": "b", "c.html": "c", "d/e.html": "e"])
        try box.write("site/a.html", "A")
        try box.write("site/b.html", "bb")
        try FileManager.default.removeItem(atPath: box.path("site/c.html"))
        try FileManager.default.removeItem(atPath: box.path("site/d"))
        symlink("/etc", box.path("site/d"))
        try box.write("site/own.txt", "")
        let found = verifySite(box.site).map { "\($0.kind.rawValue) \($0.path)" }
        #expect(
            found == [
                "changed a.html", "changed b.html", "missing c.html", "unreadable d/e.html", "unlisted d",
                "unlisted own.txt",
            ])
        #expect(verifySite(box.path("none")).map(\.kind) == [.unreadable])
        #expect(verifySite(box.url.path).map(\.kind) == [.noManifest])
    }
}
