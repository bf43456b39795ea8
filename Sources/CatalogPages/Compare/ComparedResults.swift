import FrontMatter
import Records
import SourceText
import Vocabulary

/// What was measured of records, side by side; what was not measured alike is never put into one row.
package struct ComparedResults: Sendable {
    /// What two numbers must share to be held against each other.
    package struct Measure: Sendable {
        package var metric: String
        /// The record, else as the card names it; empty where it says nothing.
        package var dataset: String
        /// Empty for the whole.
        package var slice: String
        /// `%`, or empty for the plain number.
        package var unit: String

        /// Spelling is no difference: `F1`, `f1_macro` and `f1 macro`.
        var key: UTF8Key {
            UTF8Key([metric, dataset, slice, unit].map(Measure.folded).joined(separator: "\u{0}"))
        }
        var metricKey: UTF8Key { UTF8Key(Measure.folded(metric)) }

        private static func folded(_ text: String) -> String {
            text.asciiLowercased.replacingUnderscores.split(separator: "-").joined(separator: " ")
        }

        /// "claims-2019, telephone, in %"; what tells one measure of a metric from another.
        package var circumstances: String {
            let parts = [dataset.isEmpty ? "no dataset named" : dataset, slice, unit.isEmpty ? "" : "in " + unit]
            return parts.filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }

    package struct Row: Sendable {
        package var measure: Measure
        package var values: [ComparedRow.Value?]

        package var row: ComparedRow { ComparedRow(measure.metric, measure.metric, values) }
    }

    /// Measured alike for two or more records.
    package let shared: [Row]
    /// Measured for one record alone.
    package let single: [Row]
    /// A sentence for each metric that several records have, and no two on the same data, slice and unit.
    package let notComparable: [String]

    init(_ catalog: Catalog, _ positions: [Int]) {
        var rows: [Row] = []
        var places: [UTF8Key: Int] = [:]
        for (column, position) in positions.enumerated() {
            for result in RecordResults(catalog, position).all {
                let key = result.measure.key
                let place = places[key] ?? rows.count
                if place == rows.count {
                    places[key] = place
                    rows.append(Row(measure: result.measure, values: positions.map { _ in nil }))
                }
                rows[place].values[column] = result.value.joined(to: rows[place].values[column])
            }
        }
        shared = rows.filter { $0.row.count > 1 }
        single = rows.filter { $0.row.count == 1 }
        notComparable = ComparedResults.sentences(shared, single, positions.map { catalog.registry.records[$0] })
    }

    package var isEmpty: Bool { shared.isEmpty && single.isEmpty }

    private static func sentences(_ shared: [Row], _ single: [Row], _ records: [Record]) -> [String] {
        let met = Set(shared.map(\.measure.metricKey))
        var seen: Set<UTF8Key> = []
        return single.compactMap { row in
            let key = row.measure.metricKey
            guard !met.contains(key), seen.insert(key).inserted else { return nil }
            let parts = records.indices.compactMap { column -> String? in
                let own = single.filter { $0.measure.metricKey == key && $0.values[column] != nil }
                guard let first = own.first else { return nil }
                let more = own.count > 1 ? " and \(own.count - 1) more" : ""
                return "\(records[column].reference) on \(first.measure.circumstances)\(more)"
            }
            guard parts.count > 1 else { return nil }
            return "\(row.measure.metric) is not comparable: measured for " + RiskWords.list(parts, "and") + "."
        }
    }
}

extension ComparedRow.Value {
    /// Two values for one measure are both told.
    fileprivate func joined(to other: ComparedRow.Value?) -> ComparedRow.Value {
        guard let other, other.key != key else { return self }
        return .init(other.text + "; " + text, key: other.key.string + "\u{0}" + key.string)
    }
}

/// The results of one card: under `evaluation`, and in the Hub's `model-index`.
struct RecordResults {
    struct Result {
        var measure: ComparedResults.Measure
        var value: ComparedRow.Value
    }

    private static let most = 200
    /// Measures that lie between 0 and 1: a larger number is a percentage.
    private static let shares = [
        "accuracy", "f1", "precision", "recall", "auc", "auroc", "roc_auc", "exact_match", "iou", "specificity",
        "sensitivity",
    ]

    private let catalog: Catalog
    private let facts: ComparedFacts
    private(set) var all: [Result] = []

    init(_ catalog: Catalog, _ position: Int) {
        self.catalog = catalog
        facts = ComparedFacts(catalog, position) { _ in false }
        let record = catalog.registry.records[position]
        for entry in record["evaluation"]?.list ?? [] {
            guard let map = entry.map, let value = map[field: "value"].flatMap({ facts.value($0) }) else { continue }
            let dataset = map[field: "dataset"].flatMap { facts.value($0)?.text } ?? ""
            add(map[field: "metric"]?.text ?? "", dataset, map[field: "slice"]?.text ?? "", value.text)
        }
        for entry in record.hubFields[field: "model-index"]?.list ?? [] {
            for result in entry.map?[field: "results"]?.list ?? [] {
                guard let result = result.map else { continue }
                let dataset = result[field: "dataset"]?.map
                let split = dataset?[field: "split"]?.text ?? ""
                for metric in result[field: "metrics"]?.list ?? [] {
                    guard let map = metric.map, let value = map[field: "value"].flatMap({ facts.value($0) }) else {
                        continue
                    }
                    let type = map[field: "type"]?.text
                    let name = map[field: "name"]?.text
                    add(type ?? name ?? "", self.dataset(dataset), split, value.text, named: type == nil ? nil : name)
                }
            }
        }
    }

    /// `name` tells measures of one card apart that have all else in common.
    private mutating func add(
        _ metric: String, _ dataset: String, _ slice: String, _ text: String, named name: String? = nil
    ) {
        let (metric, text) = (metric.trimmed, text.trimmed)
        guard !metric.isEmpty, !text.isEmpty, all.count < RecordResults.most else { return }
        var unit = ""
        var number = text
        if text.hasSuffix("%") {
            unit = "%"
            number = String(text.dropLast()).trimmed
        } else if let value = Double(text), value > 1, RecordResults.shares.contains(metric.asciiLowercased) {
            unit = "%"
        }
        let whole = slice.trimmed.asciiLowercased == "all"
        var measure = ComparedResults.Measure(
            metric: metric, dataset: dataset, slice: whole ? "" : slice.trimmed, unit: unit)
        if let name, all.contains(where: { $0.measure.key == measure.key }) {
            measure.slice += (measure.slice.isEmpty ? "" : ", ") + name.trimmed
        }
        all.append(Result(measure: measure, value: .init(number, key: ComparedFacts.numberKey(number))))
    }

    /// The dataset of a result, as the record where it is one.
    private func dataset(_ map: [NamedValue]?) -> String {
        guard let name = map?[field: "type"]?.text ?? map?[field: "name"]?.text else { return "" }
        let found = catalog.registry.find(name).filter { catalog.registry.records[$0].kind == .dataset }
        return found.count == 1 ? catalog.registry.records[found[0]].reference : name
    }
}
