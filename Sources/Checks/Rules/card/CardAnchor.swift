import Diagnostics
import FrontMatter

extension Rule {
    /// Values carry no anchors.
    static let cardAnchor = Rule.frontMatter(
        "card/anchor", .warning, "Values carry no anchors",
        why: "An anchor only serves aliases, which are not read.",
        remedy: "Remove the anchor.",
        bad: """
            a: &x 1
            """,
        good: """
            a: 1
            """
    ) { issue in
        guard case .anchor(let name) = issue.kind else { return nil }
        return IssueReport("anchor \(quoted("&" + name)) has no use")
    }
}
