import Diagnostics
import Records

extension Rule {
    /// Every file can be read.
    static let cardUnreadableFile = Rule(
        "card/unreadable-file", .error, "Every file can be read",
        why: "A card that cannot be read is missing from the catalog, and nobody sees that it is.",
        remedy: "What to do is said in the finding.",
        bad: """
            content/models/triage.md (no permission)
            """,
        good: """
            content/models/triage.md (readable)
            """,
        check: .registry { registry, findings in
            for file in registry.unreadableFiles {
                findings.report(in: file.path, nil, file.reason, remedy: "Mend or remove the file, then check again.")
            }
        })
}
