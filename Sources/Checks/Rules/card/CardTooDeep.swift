import Diagnostics
import FrontMatter

extension Rule {
    /// Values are nested at most 64 deep.
    static let cardTooDeep = Rule.frontMatter(
        "card/too-deep", .error, "Values are nested at most 64 deep",
        why: "Deep nesting is a way to bring readers down; no real card needs it.",
        remedy: "Flatten the value, or move it to a file beside the card.",
        bad: """
            a: [[[[…]]]]
            """,
        good: """
            a: [1, 2]
            """
    ) { issue in
        guard case .tooDeep(let limit) = issue.kind else { return nil }
        return IssueReport("values are nested more than \(limit) deep")
    }
}
