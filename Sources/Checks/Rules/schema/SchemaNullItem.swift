import Diagnostics
import Records

extension Rule {
    /// Lists hold no empty entries.
    static let schemaNullItem = Rule.schema(
        "schema/null-item", .warning, "Lists hold no empty entries",
        why: "The Hugging Face Hub refuses a list with an empty entry; here it was left out.",
        remedy: "Delete the empty entry, or quote the word if it was meant as one.",
        bad: """
            datasets:
            - imdb
            -
            """,
        good: """
            datasets:
            - imdb
            """
    ) { issue in
        guard case .nullItem = issue.kind else { return nil }
        return IssueReport("empty entry in the list \(quoted(issue.path))")
    }
}
