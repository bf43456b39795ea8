import Foundation
import TestSupport
import Testing

@testable import SearchIndex

/// A case of `Tests/SearchVectors/words.json`, which the scripts' tests read too.
private struct Vector: Decodable, CustomStringConvertible {
    struct Unit: Decodable, Equatable {
        var joined: String?
        var words: [String]
    }

    var text: String
    var index: [String]
    var body: [String]?
    var query: [Unit]

    var description: String { String(text.prefix(60)) }

    static func all() throws -> [Vector] {
        let file = SharedFolder.repository.appendingPathComponent("Tests/SearchVectors/words.json")
        return try JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))
    }
}

/// Builds the units of a query from words, as the scripts do.
private struct QuerySink: WordSink {
    private struct Word {
        var text: String
        var pieces: [String]
    }

    var units: [Vector.Unit] = []
    private var words: [Word] = []
    private var pieces: [String] = []
    private var pairs: [String] = []
    private var joined: String?

    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, characters: Int, _ role: WordRole) {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.unicodeScalars.count == characters)
        switch role {
        case .piece: pieces.append(text)
        case .pair: pairs.append(text)
        case .joined: joined = text
        case .whole:
            words.append(Word(text: text, pieces: pieces))
            pieces = []
        }
    }

    mutating func endUnit() {
        if !pairs.isEmpty {
            units.append(Vector.Unit(words: pairs))
        } else if let joined {
            units.append(Vector.Unit(joined: joined, words: words.map(\.text)))
        } else {
            units += words.map { word in
                word.pieces.isEmpty
                    ? Vector.Unit(words: [word.text]) : Vector.Unit(joined: word.text, words: word.pieces)
            }
        }
        words = []
        pairs = []
        joined = nil
    }
}

/// The words that the index holds of `text`, in order.
private func indexed(_ text: String, _ field: SearchField) -> [String] {
    var counter = TermCounter()
    counter.add(text, field)
    counter.endDocument()
    let lists = Postings([counter.finished()], OneThread())
    return terms(lists)
}

private func terms(_ lists: Postings) -> [String] {
    lists.bytes.withUnsafeBufferPointer { bytes in
        (0..<lists.termCount).map { String(decoding: lists.term($0, in: bytes), as: UTF8.self) }
    }
}

@Suite struct WordTests {
    @Test func wordsAreThoseOfTheSharedCases() throws {
        let vectors = try Vector.all()
        #expect(vectors.count >= 60)
        for vector in vectors {
            #expect(indexed(vector.text, .name) == vector.index, "\(vector)")
            #expect(indexed(vector.text, .text) == vector.body ?? vector.index, "\(vector)")
        }
    }

    @Test func queriesAreThoseOfTheSharedCases() throws {
        for vector in try Vector.all() {
            var sink = QuerySink()
            var scanner = WordScanner()
            Array(vector.text.utf8).withUnsafeBufferPointer { scanner.scan($0, into: &sink) }
            #expect(sink.units == vector.query, "\(vector)")
        }
    }

    /// Foundation decomposes and the standard library knows the classes: neither had a hand in the table.
    @Test func everyCharacterFoldsAsUnicodeSays() {
        let replaced: [Unicode.Scalar: String] = [
            "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ς": "σ",
        ]
        var wrong: [String] = []
        for code in UInt32(0x80)..<0x110000 {
            guard let scalar = Unicode.Scalar(code), let age = scalar.properties.age, age <= (14, 0) else { continue }
            let isSyllable = (0xAC00...0xD7A3).contains(code)
            let text = String(scalar)
            let plain = (isSyllable ? text : text.decomposedStringWithCompatibilityMapping).unicodeScalars
                .filter { !["Mn", "Mc", "Me"].contains($0.categoryCode) }
            var expected = plain.flatMap { part -> [UInt8] in
                part.properties.lowercaseMapping.unicodeScalars.flatMap { Array((replaced[$0] ?? String($0)).utf8) }
            }
            if plain.isEmpty { expected = [] }
            var found: [UInt8] = []
            var kinds: [LetterClass] = []
            Array(text.utf8).withUnsafeBufferPointer { bytes in
                FoldTable.shared.forEach(code, bytes) { kind, bytes in
                    kinds.append(kind)
                    if kind != .mark { found += bytes }
                }
            }
            if found != expected || kinds.filter({ $0 != .mark }) != plain.map(\.letterClass) {
                wrong.append(String(code, radix: 16))
            }
        }
        // U+0295, to which U+02E4 decomposes, was a small letter until Unicode 15.1.
        #expect(wrong == ["295", "2e4"], "\(wrong.prefix(40))")
    }

    @Test func bytesThatAreNotUTF8EndWords() {
        var counter = TermCounter()
        let bytes: [UInt8] = [0x61, 0x62, 0xFF, 0x63, 0x64, 0xC3, 0x28, 0xE2, 0x82, 0x65, 0x66, 0xF0, 0x9F]
        bytes.withUnsafeBufferPointer { counter.add($0, .name) }
        counter.endDocument()
        let lists = Postings([counter.finished()], OneThread())
        #expect(terms(lists) == ["ab", "cd", "ef"])
    }

    @Test func exactTermsKeepJoinersAndNothingElse() {
        let terms = ["Acme/Fraud_Detector.v2", "Ünï code", "a\u{2028}b <x>", "…"].map {
            String(decoding: FoldedText.exactTerm($0), as: UTF8.self)
        }
        #expect(terms == ["=acme/fraud_detector.v2", "=unicode", "=abx", "=..."])
    }

    @Test func sortKeysFollowPeople() {
        let texts = ["m10", "M2", "m1", "Zürich", "zulu", "2", "10", "009", "Äpfel", "apfelbaum"]
        let sorted = texts.sorted { FoldedText.sortKey($0).lexicographicallyPrecedes(FoldedText.sortKey($1)) }
        #expect(sorted == ["2", "009", "10", "Äpfel", "apfelbaum", "m1", "M2", "m10", "zulu", "Zürich"])
    }
}

extension Unicode.Scalar {
    fileprivate var categoryCode: String {
        switch properties.generalCategory {
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter, .modifierLetter, .otherLetter: "L"
        case .decimalNumber, .letterNumber, .otherNumber: "N"
        default: ""
        }
    }

    fileprivate var letterClass: LetterClass {
        let paired: [ClosedRange<UInt32>] = [
            0xE00...0xEFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x3005...0x3007, 0x3021...0x3029,
            0x3031...0x3035, 0x3038...0x303C, 0x3041...0x30FF, 0x3130...0x318F, 0x31F0...0x31FF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xA960...0xA97F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
            0x1AFF0...0x1B16F, 0x20000...0x3FFFF,
        ]
        if "-_./:@".unicodeScalars.contains(self) { return .joiner }
        let code = categoryCode
        if code != "", paired.contains(where: { $0.contains(value) }) { return .paired }
        switch code {
        case "Lu": return .capital
        case "Ll": return .small
        case "L": return .letter
        case "N": return .digit
        default: return .other
        }
    }
}
