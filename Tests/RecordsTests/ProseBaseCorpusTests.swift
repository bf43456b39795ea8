import Foundation
import SourceText
import TestSupport
import Testing
import Vocabulary

@testable import Records

/// Real cards: what people find in their text, and what Muster does.
///
/// `Tests/ProseAnswers` holds what was found by reading cards, ids alone, before Muster's own answer was looked at.
@Suite struct ProseBaseCorpusTests {
    private struct Answer {
        var card: String
        var ids: Set<String>
    }

    private struct Score {
        var right = 0
        var wrong: [String] = []
        var missed: [String] = []
        var precision: Double { right + wrong.count == 0 ? 1 : Double(right) / Double(right + wrong.count) }
        var recall: Double { right + missed.count == 0 ? 1 : Double(right) / Double(right + missed.count) }
    }

    @Test(
        "the bases that cards name in prose are found, and no others",
        arguments: [("first-hundred", 0.95, 0.94), ("second-hundred", 0.95, 0.95)])
    func answers(name: String, precision: Double, recall: Double) throws {
        guard let cards = SharedFolder.path("corpora/hf-hub-2022/models") else { return }
        var score = Score()
        for answer in try answers(name) {
            let found = Set(try bases(cards, answer.card).map { $0.id.asciiLowercased })
            score.right += found.intersection(answer.ids).count
            score.wrong += found.subtracting(answer.ids).sorted().map { "\(answer.card) \($0)" }
            score.missed += answer.ids.subtracting(found).sorted().map { "\(answer.card) \($0)" }
        }
        let words = """
            \(name): \(score.right) right, precision \(score.precision), recall \(score.recall)
            wrong: \(score.wrong.joined(separator: ", "))
            missed: \(score.missed.joined(separator: ", "))
            """
        if ProcessInfo.processInfo.environment["MUSTER_PROSE"] == "1" { print(words) }
        #expect(score.precision >= precision, "\(words)")
        #expect(score.recall >= recall, "\(words)")
    }

    @Test(
        "whole corpora are read, and each base is an id of the Hub at its place in the file",
        arguments: ["hf-hub-2022", "hf-transformers-2020", "hf-llm-2023", "hf-gguf-2025"])
    func totals(corpus: String) throws {
        guard let folder = SharedFolder.path("corpora/\(corpus)") else { return }
        var (cards, named) = (0, 0)
        var relations: [String: Int] = [:]
        var lines: [String] = []
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
            guard path.hasSuffix("README.md") else { continue }
            cards += 1
            let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(path)))
            let file = SourceFile(path: path, bytes: bytes)
            let found = record(file).references.filter(\.isInferred)
            if !found.isEmpty { named += 1 }
            for use in found {
                relations[use.relation.rawValue, default: 0] += 1
                lines.append("\(path)\t\(use.relation.rawValue)\t\(use.reference.text)\t\(file.text(use.range))")
                #expect(use.range.start >= 0 && use.range.end <= bytes.count && !use.range.isEmpty)
                #expect(Reference("hf:" + use.reference.text).form == .hub(id: use.reference.text))
            }
        }
        #expect(cards > 0)
        guard ProcessInfo.processInfo.environment["MUSTER_PROSE"] == "1" else { return }
        let kinds = relations.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        print("\(corpus): \(cards) cards, \(named) with bases read from the text: \(kinds)")
        if let dump = ProcessInfo.processInfo.environment["MUSTER_PROSE_DUMP"] {
            try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: "\(dump)/\(corpus).tsv"))
        }
    }

    private func answers(_ name: String) throws -> [Answer] {
        let url = SharedFolder.repository.appendingPathComponent("Tests/ProseAnswers/\(name).tsv")
        let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        return text.split(separator: "\n").map { line in
            let parts = line.split(separator: "\t").map(String.init)
            return Answer(card: parts[0], ids: Set(parts.dropFirst().map(\.asciiLowercased)))
        }
    }

    private func bases(_ cards: URL, _ name: String) throws -> [ProseBase] {
        let bytes = Array(try Data(contentsOf: cards.appendingPathComponent("\(name)/README.md")))
        let read = record(SourceFile(path: "content/models/\(name)/README.md", bytes: bytes))
        return ProseBases.find(in: read.document, bytes: bytes, from: read.frontMatter.bodyStart, card: read.id)
    }

    private func record(_ file: SourceFile) -> Record {
        let path = file.path.hasPrefix("content/") ? file.path : "content/models/" + file.path
        let configuration = Configuration()
        let layout = RegistryLayout(paths: [path], sources: configuration.sources)
        let reader = CardReader(configuration, links: LinkResolver(layout) { _ in nil })
        let card =
            layout.cards.first
            ?? RegistryLayout(paths: ["content/models/card.md"], sources: configuration.sources).cards[0]
        return reader.read(card, SourceFile(path: path, bytes: file.bytes))
    }
}
