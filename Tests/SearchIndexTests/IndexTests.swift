import TestSupport
import Testing

@testable import SearchIndex

/// A document of a test: its id, and texts by field.
private struct Sample {
    var id = "x"
    var texts: [(String, SearchField)]
}

/// The parts of an index of `samples`, counted in runs of these sizes.
private func index(_ samples: [Sample], runs: [Int], columns: [Column] = []) -> [SearchPart] {
    var chunks: [IndexChunk] = []
    var rest = samples[...]
    for run in runs {
        var counter = TermCounter()
        for sample in rest.prefix(run) {
            counter.addExact(sample.id)
            for (text, field) in sample.texts { counter.add(text, field) }
            counter.endDocument()
        }
        rest = rest.dropFirst(run)
        chunks.append(counter.finished())
    }
    let index = SearchIndex(chunks, columns: columns, OneThread())
    return index.parts + [index.root(kinds: [], textless: [], hashes: [])]
}

private func index(_ samples: [Sample]) -> [SearchPart] { index(samples, runs: [samples.count]) }

@Suite struct IndexTests {
    @Test func numbersAreReadAsWritten() throws {
        let reader = try IndexReader(index([]))
        var numbers = Array(0...5000)
        for shift in 0..<60 { numbers += [1 << shift - 1, 1 << shift, 1 << shift + 1] }
        let text = String(decoding: NumberText.text(numbers), as: UTF8.self)
        #expect(try reader.numbers(text) == numbers)
        #expect((0..<92).map { NumberText.digit($0) } == NumberText.digits)
        // Two characters of ASCII are left out: the one after `!`, and one far above.
        #expect(NumberText.text([0, 45, 46]).map { Int($0) - 33 } == [0, 46, 47, 2])
    }

    @Test func oneRecordIsFoundByAllItsWords() throws {
        let reader = try IndexReader(index([Sample(id: "acme/Fraud-Detector", texts: [("Fraud of the year", .name)])]))
        let found = try reader.postings()
        #expect(found.map(\.term) == ["=acme/fraud-detector", "fraud", "of", "the", "year"])
        #expect(found.allSatisfy { $0.postings == [.init(document: 0, impact: $0.postings[0].impact)] })
        #expect(try reader.words("w").map(\.term) == ["fraud", "of", "the", "year"])
        #expect(try reader.words("e").map(\.term) == ["duarf", "raey"])
    }

    @Test func impactFollowsFieldRepetitionAndLength() throws {
        let filler = (0..<400).map { "w\($0)" }.joined(separator: " ")
        let samples = [
            Sample(texts: [("fraud", .name), ("fraud " + filler, .text)]), Sample(texts: [("fraud " + filler, .text)]),
            Sample(texts: [(filler, .text), ("fraud", .summary)]),
            Sample(texts: [("fraud fraud fraud fraud fraud fraud " + filler, .text)]),
            Sample(texts: [("fraud", .heading), (filler, .text)]),
            Sample(texts: [("fraud " + filler + filler.uppercased() + filler, .text)]),
        ]
        let reader = try IndexReader(index(samples))
        let list = try #require(try reader.postings().first { $0.term == "fraud" }).postings
        let impact = Dictionary(uniqueKeysWithValues: list.map { ($0.document, $0.impact) })
        let ordered = [0, 3, 2, 4, 1, 5].compactMap { impact[$0] }
        #expect(ordered == ordered.sorted(by: >) && Set(ordered).count >= 5, "\(ordered)")
    }

    /// `counts` documents each say the term once, twice and so on, in a text of the same length.
    private func repeated(_ counts: [Int]) throws -> [(impact: Int, documents: Set<Int>)] {
        var samples: [Sample] = []
        for (times, count) in zip(1..., counts) {
            let text = Array(repeating: "common", count: times) + Array(repeating: "of other filler", count: 9 - times)
            for _ in 0..<count { samples.append(Sample(texts: [(text.joined(separator: " "), .text)])) }
        }
        let reader = try IndexReader(index(samples))
        let list = try #require(try reader.postings().first { $0.term == "common" }).postings
        return Dictionary(grouping: list, by: \.impact).sorted { $0.key > $1.key }
            .map { ($0.key, Set($0.value.map(\.document))) }
    }

    @Test func aLongListTellsItsBestApartAndNamesAll() throws {
        // 2,048 documents are no long list: each number of repetitions has an impact of its own.
        #expect(try repeated([1_000, 1_000, 40, 8]).map(\.documents.count) == [8, 40, 1_000, 1_000])
        let groups = try repeated([1_000, 1_001, 40, 8])
        #expect(groups.map(\.documents.count) == [8, 40, 2_001])
        #expect(groups.reduce(into: Set()) { $0.formUnion($1.documents) } == Set(0..<2_049))
        // What the rest shares lies between what its two halves would have.
        let apart = try repeated([1_000, 1_000, 40, 8]).map(\.impact)
        #expect((apart[3]...apart[2]).contains(groups[2].impact) && Array(apart[..<2]) == groups[..<2].map(\.impact))
        // The best may be more than that by themselves, up to an eighth of all.
        #expect(try repeated([8_000, 1_000, 1_200]).map(\.documents.count) == [1_200, 9_000])
        #expect(try repeated([8_000, 1_000, 1_400]).map(\.documents.count) == [10_400])
    }

    @Test func aLongListHasAPartOfItsOwn() throws {
        let samples = (0..<6000).map { Sample(id: "m\($0)", texts: [("common", .text), ("rare\($0)", .name)]) }
        let reader = try IndexReader(index(samples))
        let texts = reader.texts("p")
        let own = try texts.indices.filter { try IndexReader.entries(texts[$0]).contains { $0.term == "common" } }
        #expect(own.count == 1)
        #expect(try IndexReader.entries(texts[own[0]]).count == 1)
        #expect(try IndexReader.entries(texts[own[0]])[0].postings.map(\.document) == Array(0..<6000))
        for (number, text) in texts.enumerated() where number != own[0] { #expect(text.utf8.count <= 4096) }
        #expect(try reader.words("w").first { $0.term == "common" }?.size == 12)
    }

    @Test func separatorsLeadToTheOnlyPartThatCanHoldATerm() throws {
        let reader = try IndexReader(index(hostileSamples(seed: 3, count: 300)))
        for (prefix, separators) in [("p", "postings"), ("w", "words"), ("e", "endings")] {
            let texts = reader.texts(prefix)
            #expect(texts.count > 2)
            let names = (reader.root[separators] as? String ?? "").split(separator: " ")
            #expect(names.count == texts.count - 1)
            #expect(names.allSatisfy { $0.unicodeScalars.count < 40 })
            for (number, text) in texts.enumerated() {
                let terms = try prefix == "p" ? IndexReader.entries(text).map(\.term) : terms(text)
                for term in terms { #expect(reader.part(of: term, prefix, separators: separators) == number) }
            }
        }
    }

    @Test(arguments: [[], [Sample(id: "-", texts: [("7", .name)])]])
    fileprivate func aFamilyWithoutTermsHasOnePart(samples: [Sample]) throws {
        let parts = index(samples)
        #expect(parts.map(\.name).filter { !$0.hasPrefix("r") } == ["p/0", "w/0", "e/0"])
        let reader = try IndexReader(parts)
        #expect(reader.root["records"] as? Int == samples.count)
        #expect(reader.texts("e") == [""])
        for (prefix, separators) in [("p", "postings"), ("w", "words"), ("e", "endings")] {
            #expect(reader.texts(prefix).count == 1)
            #expect(reader.root[separators] as? String == "")
        }
    }

    private func terms(_ text: String) throws -> [String] {
        var part = SearchPart("w/0", plain: Array(text.utf8))
        part.name = "w/0"
        let root = SearchPart("root") { $0.object { _ in } }
        return try IndexReader([part, root]).words("w").map(\.term)
    }

    @Test(arguments: 0..<12 as Range<UInt64>) func howDocumentsAreSharedOutDoesNotShow(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let samples = hostileSamples(seed: seed, count: 60)
        let whole = index(samples)
        for _ in 0..<3 {
            var runs: [Int] = []
            while runs.reduce(0, +) < samples.count { runs.append(Int.random(in: 0...20, using: &random)) }
            let split = index(samples, runs: runs)
            #expect(split.map(\.name) == whole.map(\.name))
            #expect(split.map(\.bytes) == whole.map(\.bytes))
        }
    }

    /// Every term that a text gives is in the index, for that document and no other.
    @Test(arguments: 0..<6 as Range<UInt64>) func everyDocumentIsFoundByItsWordsAlone(seed: UInt64) throws {
        let samples = hostileSamples(seed: seed, count: 40)
        let reader = try IndexReader(index(samples))
        var expected: [[UInt8]: Set<Int>] = [:]
        for (number, sample) in samples.enumerated() {
            for (term, _) in try IndexReader(index([sample])).postings() {
                expected[Array(term.utf8), default: []].insert(number)
            }
        }
        let found = try reader.postings()
        #expect(found.map { Array($0.term.utf8) } == expected.keys.sorted { $0.lexicographicallyPrecedes($1) })
        for (term, list) in found {
            #expect(Set(list.map(\.document)) == expected[Array(term.utf8)])
            #expect(list.allSatisfy { (1...15).contains($0.impact) })
        }
        let plain = found.map(\.term).filter { $0.utf8.first != 0x3D }
        #expect(try reader.words("w").map(\.term).elementsEqual(plain) { $0.utf8.elementsEqual($1.utf8) })
    }

    @Test func aHugeWordCostsLittleAndIsNotKept() throws {
        let huge = String(repeating: "Ab", count: 1 << 19) + " " + String(repeating: "x-", count: 1 << 19)
        let found = try IndexReader(index([Sample(texts: [(huge, .name)])])).postings().map(\.term)
        #expect(found == ["=x", "ab", "x"])
    }

    private func hostileSamples(seed: UInt64, count: Int) -> [Sample] {
        var random = SeededRandom(seed)
        let words = ["fraud", "Modell", "東京都", "gpt-2", "DistilBert", "naïve", "über", "מודל", "𠮷野家", "x1"]
        return (0..<count).map { number in
            let known = (0..<12).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
            let own = (0..<30).map { _ in String(random.next() % 1_000_000, radix: 36) }.joined(separator: " ")
            return Sample(
                id: "m\(number)" + random.hostileText(longest: 6),
                texts: [
                    (known, .text), (own, .name), (random.hostileText(longest: 60), .summary),
                    (HostileText.all.randomElement(using: &random) ?? "", .value),
                ])
        }
    }
}
