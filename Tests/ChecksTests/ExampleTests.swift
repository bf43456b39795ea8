import Foundation
import TestSupport
import Testing

@testable import Checks

/// The examples on a rule's page, read as what they are examples of.
@Suite struct ExampleTests {
    /// Rules whose examples describe files, bytes or several cards, which no text can show.
    private static let described: Set<String> = [
        "card/blank-lines-before-block", "card/block-too-large", "card/byte-order-mark", "card/carriage-returns",
        "card/control-character", "card/empty-file", "card/further-issues", "card/invalid-utf8", "card/key-too-long",
        "card/nul-byte", "card/rejected-text", "card/scalar-too-long", "card/too-deep", "card/unreadable-file",
        "duplicate/same-artifact", "duplicate/same-text", "duplicate/same-title", "naming/capitals",
        "naming/folder-readme", "naming/id-not-allowed", "naming/id-taken", "ownership/person",
        "content/missing-section", "content/no-text", "content/unpublished-link", "reference/self",
        "reference/former-id", "reference/unregistered", "config/empty-source", "config/unusable-logo",
        "config/unknown-guide", "lineage/cycle",
        "lineage/deprecated-upstream", "lineage/orphan-dataset", "lineage/retired-upstream",
        "lineage/single-point-of-failure", "lineage/unknown-version", "risk/unassessed", "risk/unanswered",
        "risk/action-overdue", "risk/gate-unmet", "risk/over-appetite", "risk/exception-expired",
    ]

    /// What no example may bring in while it mends something else.
    private static let slips: Set<String> = [
        "card/yaml-syntax", "card/boolean-trap", "card/number-trap", "schema/unknown-key", "schema/not-a-choice",
        "schema/wrong-type", "schema/invalid-date", "schema/hub-shape", "schema/misspelled-hub-key",
        "config/wrong-value", "config/unknown-key", "config/unknown-rule",
    ]

    static let shown = NamedRule.all.filter { !described.contains($0.rule.code) }

    /// Ways to read an example: a card, front matter without its fences, fields of ours, another kind, the configuration.
    private static let readings: [@Sendable (String) -> (path: String, text: String)] = [
        { ("content/models/card.md", $0) },
        { ("content/models/card.md", "---\n\($0)\n---\n# Card\n\nText.\n") },
        { ("content/models/card.md", "---\nregistry:\n  \(indented($0))\n---\n# Card\n\nText.\n") },
        { ("content/models/card.md", "---\nregistry:\n  review:\n    \(indented($0, by: 4))\n---\n# Card\n\nText.\n") },
        { text in
            let item = "- name: x\n      \(indented(text, by: 6))"
            return ("content/models/card.md", "---\nregistry:\n  evaluation:\n    \(item)\n---\n# Card\n\nText.\n")
        },
        { text in
            let lines = "regulation:\n    eu_ai_act:\n      \(indented(text, by: 6))"
            return ("content/models/card.md", "---\nregistry:\n  \(lines)\n---\n# Card\n\nText.\n")
        },
        { ("content/decisions/card.md", "---\n\($0)\n---\n# Card\n\nText.\n") },
        { ("muster.yml", $0) },
        { ("muster.yml", "checks:\n  \(indented($0))\n") },
    ]

    /// The same for rules about risk, which look at several kinds.
    private static let riskReadings: [@Sendable (String) -> (path: String, text: String)] = [
        readings[2],
        { ("content/datasets/card.md", "---\nregistry:\n  \(indented($0))\n---\n# Card\n\nText.\n") },
        { text in
            let head = "subject: model:claims-triage\ntype: audit\non: \"2026-02-01\"\noutcome: pass"
            return ("content/reviews/card.md", "---\n\(head)\n\(text)\n---\n# Card\n\nText.\n")
        },
        { text in
            let head = "opened: \"2026-02-01\"\nseverity: minor\naffected: [claims-triage]"
            return ("content/incidents/card.md", "---\n\(head)\n\(text)\n---\n# Card\n\nText.\n")
        },
        { ("content/exceptions/card.md", "---\n\($0)\n---\n# Card\n\nText.\n") },
    ]

    private static func readings(for rule: Rule) -> [@Sendable (String) -> (path: String, text: String)] {
        switch rule.family {
        case "risk": riskReadings
        case "rubric": [{ ("rubric.yml", rubric(with: $0)) }]
        default: readings
        }
    }

    /// The built-in rubric with the parts of `fragment` in place of its own.
    private static func rubric(with fragment: String) -> String {
        func name(_ line: Substring) -> Substring? {
            line.first?.isLetter == true ? line.prefix { $0 != ":" } : nil
        }
        let parts = Set(fragment.split(separator: "\n").compactMap(name))
        let path = SharedFolder.repository.appendingPathComponent("rubrics/default.yml").path
        let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        var isKept = true
        let kept = text.split(separator: "\n").filter { line in
            if let name = name(line) { isKept = !parts.contains(name) }
            return isKept
        }
        return kept.joined(separator: "\n") + "\n" + fragment + "\n"
    }

    private static func indented(_ text: String, by count: Int = 2) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\n" + String(repeating: " ", count: count))
    }

    /// What the examples name: a team, an environment, a dataset and a model.
    private static let surroundings = [
        "content/teams/claims-ml.md": "---\nmembers: [{person: m.okafor}]\n---\n# Claims ML\n",
        "content/environments/gpu-serving.md": "---\nimage: x\n---\n# GPU serving\n\nText.\n",
        "content/datasets/claims.md": "---\nlicense: mit\n---\n# Claims\n\nText.\n",
        "content/models/claims-triage.md":
            "---\nlicense: mit\nregistry: {version: \"2.3.0\"}\n---\n# Claims triage\n\nText.\n",
    ]

    private func codes(_ path: String, _ text: String) throws -> Set<String> {
        try withTemporaryFolder { folder in
            for (name, content) in Self.surroundings.merging([path: text], uniquingKeysWith: { _, new in new }) {
                let url = folder.appendingPathComponent(name)
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(content.utf8).write(to: url)
            }
            return Set(try CheckedRegistry(folder).findings.filter { $0.file == path }.map(\.code))
        }
    }

    @Test("a rule's bad example breaks it, and the good one does not", arguments: shown)
    func examples(named: NamedRule) throws {
        let rule = named.rule
        for reading in Self.readings(for: rule) {
            let (path, bad) = reading(rule.bad)
            guard try codes(path, bad).contains(rule.code) else { continue }
            let found = try codes(path, reading(rule.good).text)
            #expect(!found.contains(rule.code), "the good example breaks the rule:\n\(rule.good)")
            let slips = found.intersection(Self.slips).subtracting(try codes(path, bad))
            #expect(slips.isEmpty, "the good example breaks \(slips.sorted()):\n\(rule.good)")
            return
        }
        Issue.record("the bad example breaks no rule in any reading:\n\(rule.bad)")
    }
}
