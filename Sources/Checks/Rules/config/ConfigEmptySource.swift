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
            for source in registry.configuration.sourcePlaces {
                let folder = source.pattern.isEmpty ? "" : source.pattern + "/"
                let pattern = PathPattern(source.pattern)
                let holdsCards = registry.layout.cards.contains { card in
                    card.kind == source.kind
                        && (card.path.utf8.starts(with: folder.utf8) || pattern.matches(card.path))
                }
                if holdsCards { continue }
                findings.report(source.range, "\(quoted(source.pattern)) holds no card of a \(source.kind.noun)")
            }
        })
}
