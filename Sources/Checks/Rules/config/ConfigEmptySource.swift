import Diagnostics
import Records

extension Rule {
    /// Folders named under `sources` hold cards.
    static let configEmptySource = Rule(
        "config/empty-source", .error, "Folders named under `sources` hold cards",
        why: "A folder that is misspelt holds no cards, and the catalog is empty without anybody noticing.",
        remedy: "Correct the path, which is relative to the folder of muster.yml, or remove the entry.",
        bad: """
            sources: {model: [modelcards]}
            """,
        good: """
            sources: {model: [model_cards]}
            """,
        check: .registry { registry, findings in
            for source in registry.configuration.sourceRanges {
                let fixed = String(source.pattern.prefix { $0 != "*" && $0 != "?" })
                guard !registry.layout.cards.contains(where: { $0.path.hasPrefix(fixed) }) else { continue }
                findings.report(source.range, "no card lies below \(quoted(source.pattern))")
            }
        })
}
