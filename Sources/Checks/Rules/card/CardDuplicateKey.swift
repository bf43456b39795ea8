import Diagnostics
import FrontMatter

extension Rule {
    /// A key stands once in its mapping.
    static let cardDuplicateKey = Rule.frontMatter(
        "card/duplicate-key", .error, "A key stands once in its mapping",
        why: "Readers disagree on which value counts; here, as in PyYAML, the last one does.",
        remedy: "Delete one of the two.",
        bad: """
            license: mit
            license: apache-2.0
            """,
        good: """
            license: apache-2.0
            """
    ) { issue in
        guard case .duplicateKey(let key, let first) = issue.kind else { return nil }
        return IssueReport("key \(quoted(key)) stands twice", notes: [("it first stands here", first)])
    }
}
