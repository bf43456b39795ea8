import ByteOutput

/// A value of a column, and what people are shown instead where that differs.
package struct ColumnValue: Sendable {
    package var text: String
    package var label: String?
    /// The path of its page, only for a record with a label whose page has a made-up name.
    package var page: String?

    package init(_ text: String, label: String? = nil, page: String? = nil) {
        self.text = text
        self.label = label
        self.page = page
    }
}

/// What lists of one kind filter, sort and show: values for each of its documents.
package struct Column: Sendable {
    package enum Content: Sendable {
        case one([ColumnValue?])
        case many([[ColumnValue]])
        case number([Int?])

        var type: String {
            switch self {
            case .one: "one"
            case .many: "many"
            case .number: "number"
            }
        }
    }

    /// How values follow each other.
    package enum Order: Sendable {
        case label
        /// By size, for texts that are numbers.
        case size
        /// The choices of a field first, in their order.
        case choices([String])
    }

    package let name: String
    package let title: String
    package let isFacet: Bool
    package let kind: String
    package let content: Content
    package let order: Order

    /// `name` is part of a file's name, `a-z A-Z 0-9 _ -`; a facet's values are offered for choosing.
    package init(
        name: String, title: String, isFacet: Bool, kind: String, content: Content, order: Order = .label
    ) {
        self.name = name
        self.title = title
        self.isFacet = isFacet
        self.kind = kind
        self.content = content
        self.order = order
    }

    /// Whether any document has a value.
    package var hasValues: Bool {
        switch content {
        case .one(let values): values.contains { $0 != nil }
        case .many(let values): values.contains { !$0.isEmpty }
        case .number(let values): values.contains { $0 != nil }
        }
    }

    var head: ColumnHead {
        ColumnHead(name: name, title: title, type: content.type, isFacet: isFacet, kind: kind)
    }

    var part: SearchPart {
        var codes: [UInt8] = []
        var values: [ColumnValue]?
        switch content {
        case .number(let numbers): for number in numbers { NumberText.append(number.map { $0 + 1 } ?? 0, to: &codes) }
        case .one(let ones):
            let (used, places) = numbered(ones.lazy.compactMap { $0 })
            values = used
            var next = places[...]
            for one in ones { NumberText.append(one == nil ? 0 : next.removeFirst() + 1, to: &codes) }
        case .many(let many):
            let (used, places) = numbered(many.lazy.flatMap { $0 })
            values = used
            var next = places[...]
            for list in many {
                NumberText.append(list.count, to: &codes)
                for _ in list { NumberText.append(next.removeFirst() + 1, to: &codes) }
            }
        }
        return SearchPart("c/\(kind).\(name)", reserving: codes.count + (values?.count ?? 0) * 16) { json in
            json.object { json in
                if let values { json.array("values") { json in for value in values { value.write(&json) } } }
                json.key("codes")
                json.literal("\"" + String(decoding: codes, as: UTF8.self) + "\"")
            }
        }
    }

    /// The different values in their order, and for each of `all` its place among them.
    ///
    /// Texts are told apart by bytes: comparing strings takes quadratic time on what some cards hold.
    func numbered(_ all: some Sequence<ColumnValue>) -> (values: [ColumnValue], places: [Int]) {
        var table = TermTable(capacity: 64)
        var used: [ColumnValue] = []
        let numbers = all.map { value in
            let number = table.number(of: value.text)
            if number == used.count { used.append(value) }
            return number
        }
        let keys = used.map { FoldedText.sortKey($0.label ?? $0.text) }
        let ranks = ranks(used)
        let order = used.indices.sorted { left, right in
            if ranks[left] != ranks[right] { return ranks[left] < ranks[right] }
            if keys[left] != keys[right] { return keys[left].lexicographicallyPrecedes(keys[right]) }
            return used[left].text.utf8.lexicographicallyPrecedes(used[right].text.utf8)
        }
        var places = [Int](repeating: 0, count: used.count)
        for (place, number) in order.enumerated() { places[number] = place }
        return (order.map { used[$0] }, numbers.map { places[$0] })
    }

    /// What comes before labels in the order of values.
    private func ranks(_ values: [ColumnValue]) -> [Double] {
        switch order {
        case .label: return values.map { _ in 0 }
        case .size: return values.map { Double($0.text) ?? .infinity }
        case .choices(let choices):
            var table = TermTable(capacity: 64)
            for choice in choices { _ = table.number(of: choice) }
            // What is no choice comes after all that are.
            return values.map { Double(min(table.number(of: $0.text), choices.count)) }
        }
    }
}

/// What the root says of a column.
struct ColumnHead: Sendable {
    var name: String
    var title: String
    var type: String
    var isFacet: Bool
    var kind: String
}

extension ColumnValue {
    fileprivate func write(_ json: inout JSONWriter) {
        guard let label else { return json.string(text) }
        json.array { json in
            json.string(text)
            json.string(label)
            if let page { json.string(page) }
        }
    }
}
