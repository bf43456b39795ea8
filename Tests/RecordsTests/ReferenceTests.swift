import Testing
import Vocabulary

@testable import Records

/// What the text of a reference means.
@Suite struct ReferenceTests {
    @Test(
        "A reference is taken by its form",
        arguments: [
            ("claims-triage", Reference.Form.record(kind: nil, id: "claims-triage", version: nil)),
            ("model:claims-triage", .record(kind: .model, id: "claims-triage", version: nil)),
            ("feature-store:shop@1.2.3", .record(kind: .featureStore, id: "shop", version: "1.2.3")),
            ("acme/triage@v2", .record(kind: nil, id: "acme/triage", version: "v2")),
            ("triage@1.0.rc", .record(kind: nil, id: "triage", version: "1.0.rc")),
            ("model:", .record(kind: .model, id: "", version: nil)),
            ("model:not an id", .record(kind: .model, id: "not an id", version: nil)),
            ("pkg:pypi/torch@2.4.1", .purl), ("hf:acme/triage", .hub(id: "acme/triage")),
            ("hf:datasets/acme/claims", .hub(id: "acme/claims")), ("hf:", .words), ("hf:a b", .words),
            ("https://huggingface.co/bert-base-uncased", .hub(id: "bert-base-uncased")),
            ("https://huggingface.co/datasets/acme/claims", .hub(id: "acme/claims")),
            ("https://huggingface.co/acme/triage/tree/main", .url), ("https://huggingface.co/spaces/acme/demo", .url),
            ("https://huggingface.co/", .url), ("https://example.org/x", .url), ("http://example.org", .url),
            ("jane.doe@acme.example", .words), ("jane@3m.com", .words), ("@jane", .words), ("jane doe", .words),
            ("s3://bucket/x", .words), ("unknown-kind:x", .words), ("", .words), ("../x", .words), ("é", .words),
        ])
    func forms(text: String, form: Reference.Form) {
        #expect(Reference(text).form == form)
        #expect(Reference(text).text == text)
    }

    @Test func `Two Unicode forms are two references`() {
        #expect(Reference("é") != Reference("e\u{301}"))
        #expect(Set([Reference("a"), Reference("a")]).count == 1)
    }
}
