import ByteOutput

/// The graph as a Mermaid flowchart, for pages of forges that draw it.
enum MermaidExport {
    static func written(_ selection: LineageSelection) -> [UInt8] {
        let graph = selection.graph
        var output = OutputBuffer(reserving: 4096)
        output.append("flowchart RL\n")
        // Ids of our own: Mermaid reads words such as `end` in the author's.
        for node in selection.nodes {
            let (open, close) = graph.nodes[node].isRecord ? ("[", "]") : ("([", "])")
            output.append("  n\(node)\(open)\"\(escaped(graph.nodes[node].label))\"\(close)\n")
        }
        for number in selection.edges {
            let edge = graph.edges[number]
            let line = edge.isInferred ? "-.->" : "-->"
            output.append("  n\(edge.from) \(line)|\"\(escaped(edge.relation.forward))\"| n\(edge.to)\n")
        }
        return output.take()
    }

    /// Whatever Mermaid, its Markdown or its HTML labels read as more than text becomes a code of its own.
    private static func escaped(_ text: String) -> String {
        let escaped = ExportText.escaped(text) { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", " ", "-", "_", ".", "/", ":", "@", ",": nil
            default: scalar.isASCII ? "#\(scalar.value);" : nil
            }
        }
        // A label of nothing is a fault there.
        return escaped.isEmpty ? " " : escaped
    }
}
