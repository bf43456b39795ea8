import Diagnostics
import Records
import SourceText
import Vocabulary

extension Rule {
    /// A card in use has the sections that readers look for.
    static let contentMissingSection = Rule(
        "content/missing-section", .note, "A card in use has the sections that readers look for",
        why: "Readers of a model card look for what it is for and where it fails; without these headings they must "
            + "guess.",
        remedy: "Add the section; which ones are asked for is set by `checks: {sections: …}` in muster.yml.",
        bad: """
            # Claims triage

            Routes claims.
            """,
        good: """
            # Claims triage

            ## Intended use
            …

            ## Limitations
            …
            """,
        check: .record { scope, findings in
            let record = scope.record
            guard record.isDue(.validation), !record.frontMatter.isBroken else { return }
            for heading in RequiredSections.headings(for: record.kind, scope.registry.configuration) {
                let isThere = record.document.headings.contains { RequiredSections.says($0.text, heading) }
                if !isThere { findings.report(nil, "no section \(quoted(heading))") }
            }
        })
}

/// The headings that cards must have, and what counts as having one.
package enum RequiredSections {
    /// For a model without a setting: what it is for, and where it fails.
    package static func headings(for kind: Kind, _ configuration: Configuration) -> [String] {
        configuration.requiredSections.last { $0.kind == kind }?.headings
            ?? (kind == .model ? ["Intended use", "Limitations"] : [])
    }

    /// Whether a heading's words hold the wanted ones, without regard to capitals, or a common name for them.
    static func says(_ heading: String, _ wanted: String) -> Bool {
        let text = Array(heading.asciiLowercased.utf8)
        let name = wanted.asciiLowercased
        return ([name] + (synonyms[name] ?? [])).contains { holds(text, Array($0.utf8)) }
    }

    /// Whether `words` stand in `text`; both are short.
    private static func holds(_ text: [UInt8], _ words: [UInt8]) -> Bool {
        guard !words.isEmpty, words.count <= text.count else { return false }
        return (0...text.count - words.count).contains { start in
            text[start] == words[0] && text[start..<start + words.count].elementsEqual(words)
        }
    }

    private static let synonyms: [String: [String]] = [
        "intended use": ["uses", "direct use", "how to use", "what it does", "what it is for", "usage", "purpose"],
        "limitations": ["limitation", "out of scope", "out-of-scope", "caveats", "known issues", "where it fails"],
    ]
}
