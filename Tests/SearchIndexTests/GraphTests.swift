import TestSupport
import Testing

@testable import SearchIndex

private func reader(_ parts: [SearchPart]) throws -> IndexReader {
    try IndexReader(parts + [SearchPart("root") { $0.object { _ in } }])
}

private func list(_ links: [(Int, Int)]) -> LinkText {
    var text = LinkText(count: links.count)
    for (target, code) in links { text.add(target, code: code) }
    return text
}

@Suite struct GraphTests {
    @Test func linksAreCountsAndDifferencesWithCodes() throws {
        let up = [[(1, 0), (1, 3), (70, 44)], [], [(0, 1)]]
        let index = try reader(SearchPart.links(0, of: 3) { (list(up[$0]), list([])) })
        let text = try #require(index.parts["l/0"] as? String)
        #expect(try index.numbers(text) == [3, 1, 0, 0, 3, 69, 44, 0, 0, 0, 1, 0, 1, 0])
    }

    @Test func aPartHoldsSixtyFourNodesAndTheLastOneTheRest() throws {
        let index = try reader(
            [0, 1].flatMap { SearchPart.links($0, of: 70) { (list([($0, 0)]), list([])) } })
        let counts = try ["l/0", "l/1"].map { try index.numbers(#require(index.parts[$0] as? String)).count / 4 }
        #expect(counts == [64, 6])
    }

    @Test func aLongListHasAPartOfItsOwn() throws {
        let crowd = (0...SearchPart.mostLinks).map { ($0 * 2, 7) }
        let index = try reader(
            SearchPart.links(1, of: 66) { $0 == 65 ? (list([]), list(crowd)) : (list([(0, 0)]), list([])) })
        let text = try #require(index.parts["l/1"] as? String)
        #expect(try index.numbers(text) == [1, 0, 0, 0, 0, crowd.count])
        let own = try index.numbers(#require(index.parts["d/65"] as? String))
        #expect(own.count == crowd.count * 2)
        #expect(stride(from: 0, to: own.count, by: 2).reduce(0) { $0 + own[$1] } == SearchPart.mostLinks * 2)
    }

    @Test func namesAreInOrderAndOneNameLiesInOnePart() throws {
        var table = NameTable()
        for number in 0..<300 { table.add("Name \(number % 3)", code: 299 - number) }
        table.add("ä\u{1F600}", code: 7)
        table.add("", code: 8)
        table.add(String(repeating: "x", count: 401), code: 9)
        let (parts, separators) = table.parts(OneThread())
        let index = try reader(parts)
        let lists = try parts.map { try #require(index.parts[$0.name] as? [Any]) }
        let names = lists.map { list in stride(from: 0, to: list.count, by: 2).compactMap { list[$0] as? String } }
        #expect(names.map(\.count) == [200, 101])
        #expect(Set(names[0]) == ["name 0", "name 1"] && Set(names[1]) == ["name 2", "ä\u{1F600}"])
        #expect(separators == ["name 2"])
        let codes = stride(from: 1, to: 200, by: 2).compactMap { lists[0][$0] as? Int }
        #expect(codes == codes.sorted() && codes.count == 100)
    }

    @Test func aTableWithoutNamesIsOneEmptyPart() throws {
        let (parts, separators) = NameTable().parts(OneThread())
        #expect(parts.map(\.name) == ["n/0"] && separators.isEmpty)
        #expect((try reader(parts).parts["n/0"] as? [Any])?.isEmpty == true)
    }
}
