import Diagnostics

/// Rows in aligned columns, for a terminal.
struct TextTable {
    private static let gap = 2
    private static let narrowest = 16

    private var rows: [[String]]

    init(header: [String]) { rows = [header] }

    mutating func add(_ cells: [String]) { rows.append(cells.map(VisibleText.oneLine)) }

    /// The lines; the column `flexible` gives way where all together are wider than `columns`.
    func lines(columns: Int, flexible: Int) -> [String] {
        var widths = (rows.first ?? []).indices.map { column in
            rows.map { VisibleText.width(of: $0[column]) }.max() ?? 0
        }
        let excess = widths.reduce(0) { $0 + $1 + TextTable.gap } - TextTable.gap - columns
        if excess > 0 { widths[flexible] = max(min(widths[flexible], TextTable.narrowest), widths[flexible] - excess) }
        return rows.map { row in
            var line = ""
            for (index, cell) in row.enumerated() {
                let cut = TextTable.cut(cell, to: widths[index])
                let isLast = row[(index + 1)...].allSatisfy(\.isEmpty)
                line += isLast ? cut : TextTable.padded(cut, to: widths[index] + TextTable.gap)
            }
            while line.hasSuffix(" ") { line.removeLast() }
            return line
        }
    }

    static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - VisibleText.width(of: text)))
    }

    /// `text` with `…` for what does not fit.
    private static func cut(_ text: String, to width: Int) -> String {
        guard VisibleText.width(of: text) > width else { return text }
        var result = ""
        var used = 1
        for scalar in text.unicodeScalars {
            used += VisibleText.width(of: scalar)
            if used > width { break }
            result.unicodeScalars.append(scalar)
        }
        return result + "…"
    }
}
