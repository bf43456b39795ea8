import ByteOutput

/// Nodes and edges as JSON, each edge with the place in the card that declares it.
enum JSONExport {
    /// Rises when a key is renamed or changes its meaning.
    private static let schema = "muster-graph-1"

    static func written(_ selection: LineageSelection) -> [UInt8] {
        let graph = selection.graph
        var lines = LineCache()
        var json = JSONWriter(indent: 2, reserving: 1024 + selection.edges.count * 320)
        json.object { json in
            json.field("schema", schema)
            json.array("nodes") { json in
                for node in selection.nodes {
                    json.object { json in
                        for (name, value) in selection.attributes(of: node) where name != "registered" {
                            json.key(name)
                            if let value { json.string(value) } else { json.null() }
                        }
                        json.field("registered", graph.nodes[node].isRecord)
                        json.field("selected", !selection.farNodes.contains(node))
                    }
                }
            }
            json.array("edges") { json in
                for number in selection.edges {
                    let edge = graph.edges[number]
                    json.object { json in
                        json.field("from", graph.nodes[Int(edge.from)].key)
                        json.field("to", graph.nodes[Int(edge.to)].key)
                        json.field("relation", edge.relation.rawValue)
                        json.key("version")
                        if let version = edge.version { json.string(version) } else { json.null() }
                        json.field("inferred", edge.isInferred)
                        guard let use = edge.use, let place = selection.place(of: edge, &lines) else { return }
                        json.object("declared") { json in
                            json.field("file", place.file)
                            json.field("field", use.path)
                            json.field("line", place.position.line)
                            json.field("column", place.position.column)
                            json.field("startByte", use.range.start)
                            json.field("endByte", use.range.end)
                        }
                    }
                }
            }
        }
        return json.finished()
    }
}
