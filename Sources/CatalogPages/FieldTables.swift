import ByteOutput
import Records

/// Lists of mappings as tables: a column for each name, numbers to the right, and what all rows share said once.
extension FieldHTML {
    func writeTable(_ rows: [[NamedValue]], into output: inout OutputBuffer) {
        var columns: [String] = []
        for row in rows {
            for entry in row where !columns.contains(entry.name) && columns.count < 12 { columns.append(entry.name) }
        }
        let same = rows.count > 2 && columns.count > 3 ? columns.filter { isSame($0, in: rows) } : []
        if !same.isEmpty, same.count < columns.count {
            writeSame(same, of: rows[0], into: &output)
            columns.removeAll { same.contains($0) }
        }
        output.append("<div class=\"table-scroll\"><table><thead><tr>")
        for column in columns {
            let isNumber = rows.contains { $0[field: column]?.isNumber == true }
            wrap(
                isNumber ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">", FieldNames.label(column),
                "</th>", into: &output)
        }
        output.append("</tr></thead><tbody>")
        for row in rows {
            output.append("<tr>")
            for column in columns {
                let value = row[field: column]
                output.append(value?.isNumber == true ? "<td class=\"number\">" : "<td>")
                if let value {
                    // The cell has the class already.
                    if value.isNumber, let text = value.text {
                        output.append(html: text)
                    } else {
                        write(value, into: &output)
                    }
                }
                output.append("</td>")
            }
            output.append("</tr>")
        }
        output.append("</tbody></table></div>")
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
