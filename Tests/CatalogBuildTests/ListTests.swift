import Foundation
import TestSupport
import Testing

@testable import CatalogPages

/// The list of a kind as it stands in the site: what is there without a script.
@Suite struct ListTests {
    /// Models `m1`… with the front matter that `fields` gives for each number.
    private func site(_ count: Int, more: [String: String] = [:], _ fields: (Int) -> String) throws -> BuiltSite {
        var cards = more
        for number in 1...count {
            cards["content/models/m\(number).md"] = "---\n\(fields(number))\n---\n# M \(number)\n"
        }
        return try build(try TemporaryFolder(cards))
    }

    private func options(_ page: String, _ column: String) throws -> [String] {
        let start = try #require(page.range(of: "data-column=\"\(column)\">"))
        let end = try #require(page.range(of: "</div>", range: start.upperBound..<page.endIndex))
        return page[start.upperBound..<end.lowerBound].split(separator: "\n").map { line in
            line.replacing(#/<[^>]*>/#, with: " ").split(separator: " ").joined(separator: " ")
        }
    }

    @Test func `Facets count all records of the kind, on every page`() throws {
        let site = try site(30, more: ["muster.yml": "page_size: 10\n"]) { number in
            "license: \(number % 3 == 0 ? "mit" : "other")\n" + (number % 5 == 0 ? "tags: [x, y]" : "tags: []")
        }
        for path in ["models/index.html", "models/index-3.html"] {
            let page = try #require(site.text(path))
            #expect(try options(page, "license") == ["other 20", "mit 10"])
            #expect(try options(page, "tags") == ["x 6", "y 6", "none 24"])
        }
    }

    @Test func `Every field with few words is a facet, those within fields too`() throws {
        let site = try site(10, more: ["muster.yml": "fields: {line: {type: enum, values: [a, b], help: x}}\n"]) { n in
            """
            language: [en, \(n % 2 == 0 ? "de" : "fr")]
            library_name: \(n % 2 == 0 ? "onnx" : "keras")
            registry:
              origin: \(n % 2 == 0 ? "vendor" : "in_house")
              line: \(n % 2 == 0 ? "a" : "b")
              autonomy: {level: \(n % 2 == 0 ? "autonomous" : "insight")}
              regulation: {eu_ai_act: {class: \(n % 2 == 0 ? "prohibited" : "minimal")}}
            """
        }
        let page = try #require(site.text("models/index.html"))
        #expect(try options(page, "language") == ["en 10", "de 5", "fr 5"])
        #expect(try options(page, "origin") == ["in_house 5", "vendor 5"])
        // Choices stand in the order of the vocabulary.
        #expect(try options(page, "autonomy-level") == ["insight 5", "autonomous 5"])
        #expect(try options(page, "eu_ai_act-class") == ["minimal 5", "prohibited 5"])
        #expect(try options(page, "line") == ["a 5", "b 5"] && options(page, "library_name").count == 2)
        #expect(page.contains("<summary>EU AI Act class</summary>"))
    }

    @Test func `A field that is called as records' kinds are has another name`() throws {
        var cards: [String: String] = [:]
        for number in 1...8 {
            cards["content/policies/p\(number).md"] = "---\nkind: \(number % 2 == 0 ? "law" : "internal")\n---\n"
        }
        let page = try #require(try site(1, more: cards) { _ in "{}" }.text("policies/index.html"))
        #expect(try options(page, "policy-kind") == ["law 4", "internal 4"])
        #expect(page.contains("<summary>Policy kind</summary>"))
    }

    @Test func `A team stands under its title, with its id as the value`() throws {
        let team = ["content/teams/lab.md": "---\ntitle: The <lab>\n---\n"]
        let site = try site(9, more: team) { "registry: {owner: \($0 == 1 ? "jane" : "lab")}" }
        let page = try #require(site.text("models/index.html"))
        #expect(page.contains("value=\"lab\"><span>The &lt;lab&gt;</span><span class=\"number\">8</span>"))
        #expect(page.contains("<a href=\"../teams/lab.html\">The &lt;lab&gt;</a>"))
    }

    @Test func `Choices keep their order, and twelve values at most are shown`() throws {
        let stages = ["retired", "production", "staging"]
        let site = try site(40) { number in
            "tags: [t\(number % 20), all]\nregistry: {stage: \(stages[number % 7 % 3])}"
        }
        let page = try #require(site.text("models/index.html"))
        #expect(try options(page, "stage").map { String($0.prefix { $0 != " " }) } == stages.reversed())
        let tags = try options(page, "tags")
        #expect(tags.count == 12 && tags[0] == "all 40")
        #expect(page.contains("<button type=\"button\">All 21</button>"))
    }

    @Test func `A short list, and values that narrow nothing down, have no facets`() throws {
        let short = try #require(try site(7) { _ in "license: mit\ntags: [a]" }.text("models/index.html"))
        #expect(!short.contains("<form") && short.contains("data-form=\"csv\""))
        let same = try #require(
            try site(12) { "license: mit\ntags: [only-\($0)]\nregistry: {owner: jane}" }.text("models/index.html"))
        #expect(!same.contains("data-column=\"license\"") && !same.contains("data-column=\"tags\""))
    }

    @Test func `The whole list is a CSV file with the columns of the kind`() throws {
        let yaml = "fields: {cost: {type: text, help: x}, sort: {type: text, help: x}}\n"
        let site = try site(2, more: ["muster.yml": yaml]) { number in
            number == 1
                ? "tags: [\"=a\", \"b, c\"]\nlicense: mit\nregistry: {title: \"-1\", cost: \"4\", sort: z}" : "{}"
        }
        #expect(
            site.text("models/index.csv") == """
                id,title,summary,page,tier,stage,license,tags,cost,field-1,namedBy,findings\r
                m1,'-1,,models/m1.html,unassessed,exploration,mit,"'=a; b, c",4,z,0,0\r
                m2,M 2,,models/m2.html,unassessed,exploration,,,,,0,0\r

                """)
    }

    @Test func `Large counts are grouped`() {
        #expect(FieldNames.grouped("9999") == "9999" && FieldNames.grouped("10000") == "10\u{202F}000")
        #expect(FieldNames.grouped("1203004") == "1\u{202F}203\u{202F}004")
    }
}
