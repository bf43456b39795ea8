import Diagnostics
import Lineage
import Records
import RegistryRisk
import SourceText

/// One rule: its code, what it says, and how it looks.
///
/// A file in `Rules/` each, with a page and a fixture. A class, since every record is held against all of them, and
/// copies of so many words are dear.
package final class Rule: Sendable {
    /// What a rule looks at.
    package enum Check: Sendable {
        /// One record at a time, on any thread.
        case record(@Sendable (RecordScope, inout FindingList) -> Void)
        /// The registry as a whole, once.
        case registry(@Sendable (Registry, inout FindingList) -> Void)
        /// What rests on what, once.
        case lineage(@Sendable (LineageGraph, inout FindingList) -> Void)
        /// The risk of all records and the rubric, once.
        case risk(@Sendable (RegistryRisk, inout FindingList) -> Void)
    }

    /// `family/name`: stable, since configurations and baselines name it.
    package let code: String
    package let severity: Severity
    /// The rule in one line, as what should hold.
    package let title: String
    /// Why it matters.
    package let why: String
    /// What to do about a finding.
    package let remedy: String
    /// Text that breaks the rule, and the same text mended.
    package let bad: String
    package let good: String
    package let check: Check

    init(
        _ code: String, _ severity: Severity, _ title: String, why: String, remedy: String, bad: String,
        good: String, check: Check
    ) {
        self.code = code
        self.severity = severity
        self.title = title
        self.why = why
        self.remedy = remedy
        self.bad = bad
        self.good = good
        self.check = check
    }

    package var family: String { String(code.prefix { $0 != "/" }) }
    package var name: String { String(code.drop { $0 != "/" }.dropFirst()) }
}

/// What a rule about one record may look at.
package struct RecordScope: Sendable {
    package let risk: RegistryRisk
    package var lineage: LineageGraph { risk.lineage }
    package var registry: Registry { risk.registry }
    package let position: Int
    package var record: Record { registry.records[position] }
    package var links: [Link] { registry.outgoing[position] }
}

/// Findings of one rule while it looks.
package struct FindingList {
    struct Finding {
        var file: String
        var range: ByteRange?
        var summary: String
        var remedy: String?
        var notes: [DiagnosticNote]
        var fix: DiagnosticFix?
        /// Where the place deserves less than the rule's own severity.
        var limit: Severity?
        /// The record that the finding is about; nil for files that are none.
        var position: Int?
    }

    private(set) var findings: [Finding] = []
    private let file: String
    private let position: Int?

    init(file: String, position: Int?) {
        self.file = file
        self.position = position
    }

    /// Reports a place in the file at hand; `remedy` nil means the rule's own.
    package mutating func report(
        _ range: ByteRange?, _ summary: String, remedy: String? = nil, notes: [DiagnosticNote] = [],
        fix: DiagnosticFix? = nil, atMost limit: Severity? = nil
    ) {
        findings.append(
            Finding(
                file: file, range: range, summary: summary, remedy: remedy, notes: notes, fix: fix, limit: limit,
                position: position))
    }

    /// Reports a place in any file; `record` is the one that the finding is about.
    package mutating func report(
        in file: String, _ range: ByteRange?, _ summary: String, record: Int? = nil, remedy: String? = nil,
        notes: [DiagnosticNote] = [], fix: DiagnosticFix? = nil, atMost limit: Severity? = nil
    ) {
        findings.append(
            Finding(
                file: file, range: range, summary: summary, remedy: remedy, notes: notes, fix: fix, limit: limit,
                position: record))
    }
}
