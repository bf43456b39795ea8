import Diagnostics
import FrontMatter
import GitHubMarkdown
import Records
import RegistryRisk
import RiskAssessment
import SourceText

/// What a rule says about one issue that a parser met.
struct IssueReport {
    var summary: String
    var remedy: String?
    var notes: [(message: String, range: ByteRange)] = []
    /// Text to put in place of the issue's range.
    var replacement: (summary: String, text: String)?

    init(
        _ summary: String, remedy: String? = nil, notes: [(message: String, range: ByteRange)] = [],
        replacement: (summary: String, text: String)? = nil
    ) {
        self.summary = summary
        self.remedy = remedy
        self.notes = notes
        self.replacement = replacement
    }
}

/// An issue of a parser, at a place of its card.
protocol LocatedIssue: Sendable {
    var range: ByteRange { get }
}

extension FrontMatterIssue: LocatedIssue {}
extension SchemaIssue: LocatedIssue {}
extension MarkdownIssue: LocatedIssue {}

extension Rule {
    /// A rule that reports what reading the front matter met, where `report` has something to say.
    static func frontMatter(
        _ code: String, _ severity: Severity, _ title: String, why: String, remedy: String, bad: String, good: String,
        report: @escaping @Sendable (FrontMatterIssue) -> IssueReport?
    ) -> Rule {
        Rule(
            code, severity, title, why: why, remedy: remedy, bad: bad, good: good,
            check: reporting({ $0.frontMatter.issues }, report))
    }

    /// A rule that reports what laying the vocabulary over the front matter met.
    static func schema(
        _ code: String, _ severity: Severity, _ title: String, why: String, remedy: String, bad: String, good: String,
        report: @escaping @Sendable (SchemaIssue) -> IssueReport?
    ) -> Rule {
        Rule(
            code, severity, title, why: why, remedy: remedy, bad: bad, good: good,
            check: reporting({ $0.issues }, report))
    }

    /// A rule that reports what rendering the card's text met.
    static func text(
        _ code: String, _ severity: Severity, _ title: String, why: String, remedy: String, bad: String, good: String,
        report: @escaping @Sendable (MarkdownIssue) -> IssueReport?
    ) -> Rule {
        Rule(
            code, severity, title, why: why, remedy: remedy, bad: bad, good: good,
            check: reporting({ $0.document.issues }, report))
    }

    /// A rule that reports what reading `rubric.yml` met, of one lint.
    static func rubric(
        _ code: String, _ lint: RubricIssue.Lint, _ title: String, why: String, remedy: String, bad: String,
        good: String
    ) -> Rule {
        Rule(
            code, .error, title, why: why, remedy: remedy, bad: bad, good: good,
            check: .risk { risk, findings in
                guard let file = risk.source.file else { return }
                for issue in risk.source.issues where issue.lint == lint {
                    // A key alone stands in the excerpt anyway.
                    let isNested = issue.path.utf8.contains { $0 == 0x2E || $0 == 0x5B }
                    let place = isNested ? quoted(issue.path) + ": " : ""
                    findings.report(
                        in: file.path, file.bytes.isEmpty ? nil : issue.range, place + plain(issue.message, limit: 300))
                }
            })
    }

    /// Reports each of a record's issues that `report` has something to say of.
    private static func reporting<Issue: LocatedIssue>(
        _ issues: @escaping @Sendable (Record) -> [Issue], _ report: @escaping @Sendable (Issue) -> IssueReport?
    ) -> Check {
        .record { scope, findings in
            for issue in issues(scope.record) {
                guard let said = report(issue) else { continue }
                findings.report(said, issue.range, in: scope.record.file.path)
            }
        }
    }
}

extension FindingList {
    fileprivate mutating func report(_ said: IssueReport, _ range: ByteRange, in file: String) {
        report(
            range, said.summary, remedy: said.remedy,
            notes: said.notes.map { DiagnosticNote(message: $0.message, file: file, range: $0.range) },
            fix: said.replacement.map { fix in
                DiagnosticFix(
                    summary: fix.summary, replacements: [DiagnosticFix.Replacement(range: range, text: fix.text)])
            })
    }
}

/// Text of a card made fit for a message: one line, clipped, control characters shown as U+FFFD.
func quoted(_ text: String) -> String { "`" + plain(text, limit: 80) + "`" }

/// The same without its marks, for words that hold text of a file.
func plain(_ text: String, limit: Int = 360) -> String {
    var scalars = String.UnicodeScalarView()
    for (count, scalar) in text.unicodeScalars.prefix(limit + 1).enumerated() {
        if count == limit {
            scalars.append("…")
            break
        }
        let category = scalar.properties.generalCategory
        let isHidden =
            category == .control || category == .format || category == .lineSeparator || category == .paragraphSeparator
        scalars.append(isHidden ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
}
