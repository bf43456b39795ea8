import ByteOutput
import FrontMatter
import Records

/// The results of `model-index`, in whatever shape a card has them.
struct EvaluationTable {
    private struct Row {
        var task: String
        var dataset: String
        var metric: String
        var value: String
    }

    private static let mostRows = 200
    private var rows: [Row] = []
    private var left = 0

    init(_ record: Record) {
        for entry in record.hubFields[field: "model-index"]?.list ?? [] {
            for result in entry.map?[field: "results"]?.list ?? [] {
                guard let result = result.map else { continue }
                take(result)
            }
        }
    }

    private mutating func take(_ result: [NamedValue]) {
        let task = result[field: "task"]?.map
        let dataset = result[field: "dataset"]?.map
        for metric in result[field: "metrics"]?.list ?? [] {
            guard let metric = metric.map else { continue }
            if rows.count >= EvaluationTable.mostRows {
                left += 1
                continue
            }
            let split = dataset?[field: "split"]?.text.map { " (\($0))" } ?? ""
            rows.append(
                Row(
                    task: name(task) ?? "", dataset: (name(dataset) ?? "") + split, metric: name(metric) ?? "",
                    value: metric[field: "value"].map(plain) ?? ""))
        }
    }

    private func name(_ values: [NamedValue]?) -> String? {
        values?[field: "name"]?.text ?? values?[field: "type"]?.text
    }

    private func plain(_ value: FieldValue) -> String {
        if case .open(let node) = value.content { return node.scalar?.text ?? "see the card" }
        return value.text ?? ""
    }

    /// A table; nil where there are no results.
    var html: [UInt8]? {
        guard !rows.isEmpty else { return nil }
        var output = OutputBuffer()
        // A column that no row fills would be an empty promise.
        let columns = [("Task", \Row.task), ("Dataset", \Row.dataset), ("Metric", \Row.metric)].filter { column in
            rows.contains { !$0[keyPath: column.1].utf8.isEmpty }
        }
        output.append("<div class=\"table-scroll\"><table><thead><tr>")
        for column in columns { output.append("<th scope=\"col\">\(column.0)</th>") }
        output.append("<th scope=\"col\" class=\"number\">Value</th></tr></thead><tbody>")
        for row in rows {
            output.append("<tr>")
            for column in columns {
                output.append("<td>")
                output.append(html: row[keyPath: column.1])
                output.append("</td>")
            }
            output.append("<td class=\"number\">")
            output.append(html: row.value)
            output.append("</td></tr>")
        }
        output.append("</tbody></table></div>")
        if left > 0 { output.append("<p>\(left) more results stand in the card's front matter.</p>") }
        return output.take()
    }
}
