import Diagnostics
import FrontMatter

extension Rule {
    /// Words that YAML reads as booleans are quoted.
    static let cardBooleanTrap = Rule.frontMatter(
        "card/boolean-trap", .warning, "Words that YAML reads as booleans are quoted",
        why: "YAML 1.1 readers, the Hugging Face client among them, take `no`, `yes`, `on` and `off` as booleans: "
            + "`language: no` is Norwegian to you and false to them.",
        remedy: "Put the word in quotes.",
        bad: """
            language: no
            """,
        good: """
            language: "no"
            """
    ) { issue in
        guard case .booleanTrap(let word, let reads) = issue.kind else { return nil }
        // `on` is a key of our own vocabulary, which no Hugging Face client reads as one of its own.
        if word == "on", issue.isKey { return nil }
        return IssueReport(
            "other readers take \(quoted(word)) as the boolean \(reads)",
            replacement: (summary: "Quote it", text: "\"\(word)\""))
    }
}
