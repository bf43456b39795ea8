import Diagnostics
import FrontMatter

extension Rule {
    /// Mappings are written out, not merged.
    static let cardMergeKey = Rule.frontMatter(
        "card/merge-key", .error, "Mappings are written out, not merged",
        why:
            "Merge keys belong to YAML 1.1 alone; readers differ in what they make of them, and the keys were left out.",
        remedy: "Write the keys out.",
        bad: """
            a:
              <<: {b: 1}
            """,
        good: """
            a:
              b: 1
            """
    ) { issue in
        guard case .mergeKey = issue.kind else { return nil }
        return IssueReport("merge key `<<` is not read")
    }
}
