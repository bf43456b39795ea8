import Diagnostics
import FrontMatter

extension Rule {
    /// Front matter is one YAML document.
    static let cardMultipleDocuments = Rule.frontMatter(
        "card/multiple-documents", .error, "Front matter is one YAML document",
        why: "Readers take the first document, the last, or none.",
        remedy: "Keep one document between the fences; remove what begins a second one.",
        bad: """
            ---
            license: mit
            --- {tags: [claims]}
            ---
            """,
        good: """
            ---
            license: mit
            ---
            """
    ) { issue in
        guard case .multipleDocuments = issue.kind else { return nil }
        return IssueReport("front matter holds a second document")
    }
}
