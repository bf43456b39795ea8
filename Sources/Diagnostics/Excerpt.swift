import SourceText

/// The source line of a finding, cut to what fits a terminal, with what underlines the finding's range.
struct Excerpt {
    private static let columns = 110
    /// Of a long range this much is shown, and of a long line this much before it.
    private static let markedColumns = 80
    private static let leadColumns = 30
    /// Bytes looked at before and after the range's start: a line of megabytes costs as little as a short one.
    private static let bytesBefore = 240
    private static let bytesAfter = 480

    let line: Int
    let text: String
    let underline: String

    /// One sign as shown; a tab's width is settled only where it comes to stand.
    private struct Cell {
        var shown: String
        var width: Int
        var isTab: Bool { shown == "\t" }
    }

    init(of range: ByteRange, in file: PlacedFile) {
        let range = file.clipped(range)
        line = file.lines.line(at: range.start)
        let whole = file.lineRange(at: range.start)
        let start = min(range.start, whole.end)
        let end = min(max(range.end, start), whole.end)
        let from = file.boundary(max(whole.start, start - Excerpt.bytesBefore))
        let to = max(start, file.boundary(min(whole.end, start + Excerpt.bytesAfter)))
        let shownEnd = min(end, to)
        var before = Excerpt.cells(file.bytes[from..<start])
        var marked = Excerpt.cells(file.bytes[start..<shownEnd])
        var after = Excerpt.cells(file.bytes[shownEnd..<to])
        var isCutBefore = from > whole.start
        var isCutAfter = to < whole.end
        if isCutBefore || isCutAfter || Excerpt.width(before + marked + after) > Excerpt.columns {
            if Excerpt.cut(&marked, to: Excerpt.markedColumns) {
                after = []
                isCutAfter = true
            }
            let room = max(0, Excerpt.columns - Excerpt.width(marked))
            let lead = max(min(room, Excerpt.leadColumns), room - Excerpt.width(after))
            isCutBefore = Excerpt.cutFront(&before, to: lead) || isCutBefore
            isCutAfter = Excerpt.cut(&after, to: room - Excerpt.width(before)) || isCutAfter
        }
        if isCutBefore { before.insert(Cell(shown: "…", width: 1), at: 0) }
        if isCutAfter { after.append(Cell(shown: "…", width: 1)) }
        (text, underline) = Excerpt.laidOut(before, marked, after)
    }

    private static func cells(_ bytes: ArraySlice<UInt8>) -> [Cell] {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
            if scalar == "\t" { return Cell(shown: "\t", width: 4) }
            if let name = VisibleText.replacement(for: scalar) {
                return Cell(shown: name, width: name.unicodeScalars.count)
            }
            return Cell(shown: String(scalar), width: VisibleText.width(of: scalar))
        }
    }

    private static func width(_ cells: [Cell]) -> Int { cells.reduce(0) { $0 + $1.width } }

    /// Keeps the beginning that fits; true where something was cut.
    private static func cut(_ cells: inout [Cell], to columns: Int) -> Bool {
        var used = 0
        for (index, cell) in cells.enumerated() {
            used += cell.width
            if used > columns {
                cells.removeSubrange(index...)
                return true
            }
        }
        return false
    }

    /// Keeps the end that fits; true where something was cut.
    private static func cutFront(_ cells: inout [Cell], to columns: Int) -> Bool {
        cells.reverse()
        let isCut = cut(&cells, to: columns)
        // A mark whose letter was cut would sit on the ellipsis.
        while isCut, let last = cells.last, last.width == 0 { cells.removeLast() }
        cells.reverse()
        return isCut
    }

    private static func laidOut(_ before: [Cell], _ marked: [Cell], _ after: [Cell]) -> (String, String) {
        var text = ""
        var column = 0
        func append(_ cells: [Cell]) {
            for cell in cells {
                if cell.isTab {
                    let blanks = 4 - column % 4
                    text += String(repeating: " ", count: blanks)
                    column += blanks
                } else {
                    text += cell.shown
                    column += cell.width
                }
            }
        }
        append(before)
        let indent = column
        append(marked)
        let length = max(1, column - indent)
        append(after)
        return (text, String(repeating: " ", count: indent) + String(repeating: "^", count: length))
    }
}
