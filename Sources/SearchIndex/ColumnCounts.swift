/// What pages say of a column without a script.
extension Column {
    package var type: String { content.type }

    /// How many documents the kind has.
    package var count: Int {
        switch content {
        case .one(let values): values.count
        case .many(let values): values.count
        case .number(let values): values.count
        }
    }

    /// The values in their order, each with how many documents have it; none of a column of numbers.
    package func valueCounts() -> [(value: ColumnValue, count: Int)] {
        let all: [ColumnValue]
        switch content {
        case .one(let values): all = values.compactMap { $0 }
        case .many(let values): all = values.flatMap { $0 }
        case .number: return []
        }
        let (values, places) = numbered(all)
        var counts = [Int](repeating: 0, count: values.count)
        for place in places { counts[place] += 1 }
        return Array(zip(values, counts))
    }

    /// How many documents have no value.
    package var countWithout: Int {
        switch content {
        case .one(let values): values.count { $0 == nil }
        case .many(let values): values.count { $0.isEmpty }
        case .number(let values): values.count { $0 == nil }
        }
    }

    /// The values of a document, by its place in the kind, as texts.
    package func texts(_ index: Int) -> [String] {
        switch content {
        case .one(let values): values[index].map { [$0.text] } ?? []
        case .many(let values): values[index].map(\.text)
        case .number(let values): values[index].map { [String($0)] } ?? []
        }
    }
}
