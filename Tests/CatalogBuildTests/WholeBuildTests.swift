import CatalogPages
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import CatalogBuild

/// A registry from its folder to all files of its site.
@Suite struct WholeBuildTests {
    @Test func `The values of every page are what its shape declares`() throws {
        let folder = try TemporaryFolder(mixedCards)
        let seen = Mutex<[String: Int]>([:])
        let faults = Mutex<Set<String>>([])
        _ = try build(folder) { template, mismatches, _ in
            seen.withLock { $0[template, default: 0] += 1 }
            for mismatch in mismatches { _ = faults.withLock { $0.insert("\(template) \(mismatch)") } }
        }
        #expect(faults.withLock { $0 } == [])
        #expect(
            seen.withLock { Set($0.keys) } == [
                "home", "index", "record", "quality", "findings", "reference", "fields", "rule", "404", "search",
                "design", "lineage", "families", "impact", "outside", "asset", "alias", "risk", "rubric", "patterns",
                "glossary", "tour", "compare", "overview",
            ])
    }

    @Test func `The values of an empty registry fit as well`() throws {
        let folder = try TemporaryFolder(["muster.yml": ""])
        let faults = Mutex<Set<String>>([])
        let site = try build(folder) { template, mismatches, _ in
            for mismatch in mismatches { _ = faults.withLock { $0.insert("\(template) \(mismatch)") } }
        }
        #expect(faults.withLock { $0 } == [])
        #expect(site["index.html"] != nil && site["models/index.html"] != nil)
    }

    @Test func `Every record has a page, a Markdown twin and a file of the API, whatever its card is like`() throws {
        let folder = try TemporaryFolder(mixedCards)
        let (catalog, site) = try buildWithCatalog(folder)
        #expect(catalog.registry.records.count == mixedCards.count - 1)
        for record in catalog.registry.records {
            let stem = record.layout.pageStem
            let page = try #require(site.text(stem + ".html"), "\(record.file.path)")
            #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("</html>"))
            #expect(site[stem + ".md"]?.isEmpty == false)
            let json = try site.json("api/v1/\(stem).json")
            #expect(json["id"] as? String == record.id.text && json["file"] as? String == record.file.path)
            #expect(json["page"] as? String == stem + ".html")
        }
    }

    @Test func `Lists of the API hold each record once, over as many pages as it takes`() throws {
        let folder = try TemporaryFolder(mixedCards)
        let (catalog, site) = try buildWithCatalog(folder)
        for (kind, positions) in catalog.kinds {
            var ids: [String] = []
            var next: String? = "api/v1/\(kind.folder).json"
            while let path = next {
                let list = try site.json(path)
                let records = try #require(list["records"] as? [[String: Any]])
                #expect(records.count <= 10 && list["total"] as? Int == positions.count)
                for record in records {
                    ids.append(try #require(record["id"] as? String))
                    #expect(site[try #require(record["api"] as? String)] != nil)
                }
                next = list["next"] as? String
            }
            #expect(ids == positions.map { catalog.registry.records[$0].id.text })
        }
    }

    @Test func `Every relative link of every page leads to a file of the site`() throws {
        let folder = try TemporaryFolder(mixedCards)
        let site = try build(folder)
        for (path, bytes) in site where path.hasSuffix(".html") {
            let base = try #require(URL(string: "https://site.example/" + path))
            for part in String(decoding: bytes, as: UTF8.self).components(separatedBy: "href=\"").dropFirst() {
                let address = String(part.prefix { $0 != "\"" })
                guard !address.hasPrefix("#"), !address.hasPrefix("http"), !address.hasPrefix("mailto:") else {
                    continue
                }
                let target = try #require(URL(string: address, relativeTo: base), "\(path): \(address)")
                // The manifest is written when the site is published.
                let file = String(target.path.dropFirst())
                #expect(site[file] != nil || file == "manifest.json", "\(path): \(address)")
            }
        }
    }

    @Test func `One thread and eight make the same bytes, in any folder, on any run`() throws {
        let folder = try TemporaryFolder(mixedCards)
        let other = try TemporaryFolder(mixedCards)
        let first = try build(folder, jobs: 1)
        #expect(first.count > 150)
        expectSame(first, try build(folder, jobs: 8))
        expectSame(first, try build(folder, jobs: 8))
        expectSame(first, try build(other, jobs: 3))
    }

    private func expectSame(_ left: BuiltSite, _ right: BuiltSite, _ location: SourceLocation = #_sourceLocation) {
        let paths = Set(left.keys).union(right.keys).sorted()
        #expect(paths.filter { left[$0] != right[$0] } == [], sourceLocation: location)
    }

    @Test func `The date is on pages and in build.json, and nothing else changes with it but risk`() throws {
        let folder = try TemporaryFolder(["content/models/a.md": "# A"])
        let site = try build(folder, date: "2026-12-01")
        #expect(site.text("index.html")?.contains("1 December 2026") == true)
        #expect(try site.json("build.json")["date"] as? String == "2026-12-01")
        let later = try build(folder, date: "2026-12-02")
        let changed = site.keys.filter { site[$0] != later[$0] }
        #expect(
            changed.allSatisfy {
                $0.hasSuffix(".html") || ["build.json", "index.md"].contains($0) || $0.hasPrefix("api/v1/")
            })
    }

    @Test func `Files whose names differ in Unicode form alone are two records with findings of their own`() throws {
        let folder = try TemporaryFolder()
        try folder.write("content/models/x.md", "# X")
        for name in ["é", "e\u{301}"] {
            let descriptor = open(folder.path + "/content/models/" + name + ".md", O_CREAT | O_WRONLY, 0o644)
            try #require(descriptor >= 0)
            close(descriptor)
        }
        let (catalog, _) = try buildWithCatalog(folder)
        #expect(catalog.registry.records.count == 3)
        for (position, record) in catalog.registry.records.enumerated() where record.id.text != "x" {
            #expect(
                catalog.findingsOfRecord[position].contains { catalog.findings[$0].code == "naming/id-not-allowed" })
            #expect(
                catalog.findingsOfRecord[position].allSatisfy {
                    catalog.findings[$0].file.utf8.elementsEqual(record.file.path.utf8)
                })
        }
    }
}
