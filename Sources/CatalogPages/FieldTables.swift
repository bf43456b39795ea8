import ByteOutput
import Records

/// Lists of mappings as tables: a column for each name, numbers to the right, and what all rows share said once.
extension FieldHTML {
    func writeTable(_ rows: [[NamedValue]], into output: inout OutputBuffer) {
        var columns = FieldHTML.columns(of: rows)
        let same = rows.count > 2 && columns.count > 3 ? columns.filter { isSame($0, in: rows) } : []
        if !same.isEmpty, same.count < columns.count {
            writeSame(same, of: rows[0], into: &output)
            columns.removeAll { same.contains($0) }
        }
        let charts = ResultCharts(rows)
        writeHead(columns, of: rows, hasCharts: charts != nil, into: &output)
        for (place, row) in rows.enumerated() {
            output.append("<tr>")
            writeCells(columns, of: row, into: &output) { column, output in
                guard let charts, column == "value" else { return }
                output.append("<td>")
                charts.write(place, into: &output)
                output.append("</td>")
            }
        }
        output.append("</tbody></table></div>")
        if let charts { wrap("<p class=\"same\">", charts.words, "</p>", into: &output) }
    }

    /// Mappings under names, such as controls, with the name at the head of each row.
    func writeTable(named entries: [NamedValue], into output: inout OutputBuffer) {
        let rows = entries.compactMap(\.value.map)
        let columns = FieldHTML.columns(of: rows)
        writeHead(columns, of: rows, corner: "Name", into: &output)
        for (entry, row) in zip(entries, rows) {
            wrap("<tr><th scope=\"row\">", FieldNames.label(entry.name), "</th>", into: &output)
            writeCells(columns, of: row, into: &output)
        }
        output.append("</tbody></table></div>")
    }

    private static func columns(of rows: [[NamedValue]]) -> [String] {
        var columns: [String] = []
        for row in rows {
            for entry in row where !columns.contains(entry.name) && columns.count < 12 { columns.append(entry.name) }
        }
        return columns
    }

    private func writeHead(
        _ columns: [String], of rows: [[NamedValue]], corner: String? = nil, hasCharts: Bool = false,
        into output: inout OutputBuffer
    ) {
        output.append("<div class=\"table-scroll\"><table><thead><tr>")
        if let corner { wrap("<th scope=\"col\">", corner, "</th>", into: &output) }
        for column in columns {
            let isNumber = rows.contains { $0[field: column]?.isNumber == true }
            wrap(
                isNumber ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">", FieldNames.label(column),
                "</th>", into: &output)
            if hasCharts, column == "value" {
                output.append("<th scope=\"col\"><span class=\"hidden\">Chart</span></th>")
            }
        }
        output.append("</tr></thead><tbody>")
    }

    /// The cells of a row, each with what comes after it, and the row's end.
    private func writeCells(
        _ columns: [String], of row: [NamedValue], into output: inout OutputBuffer,
        after: (String, inout OutputBuffer) -> Void = { _, _ in }
    ) {
        for column in columns {
            let value = row[field: column]
            output.append(value?.isNumber == true ? "<td class=\"number\">" : "<td>")
            if let value { writeCell(value, into: &output) }
            output.append("</td>")
            after(column, &output)
        }
        output.append("</tr>")
    }

    private func writeCell(_ value: FieldValue, into output: inout OutputBuffer) {
        // The cell has the class already.
        if value.isNumber, let text = value.text { return output.append(html: FieldNames.grouped(text)) }
        guard let items = value.list, !items.isEmpty, items.allSatisfy({ $0.map != nil }) else {
            return write(value, into: &output)
        }
        // No table stands in a table: each mapping is a line of its values.
        for item in items {
            output.append("<div>")
            for (index, entry) in (item.map ?? []).enumerated() {
                if index > 0 { output.append(", ") }
                write(entry.value, into: &output)
            }
            output.append("</div>")
        }
    }

    /// Whether all rows say the same short thing under `column`, so that saying it once is enough.
    private func isSame(_ column: String, in rows: [[NamedValue]]) -> Bool {
        guard let first = rows[0][field: column], let text = first.text, first.list == nil, !first.isNumber
        else { return false }
        return rows.allSatisfy { row in
            guard let value = row[field: column], value.claim == nil, value.list == nil else { return false }
            return value.text?.hasSameBytes(as: text) ?? false
        }
    }

    private func writeSame(_ columns: [String], of row: [NamedValue], into output: inout OutputBuffer) {
        output.append("<p class=\"same\">In all rows: ")
        for (index, column) in columns.enumerated() {
            if index > 0 { output.append("; ") }
            output.append(html: FieldNames.label(column) + " ")
            if let value = row[field: column] { write(value, into: &output) }
        }
        output.append("</p>")
    }
}

extension FieldValue {
    /// Whether the value is a number and nothing beside it.
    fileprivate var isNumber: Bool { if case .number = content { claim == nil } else { false } }
}
