import Diagnostics
import FrontMatter
import Records

extension Rule {
    /// muster.yml can be read, and is valid YAML.
    static let configUnreadable = Rule(
        "config/unreadable", .error, "muster.yml can be read, and is valid YAML",
        why: "Without it every setting has its default, and rules that you turned off fire.",
        remedy: "Mend the YAML at this place.",
        bad: """
            title: Models: ours
            """,
        good: """
            title: "Models: ours"
            """,
        check: .registry { registry, findings in
            for file in registry.unreadableFiles where file.path == registry.configuration.file.path {
                let (summary, remedy) = file.summaryAndRemedy
                findings.report(
                    in: file.path, nil, summary, remedy: remedy ?? "Give the file back its permissions, or remove it.")
            }
            for issue in registry.configuration.block.issues {
                guard let words = ConfigurationWords.problem(issue.kind) else { continue }
                findings.report(issue.range, words)
            }
        })
}

/// Which of what reading `muster.yml` met does harm.
enum ConfigurationWords {
    /// nil for what is harmless in a configuration.
    static func problem(_ kind: FrontMatterIssue.Kind) -> String? {
        switch kind {
        case .byteOrderMark, .carriageReturns, .anchor, .numberTrap, .dateTrap, .booleanTrap, .blankLinesBeforeBlock,
            .trailingBlanksAfterFence, .closedByDots, .emptyBlock:
            nil
        default: plain(kind.words)
        }
    }
}
