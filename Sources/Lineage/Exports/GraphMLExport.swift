import ByteOutput

/// The graph as GraphML, which networkx, Gephi and yEd read.
enum GraphMLExport {
    private static let nodeKeys = ["kind", "label", "title", "registered", "stage", "owner", "version"]
    private static let edgeKeys = ["relation", "version", "inferred", "file", "line"]

    static func written(_ selection: LineageSelection) -> [UInt8] {
        let graph = selection.graph
        var lines = LineCache()
        var output = OutputBuffer(reserving: 8192)
        output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        output.append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n")
        for (domain, names) in [("node", nodeKeys), ("edge", edgeKeys)] {
            for name in names {
                let type = name == "line" ? "int" : name == "registered" || name == "inferred" ? "boolean" : "string"
                output.append(
                    "  <key id=\"\(domain)-\(name)\" for=\"\(domain)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n")
            }
        }
        output.append("  <graph id=\"lineage\" edgedefault=\"directed\">\n")
        for node in selection.nodes {
            output.append("    <node id=\"\(escaped(graph.nodes[node].key))\">\n")
            for (name, value) in selection.attributes(of: node) where nodeKeys.contains(name) {
                if let value { data("node-" + name, value, &output) }
            }
            output.append("    </node>\n")
        }
        for number in selection.edges {
            let edge = graph.edges[number]
            let (from, to) = (graph.nodes[Int(edge.from)].key, graph.nodes[Int(edge.to)].key)
            output.append("    <edge id=\"e\(number)\" source=\"\(escaped(from))\" target=\"\(escaped(to))\">\n")
            data("edge-relation", edge.relation.rawValue, &output)
            if let version = edge.version { data("edge-version", version, &output) }
            data("edge-inferred", edge.isInferred ? "true" : "false", &output)
            if let place = selection.place(of: edge, &lines) {
                data("edge-file", place.file, &output)
                data("edge-line", String(place.position.line), &output)
            }
            output.append("    </edge>\n")
        }
        output.append("  </graph>\n</graphml>\n")
        return output.take()
    }

    private static func data(_ key: String, _ value: String, _ output: inout OutputBuffer) {
        output.append("      <data key=\"\(key)\">\(escaped(value))</data>\n")
    }

    private static func escaped(_ text: String) -> String {
        ExportText.escaped(text) { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            default: nil
            }
        }
    }
}
