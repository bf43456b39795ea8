import ContentFiles
import Foundation
import Testing

@Suite struct `Reading the content` {
    private let box: Sandbox
    private let plain: ContentRoot

    init() throws {
        box = try Sandbox()
        try box.makeFolder("root")
        try box.write("secret.md", "CANARY")
        plain = try ContentRoot(path: box.path("root"))
    }

    private func kind(
        _ path: String, in root: ContentRoot? = nil, limit: Int = 1000, _ location: SourceLocation = #_sourceLocation
    ) -> FileProblem.Kind? {
        do {
            let bytes = try (root ?? plain).read(path, limit: limit)
            Issue.record("read \(bytes.count) bytes", sourceLocation: location)
            return nil
        } catch { return error.kind }
    }

    private func roots() throws -> [ContentRoot] {
        let path = box.path("root")
        return [
            plain, try ContentRoot(path: path, opensByComponent: true),
            try ContentRoot(path: path, followsInsideLinks: true),
        ]
    }

    @Test func `files are listed in byte order, and hidden, skipped and module folders are not`() throws {
        for name in ["b.md", "a/z.md", "a-b.md", "a.md", "B.md", "caf\u{E9}.md", ".hidden.md", ".git/config"] {
            try box.write("root/\(name)", name)
        }
        try box.write("root/node_modules/x.md", "")
        try box.write("root/a/node_modules/x.md", "")
        try box.write("root/site/index.html", "")
        try box.write("root/a/site/kept.md", "")
        for root in try roots() {
            let (entries, problems) = root.walk(skipping: ["site/"])
            #expect(
                entries.map(\.path) == [
                    "B.md", "a-b.md", "a.md", "a/site/kept.md", "a/z.md", "b.md", "caf\u{E9}.md",
                ])
            #expect(problems.isEmpty)
            #expect(root.walk("a").entries.map(\.path) == ["a/site/kept.md", "a/z.md"])
            #expect(root.walk("a", skipping: ["a/site"]).entries.map(\.path) == ["a/z.md"])
            for entry in entries where !entry.path.contains("site") {
                #expect(try root.read(entry.path, limit: 100) == entry.pathBytes)
            }
        }
    }

    @Test func `links are problems, and nothing outside is read through them`() throws {
        try box.write("root/real.md", "real")
        try box.write("root/folder/in.md", "in")
        let links = [
            "out.md": box.path("secret.md"), "up.md": "../secret.md", "inside.md": "real.md", "loop.md": "loop.md",
            "dangling.md": "nowhere", "null.md": "/dev/zero", "environ.md": "/proc/self/environ", "outdir": "..",
            "self": ".", "indir": "folder",
        ]
        for (name, target) in links { symlink(target, box.path("root/\(name)")) }
        let (entries, problems) = plain.walk()
        #expect(entries.map(\.path) == ["folder/in.md", "real.md"])
        #expect(problems.map(\.path) == links.keys.sorted())
        #expect(problems.allSatisfy { $0.kind == .symbolicLink })
        for root in try roots() {
            for name in ["out.md", "up.md", "loop.md", "null.md", "environ.md", "outdir/secret.md"] {
                #expect([.symbolicLink, .outside, .notAFolder].contains(kind(name, in: root)), "\(name)")
            }
            for path in ["../secret.md", box.path("secret.md"), "folder/../../secret.md", "folder/../real.md"] {
                #expect(kind(path, in: root) == .outside)
            }
        }
        #expect(kind("inside.md") == .symbolicLink)
        #expect(kind("indir/in.md") == .symbolicLink)
    }

    @Test func `links that stay inside are followed on request, each folder once`() throws {
        try box.write("root/real.md", "real")
        try box.write("root/folder/in.md", "in")
        try box.write("root/.git/config", "TOKEN")
        try box.write("root/site/index.html", "page")
        let links = [
            "inside.md": "real.md", "indir": "folder", "self": ".", "out.md": "../secret.md",
            "abs.md": box.path("root/real.md"), "token.md": ".git/config", "page.md": "site/index.html",
            "folder/up.md": "../real.md", "folder/loop": "..",
        ]
        for (name, target) in links { symlink(target, box.path("root/\(name)")) }
        let root = try ContentRoot(path: box.path("root"), followsInsideLinks: true)
        let (entries, problems) = root.walk(skipping: ["site"])
        #expect(entries.map(\.path) == ["folder/in.md", "folder/up.md", "inside.md", "real.md"])
        #expect(
            problems.map { "\($0.kind.rawValue) \($0.path)" } == [
                "outside abs.md", "symbolic-link folder/loop", "symbolic-link indir", "outside out.md",
                "symbolic-link self", "hidden token.md",
            ])
        #expect(try root.read("inside.md", limit: 10) == Array("real".utf8))
        #expect(kind("token.md", in: root) == .hidden)
    }

    @Test func `hidden files are not read under their own name either`() throws {
        try box.write("root/.git/config", "TOKEN")
        #expect(kind(".git/config") == .hidden)
        #expect(!plain.exists(".git/config"))
    }

    @Test(.timeLimit(.minutes(1))) func `pipes, sockets, devices and folders are not read and do not block`() throws {
        mkfifo(box.path("root/pipe.md"), 0o666)
        mknod(box.path("root/zero.md"), S_IFCHR | 0o666, 0x0105)
        try box.makeFolder("root/folder.md")
        let (entries, problems) = plain.walk()
        #expect(entries.isEmpty)
        #expect(problems.allSatisfy { $0.kind == .notRegular } && problems.first?.path == "pipe.md")
        for root in try roots() {
            #expect(kind("pipe.md", in: root) == .notRegular)
            #expect(kind("folder.md", in: root) == .notRegular)
            if box.exists("root/zero.md") {
                #expect([.notRegular, .unreadable].contains(kind("zero.md", in: root)))
            }
        }
    }

    @Test func `a file above the limit is not read, be it 20 GiB of nothing`() throws {
        try box.write("root/fits.md", String(repeating: "x", count: 1000))
        try box.write("root/over.md", String(repeating: "x", count: 1001))
        try box.write("root/huge.md", "")
        truncate(box.path("root/huge.md"), 20 << 30)
        #expect(try plain.read("fits.md", limit: 1000).count == 1000)
        #expect(kind("over.md") == .tooLarge && kind("huge.md") == .tooLarge)
        #expect(try plain.status("huge.md").size == 20 << 30)
    }

    @Test func `a file that does not tell its size is limited while it is read`() throws {
        let proc = try ContentRoot(path: "/proc/self")
        #expect(try proc.status("maps").size == 0)
        #expect(kind("maps", in: proc, limit: 100) == .tooLarge)
        #expect(try proc.read("maps", limit: 8 << 20).count > 1000)
    }

    @Test func `names that no message can show are problems, and are shown escaped`() throws {
        let names: [[UInt8]] = [
            Array("a\nb.md".utf8), Array("esc\u{1B}[31m.md".utf8), Array("rtl\u{202E}dm.md".utf8),
            [0x63, 0xFF, 0x2E, 0x6D, 0x64], [0x64, 0xC3, 0x28],
        ]
        for name in names {
            let path = (Array((box.path("root") + "/").utf8) + name + [0]).map { CChar(bitPattern: $0) }
            close(creat(path, 0o644))
        }
        try box.write("root/good.md", "")
        let (entries, problems) = plain.walk()
        #expect(entries.map(\.path) == ["good.md"])
        #expect(Set(problems.map(\.pathBytes)) == Set(names) && problems.allSatisfy { $0.kind == .badName })
        #expect(
            problems.map(\.path) == [
                "a\\u{A}b.md", "c\u{FFFD}.md", "d\u{FFFD}(", "esc\\u{1B}[31m.md", "rtl\\u{202E}dm.md",
            ])
        #expect(kind("a\u{0}b") == .badName)
    }

    @Test func `folders nested too deeply are one problem, and the rest goes on`() throws {
        try box.write("root/" + String(repeating: "d/", count: 32) + "ok.md", "")
        try box.write("root/" + String(repeating: "e/", count: 33) + "deep.md", "")
        try box.write("root/z.md", "")
        for root in try roots() {
            let (entries, problems) = root.walk()
            #expect(entries.count == 2 && entries.last?.path == "z.md")
            #expect(problems.map(\.kind) == [.tooDeep])
        }
    }

    @Test func `a nest of a thousand folders does not overflow anything`() throws {
        let long = String(repeating: "n", count: 200)
        let start = open(box.path("root"), O_RDONLY | O_DIRECTORY)
        var folder = start
        for _ in 0..<1000 {
            mkdirat(folder, long, 0o755)
            let next = openat(folder, long, O_RDONLY | O_DIRECTORY)
            close(folder)
            folder = next
        }
        close(folder)
        let (entries, problems) = plain.walk()
        #expect(entries.isEmpty && problems.count == 1)
        #expect(problems.first.map { [.tooDeep, .tooLong].contains($0.kind) } == true)
        // FileManager cannot remove what is longer than a path may be.
        let remove = try Process.run(URL(fileURLWithPath: "/bin/rm"), arguments: ["-rf", box.path("root")])
        remove.waitUntilExit()
    }

    @Test func `what is missing or no folder is a problem that says so`() throws {
        try box.write("root/file.md", "")
        #expect(kind("none.md") == .missing)
        #expect(kind("file.md/x") == .notAFolder)
        #expect(plain.walk("none").problems.map(\.kind) == [.missing])
        #expect(plain.walk("file.md").problems.map(\.kind) == [.notAFolder])
        #expect(plain.walk("../").problems.map(\.kind) == [.outside])
        #expect(throws: FileProblem.self) { _ = try ContentRoot(path: box.path("none")) }
        #expect(plain.exists("file.md") && plain.exists("") && !plain.exists("none.md"))
    }

    @Test(.enabled(if: getuid() != 0, "root reads everything")) func `unreadable files and folders are problems`()
        throws
    {
        try box.write("root/closed.md", "")
        try box.write("root/folder/in.md", "")
        chmod(box.path("root/closed.md"), 0)
        chmod(box.path("root/folder"), 0)
        defer { chmod(box.path("root/folder"), 0o755) }
        #expect(kind("closed.md") == .unreadable)
        #expect(plain.walk().problems.map(\.kind) == [.unreadable])
    }
}
