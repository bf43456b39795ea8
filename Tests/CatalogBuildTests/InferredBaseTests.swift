import Foundation
import TestSupport
import Testing

@testable import CatalogBuild

@Suite struct InferredBaseTests {
    private static let cards = [
        "content/models/acme/base-7b.md": "---\nlicense: mit\n---\n# Base\n\nThe base.\n",
        "content/models/tuned.md": """
        ---
        license: mit
        ---
        # Tuned

        Fine-tuned from acme/base-7b and other/base-1b.
        """,
        "content/models/declared.md": "---\nbase_model: acme/base-7b\n---\n# Declared\n\nBased on acme/base-7b.\n",
    ]

    @Test("pages and the API say of a link that it was read from the text, on both of its ends")
    func marks() throws {
        let site = try build(try TemporaryFolder(InferredBaseTests.cards))
        let mark = "<small>(read from the text)</small>"
        let page = try #require(site.text("models/tuned.html"))
        #expect(page.components(separatedBy: mark).count == 3)
        #expect(
            try #require(site.text("models/tuned.md")).contains("- fine-tuned from: acme/base-7b (read from the text)"))
        let base = try #require(site.text("models/acme/base-7b.html"))
        #expect(base.components(separatedBy: mark).count == 2)
        #expect(!(try #require(site.text("models/declared.html")).contains(mark)))
        let links = try #require(try site.json("api/v1/models/tuned.json")["links"] as? [[String: Any]])
        #expect(links.count == 2 && links.allSatisfy { $0["inferred"] as? Bool == true })
        let from = try #require(try site.json("api/v1/models/acme/base-7b.json")["linkedFrom"] as? [[String: Any]])
        #expect(from.map { $0["inferred"] as? Bool ?? false } == [false, true])
    }
}
