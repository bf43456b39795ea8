import Diagnostics
import FrontMatter

extension Rule {
    /// Words that YAML reads as booleans are quoted.
    static let cardBooleanTrap = Rule(
        "card/boolean-trap", .warning, "Words that YAML reads as booleans are quoted",
        why: "YAML 1.1 readers, the Hugging Face client among them, take `no`, `yes`, `on` and `off` as booleans: "
            + "`language: no` is Norwegian to you and false to them.",
        remedy: "Put the word in quotes.",
        bad: """
            language: no
            """,
        good: """
            language: "no"
            """,
        check: .record { scope, findings in
            // Where a boolean is due, quoting is no remedy; `schema/wrong-type` says what is.
            let shapes = Set(scope.record.issues.filter(\.isWrongType).map(\.range))
            for issue in scope.record.frontMatter.issues where !shapes.contains(issue.range) {
                guard case .booleanTrap(let word, let reads) = issue.kind else { continue }
                // `on` is a key of our own vocabulary, which no Hugging Face client reads as one of its own.
                if word == "on", issue.isKey { continue }
                findings.report(
                    issue.range, "other readers take \(quoted(word)) as the boolean \(reads)",
                    fix: DiagnosticFix(
                        summary: "Quote it",
                        replacements: [DiagnosticFix.Replacement(range: issue.range, text: "\"\(word)\"")]))
            }
        })
}
