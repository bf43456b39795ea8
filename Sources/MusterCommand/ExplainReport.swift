import ByteOutput
import CatalogPages
import Diagnostics
import Records
import RegistryRisk
import RiskAssessment

/// One record's score opened up, in the forms of `muster show --explain`.
struct ExplainReport {
    /// Rises when a key is renamed or changes its meaning.
    private static let schema = "muster-explanation-1"
    /// Of the changes that would do, so many are shown.
    private static let mostChanges = 5
    private static let numberWidth = 8

    private let words: ExplanationWords
    private let record: Record

    init(_ risk: RegistryRisk, _ position: Int) {
        words = ExplanationWords(risk, position)
        record = risk.registry.records[position]
    }

    private var risk: RegistryRisk { words.risk }

    private func place(_ line: CardLine?) -> String { line.map { " [\($0.words)]" } ?? "" }

    private func sentence(_ distance: ExplanationWords.Distance) -> String {
        let all = distance.changes.map(\.words)
        guard !all.isEmpty else {
            return "The score is \(distance.words): no single answer or control would take it there."
        }
        return "The score is \(distance.words): each of these alone would take it there, to the score beside it."
    }

    private func factorWords(_ factor: ExplanationWords.Factor) -> String {
        "\(factor.title) (\(factor.id)): \(RiskWords.decimal(factor.weight)) of \(RiskWords.decimal(words.weights))"
            + " × \(RiskWords.points(factor.value))"
    }

    private func termWords(_ term: ExplanationWords.Term) -> String {
        switch term.reason {
        case .inherited: "inherited: " + term.words
        case .floor: "signal \(term.name ?? "") " + term.words
        case .control: "control \(term.name ?? ""): " + term.words
        default: term.name.map { "\($0): \(term.words)" } ?? term.words
        }
    }

    private func actionWords(_ action: RequiredAction) -> String {
        let isDone = action.state == .met
        var who = action.action.role
        if let count = action.action.approvals { who += ", \(counted(count, "approval"))" }
        return "[\(isDone ? "x" : " ")] \(action.action.text) (\(who)): \(ActionWords.state(action, risk))"
    }

    // MARK: Text

    func text(columns: Int) -> String {
        let width = columns - 2 * (ExplainReport.numberWidth + 1)
        var lines = [VisibleText.oneLine(record.title), VisibleText.oneLine(record.reference), ""]
        lines += VisibleText.wrapped(VisibleText.oneLine(words.summary), columns: columns)
        let rubric = VisibleText.oneLine("\(risk.rubric.id) \(risk.rubric.version)")
        let day = risk.date.map { ", on \($0.words)." } ?? "; no day is known, so no evidence holds."
        lines.append("Rubric \(rubric)\(day)")
        lines += [""] + rows("", 0, width, inner: "factor", outer: "score")
        lines += rows("Score", 0, width, outer: RiskWords.points(words.score))
        for factor in words.factors {
            let outer = RiskWords.points(factor.amount)
            lines += rows(factorWords(factor), 1, width, inner: RiskWords.points(factor.value), outer: outer)
            for term in factor.terms {
                lines += rows(termWords(term) + place(term.line), 2, width, inner: RiskWords.points(term.amount))
            }
        }
        if words.rounding != 0 { lines += rows("rounding", 1, width, outer: RiskWords.points(words.rounding)) }
        if !words.decisions.isEmpty {
            lines += ["", "What else counts"]
            for statement in words.decisions { lines += item(statement.words + place(statement.line), columns) }
        }
        for distance in [words.up, words.down].compactMap({ $0 }) {
            lines += [""] + VisibleText.wrapped(sentence(distance), columns: columns)
            let changes = zip(distance.changes, distance.neighbour.changes)
            for (statement, change) in changes.prefix(ExplainReport.mostChanges) {
                lines += rows(
                    statement.words + place(statement.line), 1, width, outer: RiskWords.points(change.score))
            }
            let more = distance.changes.count - ExplainReport.mostChanges
            if more > 0 { lines.append("  and \(more) more") }
        }
        if !words.actions.isEmpty {
            let tier = risk[words.position].isUnassessed ? "its tier" : "an inherent tier of " + inherentTier
            lines += ["", "What \(tier) asks for"]
            for action in words.actions { lines += item(actionWords(action), columns, hanging: 4) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var inherentTier: String { risk.rubric.tiers[risk[words.position].inherentTier].id }

    private func item(_ text: String, _ columns: Int, hanging: Int = 0) -> [String] {
        let indent = "  "
        let parts = VisibleText.wrapped(VisibleText.oneLine(text), columns: max(24, columns - 2 - hanging))
        return parts.enumerated().map { indent + ($0 > 0 ? TextTable.blank(hanging) : "") + $1 }
    }

    /// `text` in lines of at most `width`, with numbers to the right of the first.
    private func rows(_ text: String, _ depth: Int, _ width: Int, inner: String = "", outer: String = "") -> [String] {
        let indent = TextTable.blank(2 * depth)
        var parts = VisibleText.wrapped(VisibleText.oneLine(text), columns: max(24, width - 2 * depth))
        if parts.isEmpty { parts = [""] }
        return parts.enumerated().map { index, part in
            let line = indent + (index > 0 ? "  " : "") + part
            guard index == 0 else { return line }
            let numbers = [inner, outer].map {
                TextTable.blank(ExplainReport.numberWidth + 1 - VisibleText.width(of: $0)) + $0
            }.joined()
            var whole = TextTable.padded(line, to: width) + numbers
            while whole.hasSuffix(" ") { whole.removeLast() }
            return whole
        }
    }

    // MARK: Markdown

    func markdown() -> String {
        func escaped(_ text: String) -> String { MarkdownText.escaped(text) }
        func code(_ line: CardLine?) -> String { line.map { " (" + MarkdownText.code($0.words) + ")" } ?? "" }
        var lines = ["## Why \(MarkdownText.code(record.reference)) has its score", "", escaped(words.summary), ""]
        var rows: [[String]] = []
        for factor in words.factors {
            rows.append([
                "**\(escaped(factorWords(factor)))**", "**\(RiskWords.points(factor.value))**",
                "**\(RiskWords.points(factor.amount))**",
            ])
            rows += factor.terms.map { [escaped(termWords($0)) + code($0.line), RiskWords.points($0.amount), ""] }
        }
        if words.rounding != 0 { rows.append(["rounding", "", RiskWords.points(words.rounding)]) }
        rows.append(["**Score**", "", "**\(RiskWords.points(words.score))**"])
        lines += MarkdownText.table(["Why", "Factor", "Score"], numbers: [1, 2], rows)
        if !words.decisions.isEmpty { lines += ["", "### What else counts", ""] }
        for statement in words.decisions { lines.append("- \(escaped(statement.words))\(code(statement.line))") }
        for distance in [words.up, words.down].compactMap({ $0 }) {
            lines += ["", "### " + escaped(sentence(distance))]
            if !distance.changes.isEmpty { lines.append("") }
            for (statement, change) in zip(distance.changes, distance.neighbour.changes) {
                lines.append(
                    "- \(escaped(statement.words))\(code(statement.line)): \(RiskWords.points(change.score))")
            }
        }
        if !words.actions.isEmpty { lines += ["", "### Required actions", ""] }
        for action in words.actions {
            let text = actionWords(action)
            lines.append("- " + text.prefix(4) + escaped(String(text.dropFirst(4))))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: JSON

    func json() -> [UInt8] {
        var json = JSONWriter(indent: 2, reserving: 32_768)
        json.object { json in
            json.field("schema", ExplainReport.schema)
            json.field("record", record.reference)
            json.field("kind", record.kind.rawValue)
            RiskJSON.head(risk, &json)
            RiskJSON.fields(risk, words.position, &json)
            RiskJSON.fields(words, &json)
        }
        return json.finished()
    }
}
