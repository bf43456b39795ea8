import ByteOutput

/// The graph in Graphviz's language: what things rest on stands at the left.
enum DOTExport {
    static func written(_ selection: LineageSelection) -> [UInt8] {
        let graph = selection.graph
        var output = OutputBuffer(reserving: 4096)
        output.append("digraph lineage {\n  rankdir=RL;\n  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n")
        for node in selection.nodes {
            let entry = graph.nodes[node]
            var attributes = "label=\(quoted(entry.label)), kind=\(quoted(entry.kind.word))"
            if let stage = graph.record(node)?.stage { attributes += ", stage=\(quoted(stage))" }
            // What is outside, or beyond the selection, is drawn lighter.
            if !entry.isRecord || selection.farNodes.contains(node) { attributes += ", style=\"rounded,dashed\"" }
            output.append("  \(quoted(entry.key)) [\(attributes)];\n")
        }
        for number in selection.edges {
            let edge = graph.edges[number]
            var attributes = "label=\(quoted(edge.relation.forward)), relation=\(quoted(edge.relation.rawValue))"
            if let version = edge.version { attributes += ", version=\(quoted(version))" }
            if edge.isInferred { attributes += ", style=dashed, inferred=true" }
            output.append(
                "  \(quoted(graph.nodes[Int(edge.from)].key)) -> \(quoted(graph.nodes[Int(edge.to)].key)) [\(attributes)];\n"
            )
        }
        output.append("}\n")
        return output.take()
    }

    /// In double quotes; a backslash is doubled, since labels read `\N` and `\l` as commands.
    private static func quoted(_ text: String) -> String {
        "\"" + ExportText.escaped(text) { $0 == "\"" ? "\\\"" : $0 == "\\" ? "\\\\" : nil } + "\""
    }
}
