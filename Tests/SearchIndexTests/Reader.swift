import Foundation
import Testing

@testable import SearchIndex

/// Reads an index as docs/search-index.md says, and knows nothing of how it was written.
struct IndexReader {
    struct Posting: Equatable {
        var document: Int
        var impact: Int
    }

    struct Broken: Error {
        var what: String
    }

    private(set) var parts: [String: Any] = [:]
    let root: [String: Any]

    init(_ files: [SearchPart]) throws {
        for file in files {
            #expect(parts[file.name] == nil, "\(file.name) twice")
            parts[file.name] = try IndexReader.value(file)
        }
        root = try #require(parts["root"] as? [String: Any])
    }

    private static func value(_ file: SearchPart) throws -> Any {
        let text = String(decoding: file.bytes, as: UTF8.self)
        let head = "musterPart(\"\(file.name)\","
        guard file.bytes.starts(with: head.utf8), file.bytes.suffix(2) == [0x29, 0x0A] else {
            throw Broken(what: file.name)
        }
        for scalar in text.unicodeScalars.dropLast()
        where scalar.value < 0x20 || "\u{2028}\u{2029}".unicodeScalars.contains(scalar) {
            throw Broken(what: "\(file.name) holds a line end or control")
        }
        let json = Data(file.bytes.dropFirst(head.utf8.count).dropLast(2))
        return try JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed)
    }

    func texts(_ prefix: String) -> [String] {
        (0...).lazy.map { parts["\(prefix)/\($0)"] as? String }.prefix { $0 != nil }.compactMap { $0 }
    }

    /// All terms with their lists, in the order of the parts.
    func postings() throws -> [(term: String, postings: [Posting])] {
        try texts("p").flatMap { try IndexReader.entries($0) }
    }

    /// The entries of one part of postings.
    static func entries(_ text: String) throws -> [(term: String, postings: [Posting])] {
        var last: [Unicode.Scalar] = []
        let fields = text.split(separator: " ", omittingEmptySubsequences: false)
        guard fields.count % 2 == 1, fields.last?.isEmpty == true else { throw Broken(what: "entries") }
        return try stride(from: 0, to: fields.count - 1, by: 2).map { index in
            var scalars = Array(fields[index].unicodeScalars)
            let shared = try digit(scalars.removeFirst())
            last = last.prefix(shared) + scalars
            return (string(last), try list(Array(fields[index + 1].unicodeScalars)))
        }
    }

    private static func list(_ text: [Unicode.Scalar]) throws -> [Posting] {
        var numbers = Numbers(text)
        var result: [Posting] = []
        var lastImpact = 16
        while !numbers.isDone {
            let impact = try numbers.digit()
            guard (1..<lastImpact).contains(impact) else { throw Broken(what: "impact") }
            lastImpact = impact
            var next = 0
            for _ in 0..<(try numbers.next()) {
                let document = next + (try numbers.next())
                result.append(Posting(document: document, impact: impact))
                next = document + 1
            }
        }
        return result
    }

    /// The terms of `w` or `e`, with the logarithm of how many documents they have.
    func words(_ prefix: String) throws -> [(term: String, size: Int)] {
        try texts(prefix).flatMap { text in
            var last: [Unicode.Scalar] = []
            var rest = Array(text.unicodeScalars)[...]
            var result: [(String, Int)] = []
            while let first = rest.popFirst() {
                guard let blank = rest.firstIndex(of: " "), blank + 1 < rest.endIndex else {
                    throw Broken(what: "words")
                }
                last = Array(last.prefix(try IndexReader.digit(first)) + rest[..<blank])
                result.append((IndexReader.string(last), try IndexReader.digit(rest[blank + 1])))
                rest = rest[(blank + 2)...]
            }
            return result
        }
    }

    /// The part of `prefix` that would hold `term`, by the separators of the root.
    func part(of term: String, _ prefix: String, separators: String) -> Int {
        let names = (root[separators] as? String ?? "").split(separator: " ")
        return names.prefix { !term.unicodeScalars.lexicographicallyPrecedes($0.unicodeScalars) }.count
    }

    func numbers(_ text: String) throws -> [Int] {
        var numbers = Numbers(Array(text.unicodeScalars))
        var result: [Int] = []
        while !numbers.isDone { result.append(try numbers.next()) }
        return result
    }

    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static let digits = Array(
        (0x21...0x7E).map { Unicode.Scalar(UInt8($0)) }.filter { $0 != "\"" && $0 != "\\" })

    static func digit(_ scalar: Unicode.Scalar) throws -> Int {
        guard let value = digits.firstIndex(of: scalar) else { throw Broken(what: "digit") }
        return value
    }

    private struct Numbers {
        private var rest: ArraySlice<Unicode.Scalar>

        init(_ text: [Unicode.Scalar]) { rest = text[...] }

        var isDone: Bool { rest.isEmpty }

        mutating func digit() throws -> Int {
            guard let first = rest.popFirst() else { throw Broken(what: "end") }
            return try IndexReader.digit(first)
        }

        mutating func next() throws -> Int {
            var value = 0
            var scale = 1
            while true {
                let read = try digit()
                value += (read < 46 ? read : read - 46) * scale
                if read < 46 { return value }
                scale *= 46
            }
        }
    }
}
