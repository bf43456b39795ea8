import SourceText
import Testing

@testable import GitHubMarkdown

@Suite struct RenderTests {
    private func render(_ text: String, from start: Int = 0) -> MarkdownDocument {
        renderMarkdown(Array(text.utf8), from: start) { _ in .keep }
    }

    private func html(_ text: String) -> String { String(decoding: render(text).html, as: UTF8.self) }

    @Test func blocksInsideOpenRawElementsStayInside() {
        #expect(
            html("<div align=\"center\">\n\n# A\n\ntext\n\n</div>\n\nafter").contains(
                "<div class=\"ta-center\">\n<span id=\"user-content-a\"></span>\n<p>text</p>\n</div>\n<p>after</p>"))
        #expect(
            html("<details>\n<summary>S</summary>\n\n- a\n\n</details>\n\nb")
                == "<details>\n<summary>S</summary>\n<ul><li>a\n</li>\n</ul>\n</details>\n<p>b</p>\n")
    }

    @Test func aRawElementEndsWithTheNodeThatHoldsIt() {
        #expect(html("> <div>\n> a\n\nb") == "<blockquote><div>\na\n</div></blockquote>\n<p>b</p>\n")
        #expect(html("*a <b>b* c</b>") == "<p><em>a <b>b</b></em> c</p>\n")
    }

    @Test func oldElementsBecomeTheirModernOnes() {
        #expect(html("<center>a</center>") == "<div class=\"ta-center\">a</div>\n")
        #expect(html("x <strike>a</strike> <tt>b</tt> <big>c</big>") == "<p>x <s>a</s> <code>b</code> c</p>\n")
        #expect(html("x <a name=\"n\">a</a> <a>b</a>") == "<p>x <span id=\"user-content-n\">a</span> b</p>\n")
    }

    @Test func partsOutOfPlaceAreUnwrappedAndMissingOnesMadeUp() {
        #expect(html("<div><li>a</li><td>b</td></div>") == "<div>ab</div>\n")
        #expect(html("<ul>a</ul>") == "<ul><li>a</li></ul>\n")
        #expect(html("<table>a</table>") == "<table><tr><td>a</td></tr></table>\n")
        #expect(html("<table><tr></tr></table>") == "<table><tr><td></td></tr></table>\n")
        #expect(html("<details>a</details>") == "<details><summary>Details</summary>a</details>\n")
        #expect(html("<dl><dd>a</dl>") == "<dl><dt></dt><dd>a</dd></dl>\n")
        #expect(html("<p><h2>a</h2></p>") == "<p></p><h2 id=\"user-content-a\">a</h2>\n")
    }

    @Test func aFigureHasOneCaptionAtAnEnd() {
        let first = html("<figure><figcaption>a</figcaption>b<figcaption>c</figcaption></figure>")
        #expect(first == "<figure><figcaption>a</figcaption>bc</figure>\n")
        let last = html("<figure>a<figcaption>b</figcaption>c</figure>")
        #expect(last == "<figure>a<figcaption>b</figcaption></figure>c\n")
    }

    @Test func aSummaryIsOneHeadingOrText() {
        let heading = html("<details><summary> <h3>a</h3> </summary>b</details>")
        #expect(heading.contains("<summary> <h3 id=\"user-content-a\">a</h3> </summary>b"))
        #expect(html("<details><summary>a <h3>b</h3></summary></details>").contains("<summary>a b</summary>"))
    }

    @Test func unknownTagsAreTextAndActiveOnesAreNot() {
        #expect(html("a <mask> <think>") == "<p>a &lt;mask&gt; &lt;think&gt;</p>\n")
        #expect(
            html("<script>alert(1)</script>\n\nb") == "<p>b</p>\n"
                || !html("<script>alert(1)</script>").contains("alert"))
        let video = render("<video src=\"a.mp4\"></video>")
        #expect(String(decoding: video.html, as: UTF8.self).contains("<a href=\"a.mp4\">[video]</a>"))
        #expect(video.issues.map(\.kind) == [.droppedElement("video")])
    }

    @Test func theFirstHeadingIsTheTitleAndNotRepeated() {
        let document = render("# My *model*\n\n# Other\n\n## Sub\n\n## Sub\n")
        #expect(document.title == "My model")
        #expect(document.headings.map(\.anchor) == ["my-model", "other", "sub", "sub-1"])
        #expect(document.headings.map(\.level) == [1, 1, 2, 2])
        let html = String(decoding: document.html, as: UTF8.self)
        #expect(!html.contains("My"))
        #expect(html.contains("<h2 id=\"user-content-other\">Other</h2>"))
        #expect(render("<h1 align=\"center\">Raw</h1>\n\ntext").title == "Raw")
    }

    @Test(arguments: [
        ("What's new?", "whats-new"), ("Größe & Maß", "größe--maß"), ("`code` 1.0", "code-10"), ("日本語", "日本語"),
        ("🤗 Hub", "-hub"), ("a_b-c", "a_b-c"),
    ])
    func anchorsAreMadeAsGitHubMakesThem(_ text: String, _ anchor: String) {
        #expect(render("## \(text)").headings.first?.anchor == anchor)
    }

    @Test func linksInTheCardLeadToPrefixedIds() {
        #expect(html("[a](#b)") == "<p><a href=\"#user-content-b\">a</a></p>\n")
    }

    @Test func theCallerDecidesOnRelativeLinks() {
        let text = Array("[a](x.md) [b](y.md) [c](z.md) ![d](w.png)".utf8)
        let document = renderMarkdown(text, from: 0) { link in
            switch link.url {
            case "x.md": .rewrite("../x.html?a=1&b")
            case "y.md": .broken
            case "w.png": .rewrite("w-1.png")
            default: .removed
            }
        }
        #expect(
            String(decoding: document.html, as: UTF8.self)
                == """
                <p><a href="../x.html?a=1&amp;b">a</a> <span class="broken-link">b</span> c \
                <img src="w-1.png" alt="d"></p>\n
                """)
        let ranges = document.links.map { String(decoding: text[$0.range.start..<$0.range.end], as: UTF8.self) }
        #expect(ranges == ["x.md", "y.md", "z.md", "w.png"])
    }

    @Test func remoteImagesAreLinksUnlessAllowed() {
        let text = "![logo](https://a.example/l.png) [![b](https://b.example/c.svg)](d)"
        #expect(html(text).contains(">logo</a> <a href=\"d\">b</a>"))
        #expect(!html(text).contains("<img"))
        let shown = renderMarkdown(Array(text.utf8), from: 0, options: MarkdownOptions(allowsRemoteImages: true)) { _ in
            .keep
        }
        #expect(
            String(decoding: shown.html, as: UTF8.self).contains("<img src=\"https://a.example/l.png\" alt=\"logo\">"))
    }

    @Test func issuesNameWhatAnAuthorShouldKnow() {
        let text = "---\n---\n[a](javascript:x)\n\n<!-- open\n\n"
        let document = render(text, from: 8)
        #expect(document.issues.map(\.kind) == [.unsafeURL("javascript:x"), .unclosedComment])
        #expect(document.issues.first?.range == ByteRange(12, 24))
        #expect(render("```\na").issues.map(\.kind) == [.unclosedCodeFence])
        #expect(render("```\na\n```\n\n> ~~~\n> ~~~").issues.isEmpty)
        #expect(render("[a](http://[bad)").issues.map(\.kind) == [.invalidURL("http://[bad")])
    }

    @Test func plainTextAndFirstParagraphAreForReaders() {
        let document = render(
            "# T\n\n[![badge](b.svg)](c)\n\nFirst  *real*\npara.\n\n- a\n- b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n")
        #expect(document.firstParagraph == "First real para.")
        #expect(String(decoding: document.plainText, as: UTF8.self) == "T\nbadge\nFirst real para.\na\nb\nx y\n1 2")
    }

    @Test func lineEndsAndBadBytesDoNotChangeThePage() {
        #expect(html("a\r\n\r\n```\r\nb\r\n```\r\n<div>\r\nx</div>\r\n") == html("a\n\n```\nb\n```\n<div>\nx</div>\n"))
        let bytes = Array("a\u{0}b".utf8) + [0xFF, 0xED, 0xA0, 0x80, 0x20] + Array("&#x80;&#xFDD0;&#1;".utf8)
        let html = String(decoding: renderMarkdown(bytes, from: 0) { _ in .keep }.html, as: UTF8.self)
        #expect(
            html.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)) })
        #expect(!html.unicodeScalars.contains { $0.value == 0xFDD0 })
    }

    @Test func footnotesLeadThereAndBack() {
        let html = html("a[^x] b[^x]\n\n[^x]: note\n\n## fn:1\n")
        #expect(html.contains("<a href=\"#user-content-fn:1\" id=\"user-content-fnref:1\">1</a>"))
        #expect(html.contains("<li id=\"user-content-fn:1\"><p>note"))
        #expect(html.contains("href=\"#user-content-fnref:1:2\""))
    }

    @Test func theVersionOfTheParserIsKnown() { #expect(cmarkVersion().contains("gfm")) }
}
