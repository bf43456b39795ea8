import ByteOutput
import Testing

@testable import Mustache

/// What rendering does beyond the specification.
@Suite struct RenderingTests {
    @Test("Text is escaped and never read as a template")
    func untrustedText() throws {
        let hostile = "{{7*7}}{{title}}<script>'`\"&{{{x}}}"
        let rendered = try render("[{{title}}]", .object(["title": .text(hostile)]), shape: .object(["title": .text]))
        #expect(rendered == "[{{7*7}}{{title}}&lt;script&gt;&#39;&#96;&quot;&amp;{{{x}}}]")
    }

    @Test("HTML is written as it is by every kind of tag")
    func trustedHTML() throws {
        let value: TemplateValue = .object(["body": .html(Array("<b>{{x}}</b>".utf8))])
        let rendered = try render("{{body}}{{{body}}}{{&body}}", value, shape: .object(["body": .html]))
        #expect(rendered == String(repeating: "<b>{{x}}</b>", count: 3))
    }

    @Test("Text given where HTML was declared is still escaped")
    func driftedValue() throws {
        let rendered = try render("{{{body}}}", .object(["body": .text("<i>")]), shape: .object(["body": .html]))
        #expect(rendered == "&lt;i&gt;")
    }

    @Test("A declared name that is absent does not take the value of an outer one")
    func absentShadows() throws {
        let shape: TemplateShape = .object(["name": .text, "owner": .object(["name": .optional(.text)])])
        let value: TemplateValue = .object(["name": .text("outer"), "owner": .object([:])])
        #expect(try render("{{#owner}}[{{name}}]{{/owner}}", value, shape: shape) == "[]")
    }

    @Test("Checked and unchecked templates render alike")
    func checkedAlike() throws {
        let shape: TemplateShape = .object([
            "list": .list(.object(["n": .text, "inner": .list(.text)])), "t": .text,
            "o": .object(["p": .object(["q": .text])]),
        ])
        let value: TemplateValue = .object([
            "t": .text("t"), "o": .object(["p": .object(["q": .text("q")])]),
            "list": .list([
                .object(["n": .text("1"), "inner": .list([.text("a"), .text("b")])]),
                .object(["n": .text("2"), "inner": .list([])]),
            ]),
        ])
        let template = "{{#list}}\n  {{>row}}\n{{/list}}\n{{^list}}none{{/list}}{{o.p.q}}{{#o.p}}{{q}}{{/o.p}}"
        let row = "{{n}}{{t}}:\n{{#inner}}\n {{.}}{{n}}{{t}}\n{{/inner}}\n{{^inner}}-{{/inner}}\n"
        let checked = try render(template, value, shape: shape, partials: ["row": row])
        #expect(checked == "  1t:\n   a1t\n   b1t\n  \n  2t:\n  -\nqq")
        #expect(try render(template, value, partials: ["row": row]) == checked)
    }

    @Test("CRLF line ends are kept, and standalone tags take theirs with them")
    func carriageReturns() throws {
        let template = "a\r\n{{#t}}\r\nb\r\n{{/t}}\r\n  {{>p}}\r\n{{<l}}\r\n{{$x}}\r\n  y\r\n{{/x}}\r\n{{/l}}\r\nz"
        let partials = ["p": "1\r\n2\r\n", "l": "<\r\n {{$x}}\r\n {{/x}}\r\n>\r\n"]
        let rendered = try render(template, .object(["t": .text("1")]), partials: partials)
        #expect(rendered == "a\r\nb\r\n  1\r\n  2\r\n<\r\n y\r\n>\r\nz")
    }

    @Test("A block within a line takes several lines without indenting the first twice")
    func blockWithinLine() throws {
        let partials = ["layout": "<ul>\n  {{$items}}none{{/items}}\n</ul>\n"]
        let template = "{{<layout}}{{$items}}\n    <li>1\n    <li>2{{/items}}{{/layout}}"
        #expect(try render(template, partials: partials) == "<ul>\n  <li>1\n  <li>2\n</ul>\n")
    }

    @Test("A block given within a line fills a standalone place as a line of its own")
    func inlineIntoStandalone() throws {
        let partials = ["layout": "<p>\n  {{$x}}\n    default\n  {{/x}}\n{{$y}}{{/y}}\n</p>\n"]
        let filled = try render("{{<layout}}{{$x}}hi{{/x}}{{$y}}{{/y}}{{/layout}}", partials: partials)
        #expect(filled == "<p>\n    hi\n</p>\n")
    }

    @Test("A page's block may use a parent that has a block of the same name")
    func sameBlockName() throws {
        let partials = ["layout": "<{{$content}}{{/content}}>", "card": "({{$content}}{{/content}})"]
        let template = "{{<layout}}{{$content}}{{<card}}{{$content}}in{{/content}}{{/card}}{{/content}}{{/layout}}"
        #expect(try render(template, partials: partials) == "<(in)>")
        #expect(try render(template, shape: .object([:]), partials: partials) == "<(in)>")
    }

    @Test("An object finds its names, the first of two equal ones")
    func objectLookup() {
        var object: TemplateObject = ["a": .text("1"), "b": .text("2"), "a": .text("3")]
        object.append("c", .text("4"))
        #expect(object.names == ["a", "b", "a", "c"])
        if case .text(let text) = object["a"] { #expect(text == "1") } else { Issue.record("a is lost") }
        if case .text(let text) = object["c"] { #expect(text == "4") } else { Issue.record("c is lost") }
        #expect(object["d"] == nil)
    }
}
