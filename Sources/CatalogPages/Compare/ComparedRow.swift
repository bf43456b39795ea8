import SourceText

/// One thing that records are compared by, with what each has of it.
package struct ComparedRow: Sendable {
    /// A value as it is read and as it is compared: `[a, b]` and `[b, a]` read differently and are the same.
    package struct Value: Sendable {
        package var text: String
        package var key: UTF8Key

        package init(_ text: String, key: String? = nil) {
            self.text = text
            self.key = UTF8Key(key ?? text)
        }
    }

    /// Such as `regulation.materiality`.
    package var name: String
    /// The same for people.
    package var label: String
    /// For each record; nil where it has none.
    package var values: [Value?]

    package init(_ name: String, _ label: String, _ values: [Value?]) {
        self.name = name
        self.label = label
        self.values = values
    }

    package init(_ name: String, _ label: String, texts: [String?]) {
        self.init(name, label, texts.map { $0.map { Value($0) } })
    }

    package var isDifferent: Bool { !values.dropFirst().allSatisfy { $0?.key == values[0]?.key } }
    package var isEmpty: Bool { values.allSatisfy { $0 == nil } }
    package var texts: [String?] { values.map { $0?.text } }
    /// How many records have a value.
    package var count: Int { values.count { $0 != nil } }
}

/// Rows under a title.
package struct ComparedSection: Sendable {
    package var title: String
    package var rows: [ComparedRow]
}
