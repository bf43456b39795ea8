import SourceText

/// How bad a finding is; the order is that of urgency.
package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    case note, warning, error

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// Another place that a finding speaks of, such as the first of two definitions.
package struct DiagnosticNote: Sendable, Hashable {
    package var message: String
    package var file: String
    package var range: ByteRange?

    package init(message: String, file: String, range: ByteRange?) {
        self.message = message
        self.file = file
        self.range = range
    }
}

/// A safe edit that mends a finding: replacements of bytes in the finding's own file.
package struct DiagnosticFix: Sendable, Hashable {
    package struct Replacement: Sendable, Hashable {
        package var range: ByteRange
        package var text: String

        package init(range: ByteRange, text: String) {
            self.range = range
            self.text = text
        }
    }

    package var summary: String
    package var replacements: [Replacement]

    package init(summary: String, replacements: [Replacement]) {
        self.summary = summary
        self.replacements = replacements
    }
}

/// One finding about one place.
package struct Diagnostic: Sendable, Hashable {
    /// `family/rule-name`, such as `card/duplicate-key`: stable, documented, configurable.
    package var code: String
    package var severity: Severity
    /// Relative to the registry's root.
    package var file: String
    /// nil where the finding is about the file as a whole.
    package var range: ByteRange?
    /// One line, without a full stop.
    package var summary: String
    /// Why it matters; taken from the rule where the finding has nothing of its own to say.
    package var explanation: String
    /// What to do.
    package var remedy: String
    package var notes: [DiagnosticNote]
    package var fix: DiagnosticFix?
    /// The record that the finding is about, as `kind:id`; nil for files that are no record.
    package var record: String?
    /// Who answers for the record: a team id or a person; nil where nobody is named.
    package var owner: String?
    /// Whether a baseline holds it: then it is not shown to people, and fails nothing.
    package var isAccepted = false

    package init(
        code: String, severity: Severity, file: String, range: ByteRange?, summary: String, explanation: String,
        remedy: String, notes: [DiagnosticNote] = [], fix: DiagnosticFix? = nil, record: String? = nil,
        owner: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.file = file
        self.range = range
        self.summary = summary
        self.explanation = explanation
        self.remedy = remedy
        self.notes = notes
        self.fix = fix
        self.record = record
        self.owner = owner
    }

    /// Whether `muster.yml` or `rubric.yml` cannot be used as it is, which no setting and no baseline makes good.
    package var isConfigurationError: Bool {
        severity == .error && (code.hasPrefix("config/") || code.hasPrefix("rubric/"))
    }

    /// The order of everything that lists findings: path, place, code, words.
    package static func inOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        if !left.file.hasSameBytes(as: right.file) { return left.file.precedesByBytes(right.file) }
        let leftStart = left.range?.start ?? -1
        let rightStart = right.range?.start ?? -1
        if leftStart != rightStart { return leftStart < rightStart }
        if left.code != right.code { return left.code.precedesByBytes(right.code) }
        return left.summary.precedesByBytes(right.summary)
    }
}
