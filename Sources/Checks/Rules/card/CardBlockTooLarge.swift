import Diagnostics
import FrontMatter

extension Rule {
    /// Front matter is at most 1 MiB.
    static let cardBlockTooLarge = Rule.frontMatter(
        "card/block-too-large", .error, "Front matter is at most 1 MiB",
        why: "Metadata of that size are data; reading them would slow every build for everybody.",
        remedy: "Move large results into files beside the card and link to them.",
        bad: """
            ---
            # 2 MiB of results
            ---
            """,
        good: """
            ---
            license: mit
            ---
            """
    ) { issue in
        guard case .blockTooLarge(let bytes, let limit) = issue.kind else { return nil }
        return IssueReport("front matter has \(bytes) bytes; the limit is \(limit)")
    }
}
