import Testing
import Vocabulary

@testable import Scaffold

/// The files of a new registry.
@Suite struct StarterTests {
    private func starter(_ forge: StarterRegistry.Forge = .github) throws -> StarterRegistry {
        var starter = StarterRegistry(
            title: "Ours: \"models\"", date: try #require(CalendarDate("2027-01-15")), version: "1.2.3")
        starter.forge = forge
        return starter
    }

    @Test func `Every name between @ signs is filled in`() throws {
        for forge in StarterRegistry.Forge.allCases {
            for file in try starter(forge).files {
                for name in ["title", "version", "folder", "registry", "cards", "fetch", "day"] {
                    #expect(!file.text.contains("@\(name)"), "\(file.path)")
                }
            }
        }
    }

    @Test func `Dates reckon from the day given, and are days of the calendar`() throws {
        let card = try #require(try starter().files.first { $0.path == "content/models/ticket-routing.md" })
        #expect(card.text.contains("last: \"2026-11-06\", next: \"2027-11-06\""))
    }

    @Test func `The title is written so that YAML reads it back, and muster.yml comes last`() throws {
        let last = try #require(try starter().files.last)
        #expect(last.path == "muster.yml" && last.text.contains(#"title: "Ours: \"models\"""#))
    }

    @Test(
        "A .gitignore keeps its lines and gets the ones that it lacks, once",
        arguments: [
            ("", "site/\n.site.lock\n.site.tmp-*/\n.muster/\n"),
            ("node_modules", "\nsite/\n.site.lock\n.site.tmp-*/\n.muster/\n"),
            ("/site\n.muster\n", ".site.lock\n.site.tmp-*/\n"),
            ("site/\r\n.site.lock\r\n.site.tmp-*/\r\n.muster/\r\n", nil),
        ] as [(String, String?)])
    func ignoreFile(text: String, expected: String?) { #expect(IgnoreFile.addition(to: Array(text.utf8)) == expected) }

    @Test func `A draft takes values for every type, and refuses what the type has not`() throws {
        var draft = CardDraft(kind: .model, schema: Schema())
        let good = [
            ("version", "1.10", "\"1.10\""), ("tags", "a, b c", "[a, b c]"), ("tags", "[x, y]", "[x, y]"),
            ("review.every_days", "90", "{every_days: 90}"),
            ("review.last", "2026-03-01", "{every_days: 90, last: \"2026-03-01\"}"),
            ("deprecated", "{on: \"2026-03-01\"}", "{on: \"2026-03-01\"}"),
            ("limitations", "Fails: often", "\"Fails: often\""),
            ("limitations", "[one, two]", "[one, two]"), ("owner", "unknown", "unknown"),
            ("environment", "gpu", "gpu"), ("environment", "{image: x}", "{image: x}"),
            ("registry.summary", "no", "\"no\""),
        ]
        for (name, text, expected) in good {
            try draft.set(name, to: text)
            let key = name.split(separator: ".").first { $0 != "registry" }.map(String.init)
            #expect(draft.own.first { $0.name == key }?.value.yaml == expected, "\(name)")
        }
        let bad = [
            ("review.every_days", "often"), ("review.last", "2026-02-30"), ("stage", "prod"), ("review", "yearly"),
            ("deprecated", "{on: [}"), ("owner.name", "x"), ("reviw", "x"), ("", "x"),
            ("evaluation", "0.9"), ("deprecated", "{on: 1}\nowner: x"),
        ]
        for (name, text) in bad { #expect(throws: DraftProblem.self, "\(name)") { try draft.set(name, to: text) } }
    }
}
