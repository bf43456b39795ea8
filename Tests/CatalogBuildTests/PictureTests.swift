import Foundation
import TestSupport
import Testing

@testable import CatalogBuild

/// Which pictures of cards are copied into the site.
@Suite struct PictureTests {
    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]

    private func folder(_ markdown: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder(["content/models/a.md": markdown, "content/models/b.md": markdown])
        try folder.write("content/models/good.png", PictureTests.png)
        return folder
    }

    private func pictures(_ site: BuiltSite) -> [String] {
        site.keys.filter { $0.hasPrefix("assets/pictures/") }.sorted()
    }

    @Test func `A raster image beside the card is copied once, under a name of its own`() throws {
        let folder = try folder("![x](good.png) ![x](./good.png)\n")
        let site = try build(folder)
        let paths = pictures(site)
        #expect(paths.count == 1 && paths[0].hasSuffix(".png"))
        #expect(site[paths[0]] == PictureTests.png)
        #expect(site.text("models/a.html")?.contains("src=\"../\(paths[0])\"") == true)
    }

    @Test func `The first bytes decide what a picture is, not its name`() throws {
        let folder = try folder("![a](jpg.dat) ![b](gif.txt) ![c](webp.md5)\n")
        try folder.write("content/models/jpg.dat", [0xFF, 0xD8, 0xFF, 0xE0])
        try folder.write("content/models/gif.txt", Array("GIF89a...".utf8))
        try folder.write("content/models/webp.md5", Array("RIFF1234WEBPVP8".utf8))
        #expect(
            Set(pictures(try build(folder)).compactMap { $0.split(separator: ".").last }) == ["jpg", "gif", "webp"])
    }

    @Test(
        "What is no raster image is not copied",
        arguments: [
            ("x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
            ("fake.png", "<html><script>alert(1)</script>"), ("empty.png", ""), ("half.png", "\u{89}PNG"),
            ("riff.webp", "RIFF1234WAVE"),
        ])
    func others(name: String, text: String) throws {
        let folder = try folder("![x](\(name))\n")
        try folder.write("content/models/" + name, text)
        let site = try build(folder)
        #expect(pictures(site) == [])
        #expect(site.text("models/a.html")?.contains("<img") == false)
        #expect(!site.values.contains { $0.count > 4 && $0 == Array(text.utf8) })
    }

    @Test func `A picture over the limit is not copied`() throws {
        let folder = try folder("![x](large.png)\n")
        try folder.write(
            "content/models/large.png",
            PictureTests.png + [UInt8](repeating: 0, count: PictureLibrary.limit))
        #expect(pictures(try build(folder)) == [])
    }

    @Test func `Nothing from outside the content is copied, by path or by link`() throws {
        let folder = try folder("![a](../../secret.png) ![b](../../../secret.png) ![c](link.png) ![d](/secret.png)\n")
        try folder.write("secret.png", PictureTests.png)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("content/models/link.png"), withDestinationPath: folder.path("secret.png"))
        #expect(pictures(try build(folder)) == [])
    }

    @Test func `Two pictures of one name in two folders stay two`() throws {
        let folder = try folder("![a](good.png) ![b](x/good.png) ![c](X/good.png)\n")
        try folder.write("content/models/x/good.png", PictureTests.png + [9])
        try folder.write("content/models/X/good.png", PictureTests.png + [8])
        let site = try build(folder)
        #expect(Set(pictures(site).map { site[$0]?.last }).count == 3)
    }
}
