import Diagnostics
import Records

extension Rule {
    /// Folders named under `sources` hold cards.
    static let configEmptySource = Rule(
        "config/empty-source", .error, "Folders named under `sources` hold cards",
        why: "A folder that is misspelt holds no cards, and the catalog is empty without anybody noticing.",
        remedy: "Correct the path, which is relative to the folder of muster.yml, or remove the entry.",
        bad: """
            sources: {dataset: [content/dataset]}
            """,
        good: """
            sources: {dataset: [content/datasets]}
            """,
        check: .registry { registry, findings in
            for source in registry.configuration.sourceRanges {
                let pattern = source.pattern
                let isPlain = !pattern.contains { $0 == "*" || $0 == "?" }
                // An empty pattern is the registry's own folder.
                let wanted = PathPattern(pattern.isEmpty ? "**" : isPlain ? pattern + "/**" : pattern)
                guard !registry.layout.cards.contains(where: { wanted.matches($0.path) }) else { continue }
                findings.report(source.range, "no card lies below \(quoted(source.pattern))")
            }
        })
}
