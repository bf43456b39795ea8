import Foundation
import Testing

@testable import SitePublishing

@Suite struct `Places over which nothing is published` {
    private let box: Sandbox

    init() throws { box = try Sandbox() }

    private func expectRefusal(
        _ output: String, forbidden: [String] = [], _ location: SourceLocation = #_sourceLocation
    ) {
        let before = box.snapshot(".")
        let names = box.names
        let problem = problem(location) { _ = try StagedSite(output: output, forbidden: forbidden) }
        #expect(problem?.kind == .refused, sourceLocation: location)
        #expect(box.snapshot(".") == before, sourceLocation: location)
        #expect(box.names == names, sourceLocation: location)
    }

    @Test(arguments: ["/", "//", ".", "..", "site/..", "./", "", "../.."])
    func `a path without a name of its own is refused`(path: String) { expectRefusal(path) }

    @Test func `a folder with files but no manifest is refused`() throws {
        try box.write("site/index.html", "mine")
        expectRefusal(box.site)
    }

    @Test(arguments: [
        "", "{", "[]", "{}", #"{"generator":"hugo","files":[]}"#, #"{"generator":"muster"}"#,
        #"{"generator":"muster","files":[{"path":"../x","size":1,"sha256":"00"}]}"#,
        #"{"generator":"muster","files":[]} x"#,
    ])
    func `a manifest that is broken or not ours does not open the folder`(manifest: String) throws {
        try box.write("site/manifest.json", manifest)
        expectRefusal(box.site)
    }

    @Test func `a manifest that lists a path outside the site is not ours`() throws {
        let digest = sha256Hex([])
        for path in ["../victim", "/etc/passwd", ".hidden", "a//b", "a\\u0000b"] {
            let text = #"{"generator":"muster","files":[{"path":"\#(path)","size":0,"sha256":"\#(digest)"}]}"#
            #expect(Manifest(decoding: Array(text.utf8)) == nil)
        }
    }

    @Test func `a manifest that is a link is not ours`() throws {
        try box.publish(["a.html": "a"], to: box.path("other"))
        try box.makeFolder("site")
        symlink(box.path("other/manifest.json"), box.path("site/manifest.json"))
        try box.write("site/a.html", "mine")
        expectRefusal(box.site)
    }

    @Test func `a symbolic link is refused, even to a site of ours`() throws {
        try box.publish(["a.html": "a"], to: box.path("real"))
        symlink("real", box.site)
        expectRefusal(box.site)
        expectRefusal(box.site + "/")
    }

    @Test func `a file is refused`() throws {
        try box.write("site", "a file")
        expectRefusal(box.site)
    }

    @Test func `the top of a git work tree is refused, be its .git a folder or a file`() throws {
        try box.makeFolder("site/.git")
        expectRefusal(box.site)
        try box.write("second/.git", "gitdir: elsewhere")
        expectRefusal(box.path("second"))
    }

    @Test func `the content, the home folder and folders around them are refused`() throws {
        try box.write("home/registry/content/models/a.md", "")
        for name in ["home", "home/registry", "home/registry/content"] {
            expectRefusal(box.path(name), forbidden: [box.path("home/registry/content")])
        }
        // Where the folder holds dot-files alone, this rule is the only one that can refuse.
        try box.makeFolder("dots/.config")
        expectRefusal(box.path("dots"), forbidden: [box.path("dots")])
        expectRefusal(box.path("dots"), forbidden: [box.path("nowhere"), box.path("dots/.config")])
        symlink("dots", box.path("alias"))
        expectRefusal(box.path("dots"), forbidden: [box.path("alias")])
    }

    @Test func `a folder inside the content may hold the site`() throws {
        try box.makeFolder("content")
        try box.publish(["a.html": "a"], to: box.path("content/site"), forbidden: [box.path("content")])
        #expect(box.text("content/site/a.html") == "a")
    }

    @Test func `a folder whose parent is missing is a problem that names the parent`() throws {
        let problem = problem { _ = try StagedSite(output: box.path("none/site"), forbidden: []) }
        #expect(problem?.kind == .system)
        #expect(problem?.description.contains("none: Opening the folder that is to hold the site") == true)
    }
}

@Suite struct `Paths of pages` {
    @Test(arguments: [
        "", "/", "/a", "a/", "a//b", ".", "..", "a/../b", "a/./b", "../a", ".hidden", "a/.b", "a\u{0}b", "a\nb",
        "caf\u{E9}", "a\\b", "a:b", "a?b", "a*b", "a\"b", "a<b", "a|b", "\u{7F}",
        String(repeating: "x", count: 256), String(repeating: "x/", count: 1024) + "y",
    ])
    func `a path that a site cannot hold is refused`(path: String) {
        #expect(problem { try MemorySink().put(path, []) }?.kind == .badPath)
    }

    @Test(arguments: ["a", "a/b.html", "a b&c'd.html", "-", "a..b", "a.", String(repeating: "x", count: 255)])
    func `a plain path is taken`(path: String) throws {
        let sink = MemorySink()
        try sink.put(path, [1, 2])
        #expect(sink[path] == [1, 2])
        #expect(sink.files.map(\.path) == [path])
    }

    @Test func `the same path twice is an error, on disk and in memory`() throws {
        let box = try Sandbox()
        let sinks: [any OutputSink] = [MemorySink(), try StagedSite(output: box.site, forbidden: [])]
        for sink in sinks {
            try sink.put("a/b", [])
            #expect(problem { try sink.put("a/b", []) }?.kind == .badPath)
            #expect(problem { try sink.put("a", []) }?.kind == .badPath)
            #expect(problem { try sink.put("a/b/c", []) }?.kind == .badPath)
        }
    }

    @Test func `the manifest cannot be put`() throws {
        let box = try Sandbox()
        let site = try StagedSite(output: box.site, forbidden: [])
        #expect(problem { try site.put("manifest.json", []) }?.kind == .badPath)
    }
}
