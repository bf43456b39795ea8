import TestSupport
import Testing

@testable import SearchIndex

private func text(_ text: String, _ headings: [DocumentText.Heading] = []) throws -> [Any]? {
    let part = Array(text.utf8).withUnsafeBufferPointer { SearchPart.text(0, $0, headings: headings) }
    guard let part else { return nil }
    return try IndexReader([part, SearchPart("root") { $0.object { _ in } }]).parts["t/0"] as? [Any]
}

@Suite struct PartTests {
    @Test func textIsBlocksAndHeadings() throws {
        let blocks = try text(
            "Title\none\ntwo words\nMore", [.init(start: 0, anchor: "t"), .init(start: 20, anchor: "m")])
        #expect(blocks?[0] as? [String] == ["Title", "t"])
        #expect(blocks?[1] as? String == "one")
        #expect(blocks?[2] as? String == "two words")
        #expect(blocks?[3] as? [String] == ["More", "m"])
        #expect(blocks?.count == 4)
    }

    @Test func blankTextsHaveNoPart() throws {
        #expect(try text("") == nil)
        #expect(try text(" \n ") == nil)
    }

    @Test func longTextsAreCutBetweenCharacters() throws {
        let blocks = try #require(try text(String(repeating: "ab€", count: 20_000)) as? [String])
        #expect(blocks.count == 1)
        // 65,536 bytes are 13,107 times five bytes and one more.
        #expect(blocks[0] == String(repeating: "ab€", count: 13_107) + "a")
    }

    // Foundation leaves out a byte order mark where a string begins with one.
    @Test(arguments: HostileText.all.filter { !$0.unicodeScalars.contains("\u{FEFF}") })
    func hostileTextsComeBackAsTheyWere(hostile: String) throws {
        let row = DocumentRow(id: hostile, title: hostile, summary: hostile, stage: "", owner: hostile, page: "")
        let column = Column(
            name: "a", title: hostile, isFacet: true, kind: "model",
            content: .one([ColumnValue(hostile, label: hostile + "!"), nil]))
        let reader = try IndexReader([
            SearchPart.rows(0, [row]), column.part, SearchPart("root") { $0.object { _ in } },
        ])
        let rows = try #require(reader.parts["r/0"] as? [[String]])
        #expect(rows.count == 1)
        for (index, value) in rows[0].enumerated() { #expect(index == 3 || value.utf8.elementsEqual(hostile.utf8)) }
        let values = try #require((reader.parts["c/model.a"] as? [String: Any])?["values"] as? [[String]])
        #expect(values[0][0].utf8.elementsEqual(hostile.utf8))
        #expect(try hostile.utf8.isEmpty || text(hostile) != nil)
    }

    @Test func absentValuesAtTheEndOfARowAreLeftOut() throws {
        let row = DocumentRow(id: "a", title: "A", summary: "", stage: "retired", owner: "", page: "")
        #expect(
            String(decoding: SearchPart.rows(3, [row]).bytes, as: UTF8.self)
                == "musterPart(\"r/3\",[[\"a\",\"A\",\"\",\"retired\"]])\n")
    }

    private func column(_ content: Column.Content, _ order: Column.Order = .label) throws -> ([String]?, [Int]) {
        let column = Column(name: "a", title: "A", isFacet: true, kind: "k", content: content, order: order)
        let reader = try IndexReader([column.part, SearchPart("root") { $0.object { _ in } }])
        let value = try #require(reader.parts["c/k.a"] as? [String: Any])
        let values = (value["values"] as? [Any])?.map {
            ($0 as? String) ?? ($0 as? [String])?.joined(separator: "=") ?? ""
        }
        return (values, try reader.numbers(value["codes"] as? String ?? ""))
    }

    @Test func columnsNumberTheirValuesInOrder() throws {
        let one = try column(.one([ColumnValue("b"), nil, ColumnValue("é"), ColumnValue("A"), ColumnValue("b")]))
        #expect(one.0 == ["A", "b", "é"])
        #expect(one.1 == [2, 0, 3, 1, 2])
        let labelled = try column(.one([ColumnValue("z", label: "Alpha"), ColumnValue("a", label: "Omega")]))
        #expect(labelled.0 == ["z=Alpha", "a=Omega"])
        let many = try column(.many([[ColumnValue("y"), ColumnValue("x")], [], [ColumnValue("y")]]))
        #expect(many.0 == ["x", "y"])
        #expect(many.1 == [2, 2, 1, 0, 1, 2])
        let numbers = try column(.number([0, nil, 46]))
        #expect(numbers.0 == nil)
        #expect(numbers.1 == [1, 0, 47])
    }

    @Test func columnsFollowChoicesAndSizes() throws {
        let stages = ["retired", "odd", "concept"].map { ColumnValue($0) }
        #expect(
            try column(.one(stages), .choices(["concept", "staging", "retired"])).0 == ["concept", "retired", "odd"])
        let sizes = ["0.9", "-1", "0.10", "12"].map { ColumnValue($0) }
        #expect(try column(.one(sizes), .size).0 == ["-1", "0.10", "0.9", "12"])
    }

    @Test func theStampFollowsEveryPart() throws {
        let column = Column(name: "a", title: "A", isFacet: true, kind: "k", content: .one([ColumnValue("x")]))
        func stamp(_ columns: [Column], _ hashes: [UInt64]) throws -> String? {
            let index = SearchIndex([], columns: columns, OneThread())
            let root = index.root(kinds: [], textless: [], hashes: hashes)
            return try IndexReader([root]).root["stamp"] as? String
        }
        let stamps = try [stamp([], []), stamp([column], []), stamp([], [1]), stamp([], [1, 2]), stamp([], [2, 1])]
        #expect(Set(stamps).count == 5)
        #expect(stamps.allSatisfy { $0?.utf8.count == 16 })
    }
}
