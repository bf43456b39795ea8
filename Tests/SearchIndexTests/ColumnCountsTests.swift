import Testing

@testable import SearchIndex

/// What lists say of a column before any script has run.
@Suite struct ColumnCountsTests {
    private func column(_ content: Column.Content, _ order: Column.Order = .label) -> Column {
        Column(name: "stage", title: "Stage", isFacet: true, kind: "model", content: content, order: order)
    }

    @Test func `Values are counted in their order, documents without one apart`() {
        let values = ["retired", nil, "draft", "retired", "b", "a"].map { $0.map { ColumnValue($0) } }
        let column = column(.one(values), .choices(["draft", "retired"]))
        #expect(column.valueCounts().map(\.value.text) == ["draft", "retired", "a", "b"])
        #expect(column.valueCounts().map(\.count) == [1, 2, 1, 1])
        #expect(column.count == 6 && column.countWithout == 1)
        #expect(column.texts(0) == ["retired"] && column.texts(1) == [])
    }

    @Test func `A document with several values counts for each`() {
        let column = column(.many([[ColumnValue("x"), ColumnValue("y", label: "Y")], [], [ColumnValue("x")]]))
        #expect(column.valueCounts().map(\.count) == [2, 1] && column.countWithout == 1)
        #expect(column.valueCounts()[1].value.label == "Y")
        #expect(column.texts(0) == ["x", "y"] && column.texts(1) == [])
    }

    @Test func `Numbers have no values to choose`() {
        let column = column(.number([3, nil, 0]))
        #expect(column.valueCounts().isEmpty && column.count == 3 && column.countWithout == 1)
        #expect(column.texts(0) == ["3"] && column.texts(1) == [] && column.texts(2) == ["0"])
    }
}
