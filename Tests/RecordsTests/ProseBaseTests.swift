import GitHubMarkdown
import SourceText
import TestSupport
import Testing
import Vocabulary

@testable import Records

@Suite struct ProseBaseTests {
    private func bases(_ text: String, card: String = "acme/own-model") -> [ProseBase] {
        let bytes = Array(text.utf8)
        let document = renderMarkdown(bytes, from: 0, options: MarkdownOptions()) { _ in .keep }
        return ProseBases.find(in: document, bytes: bytes, from: 0, card: RecordID(card))
    }

    private func words(_ text: String, card: String = "acme/own-model") -> [String] {
        bases(text, card: card).map { "\($0.relation.rawValue) \($0.id)" }
    }

    @Test(
        "a statement about what the model was made from names a base",
        arguments: [
            (
                "This model is a fine-tuned version of [b](https://huggingface.co/bert-base-cased) on the x dataset.",
                "base_model.finetune bert-base-cased"
            ),
            (
                "Fine-tuned [acme/wave-53](https://huggingface.co/acme/wave-53) on Turkish using [Voice](https://x.y).",
                "base_model.finetune acme/wave-53"
            ), ("It was finetuned from `acme/base-7b`.", "base_model.finetune acme/base-7b"),
            ("Fine tuned from acme/base-7b.", "base_model.finetune acme/base-7b"),
            ("# bert-base-uncased fine-tuned on questions", "base_model.finetune bert-base-uncased"),
            ("The model is based on [B](https://hf.co/acme/base-7b/tree/main).", "base_model.finetune acme/base-7b"),
            (
                "This repo contains GGUF format model files for [Acme's base](https://huggingface.co/acme/base-7b).",
                "base_model.quantized acme/base-7b"
            ), ("A 4-bit quantized version of acme/base-7b.", "base_model.quantized acme/base-7b"),
            (
                "This model was converted to GGUF format from [`acme/base-7b`](https://huggingface.co/acme/base-7b).",
                "base_model.quantized acme/base-7b"
            ), ("A LoRA adapter for `acme/base-7b`.", "base_model.adapter acme/base-7b"),
            (
                "An [adapter](https://adapterhub.ml) for the `bert-base-uncased` model that was trained on x.",
                "base_model.adapter bert-base-uncased"
            ), ("It is distilled from [t](https://huggingface.co/acme/teacher-v2).", "distilled_from acme/teacher-v2"),
            ("Continued pre-training of acme/base-7b on law.", "base_model.finetune acme/base-7b"),
            ("Weights are initialized from the checkpoint `acme/base-7b`.", "base_model.finetune acme/base-7b"),
            ("Base model: acme/base-7b", "base_model.finetune acme/base-7b"),
            ("Here acme/base-7b was used as the teacher model.", "distilled_from acme/base-7b"),
            ("This is [bert-base-cased](https://arxiv.org/abs/1) trained on x.", "base_model.finetune bert-base-cased"),
            ("A copy of [this](https://huggingface.co/acme/base-7b/) model.", "derived_from acme/base-7b"),
            (
                "Fine-tuned from <a href=\"https://huggingface.co/acme/base-7b\">b</a>.",
                "base_model.finetune acme/base-7b"
            ),
        ])
    func statements(text: String, expected: String) {
        #expect(words(text) == [expected])
    }

    @Test("a merge names each of its models")
    func merges() {
        let link = { (id: String) in "[\(id)](https://huggingface.co/\(id))" }
        #expect(
            words("A merge of \(link("acme/one-7b")) and \(link("acme/two-7b")).")
                == ["base_model.merge acme/one-7b", "base_model.merge acme/two-7b"])
        #expect(
            words(
                "The following models were included in the merge:\n\n* \(link("acme/one-7b"))\n* \(link("b/two-7b"))\n")
                == ["base_model.merge acme/one-7b", "base_model.merge b/two-7b"])
    }

    @Test(
        "data, papers, people, spaces, the card itself and other models are no bases",
        arguments: [
            "Fine-tuned on [SQuAD](https://huggingface.co/datasets/squad).",
            "A fine-tuned version of BERT on [SQuAD](https://huggingface.co/datasets/squad).",
            "Based on [the paper](https://arxiv.org/abs/1234.5678).",
            "Fine-tuned from [us](https://huggingface.co/acme).",
            "Fine-tuned from [demo](https://huggingface.co/spaces/acme/demo-1).",
            "Fine-tuned from [docs](https://huggingface.co/transformers/model_doc/bert.html).",
            "Fine-tuned version of [it](https://huggingface.co/Acme/Own-Model).",
            "Better than the fine-tuned version of [x](https://huggingface.co/acme/base-7b).",
            "The tokenizer is based on [x](https://huggingface.co/acme/base-7b).",
            "```\nfine-tuned version of acme/base-7b\n```",
            "<!-- fine-tuned version of acme/base-7b -->", "Fine-tuned for question/answer pairs.",
            "Based on ([a paper](https://arxiv.org/abs/1)). [acme/base-7b](https://huggingface.co/acme/base-7b) is better.",
            "A Spanish RoBERTa-base trained on news.", "A newer version of [x](https://huggingface.co/acme/base-7b).",
            "Fine-tuned from [acme/base-7b](https://github.com/acme/base-7b).",
            "See [fine-tuned versions](https://huggingface.co/models?filter=bert) of it.",
            "fine-tuned version of [](https://huggingface.co/) on the None dataset", "This model is fine-tuned.", "",
        ])
    func noBases(text: String) {
        #expect(words(text).isEmpty)
    }

    @Test("each base is named once, with the place of its address")
    func places() throws {
        let text = "Fine-tuned from [x](https://hf.co/acme/base-7b). It is based on acme/Base-7B."
        let found = bases(text)
        #expect(found.count == 1)
        let base = try #require(found.first)
        let file = SourceFile(path: "", bytes: Array(text.utf8))
        #expect(file.text(base.range) == "https://hf.co/acme/base-7b")
        #expect(
            file.text(base.phrase) == "tuned from [x](https://hf.co/acme/base-7b"
                || file.text(base.phrase).hasPrefix("Fine"))
    }

    @Test("bases of the card whose model was quantized are not its own")
    func quantized() {
        let text = "GGUF files of acme/base-7b.\n\nThe original card: fine-tuned from acme/root-7b."
        #expect(words(text) == ["base_model.quantized acme/base-7b"])
    }

    @Test("damaged texts are read without harm, and places stay within them")
    func damaged() {
        let whole = Array(
            """
            # A [b](https://hf.co/aa/bb-1) tuned. <!-- x --> ```y``` GGUF of <a href="https://huggingface.co/aa/bb-2">b</a>

            1. Merge of [one](https://huggingface.co/aa/one-1), `aa/two-2` and **aa/three-3**: teacher: _x_ initialized from
            - fine-tuned version of https://huggingface.co/aa/four-4. ([as](x)) | based on [y][1] | Base model: gpt2

            [1]: https://huggingface.co/aa/five-5
            """.utf8)
        var state: UInt64 = 42
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<2000 {
            var bytes = whole
            for _ in 0..<1 + random(6) {
                let place = random(bytes.count)
                switch random(3) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = Array("[](){}<>`*_.-/ \n\"h#|:\r".utf8)[random(22)]
                default: bytes.removeSubrange(place..<min(bytes.count, place + random(40)))
                }
            }
            let document = renderMarkdown(bytes, from: 0, options: MarkdownOptions()) { _ in .keep }
            for base in ProseBases.find(in: document, bytes: bytes, from: 0, card: RecordID("x")) {
                #expect(base.range.start >= 0 && base.range.end <= bytes.count && !base.range.isEmpty)
                #expect(base.phrase.start <= base.range.start && base.range.end <= base.phrase.end)
            }
        }
    }

    @Test("hostile texts take linear time and give no list of everything")
    func hostile() {
        let many = (0..<5000).map { "Fine-tuned from a/b-\($0).\n\n" }.joined()
        #expect(bases(many).isEmpty)
        for piece in [
            "fine-tuned of ", "[fine-tuned from ", "<!-- merge of a/b-1 ", "based on (", "quantized quantized ",
        ] {
            let text = String(repeating: piece, count: 20_000)
            let time = ContinuousClock().measure { _ = bases(text) }
            #expect(time < .seconds(20), "\(piece): \(time)")
        }
    }
}

@Suite struct InferredBaseTests {
    private func inferred(_ yaml: String, text: String = "Fine-tuned from acme/base-7b.") -> [String] {
        let cards = registry(["content/models/x.md": "---\n\(yaml)\n---\n\(text)\n"])
        return cards.outgoing[0].filter(\.use.isInferred).map { "\($0.use.relation.rawValue) \($0.use.reference.text)" }
    }

    @Test("a base is inferred where no field names one")
    func fields() {
        #expect(inferred("license: mit") == ["base_model.finetune acme/base-7b"])
        #expect(inferred("base_model: other/base-1").isEmpty)
        #expect(inferred("base_model:").isEmpty)
        #expect(inferred("registry: {lineage: [{rel: distilled_from, ref: other}]}").isEmpty)
        #expect(
            inferred("registry: {lineage: [{rel: trained_on, ref: other}]}") == ["base_model.finetune acme/base-7b"])
        #expect(inferred("registry: {lineage: [{rel: derived_from, ref: \"hf:acme/base-7b\"}]}").isEmpty)
        #expect(inferred("a: [").isEmpty)
    }

    @Test("an inferred base that is registered links both records")
    func links() {
        let cards = registry([
            "content/models/acme/base-7b.md": "---\nlicense: mit\n---\nOld.",
            "content/models/acme/tuned.md": "---\nlicense: mit\n---\nFine-tuned from acme/base-7b.",
        ])
        #expect(cards.incoming[0].map(\.source) == [1])
        #expect(cards.incoming[0].allSatisfy { $0.use.isInferred })
    }

    @Test("only models have bases")
    func kinds() {
        let cards = registry(["content/datasets/x.md": "---\nlicense: mit\n---\nFine-tuned from acme/base-7b."])
        #expect(cards.outgoing[0].isEmpty)
    }

    @Test("a model does not rest on itself by what its text says, under a former id neither")
    func itself() {
        let cards = registry([
            "content/models/acme/base-7b.md": "---\nlicense: mit\n---\nFine-tuned from acme/base-7b.",
            "content/models/y.md":
                "---\nregistry: {aliases: [acme/base-7b-old]}\n---\nFine-tuned from acme/base-7b-old.",
        ])
        #expect(cards.outgoing.joined().isEmpty)
    }
}
