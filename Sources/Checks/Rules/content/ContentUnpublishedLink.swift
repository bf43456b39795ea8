import Diagnostics
import Records

extension Rule {
    /// Linked files are published.
    static let contentUnpublishedLink = Rule(
        "content/unpublished-link", .note, "Linked files are published",
        why: "The file is there, but the site holds pages of records and pictures alone; on the page the link is shown "
            + "as text.",
        remedy: "Link to where readers can get the file, for instance on your forge.",
        bad: """
            [weights](model.safetensors)
            """,
        good: """
            [weights](https://models.example/triage/model.safetensors)
            """,
        check: .record { scope, findings in
            for outcome in scope.record.linkOutcomes {
                guard case .unpublished(let path) = outcome.kind else { continue }
                findings.report(outcome.link.range, "\(quoted(path)) is not published with the site")
            }
        })
}
