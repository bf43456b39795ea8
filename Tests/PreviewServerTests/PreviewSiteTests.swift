import Testing

@testable import PreviewServer

@Suite struct PreviewSiteTests {
    private let page = Array(
        "<!DOCTYPE html>\n<html><head><title>&lt;/head></title>\n</head><body></body></html>\n".utf8)

    private func version(_ site: PreviewSite, _ target: String) -> String? {
        site.answer(target).fields.first { $0.name == "Muster-Version" }?.value
    }

    @Test func `The script stands at the end of the head, or of a page without one`() {
        let added = String(decoding: ReloadScript.added(to: page, version: "v-1"), as: UTF8.self)
        let tag = "<script src=\"/-/reload.js\" data-version=\"v-1\" defer></script>\n"
        #expect(added.contains("</title>\n\(tag)</head>"))
        #expect(added.utf8.count == page.count + tag.utf8.count)
        for odd in ["", "<", "</head", "words"] {
            #expect(ReloadScript.added(to: Array(odd.utf8), version: "v-1") == Array((odd + tag).utf8))
        }
    }

    @Test func `Only pages get the script; other files are sent as they are`() {
        let site = PreviewSite(run: "r")
        site.show(["index.html": page, "index.md": page, "404.html": page])
        #expect(site.answer("/").body.count > page.count)
        #expect(site.answer("/index.md").body == page)
        #expect(site.answer("/index.md").type == "text/plain; charset=utf-8")
        let missing = site.answer("/nothing")
        #expect(missing.status == .missing)
        #expect(missing.body.count > page.count)
    }

    @Test func `A page's version changes with its own bytes and with shared files, and with nothing else`() {
        let site = PreviewSite(run: "r")
        var files = ["index.html": page, "a.html": page, "404.html": page, "assets/muster.css": [1 as UInt8]]
        site.show(files)
        let (home, other, none) = (version(site, "/"), version(site, "/a.html"), version(site, "/b.html"))
        files["a.html"] = page + [0x0A]
        site.show(files)
        #expect(version(site, "/") == home)
        #expect(version(site, "/a.html") != other)
        files["b.html"] = page
        site.show(files)
        #expect(version(site, "/b.html") != none)
        #expect(version(site, "/") == home)
        files["assets/muster.css"] = [2]
        site.show(files)
        let restyled = version(site, "/")
        #expect(restyled != home)
        files["assets/muster.css"] = nil
        site.show(files)
        #expect(version(site, "/") != restyled)
        let next = PreviewSite(run: "s")
        next.show(files)
        #expect(version(next, "/") != version(site, "/"))
    }

    @Test func `Without a site there is a page that says why and gives way to the site`() {
        let site = PreviewSite(run: "r")
        #expect(site.answer("/").status == .notReady)
        let before = version(site, "/")
        site.report(problem: "muster.yml has errors")
        #expect(String(decoding: site.answer("/").body, as: UTF8.self).contains("could not be built"))
        #expect(version(site, "/") == before)
        site.show(["index.html": page])
        #expect(site.answer("/").status == .ok)
        #expect(version(site, "/") != before)
        #expect(site.answer("/nothing").status == .missing)
    }

    @Test func `A failed build keeps the site and is told in one event`() {
        let event = String(decoding: ReloadScript.event(problem: "line 1\nline \"2\" </script>"), as: UTF8.self)
        #expect(event.hasPrefix("data: {\"problem\":\"line 1\\nline \\\"2\\\""))
        #expect(event.hasSuffix("}\n\n"))
        #expect(event.dropLast(2).contains("\n") == false)
        #expect(String(decoding: ReloadScript.event(problem: nil), as: UTF8.self) == "data: {}\n\n")
    }

    @Test(arguments: [
        ("a.html", "text/html; charset=utf-8"), ("a.CSS", "text/css; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"), ("a.json", "application/json; charset=utf-8"),
        ("a.b/c.md", "text/plain; charset=utf-8"), ("a.csv", "text/csv; charset=utf-8"),
        ("a.svg", "image/svg+xml; charset=utf-8"), ("a.png", "image/png"), ("a.jpg", "image/jpeg"),
        ("a.gif", "image/gif"), ("a.webp", "image/webp"), ("a.xml", "application/xml; charset=utf-8"),
        ("a.txt", "text/plain; charset=utf-8"), ("a", "application/octet-stream"), ("a.", "application/octet-stream"),
        ("html", "application/octet-stream"), ("a.html.exe", "application/octet-stream"),
    ])
    func `The ending of a name says the type`(path: String, type: String) { #expect(ContentType.of(path) == type) }

    @Test func `An answer to HEAD has the length of the body and no body`() {
        let response = HTTPResponse(status: .ok, type: "text/plain", body: Array("words".utf8))
        let full = String(decoding: response.encoded(isHead: false, keepsAlive: true), as: UTF8.self)
        let head = String(decoding: response.encoded(isHead: true, keepsAlive: false), as: UTF8.self)
        #expect(full.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(full.hasSuffix("\r\n\r\nwords"))
        #expect(head.hasSuffix("\r\n\r\n"))
        #expect(head.contains("Content-Length: 5\r\n"))
        #expect(head.contains("Connection: close\r\n"))
        #expect(full.contains("Cache-Control: no-store\r\n"))
    }
}
