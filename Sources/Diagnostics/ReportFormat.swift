import ByteOutput
import SourceText

/// The forms in which findings are handed on.
package enum ReportFormat: String, Sendable, CaseIterable {
    /// For people: one block per finding, with the source line.
    case text
    /// One JSON object, for scripts.
    case json
    /// Workflow commands, which GitHub shows beside the changed lines.
    case github
    /// SARIF 2.1.0, for code scanning and editors.
    case sarif
}

/// What a report says of a rule, whether it has findings or not.
package struct ReportRule: Sendable {
    package var code: String
    package var severity: Severity
    package var title: String
    package var why: String
    package var remedy: String

    package init(code: String, severity: Severity, title: String, why: String, remedy: String) {
        self.code = code
        self.severity = severity
        self.title = title
        self.why = why
        self.remedy = remedy
    }
}

/// What a report needs beside the findings.
package struct ReportContext: Sendable {
    /// The file of a path as findings name it; nil where it cannot be had, and then no line is shown.
    package var source: @Sendable (String) -> SourceFile?
    /// The rules that were held against the registry; a finding's words that are not its rule's own are shown each time.
    package var rules: [ReportRule]
    /// How many files were read, with findings or without.
    package var checkedFiles: Int
    /// From the top of the git work tree to the registry: empty, or such as `docs/registry/`.
    package var workTreePrefix: String
    package var toolVersion: String
    package var usesColour: Bool
    /// The command that applies safe fixes, where the program has one.
    package var fixCommand: String?
    /// The baseline that findings were held against; nil without one.
    package var baseline: BaselineUse?

    package init(
        source: @escaping @Sendable (String) -> SourceFile?, rules: [ReportRule], checkedFiles: Int,
        workTreePrefix: String = "", toolVersion: String, usesColour: Bool = false, fixCommand: String? = nil
    ) {
        self.source = source
        self.rules = rules
        self.checkedFiles = checkedFiles
        self.workTreePrefix = workTreePrefix
        self.toolVersion = toolVersion
        self.usesColour = usesColour
        self.fixCommand = fixCommand
    }
}

/// What a report says of the baseline that its findings were held against.
package struct BaselineUse: Sendable {
    /// The file's name for messages.
    package var name: String
    /// How many of its findings no longer occur.
    package var gone: Int
    /// The command that writes the baseline anew.
    package var updateCommand: String

    package init(name: String, gone: Int, updateCommand: String) {
        self.name = name
        self.gone = gone
        self.updateCommand = updateCommand
    }
}

/// Writes `diagnostics`, which are in order, as `format`.
///
/// What a baseline accepts is for programs alone: people see only how many there are.
package func report(_ diagnostics: [Diagnostic], as format: ReportFormat, context: ReportContext) -> [UInt8] {
    switch format {
    case .text: TextReport(context).written(diagnostics)
    case .json: JSONReport(context).written(diagnostics)
    case .github: GitHubReport(context).written(diagnostics.filter { !$0.isAccepted })
    case .sarif: SARIFReport(context).written(diagnostics)
    }
}

/// How many findings there are of each severity, and in how many files.
struct ReportTotals {
    private(set) var errors = 0
    private(set) var warnings = 0
    private(set) var notes = 0
    private(set) var files = 0
    private(set) var fixes = 0
    /// What a baseline accepts, which is in none of the other numbers.
    private(set) var accepted = 0

    init(_ diagnostics: [Diagnostic]) {
        var last: String?
        for diagnostic in diagnostics {
            if diagnostic.isAccepted {
                accepted += 1
                continue
            }
            switch diagnostic.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .note: notes += 1
            }
            if diagnostic.fix != nil { fixes += 1 }
            // In order, the findings of one file stand together.
            if last.map({ !$0.hasSameBytes(as: diagnostic.file) }) ?? true { files += 1 }
            last = diagnostic.file
        }
    }
}
