import Diagnostics
import FrontMatter

extension Rule {
    /// Values carry no YAML tags.
    static let cardTag = Rule.frontMatter(
        "card/tag", .error, "Values carry no YAML tags",
        why:
            "A tag asks a reader to build an object of its choosing; the Hugging Face client fails on it, and the value "
            + "was left out.",
        remedy: "Remove the tag; quote the value if it must be text.",
        bad: """
            version: !!str 1.10
            """,
        good: """
            version: "1.10"
            """
    ) { issue in
        guard case .tag(let name) = issue.kind else { return nil }
        return IssueReport("tag \(quoted(name)) is not read")
    }
}
