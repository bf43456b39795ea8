import Foundation
import Synchronization
import TestSupport
import Testing

@testable import CatalogPages

/// What a published page leaves out, and that nothing else is.
@Suite struct CompactHTMLTests {
    private func short(_ page: String) -> String {
        var bytes = Array(page.utf8)
        CompactHTML.shorten(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "An end tag goes where the next tag implies it",
        arguments: [
            ("<ul><li>a</li>\n<li>b</li>\n</ul>", "<ul><li>a<li>b</ul>"),
            ("<ol><li><p>a</p></li></ol>", "<ol><li><p>a</ol>"),
            ("<li>a</li> text", "<li>a</li> text"),
            ("<dl><div><dt>a</dt><dd>b</dd></div></dl>", "<dl><div><dt>a<dd>b</div></dl>"),
            ("<dl><dt>a</dt>\n<dd>b</dd>\n<dt>c</dt><dd></dd></dl>", "<dl><dt>a<dd>b<dt>c<dd></dl>"),
            (
                "<table><thead><tr><th>a</th><th>b</th></tr></thead>\n<tbody>\n<tr><td>c</td><td></td></tr>\n</tbody></table>",
                "<table><thead><tr><th>a<th>b<tbody>\n<tr><td>c<td></table>"
            ),
            // Cells stand in a line on narrow screens, where white space between them shows.
            ("<tr><td>a</td> <td>b</td> </tr>", "<tr><td>a</td> <td>b</td> </tr>"),
            ("<p>a</p>\n<p>b</p><ul></ul>", "<p>a<p>b<ul></ul>"),
            ("<div><p>a</p></div>", "<div><p>a</div>"),
            ("<p>a</p><a href=x>b</a>", "<p>a</p><a href=x>b</a>"),
            ("<a href=x><p>a</p></a>", "<a href=x><p>a</p></a>"),
            ("<p>a</p><blockquoted>", "<p>a</p><blockquoted>"), ("<p>a</p><blockquote>", "<p>a<blockquote>"),
            ("<P>a</P><P>b</P>", "<P>a</P><P>b</P>"), ("<pre>a</pre>\n<pre>b</pre>", "<pre>a</pre>\n<pre>b</pre>"),
            ("<select><option>a</option>\n<option>b</option></select>", "<select><option>a<option>b</select>"),
        ])
    func ends(full: String, expected: String) { #expect(short(full) == expected) }

    @Test(
        "A value loses its quotes where nothing in it needs them",
        arguments: [
            ("<a class=\"x\" href=\"../a/b.html#s-c\">", "<a class=x href=../a/b.html#s-c>"),
            ("<a title=\"a b\" class=\"\">", "<a title=\"a b\" class=\"\">"),
            ("<a title=\"a&quot;b\">", "<a title=\"a&quot;b\">"), ("<a title=\"a=b\">", "<a title=\"a=b\">"),
            ("<a title=\"a'b\">", "<a title=\"a'b\">"), ("<a title=\"a`b\">", "<a title=\"a`b\">"),
            ("<a title=\"a<b\">", "<a title=\"a<b\">"), ("<a title=\"a>b\" id=\"c\">", "<a title=\"a>b\" id=c>"),
            ("<a title=\"\u{E9}\">", "<a title=\"\u{E9}\">"), ("<a title=\"a\u{A0}\">", "<a title=\"a\u{A0}\">"),
            ("<a title=\"a\nb\">", "<a title=\"a\nb\">"),
            // The end of a tag, or of an address? Both would read it the other way.
            ("<use href=\"#i\"/>", "<use href=\"#i\"/>"), ("<a href=\"../\">", "<a href=\"../\">"),
            ("<a href=\"x\"class=\"y\">", "<a href=\"x\"class=y>"), ("<a title='\"x\"'>", "<a title='\"x\"'>"),
            ("<a title='b=\"c\" d>' id=\"e\">", "<a title='b=\"c\" d>' id=e>"),
        ])
    func quotes(full: String, expected: String) { #expect(short(full) == expected) }

    @Test(
        "What only looks like a tag stays",
        arguments: [
            "<title>a</p><p title=\"x\"></title>", "<script>\"<p>a</p><p>\"</script>", "<!-- <p id=\"x\">a</p><p> -->",
            "<textarea><li>a</li></ul></textarea>", "a < b </ c", "<", "</", "<!", "<!-", "<!--", "<!-->", "<p",
            "<p id=\"",
            "<p id=\"x", "</p", "<!DOCTYPE html>", "",
        ])
    func text(page: String) { #expect(short(page) == page) }

    /// Half a page is what a template that breaks off could make.
    @Test func `Every beginning of a page is shortened to something that is not shortened again`() throws {
        let site = try build(try TemporaryFolder(["content/models/a.md": "# A\n\n- b\n- c\n\n| d |\n|---|\n| e |\n"]))
        let page = try #require(site["models/a.html"])
        for end in page.indices {
            var once = Array(page[..<end])
            CompactHTML.shorten(&once)
            var twice = once
            CompactHTML.shorten(&twice)
            #expect(twice == once && once.count <= end)
        }
    }
}

/// Writes pages as rendered and as published for `Tests/Judges/compact_pages.py`.
///
/// Runs only when `MUSTER_PAGES_DUMP` names a file.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["MUSTER_PAGES_DUMP"] != nil))
struct CompactHTMLDumpTests {
    private struct Line: Encodable {
        var template: String
        var full: String
        var short: String
    }

    @Test func pagesAreDumped() throws {
        let file = try #require(ProcessInfo.processInfo.environment["MUSTER_PAGES_DUMP"])
        var cards = mixedCards
        for (number, text) in HostileText.all.enumerated() {
            cards["content/models/hostile\(number).md"] = HostileCardTests.model(text)
        }
        // Real cards hold every Markdown and HTML that people write.
        if let corpus = SharedFolder.path("corpora/hf-gguf-2025") {
            for name in try FileManager.default.subpathsOfDirectory(atPath: corpus.path) where name.hasSuffix(".md") {
                let bytes = try Data(contentsOf: corpus.appendingPathComponent(name))
                guard let text = String(data: bytes, encoding: .utf8) else { continue }
                cards["content/models/real-\(name.replacing("/", with: "-"))"] = text
            }
        }
        let lines = Mutex<[Line]>([])
        _ = try build(try TemporaryFolder(cards)) { template, _, page in
            var short = page
            CompactHTML.shorten(&short)
            let line = Line(
                template: template, full: String(decoding: page, as: UTF8.self),
                short: String(decoding: short, as: UTF8.self))
            lines.withLock { $0.append(line) }
        }
        let encoder = JSONEncoder()
        var output = Data()
        for line in lines.withLock({ $0 }) { output += try encoder.encode(line) + [0x0A] }
        try output.write(to: URL(fileURLWithPath: file))
    }
}
