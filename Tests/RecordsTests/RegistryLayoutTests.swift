import SourceText
import Testing
import Vocabulary

@testable import Records

/// Which files are records, and under which names.
@Suite struct RegistryLayoutTests {
    private func layout(
        _ paths: [String], sources: [(kind: Kind, patterns: [String])] = []
    ) -> RegistryLayout {
        RegistryLayout(paths: paths.sorted { $0.precedesByBytes($1) }, sources: sources)
    }

    private func names(_ layout: RegistryLayout) -> [String] {
        layout.cards.map { "\($0.kind.rawValue):\($0.id.text)" }
    }

    @Test func `A file is a record under its path without .md or README.md`() {
        let layout = layout([
            "content/models/a.md", "content/models/acme/b.md", "content/models/acme/c/README.md",
            "content/policies/p.md", "content/feature-stores/f.md", "content/other/x.md", "README.md",
            "content/models/notes.txt", "content/models/A.MD",
        ])
        #expect(names(layout) == ["model:a", "model:acme/b", "model:acme/c", "feature-store:f", "policy:p"])
        #expect(layout.cards.map(\.pageStem).first == "models/a")
        #expect(layout.cards.allSatisfy { $0.problem == nil })
    }

    @Test func `Other Markdown in a record's folder belongs to it`() {
        let layout = layout([
            "content/models/a/README.md", "content/models/a/notes.md", "content/models/a/deep/more.md",
            "content/models/b/notes.md",
        ])
        #expect(names(layout) == ["model:a", "model:b/notes"])
        #expect(layout.files.count == 4)
    }

    @Test func `A README.md of a kind's folder is no record`() {
        let layout = layout(["content/models/README.md", "content/models/x.md", "content/datasets/README.md"])
        #expect(names(layout) == ["model:x"])
        #expect(layout.folderReadmes == ["content/models/README.md", "content/datasets/README.md"])
    }

    @Test func `Ids with capitals stand among the others`() {
        let layout = layout(["content/models/Zeta.md", "content/models/beta.md", "content/models/Acme/b.md"])
        #expect(names(layout) == ["model:Acme/b", "model:beta", "model:Zeta"])
    }

    @Test func `Of ids that differ in capitals alone the first keeps the name`() throws {
        let layout = layout(["content/models/Foo.md", "content/models/foo.md", "content/models/foo/README.md"])
        let stems = layout.cards.map(\.pageStem)
        #expect(stems[0] == "models/Foo")
        #expect(Set(stems.map { $0.lowercased() }).count == 3)
        for card in layout.cards.dropFirst() {
            guard case .taken(by: "content/models/Foo.md") = card.problem else {
                Issue.record("\(card.path) is not reported as taken")
                continue
            }
            #expect(card.pageStem.hasPrefix("models/~"))
        }
    }

    @Test func `A file whose id is refused still has a page, unlike all others`() {
        let long = String(repeating: "x", count: 300)
        let bad = ["index", "CON", "é", "e\u{301}", "a b", "-x", ".", "a/b/c/d", "a.html/b", "<b>", long, "a."]
        let layout = layout(bad.map { "content/models/\($0).md" })
        #expect(layout.cards.count == bad.count)
        var stems = Set<String>()
        for card in layout.cards {
            #expect(stems.insert(card.pageStem.lowercased()).inserted)
            #expect(card.pageStem.hasPrefix("models/~") && card.pageStem.utf8.count < 100)
            #expect(card.pageStem.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3C })
            if case .id = card.problem {} else { Issue.record("\(card.id.text) has no problem") }
        }
    }

    @Test func `Sources map folders and patterns to kinds`() {
        let paths = [
            "cards/a.md", "cards/deep/b.md", "nlp/x/model_card.md", "nlp/x/other.md", "vision/README.md",
            "vision/y/README.md", "data-1/d.md", "data-2/d2.md", "data-33/d3.md",
        ]
        let layout = layout(
            paths,
            sources: [
                (.model, ["./cards/", "nlp/*/model_card.md", "vision"]), (.dataset, ["data-?/*.md"]),
            ])
        #expect(
            names(layout) == [
                "model:a", "model:deep/b", "model:x/model_card", "model:y", "dataset:data-1/d", "dataset:data-2/d2",
            ])
        #expect(layout.folderReadmes == ["vision/README.md"])
    }

    @Test func `A pattern may begin with a star, and a file in two folders is one record`() {
        let layout = layout(
            ["content/models/a.md", "x/model_card.md", "y/model_card.md"],
            sources: [(.model, ["*/model_card.md", ".", "content/models"])])
        #expect(names(layout) == ["model:a", "model:x/model_card", "model:y/model_card"])
        #expect(layout.cards.allSatisfy { $0.problem == nil })
    }

    @Test func `The folders to read are content and what stands before a wildcard`() {
        let folders = RegistryLayout.contentFolders([
            (.model, ["a/b/*.md", "a/b", "*/x.md", "c?/d.md", "e/"]), (.dataset, ["../out", "/etc", "a/../f"]),
        ])
        #expect(folders == ["content", "a/b", "", "e", "f"])
    }
}
