import Diagnostics

/// Rows in aligned columns, for a terminal.
struct TextTable {
    private static let gap = 2
    private static let narrowest = 16

    private var rows: [[String]]
    /// The columns of numbers, which stand to the right.
    private let numbers: Set<Int>

    init(header: [String], numbers: Set<Int> = []) {
        rows = [header]
        self.numbers = numbers
    }

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
                if numbers.contains(index) { line += TextTable.blank(widths[index] - VisibleText.width(of: cut)) }
                let width = numbers.contains(index) ? VisibleText.width(of: cut) : widths[index]
                line += isLast ? cut : TextTable.padded(cut, to: width + TextTable.gap)
            }
            while line.hasSuffix(" ") { line.removeLast() }
            return line
        }
    }

    /// The same without the columns in which no row has anything, the header left aside.
    func withoutEmptyColumns(keeping kept: Set<Int>) -> (table: TextTable, kept: [Int]) {
        let columns = (rows.first ?? []).indices.filter { column in
            kept.contains(column) || rows.dropFirst().contains { !$0[column].isEmpty }
        }
        var table = TextTable(
            header: columns.map { rows[0][$0] },
            numbers: Set(columns.indices.filter { numbers.contains(columns[$0]) }))
        for row in rows.dropFirst() { table.rows.append(columns.map { row[$0] }) }
        return (table, columns)
    }

    static func blank(_ width: Int) -> String { String(repeating: " ", count: max(0, width)) }

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
