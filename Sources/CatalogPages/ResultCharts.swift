import ByteOutput
import Diagrams
import Records
import SourceText

/// Small charts beside results that have slices, intervals or limits: those of one metric share a scale.
struct ResultCharts {
    /// For each row, its mark and the scale of its metric.
    private let drawn: [(mark: ResultMark, scale: ResultScale)?]

    /// nil where the rows are no results, or have nothing to see beside a number.
    init?(_ rows: [[NamedValue]]) {
        guard rows.contains(where: { $0[field: "metric"] != nil }) else { return nil }
        var groups: [[Int]] = []
        var places: [[UTF8Key]: Int] = [:]
        let marks = rows.map(ResultCharts.mark)
        for row in rows.indices where marks[row] != nil {
            let key = ["metric", "dataset", "unit"].map { UTF8Key(rows[row][field: $0]?.text ?? "") }
            let place = places[key] ?? groups.count
            if place == groups.count {
                places[key] = place
                groups.append([])
            }
            groups[place].append(row)
        }
        var drawn: [(mark: ResultMark, scale: ResultScale)?] = rows.map { _ in nil }
        for group in groups {
            guard let scale = ResultScale(group.compactMap { marks[$0] }) else { continue }
            for row in group { drawn[row] = marks[row].map { ($0, scale) } }
        }
        guard drawn.contains(where: { $0 != nil }) else { return nil }
        self.drawn = drawn
    }

    private static func mark(_ row: [NamedValue]) -> ResultMark? {
        ResultMark(
            value: number(row[field: "value"]),
            interval: (row[field: "ci"]?.list ?? []).compactMap { number($0) }, least: number(row[field: "min"]),
            most: number(row[field: "max"]))
    }

    private static func number(_ value: FieldValue?) -> Double? {
        if case .number(let text) = value?.content { Double(text) } else { nil }
    }

    func write(_ row: Int, into output: inout OutputBuffer) {
        guard let drawn = drawn[row] else { return }
        drawn.scale.write(drawn.mark, into: &output)
        if let miss = drawn.mark.miss { output.append(" <span class=\"late\">\(miss.rawValue)</span>") }
    }

    /// What the charts show, with those parts alone that there are.
    var words: String {
        let marks = drawn.compactMap { $0?.mark }
        let parts =
            ["the dot is the value"]
            + (marks.contains { $0.interval != nil } ? ["the line its confidence interval"] : [])
            + (marks.contains { $0.least != nil || $0.most != nil }
                ? ["a tick the least or the most that is acceptable"] : [])
        return "Each metric has its own scale, from its lowest to its highest number: " + RiskWords.list(parts, "and")
            + "."
    }
}
