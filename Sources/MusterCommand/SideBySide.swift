import CatalogPages
import Diagnostics

/// Rows with a column for each record, whose words are broken into lines: for a terminal.
struct SideBySide {
    private static let gap = 2
    private static let widestLabel = 30
    /// A longer value is cut: whoever wants all of it takes JSON.
    private static let longest = 240

    private let names: [String]
    private let columns: Int
    private let labelWidth: Int
    private let width: Int
    private var lines: [String] = []
    /// Whether the heads of columns stand above what follows.
    private var hasHead = false

    init(_ names: [String], columns: Int) {
        self.names = names
        self.columns = columns
        labelWidth = min(SideBySide.widestLabel, columns / (names.count + 1))
        // Two blanks, the label, two blanks, the sign and one blank stand before the first value.
        width = (columns - 2 - labelWidth - 4 - SideBySide.gap * (names.count - 1)) / names.count
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    mutating func add(line: String) { lines.append(line) }

    /// An empty title begins rows without one.
    mutating func add(title: String) {
        lines.append("")
        if !title.isEmpty { lines.append(VisibleText.oneLine(title)) }
        if !hasHead { addCells("", " ", names) }
        hasHead = true
    }

    mutating func add(words: String) {
        lines += VisibleText.wrapped(VisibleText.oneLine(words), columns: columns - 2).map { "  " + $0 }
    }

    mutating func add(_ row: ComparedRow) {
        addCells(row.label, row.isDifferent ? "≠" : " ", row.texts.map { $0.map(SideBySide.cut) ?? "–" })
    }

    private mutating func addCells(_ label: String, _ sign: String, _ cells: [String]) {
        let label = SideBySide.broken(label, labelWidth)
        let parts = cells.map { SideBySide.broken($0, width) }
        for index in 0..<max(label.count, parts.map(\.count).max() ?? 0) {
            var line = "  " + TextTable.padded(index < label.count ? label[index] : "", to: labelWidth)
            line += "  " + (index == 0 ? sign : " ") + " "
            for (column, part) in parts.enumerated() {
                let cell = index < part.count ? part[index] : ""
                line += column == parts.count - 1 ? cell : TextTable.padded(cell, to: width + SideBySide.gap)
            }
            while line.hasSuffix(" ") { line.removeLast() }
            lines.append(line)
        }
    }

    private static func cut(_ text: String) -> String {
        guard text.unicodeScalars.count > longest else { return text }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: text.unicodeScalars.prefix(longest - 1))
        return String(scalars) + "…"
    }

    /// `text` in lines of at most `width` columns, broken at blanks, and anywhere within a longer word.
    private static func broken(_ text: String, _ width: Int) -> [String] {
        VisibleText.wrapped(VisibleText.oneLine(text), columns: width).flatMap { line -> [String] in
            var lines = [""]
            var used = 0
            for scalar in line.unicodeScalars {
                let own = VisibleText.width(of: scalar)
                if used + own > width, used > 0 {
                    lines.append("")
                    used = 0
                }
                lines[lines.count - 1].unicodeScalars.append(scalar)
                used += own
            }
            return lines
        }
    }
}
