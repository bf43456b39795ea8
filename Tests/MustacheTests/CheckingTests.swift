import Testing

@testable import Mustache

/// What is said about templates that do not fit their values.
@Suite struct CheckingTests {
    private let card: TemplateShape = .object([
        "title": .text,
        "summary": .optional(.html),
        "body": .html,
        "draft": .flag,
        "tags": .list(.text),
        "owner": .object(["name": .text, "mail": .optional(.text)]),
        "files": .list(.object(["path": .text, "size": .text])),
    ])

    @Test("A template that uses every kind of value rightly compiles")
    func rightUse() {
        let template = """
            <h1>{{title}}</h1>{{{body}}}{{&body}}{{body}}{{#summary}}{{{summary}}}{{/summary}}
            {{#draft}}draft{{/draft}}{{^draft}}final{{/draft}}{{#tags}}{{.}}, {{title}}{{/tags}}
            {{owner.name}}{{#owner}}{{name}}{{#mail}}{{.}}{{/mail}}{{/owner}}{{#files}}{{path}}{{/files}}{{^tags}}none{{/tags}}
            """
        #expect(messages(template, shape: card) == [])
    }

    @Test("A misspelt name is located and the near name offered")
    func misspeltName() {
        #expect(
            messages("é\n  ü{{titel}}", shape: card)
                == ["main:2:4: nothing is named 'titel' here; did you mean 'title'?"])
        let known = messages("{{quite_other}}", shape: card)
        #expect(known.count == 1 && known[0].contains("known here: title, summary"))
        #expect(
            messages("{{owner.nam}}", shape: card)[0].contains(
                "'owner' holds nothing named 'nam'; did you mean 'name'?"))
        #expect(messages("{{title.name}}", shape: card)[0].contains("'title' is text"))
    }

    @Test("All errors of a template are collected in the order of the text")
    func allErrors() {
        let template = "{{titel}}\n{{#tags}}\n{{{title}}}\n{{bodi}}\n{{/tags}}\n{{>nothing}}{{/stray}}\n"
        let found = errors(template, shape: card)
        #expect(found.map(\.line) == [1, 3, 4, 6, 6])
        #expect(found.map(\.column) == [1, 1, 1, 1, 13])
    }

    @Test("An unknown section does not make its content a fault as well")
    func unknownSection() {
        let found = messages("{{#ownr}}{{name}}{{/ownr}}", shape: card)
        #expect(found == ["main:1:1: nothing is named 'ownr' here; did you mean 'owner'?"])
    }

    @Test(
        "A value used against its kind is refused",
        arguments: [
            ("{{{title}}}", "must be escaped"), ("{{&title}}", "must be escaped"), ("{{tags}}", "is a list"),
            ("{{owner}}", "is an object"), ("{{draft}}", "is a flag"), ("{{#body}}x{{/body}}", "decides nothing"),
            ("{{^body}}x{{/body}}", "decides nothing"), ("{{#draft}}{{.}}{{/draft}}", "the current value is a flag"),
            ("{{#tags}}{{{.}}}{{/tags}}", "must be escaped"), ("{{.}}", "is an object"),
        ])
    func wrongUse(template: String, complaint: String) {
        let found = messages(template, shape: card)
        #expect(found.count == 1 && found[0].contains(complaint), "\(found)")
    }

    @Test(
        "A tag that is not well formed is located, with a shape or without",
        arguments: [
            ("a {{title", 3, "not closed"), ("{{{title}}", 1, "'}}}'"),
            ("{{#draft}}", 1, "not closed; write '{{/draft}}'"),
            ("{{/draft}}", 1, "nothing is open here"), ("{{=x=}}", 1, "delimiters"), ("{{= a b c =}}", 1, "delimiters"),
            ("{{=== b=}}", 1, "delimiters"), ("{{=aaaaaaaaaaaaaaaaaaaaaaaa b=}}", 1, "delimiters"),
            ("{{}}", 1, "no name"),
            ("{{#}}", 1, "no name"), ("{{a b}}", 1, "spaces"), ("{{a..b}}", 1, "dot"), ("{{.a}}", 1, "dot"),
            ("{{ #draft}}", 1, "'#' cannot begin a name"),
        ])
    func malformed(template: String, column: Int, complaint: String) {
        for shape in [nil, card] {
            let found = errors(template, shape: shape)
            #expect(found.contains { $0.column == column && $0.message.contains(complaint) }, "\(found)")
        }
    }

    @Test("A mismatched close names what is open")
    func mismatchedClose() {
        #expect(
            messages("{{#draft}}{{/darft}}{{/draft}}", shape: card)
                == ["main:1:11: 'darft' is closed but was not opened; the open one is 'draft'"])
        #expect(
            messages("{{#draft}}{{#tags}}{{/draft}}", shape: card)
                == ["main:1:11: 'tags' is opened but not closed; write '{{/tags}}' where it ends"])
    }

    @Test("A partial is checked where it stands, and located in its own source")
    func partialInContext() {
        let partials = ["row": "<td>{{path}}\n<td>{{sice}}"]
        let inside = messages("{{#files}}{{>row}}{{/files}}", shape: card, partials: partials)
        #expect(inside == ["row:2:5: nothing is named 'sice' here; did you mean 'size'?"])
        let outside = messages("{{>row}}", shape: card, partials: ["row": "{{path}}"])
        #expect(outside.count == 1 && outside[0].hasPrefix("row:1:1: nothing is named 'path' here"))
    }

    @Test("A missing partial or parent is refused when shapes are checked")
    func missingPartial() {
        let found = messages("{{>rwo}}{{<row}}{{/row}}{{<lay}}{{/lay}}", shape: card, partials: ["row": ""])
        #expect(found.count == 2)
        #expect(found[0] == "main:1:1: there is no template 'rwo'; did you mean 'row'?")
        #expect(throws: TemplateErrors.self) { try TemplateSet(sources: [:]).compile("main", shape: nil) }
    }

    @Test("A block is checked in the context where it renders")
    func blockInContext() {
        let partials = ["layout": "{{#owner}}{{$main}}{{/main}}{{/owner}}"]
        #expect(messages("{{<layout}}{{$main}}{{name}}{{/main}}{{/layout}}", shape: card, partials: partials) == [])
        let found = messages("{{<layout}}{{$main}}{{path}}{{/main}}{{/layout}}", shape: card, partials: partials)
        #expect(found.count == 1 && found[0].hasPrefix("main:1:21: nothing is named 'path' here"))
    }

    @Test("A block that its parent never shows, or anything but a block in a parent, is refused")
    func lostContent() {
        let partials = ["layout": "{{$main}}{{/main}}"]
        let unshown = messages("{{<layout}}{{$mian}}{{/mian}}{{/layout}}", shape: card, partials: partials)
        #expect(unshown == ["main:1:12: 'layout' shows no block 'mian'; did you mean 'main'?"])
        let lost = messages("{{<layout}}{{title}}{{/layout}}", shape: card, partials: partials)
        #expect(lost.count == 1 && lost[0].hasPrefix("main:1:12: this would not be shown"))
        let twice = messages("{{<layout}}{{$main}}{{/main}}{{$main}}{{/main}}{{/layout}}", partials: partials)
        #expect(twice.count == 1 && twice[0].contains("given twice"))
    }

    @Test("Declared shapes say where given values differ")
    func accepts() {
        let right: TemplateValue = .object([
            "title": .text("T"), "body": .html([]), "draft": .flag(true), "tags": .list([.text("a")]),
            "owner": .object(["name": .text("N"), "mail": .absent]), "files": .list([]), "summary": .html([]),
        ])
        #expect(card.accepts(right) == [])
        let wrong: TemplateValue = .object([
            "title": .html([]), "body": .html([]), "draft": .flag(true), "tags": .list([.text("a"), .flag(false)]),
            "owner": .object(["mail": .text("m")]), "files": .absent, "extra": .text(""),
        ])
        #expect(
            card.accepts(wrong) == [
                "title: text is declared, HTML is given", "tags[1]: text is declared, a flag is given",
                "owner.name: text is declared, nothing is given", "files: a list is declared, nothing is given",
                "extra: is given but not declared",
            ])
    }
}

/// What templates take in.
@Suite struct InclusionTests {
    @Test func `Partials and parents are named wherever they stand, a template's own name aside`() {
        let sources = [
            "a": "{{> b}}{{#x}}{{^y}}{{> c}}{{/y}}{{/x}}{{<d}}{{$e}}{{> f}}{{/e}}{{/d}}", "g": "{{> g}}",
            "h": "{{! > i}}",
        ]
        #expect(TemplateSet(sources: sources.mapValues { Array($0.utf8) }).includedNames == ["b", "c", "d", "f"])
        let deep = String(repeating: "{{#x}}", count: 100_000)
        #expect(TemplateSet(sources: ["deep": Array(deep.utf8)]).includedNames == [])
    }
}
