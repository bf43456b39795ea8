import Diagnostics
import FrontMatter

extension Rule {
    /// Versions that YAML reads as numbers are quoted.
    static let cardNumberTrap = Rule.frontMatter(
        "card/number-trap", .warning, "Versions that YAML reads as numbers are quoted",
        why: "YAML reads 1.10 as the number 1.1: the version changes without anybody noticing.",
        remedy: "Put the value in quotes.",
        bad: """
            version: 1.10
            """,
        good: """
            version: "1.10"
            """
    ) { issue in
        guard case .numberTrap(let text, let reads) = issue.kind, IdentifierKeys.holds(issue.path) else { return nil }
        return IssueReport(
            "other readers take \(quoted(text)) as the number \(reads)",
            replacement: (summary: "Quote it", text: "\"\(text)\""))
    }
}

/// Keys whose values are names and never quantities, so that a number's spelling matters.
enum IdentifierKeys {
    private static let keys: Set<String> = [
        "version", "revision", "id", "name", "title", "model_name", "pretty_name", "license", "language", "tags",
        "seed", "run", "digest", "config", "commit", "new_version", "base_model", "datasets",
    ]

    /// Whether the innermost named key of `path` is one of them.
    static func holds(_ path: [String]) -> Bool {
        path.last(where: { $0.utf8.first.map { $0 < 0x30 || $0 > 0x39 } ?? false }).map { keys.contains($0) } ?? false
    }
}
