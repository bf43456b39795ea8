import Foundation
import TestSupport
import Testing

@testable import Checks

/// Real cards: what Muster says about them must be worth reading.
@Suite struct CorpusTests {
    /// The findings about a corpus that was put where a registry has the cards of a kind; nil where it is absent.
    private func findings(_ corpus: String, as folder: String) throws -> CheckedRegistry? {
        guard let cards = SharedFolder.path("corpora/\(corpus)") else { return nil }
        return try withTemporaryFolder { temporary in
            let content = temporary.appendingPathComponent("content")
            try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: cards, to: content.appendingPathComponent(folder))
            return try CheckedRegistry(temporary)
        }
    }

    @Test("cards of the Hub have no errors, and a key is taken for a slip only where it is one")
    func hubModels() throws {
        guard let checked = try findings("hf-hub-2022/models", as: "models") else { return }
        let errors = checked.findings.filter { $0.severity == .error }.map { "\($0.code) \($0.file)" }
        #expect(errors.isEmpty, "\(errors)")
        let slips = checked.findings.filter { $0.code == "schema/misspelled-hub-key" }
        let words = Set(slips.compactMap { checked.pointedAt($0) })
        #expect(words == ["dataset", "model_index", "widgets", "xdatasets"])
    }

    @Test("an unfilled template is one finding for each wording, not one for each section")
    func placeholders() throws {
        guard let checked = try findings("hf-datasets-2022/datasets", as: "datasets") else { return }
        let found = checked.findings.filter { $0.code == "content/placeholder" }
        #expect(found.count < 400)
        #expect(found.count == Set(found.map { $0.file + $0.summary }).count)
    }
}
