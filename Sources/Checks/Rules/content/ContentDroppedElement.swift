import Diagnostics
import GitHubMarkdown

extension Rule {
    /// Cards hold text, not active content.
    static let contentDroppedElement = Rule.text(
        "content/dropped-element", .note, "Cards hold text, not active content",
        why: "Scripts, frames and videos of cards are never published: they could read what the reader reads.",
        remedy: "Remove the element, or link to where it can be seen.",
        bad: """
            <iframe src="https://demo.example"></iframe>
            """,
        good: """
            [Demo](https://demo.example)
            """
    ) { issue in
        guard case .droppedElement(let name) = issue.kind else { return nil }
        return IssueReport("element \(quoted("<" + name + ">")) is not shown")
    }
}
