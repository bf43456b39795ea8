import ByteOutput

/// The edges as a table, one a line, for spreadsheets.
enum CSVExport {
    static func written(_ selection: LineageSelection) -> [UInt8] {
        let graph = selection.graph
        var lines = LineCache()
        var csv = CSVWriter(
            header: [
                "from", "fromKind", "relation", "to", "toKind", "version", "inferred", "file", "line", "column",
            ], reserving: 64 + selection.edges.count * 128)
        for number in selection.edges {
            let edge = graph.edges[number]
            let (from, to) = (graph.nodes[Int(edge.from)], graph.nodes[Int(edge.to)])
            let place = selection.place(of: edge, &lines)
            csv.line([
                from.key, from.kind.word, edge.relation.rawValue, to.key, to.kind.word, edge.version ?? "",
                edge.isInferred ? "true" : "false", place?.file ?? "", place.map { String($0.position.line) } ?? "",
                place.map { String($0.position.column) } ?? "",
            ])
        }
        return csv.finished()
    }
}
