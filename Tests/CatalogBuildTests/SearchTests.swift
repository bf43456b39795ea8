import Foundation
import TestSupport
import Testing

import Lineage
@testable import CatalogBuild

extension BuiltSite {
    /// The value of a part of the search index.
    fileprivate func part(_ name: String) throws -> Any {
        let bytes = try #require(self["search/\(name).js"], "\(name) is missing")
        let head = "musterPart(\"\(name)\","
        #expect(bytes.starts(with: head.utf8) && bytes.suffix(2) == [0x29, 0x0A])
        let json = Data(bytes.dropFirst(head.utf8.count).dropLast(2))
        return try JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed)
    }

    fileprivate func rows() throws -> [[String]] {
        try (0...).lazy.map { "r/\($0)" }.prefix { self["search/\($0).js"] != nil }
            .flatMap { try part($0) as? [[String]] ?? [] }
    }

    fileprivate func column(_ name: String) throws -> (values: [String], codes: [Int]) {
        let value = try #require(try part("c/" + name) as? [String: Any])
        let texts = (value["values"] as? [Any] ?? []).map {
            ($0 as? [String])?.joined(separator: "=") ?? $0 as? String ?? ""
        }
        // Small numbers alone: one character each, and `"` is left out.
        let codes = (value["codes"] as? String ?? "").utf8.map { Int($0) - ($0 > 0x22 ? 34 : 33) }
        return (texts, codes)
    }
}

@Suite struct SearchTests {
    @Test func partsAreTheSameOnAnyNumberOfThreads() throws {
        let folder = try TemporaryFolder(mixedCards)
        let one = try build(folder, jobs: 1).filter { $0.key.hasPrefix("search/") }
        #expect(one.count > 60)
        #expect(try build(folder, jobs: 8).filter { $0.key.hasPrefix("search/") } == one)
    }

    @Test func everyRecordIsADocumentInTheOrderOfTheCatalog() throws {
        let (catalog, site) = try buildWithCatalog(try TemporaryFolder(mixedCards))
        let records = catalog.registry.records
        let root = try #require(try site.part("root") as? [String: Any])
        #expect(root["records"] as? Int == records.count)
        let rows = try site.rows()
        #expect(rows.map { $0[0] } == records.map(\.id.text))
        #expect(rows.map { $0[1] } == records.map(\.title))
        for row in rows where row.count > 5 { #expect(site[row[5]] != nil) }
        #expect(rows.contains { $0.count > 5 })
        let kinds = try #require(root["kinds"] as? [[String: Any]])
        #expect(kinds.map { $0["kind"] as? String } == catalog.kinds.map(\.kind.rawValue))
        #expect(kinds.map { $0["first"] as? Int } == catalog.kinds.map(\.positions.first))
        for (position, record) in records.enumerated() {
            #expect((site["search/t/\(position).js"] == nil) == record.document.plainText.isEmpty)
        }
    }

    @Test func theLineageGraphIsThereToTheLink() throws {
        let (catalog, site) = try buildWithCatalog(try TemporaryFolder(mixedCards))
        let graph = catalog.lineage
        let root = try #require(try site.part("lineage") as? [String: Any])
        #expect(root["nodes"] as? Int == graph.nodes.count)
        let relations = try #require(root["relations"] as? [[Any]]).compactMap { $0.first as? String }
        #expect(graph.nodes.count < 64, "one part holds all")
        let text = try #require(try site.part("l/0") as? String)
        // Small numbers alone: one character each, and `"` is left out.
        var numbers = text.utf8.map { Int($0) - ($0 > 0x22 ? 34 : 33) }[...]
        for node in graph.nodes.indices {
            for links in [graph.digraph.successors(of: node), graph.digraph.predecessors(of: node)] {
                #expect(numbers.removeFirst() == links.count)
                var target = 0
                for link in links {
                    target += numbers.removeFirst()
                    let code = numbers.removeFirst()
                    #expect(target == link.node)
                    #expect(relations[code / 2] == graph.edges[link.edge].relation.forward)
                    #expect((code % 2 == 1) == graph.edges[link.edge].isInferred)
                }
            }
        }
        #expect(numbers.isEmpty)
        let outside = try #require(try site.part("o/0") as? [[Any]])
        #expect(
            outside.compactMap { $0[0] as? String } == graph.nodes.dropFirst(catalog.registry.records.count).map(\.key))
        for page in outside.compactMap({ $0[4] as? String }) where !page.isEmpty { #expect(site[page] != nil) }
        let names = try (0...).lazy.map { "n/\($0)" }.prefix { site["search/\($0).js"] != nil }
            .flatMap { try site.part($0) as? [Any] ?? [] }
        let pairs = stride(from: 0, to: names.count, by: 2).map { (names[$0] as? String, names[$0 + 1] as? Int) }
        for (node, entry) in graph.nodes.enumerated() {
            let name = (graph.record(node)?.id.text ?? entry.key).lowercased()
            #expect(pairs.contains { $0 == name && $1 == node * 4 }, "\(name)")
        }
    }

    @Test func headingsOfATextHaveTheirAnchors() throws {
        let (catalog, site) = try buildWithCatalog(
            try TemporaryFolder([
                "content/guides/g.md": """
                # Title

                Words.

                ## Use it
                - one
                - two

                ## ![picture](none.png)

                <h3 id="own">Raw</h3>

                | a | b |
                |---|---|
                | 1 | 2 |

                ## Use it
                """
            ]))
        #expect(catalog.registry.records.count == 1)
        let blocks = try #require(try site.part("t/0") as? [Any]).map {
            ($0 as? [String])?.joined(separator: "#") ?? $0 as? String
        }
        #expect(
            blocks == [
                "Title#title", "Words.", "Use it#use-it", "one", "two", "picture", "Raw#own", "a b", "1 2",
                "Use it#use-it-1",
            ])
    }

    @Test func columnsHoldWhatListsShow() throws {
        let fields = """
            fields:
              tier: {type: enum, values: [zero, one], kinds: [model]}
              "Odd name/../x": {type: text}
              findings: {type: text, kinds: [model]}
              cost: {type: number}
              areas: {type: list}
            """
        let site = try build(
            try TemporaryFolder([
                "muster.yml": fields,
                "content/models/a.md": """
                ---
                license: [mit, apache-2.0]
                tags: [x, y]
                registry:
                  owner: blue
                  stage: production
                  tier: one
                  "Odd name/../x": odd
                  findings: own
                  cost: 10
                  areas: [north, south]
                  review: {next: 2027-01-31}
                ---
                # Zebra
                """,
                "content/models/b.md": "---\nregistry: {owner: someone, tier: zero, cost: 9.5}\n---\n# apple\n",
                "content/teams/blue.md": "---\ntitle: Team Blue\n---\n",
            ]))
        #expect(try site.column("model.stage").values == ["exploration", "production"])
        #expect(try site.column("model.owner").values == ["someone", "blue=Team Blue"])
        #expect(try site.column("model.owner").codes == [2, 1])
        #expect(try site.column("model.license").codes == [2, 2, 1, 0])
        #expect(try site.column("model.tier").values == ["unassessed"])
        // A field that is called as a column of ours is.
        #expect(try site.column("model.field-1").values == ["zero", "one"])
        #expect(try site.column("model.cost").values == ["9.5", "10"])
        #expect(try site.column("model.areas").codes == [2, 1, 2, 0])
        #expect(try site.column("model.field-2").values == ["odd"])
        #expect(try site.column("model.field-3").values == ["own"])
        #expect(try site.column("model.nextReview").values == ["2027-01-31"])
        #expect(try site.column("model.title").codes == [2, 1])
        #expect(try site.column("team.namedBy").codes == [2])
        let root = try #require(try site.part("root") as? [String: Any])
        let columns = try #require(root["columns"] as? [[String: Any]])
        #expect(
            columns.map { $0["name"] as? String } == [
                "tier", "stage", "owner", "license", "tags", "field-1", "field-2", "field-3", "cost", "areas",
                "nextReview",
                "namedBy", "findings", "title",
            ])
        #expect(columns[5]["kinds"] as? [String] == ["model"])
        #expect(columns[6]["title"] as? String == "Odd name/../x")
    }

    @Test func recordsAreFoundByWhatTheirCardsSay() throws {
        let site = try build(
            try TemporaryFolder([
                "content/models/acme/triage-large.md": """
                ---
                pipeline_tag: text-classification
                language: [mi]
                registry: {aliases: [old/name-7], owner: blue, purpose: Routes quickly.}
                ---
                # Heading

                Body.
                """,
                "content/models/broken.md": "---\na: [\n---\n# Wrecked\n",
                "content/teams/blue.md": "---\ntitle: Azure\n---\n",
            ]))
        var terms: [Substring] = []
        var last: [UInt8] = []
        for entry in (try #require(try site.part("p/0") as? String)).split(separator: " ").enumerated()
        where entry.offset % 2 == 0 {
            let bytes = Array(entry.element.utf8)
            last = Array(last.prefix(Int(bytes[0]) - (bytes[0] > 0x22 ? 34 : 33)) + bytes.dropFirst())
            terms.append(Substring(decoding: last, as: UTF8.self))
        }
        for term in [
            "=acme/triage-large", "=old/name-7", "=broken", "triagelarge", "triage", "acme", "name7", "azure", "blue",
            "heading", "body", "wrecked", "textclassification", "mi", "quickly",
        ] { #expect(terms.contains(Substring(term)), "\(term)") }
        #expect(!terms.contains("a") && !terms.contains("exploration"))
    }

    @Test func anEmptyRegistryHasARoot() throws {
        let site = try build(try TemporaryFolder(["muster.yml": "title: Empty\n"]))
        let root = try #require(try site.part("root") as? [String: Any])
        #expect(root["records"] as? Int == 0)
        #expect(
            site.keys.filter { $0.hasPrefix("search/") }.sorted() == [
                "search/compare.js", "search/e/0.js", "search/lineage.js", "search/n/0.js", "search/p/0.js",
                "search/root.js",
                "search/w/0.js",
            ])
    }
}
