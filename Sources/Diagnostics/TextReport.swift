import ByteOutput
import SourceText

/// Findings for people: one block each, then the totals and what to do next.
struct TextReport {
    /// Longer reasons are left to the rule's page.
    private static let longestReason = 400
    private static let columns = 100

    private let context: ReportContext
    private let rules: [String: ReportRule]
    private let places: SourcePlaces
    private var output = OutputBuffer()
    /// What has been said once and need not be said again.
    private var said: Set<UTF8Key> = []
    private var lastFile: String?

    init(_ context: ReportContext) {
        self.context = context
        rules = Dictionary(context.rules.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        places = SourcePlaces(context)
    }

    consuming func written(_ diagnostics: [Diagnostic]) -> [UInt8] {
        for diagnostic in diagnostics where !diagnostic.isAccepted {
            write(diagnostic)
            output.append("\n")
        }
        let totals = ReportTotals(diagnostics)
        writeTotals(totals)
        if let baseline = context.baseline { write(baseline, accepted: totals.accepted) }
        return output.take()
    }

    private mutating func write(_ diagnostic: Diagnostic) {
        let place = places.places(of: diagnostic.range, in: diagnostic.file)
        let severity = diagnostic.severity
        output.append(painted(location(diagnostic.file, place), "1"))
        output.append(": ")
        output.append(painted(severity.rawValue, colour(severity)))
        output.append("[\(VisibleText.oneLine(diagnostic.code))]: \(VisibleText.oneLine(diagnostic.summary))\n")
        if let range = diagnostic.range, let file = places.file(diagnostic.file) {
            write(Excerpt(of: range, in: file), severity)
        }
        for note in diagnostic.notes {
            let place = places.places(of: note.range, in: note.file)
            writeLine("note", "\(VisibleText.oneLine(note.message)): \(location(note.file, place))")
        }
        let rule = rules[diagnostic.code]
        if diagnostic.explanation.utf8.count <= TextReport.longestReason {
            writeOnce(
                "why", diagnostic.explanation, of: diagnostic.code, isGeneral: isSame(rule?.why, diagnostic.explanation)
            )
        }
        writeOnce("help", diagnostic.remedy, of: diagnostic.code, isGeneral: isSame(rule?.remedy, diagnostic.remedy))
        let isNewFile = lastFile.map { !$0.hasSameBytes(as: diagnostic.file) } ?? true
        if isNewFile, let owner = diagnostic.owner { writeLine("owner", owner) }
        lastFile = diagnostic.file
    }

    private mutating func write(_ excerpt: Excerpt, _ severity: Severity) {
        let number = String(excerpt.line)
        let gutter = String(repeating: " ", count: max(0, 4 - number.utf8.count)) + number
        let blank = String(repeating: " ", count: gutter.utf8.count)
        output.append(painted(gutter + " |", "2") + (excerpt.text.utf8.isEmpty ? "" : " ") + excerpt.text + "\n")
        let indent = excerpt.underline.prefix { $0 == " " }
        let carets = String(excerpt.underline.dropFirst(indent.count))
        output.append(painted(blank + " |", "2") + " " + indent + painted(carets, colour(severity)) + "\n")
    }

    /// Says what holds for all findings of a rule at the first of them, and what holds for one at each.
    private mutating func writeOnce(_ label: String, _ text: String, of code: String, isGeneral: Bool) {
        guard !text.utf8.isEmpty else { return }
        let isNew = said.insert(UTF8Key("\(label) \(code) \(text)")).inserted
        if isNew || !isGeneral { writeLine(label, text) }
    }

    private mutating func writeLine(_ label: String, _ text: String) {
        let lines = VisibleText.wrapped(VisibleText.oneLine(text), columns: TextReport.columns - 6 - label.utf8.count)
        let indent = String(repeating: " ", count: 8 + label.utf8.count)
        for (index, line) in lines.enumerated() {
            output.append(index == 0 ? "      " + painted(label + ":", "2") + " " : indent)
            output.append(line + "\n")
        }
    }

    /// Without knowledge of the rule, words that come again are its own.
    private func isSame(_ general: String?, _ text: String) -> Bool { general?.hasSameBytes(as: text) ?? true }

    private func location(_ file: String, _ place: PlaceRange?) -> String {
        let path = VisibleText.oneLine(file)
        return place.map { "\(path):\($0.start.line):\($0.start.column)" } ?? path
    }

    // MARK: Totals

    private mutating func writeTotals(_ totals: ReportTotals) {
        let files = counted(context.checkedFiles, "file")
        let parts = [(totals.errors, "error"), (totals.warnings, "warning"), (totals.notes, "note")]
            .filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
        guard !parts.isEmpty else {
            output.append(context.baseline == nil ? "No findings in \(files).\n" : "No new findings in \(files).\n")
            return
        }
        output.append(painted("\(parts.joined(separator: ", ")) in \(grouped(totals.files)) of \(files)", "1") + "\n")
        output.append(advice(totals) + "\n")
    }

    private func advice(_ totals: ReportTotals) -> String {
        if totals.fixes > 0, let command = context.fixCommand {
            return "`\(command)` mends \(grouped(totals.fixes)) of them; "
                + "each other one says under \"help\" what to do, once for every rule."
        }
        if totals.errors > 0 {
            return "Mend the errors first; \"help\" says how, once for every rule."
        }
        return "There are no errors. \"help\" says what to do about the rest, once for every rule."
    }

    private mutating func write(_ baseline: BaselineUse, accepted: Int) {
        let name = VisibleText.oneLine(baseline.name)
        output.append("\(counted(accepted, "finding")) \(accepted == 1 ? "is" : "are") accepted by \(name).\n")
        guard baseline.gone > 0 else { return }
        output.append(
            "\(counted(baseline.gone, "entry", "entries")) of it \(baseline.gone == 1 ? "is" : "are") gone: "
                + "run `\(VisibleText.oneLine(baseline.updateCommand))` to shrink it.\n")
    }

    private func counted(_ count: Int, _ noun: String, _ nouns: String) -> String {
        "\(grouped(count)) \(count == 1 ? noun : nouns)"
    }

    private func counted(_ count: Int, _ noun: String) -> String { counted(count, noun, noun + "s") }

    /// Thousands set apart by a narrow blank that does not break.
    private func grouped(_ count: Int) -> String {
        let digits = Array(String(count).utf8)
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result += "\u{202F}" }
            result.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return result
    }

    // MARK: Colour

    private func colour(_ severity: Severity) -> String {
        switch severity {
        case .error: "1;31"
        case .warning: "1;33"
        case .note: "1;34"
        }
    }

    private func painted(_ text: String, _ code: String) -> String {
        context.usesColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
