import Diagnostics
import Records

extension Rule {
    /// An id is made of safe characters.
    static let namingIdNotAllowed = Rule(
        "naming/id-not-allowed", .error, "An id is made of safe characters",
        why:
            "Ids become addresses, file names and commands; other characters break one of these somewhere. The page has "
            + "a made-up name until then.",
        remedy: "Rename the file or folder.",
        bad: """
            content/models/claims triage.md
            """,
        good: """
            content/models/claims-triage.md
            """,
        check: .record { scope, findings in
            guard case .id(let problem) = scope.record.layout.problem else { return }
            findings.report(nil, "the id \(quoted(scope.record.id.text)) cannot be used: \(problem.words)")
        })
}
