import Diagnostics
import Records

extension Rule {
    /// Ids are in small letters.
    static let namingCapitals = Rule(
        "naming/capitals", .note, "Ids are in small letters",
        why: "Capitals are easily mistyped, and lost on some file systems.",
        remedy: "Rename the file in small letters and put the old id under `aliases:`.",
        bad: """
            content/models/Churn.md
            """,
        good: """
            content/models/churn.md
            """,
        check: .record { scope, findings in
            let id = scope.record.id.text
            guard scope.record.layout.problem == nil, scope.record.id.segments.count == 1,
                id.utf8.contains(where: { (0x41...0x5A).contains($0) })
            else { return }
            findings.report(nil, "the id \(quoted(id)) has capitals")
        })
}
