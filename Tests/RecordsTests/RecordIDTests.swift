import Foundation
import SitePublishing
import TestSupport
import Testing
import Vocabulary

@testable import Records

/// Which ids a record may have, and that each has a page of its own.
@Suite struct RecordIDTests {
    private struct Entry: Decodable {
        let id: String
        let isAllowed: Bool?

        private enum Key: String, CodingKey { case id, ok }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: Key.self)
            id = try values.decode(String.self, forKey: .id)
            isAllowed = (try? values.decode(Int.self, forKey: .ok)).map { $0 == 1 }
        }
    }

    /// Ids that the security page refuses and the decisions allow, with the reason.
    private static let exceptions = [
        "assets": "pages of records live in the folder of their kind, never beside assets/",
        "search": "pages of records live in the folder of their kind",
        "404": "pages of records live in the folder of their kind",
        "sitemap.xml": "pages of records live in the folder of their kind, and end with .html",
    ]

    @Test func `The ids of the security page are judged as it says, but for what decisions.md changed`() throws {
        guard let url = SharedFolder.path("reference/security/ids.json") else { return }
        let entries = try JSONDecoder().decode([Entry].self, from: Data(contentsOf: url))
        #expect(entries.count > 50)
        for entry in entries {
            guard let isAllowed = entry.isAllowed else { continue }
            let expected = isAllowed || RecordIDTests.exceptions[entry.id] != nil
            #expect((RecordID(entry.id).problem == nil) == expected, "\(entry.id.debugDescription)")
        }
        let unused = RecordIDTests.exceptions.keys.filter { name in !entries.contains { $0.id == name } }
        #expect(unused.isEmpty, "exceptions that are not needed")
    }

    @Test
    func `Where the security page leaves it open, capitals and doubled dots are allowed, a leading underscore not`() {
        #expect(RecordID("A").problem == nil && RecordID("constructor").problem == nil)
        #expect(RecordID("a..b").problem == nil)
        #expect(RecordID("__proto__").problem == .badStart)
    }

    @Test(
        "A refused id says why",
        arguments: [
            ("a/b/c/d", RecordID.Problem.tooManySegments), ("a//b", .emptySegment), ("", .emptySegment),
            (String(repeating: "a", count: 129), .segmentTooLong), ("-a", .badStart), ("a b", .badCharacter),
            ("é", .badStart), ("a.", .badEnd), ("Index", .reserved("index")), ("index-2", .reserved("index-2")),
            ("acme/CON.v2", .reserved("con.v2")), ("lpt1", .reserved("lpt1")),
            ("a.html/b", .looksLikeFile("a.html")), ("a.MD/b", .looksLikeFile("a.md")),
        ])
    func problems(id: String, problem: RecordID.Problem) {
        #expect(RecordID(id).problem == problem)
        #expect(!problem.words.isEmpty)
    }

    @Test func `Names near the reserved ones are free`() {
        for id in ["indexes", "index-a", "com0", "lpt", "common", "auxiliary", "a.index", "x/index2", "com10"] {
            #expect(RecordID(id).problem == nil, "\(id)")
        }
    }

    @Test func `A hundred thousand ids have a hundred thousand pages, capitals held equal`() throws {
        var random = SeededRandom(42)
        let alphabet = Array("abAB019._-/".utf8)
        var owners: [String: String] = [:]
        let sink = PathSet()
        var allowed = 0
        for _ in 0..<100_000 {
            let length = Int.random(in: 1...9, using: &random)
            let bytes = (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
            let id = String(decoding: bytes, as: UTF8.self)
            guard RecordID(id).problem == nil, owners[id.lowercased()] == nil else { continue }
            allowed += 1
            for path in ["models/\(id).html", "models/\(id).md", "api/v1/models/\(id).json"] {
                let holder = owners.updateValue(id, forKey: path.lowercased())
                #expect(holder == nil, "\(path) of \(id) and \(holder ?? "")")
                #expect(sink.accepts(path), "\(path)")
            }
            owners[id.lowercased()] = id
        }
        #expect(allowed > 20_000)
    }

    /// Asks the publisher's own rule for paths.
    private struct PathSet {
        private let sink = MemorySink()

        func accepts(_ path: String) -> Bool { (try? sink.put(path, [])) != nil }
    }
}
