import Diagnostics
import FrontMatter

extension Rule {
    /// Front matter is valid YAML.
    static let cardYamlSyntax = Rule.frontMatter(
        "card/yaml-syntax", .error, "Front matter is valid YAML",
        why: "The card has no metadata until its YAML can be read: no owner, no license, no lineage.",
        remedy: "Mend the YAML at this place; quote values that hold `: ` or begin with a special character.",
        bad: """
            title: Claims: triage
            """,
        good: """
            title: "Claims: triage"
            """
    ) { issue in
        guard case .syntax(let message) = issue.kind else { return nil }
        return IssueReport("YAML cannot be read: \(message)")
    }
}
