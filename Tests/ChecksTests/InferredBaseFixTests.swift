import CatalogBuild
import Diagnostics
import Foundation
import Records
import SourceText
import Testing
import Vocabulary

@testable import Checks

/// The fix that declares a base model which the text names.
@Suite struct InferredBaseFixTests {
    private struct Mended {
        var bytes: [UInt8]
        var inserted: String
        var uses: [ReferenceUse]
        var codes: Set<String>
    }

    /// The card with the fix applied, read again; nil where there is no fix.
    private func mend(_ text: String) throws -> Mended? {
        let checked = try check(Array(text.utf8))
        let finding = try #require(checked.findings.first { $0.code == "lineage/inferred-base" })
        guard let fix = finding.fix else { return nil }
        #expect(fix.replacements.count == 1)
        let edit = try #require(fix.replacements.first)
        #expect(edit.range.isEmpty)
        var bytes = Array(text.utf8)
        bytes.insert(contentsOf: Array(edit.text.utf8), at: edit.range.start)
        let after = try check(bytes)
        let record = try #require(after.registry.records.first)
        return Mended(
            bytes: bytes, inserted: edit.text, uses: record.references, codes: Set(after.findings.map(\.code)))
    }

    private func check(_ bytes: [UInt8]) throws -> CheckedRegistry {
        try withTemporaryFolder { folder in
            let models = folder.appendingPathComponent("content/models")
            try FileManager.default.createDirectory(at: models, withIntermediateDirectories: true)
            try Data(bytes).write(to: models.appendingPathComponent("x.md"))
            return try CheckedRegistry(folder)
        }
    }

    @Test(
        "the fix inserts the lines before the closing fence, and the edge is declared with all else as it was",
        arguments: [
            (
                "---\nlicense: mit\n---\nFine-tuned from acme/base-7b.\n", "base_model: acme/base-7b\n",
                ["base_model.finetune acme/base-7b"]
            ),
            (
                "---\r\nlicense: mit\r\n---\r\nA LoRA adapter for acme/base-7b.\r\n",
                "base_model: acme/base-7b\r\nbase_model_relation: adapter\r\n", ["base_model.adapter acme/base-7b"]
            ),
            (
                "---\nlicense: mit\n---\nGGUF files for acme/base-7b.\n",
                "base_model: acme/base-7b\nbase_model_relation: quantized\n", ["base_model.quantized acme/base-7b"]
            ),
            (
                "---\nlicense: mit\n---\nA merge of acme/one-7b and acme/two-7b.\n",
                "base_model: [acme/one-7b, acme/two-7b]\n",
                ["base_model.merge acme/one-7b", "base_model.merge acme/two-7b"]
            ),
            (
                "---\nlicense: mit\n---\nInitialized from acme/one-7b and acme/two-7b.\n",
                "base_model: [acme/one-7b, acme/two-7b]\nbase_model_relation: finetune\n",
                ["base_model.finetune acme/one-7b", "base_model.finetune acme/two-7b"]
            ),
            (
                "---\nlicense: mit\n---\nDistilled from acme/base-7b.\n",
                "registry:\n  lineage: [{rel: distilled_from, ref: \"hf:acme/base-7b\"}]\n",
                ["distilled_from hf:acme/base-7b"]
            ),
            (
                "---\n---\nFine-tuned from 7b/base-7b.\n", "base_model: \"7b/base-7b\"\n",
                ["base_model.finetune 7b/base-7b"]
            ),
            (
                "---\n  license: mit\n---\nFine-tuned from acme/base-7b.\n", "  base_model: acme/base-7b\n",
                ["base_model.finetune acme/base-7b"]
            ),
            (
                "Fine-tuned from acme/base-7b.\n", "---\nbase_model: acme/base-7b\n---\n",
                ["base_model.finetune acme/base-7b"]
            ),
            (
                "\u{FEFF}Fine-tuned from acme/base-7b.\r\n", "---\r\nbase_model: acme/base-7b\r\n---\r\n",
                ["base_model.finetune acme/base-7b"]
            ),
        ])
    func fixes(text: String, inserted: String, expected: [String]) throws {
        let mended = try #require(try mend(text))
        #expect(mended.inserted == inserted)
        #expect(mended.uses.map { "\($0.relation.rawValue) \($0.reference.text)" } == expected)
        #expect(mended.uses.allSatisfy { !$0.isInferred })
        #expect(!mended.codes.contains("lineage/inferred-base"))
        #expect(String(decoding: mended.bytes, as: UTF8.self).replacing(inserted, with: "") == text)
    }

    @Test(
        "no fix is offered where the lines would be read otherwise",
        arguments: [
            "---\nregistry: {owner: x}\n---\nDistilled from acme/base-7b.\n",
            "---\n{license: mit}\n---\nFine-tuned from acme/base-7b.\n",
            "---\nbase_model_relation: adapter\n---\nA LoRA adapter for acme/base-7b.\n",
            "# Title\n\n---\nlicense: mit\n---\nFine-tuned from acme/base-7b.\n",
        ])
    func refusals(text: String) throws {
        #expect(try mend(text) == nil)
    }

    @Test("an inferred base makes no other finding, be it registered, misspelt or unknown")
    func silence() throws {
        let findings = try check(Array("---\nlicense: mit\n---\nFine-tuned from acme/base-7b.\n".utf8)).findings
        #expect(findings.filter { $0.code.hasPrefix("reference/") }.isEmpty)
    }
}
