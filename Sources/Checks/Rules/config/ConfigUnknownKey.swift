import Diagnostics
import Records

extension Rule {
    /// Every key of muster.yml is known.
    static let configUnknownKey = Rule(
        "config/unknown-key", .error, "Every key of muster.yml is known",
        why: "A misspelt setting has no effect, and nobody notices.",
        remedy: "Use a name from the configuration reference.",
        bad: """
            titel: Our models
            """,
        good: """
            title: Our models
            """,
        check: .registry { registry, findings in
            for issue in registry.configuration.issues {
                guard case .unknownKey(let name, let section, let suggestion) = issue.kind else { continue }
                let place = section.isEmpty ? "" : " under \(quoted(section))"
                findings.report(
                    issue.range, "unknown key \(quoted(name))\(place)",
                    remedy: suggestion.map { "Did you mean `\($0)`?" })
            }
        })
}
