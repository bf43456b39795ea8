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
            let wanted = RequiredSections.headings(for: record.kind, scope.registry.configuration)
            guard !wanted.isEmpty else { return }
            let headings = record.document.headings.map { Array($0.text.asciiLowercased.utf8) }
            for heading in wanted where !RequiredSections.isNamed(heading, in: headings) {
                findings.report(nil, "no section \(quoted(heading))")
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

    /// Whether the words of one of `headings`, in small letters, hold the wanted ones or a common name for them.
    static func isNamed(_ wanted: String, in headings: [[UInt8]]) -> Bool {
        let name = wanted.asciiLowercased
        let own = Array(name.utf8)
        let others = synonyms[name] ?? []
        return headings.contains { text in holds(text, own) || others.contains { holds(text, $0) } }
    }

    /// Whether `words` stand in `text`; both are short.
    private static func holds(_ text: [UInt8], _ words: [UInt8]) -> Bool {
        guard !words.isEmpty, words.count <= text.count else { return false }
        for start in 0...text.count - words.count where text[start] == words[0] {
            if text[start..<start + words.count].elementsEqual(words) { return true }
        }
        return false
    }

    private static let synonyms: [String: [[UInt8]]] = [
        "intended use": ["uses", "direct use", "how to use", "what it does", "what it is for", "usage", "purpose"],
        "limitations": ["limitation", "out of scope", "out-of-scope", "caveats", "known issues", "where it fails"],
    ].mapValues { names in names.map { Array($0.utf8) } }
}
