import Diagnostics
import Records

extension Rule {
    /// An id belongs to one file.
    static let namingIdTaken = Rule(
        "naming/id-taken", .error, "An id belongs to one file",
        why: "Two files with one id, or with ids that differ in capitals alone, cannot both be found; the second has a "
            + "made-up page name.",
        remedy: "Rename one of the two files.",
        bad: """
            content/models/triage.md
            content/models/Triage.md
            """,
        good: """
            content/models/triage.md
            content/models/triage-v2.md
            """,
        check: .record { scope, findings in
            guard case .taken(let holder) = scope.record.layout.problem else { return }
            findings.report(
                nil, "the id \(quoted(scope.record.id.text)) is taken",
                notes: [DiagnosticNote(message: "by this file", file: holder, range: nil)])
        })
}
