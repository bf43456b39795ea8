import Diagnostics
import Records
import Vocabulary

extension Rule {
    /// A card has text.
    static let contentNoText = Rule(
        "content/no-text", .note, "A card has text",
        why: "Fields alone do not tell a reader what the record is and when to trust it.",
        remedy: "Write a paragraph below the front matter.",
        bad: """
            ---
            license: mit
            ---
            """,
        good: """
            ---
            license: mit
            ---
            # Claims triage
            """,
        check: .record { scope, findings in
            let record = scope.record
            guard record.kind != .team, !record.document.isRejected, record.document.plainText.count < 2,
                !record.isBlank
            else { return }
            findings.report(nil, "the card has no text")
        })
}
