import Diagnostics
import FrontMatter

extension Rule {
    /// Values are written out, not aliased.
    static let cardAlias = Rule.frontMatter(
        "card/alias", .error, "Values are written out, not aliased",
        why:
            "An alias can stand for millions of values, and readers differ in what they make of it; the value was left "
            + "out.",
        remedy: "Write the value out.",
        bad: """
            a: &x [1]
            b: *x
            """,
        good: """
            a: [1]
            b: [1]
            """
    ) { issue in
        guard case .alias(let name) = issue.kind else { return nil }
        return IssueReport("alias \(quoted("*" + name)) is not read")
    }
}
