import Diagnostics

extension Rule {
    /// A card says something.
    static let cardEmptyFile = Rule(
        "card/empty-file", .warning, "A card says something",
        why: "An empty file makes a page without content and a record that nobody can judge.",
        remedy: "Write the card, or delete the file.",
        bad: """
            (an empty file)
            """,
        good: """
            ---
            license: mit
            ---
            # Claims triage
            """,
        check: .record { scope, findings in
            if scope.record.isBlank { findings.report(nil, "the file is empty") }
        })
}
