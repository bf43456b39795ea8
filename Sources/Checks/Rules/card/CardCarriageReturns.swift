import Diagnostics
import FrontMatter

extension Rule {
    /// Lines end with LF alone.
    static let cardCarriageReturns = Rule.frontMatter(
        "card/carriage-returns", .note, "Lines end with LF alone",
        why: "Mixed or Windows line ends make differences in pull requests larger than they are.",
        remedy: "Convert the file to LF; `* text=auto` in .gitattributes keeps it so.",
        bad: """
            ---\\r\\n
            license: mit\\r\\n
            ---
            """,
        good: """
            ---
            license: mit
            ---
            """
    ) { issue in
        guard case .carriageReturns(let mixed) = issue.kind else { return nil }
        return IssueReport(mixed ? "some lines end with CR LF, others with LF" : "lines end with CR LF")
    }
}
