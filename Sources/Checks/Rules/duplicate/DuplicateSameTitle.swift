import Diagnostics
import Records
import SourceText

extension Rule {
    /// Titles tell records of one kind apart.
    static let duplicateSameTitle = Rule(
        "duplicate/same-title", .note, "Titles tell records of one kind apart",
        why: "In lists and searches two records with one title cannot be told apart.",
        remedy: "Give each a title of its own.",
        bad: """
            # Claims triage (in two cards)
            """,
        good: """
            # Claims triage, motor
            # Claims triage, home
            """,
        check: .registry { registry, findings in
            var first: [UTF8Key: Int] = [:]
            for (position, record) in registry.records.enumerated() {
                let key = UTF8Key(record.kind.rawValue + ":" + record.title.asciiLowercased)
                guard let original = first[key] else {
                    first[key] = position
                    continue
                }
                findings.report(
                    in: record.file.path, record.titleRange,
                    "the title \(quoted(record.title)) is also that of \(quoted(registry.records[original].reference))",
                    record: position,
                    notes: [
                        DiagnosticNote(
                            message: "first here", file: registry.records[original].file.path,
                            range: registry.records[original].titleRange)
                    ])
            }
        })
}
