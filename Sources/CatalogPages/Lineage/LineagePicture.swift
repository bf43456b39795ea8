import ByteOutput
import Diagrams
import Lineage
import Records

/// Draws nodes and edges of the lineage graph: what things rest on stands at the left.
struct LineagePicture {
    let catalog: Catalog
    /// The page that it stands on, below the site's root.
    let page: String

    /// The picture as SVG; a node named `focus` is set in bold. `labelledBy` is the id of the section's heading.
    func svg(_ nodes: [Int], _ edges: [Int], focus: Int?, labelledBy id: String, into output: inout OutputBuffer) {
        let graph = catalog.lineage
        let names = NodeHTML(catalog: catalog, page: page)
        var places = [Int: Int](minimumCapacity: nodes.count)
        var diagram = Diagram()
        diagram.nodes.reserveCapacity(nodes.count)
        for (place, node) in nodes.enumerated() {
            places[node] = place
            diagram.nodes.append(
                DiagramNode(
                    label: names.name(node), detail: detail(node), href: node == focus ? nil : names.href(node),
                    classes: graph.nodes[node].isRecord ? "" : "outside", isFocus: node == focus))
        }
        for edges in LineagePicture.grouped(edges, graph) {
            let edge = graph.edges[edges[0]]
            guard let from = places[Int(edge.from)], let to = places[Int(edge.to)] else { continue }
            diagram.edges.append(
                DiagramEdge(
                    from: to, to: from, style: RelationStyle(edge.relation).edge(isInferred: edge.isInferred),
                    title: edges.map { words(graph.edges[$0], names) }.joined(separator: "; ")))
        }
        var options = DiagramOptions()
        // So that a few layers fit beside the rail, and onto paper.
        options.labelWidth = 150
        options.layerGap = 32
        diagram.laidOut(options).write(into: &output, label: .labelledBy(id))
    }

    /// The edges by their ends, in the order of the first of each: what is said of two nodes is one line, and looks as
    /// the closest of the relations does.
    static func grouped(_ edges: [Int], _ graph: LineageGraph) -> [[Int]] {
        var groups: [[Int]] = []
        var places: [Ends: Int] = [:]
        for edge in edges {
            let ends = Ends(from: graph.edges[edge].from, to: graph.edges[edge].to)
            if let place = places[ends] {
                groups[place].append(edge)
            } else {
                places[ends] = groups.count
                groups.append([edge])
            }
        }
        return groups.map { group in
            group.sorted {
                (RelationStyle(graph.edges[$0].relation).rawValue, $0)
                    < (RelationStyle(graph.edges[$1].relation).rawValue, $1)
            }
        }
    }

    private struct Ends: Hashable {
        let from: Int32
        let to: Int32
    }

    /// An edge as a sentence: "Claims triage: fine-tuned from Claims DistilBERT".
    private func words(_ edge: LineageEdge, _ names: NodeHTML) -> String {
        names.name(Int(edge.from)) + ": " + edge.relation.forward + " " + names.name(Int(edge.to))
            + (edge.isInferred ? " (read from the text)" : "")
    }

    /// The kind, and the stage where it is not the usual one.
    private func detail(_ node: Int) -> String {
        let kind = catalog.lineage.nodes[node].kind.noun
        guard let stage = catalog.lineage.record(node)?.stage, stage != "production" else { return kind }
        return kind + ", " + stage
    }

    /// What the lines of a picture with these edges mean, each with a sample.
    func legend(_ edges: [Int], into output: inout OutputBuffer) {
        let graph = catalog.lineage
        let present = Set(LineagePicture.grouped(edges, graph).map { RelationStyle(graph.edges[$0[0]].relation) })
        output.append("<ul class=\"legend\">")
        for style in RelationStyle.allCases where present.contains(style) {
            output.append("<li><svg class=\"sample\" width=\"44\" height=\"12\" aria-hidden=\"true\">")
            let dashes = style.edge(isInferred: false).dashes
            output.append("<path d=\"M0 6H36\" fill=\"none\" stroke=\"currentColor\"")
            if !dashes.isEmpty {
                output.append(" stroke-dasharray=\"\(dashes.map { String($0) }.joined(separator: " "))\"")
            }
            output.append("/>\(head(style))</svg>\(style.words)</li>")
        }
        if edges.contains(where: { graph.edges[$0].isInferred }) {
            output.append("<li><span class=\"inferred-sample\"></span>read from a card's text</li>")
        }
        output.append("</ul>\n")
    }

    private func head(_ style: RelationStyle) -> String {
        switch style.edge(isInferred: false).head {
        case .arrow: "<path d=\"M44 6L36 2V10Z\" fill=\"currentColor\"/>"
        case .open: "<path d=\"M37 2L44 6L37 10\" fill=\"none\" stroke=\"currentColor\"/>"
        case .hollow: "<path d=\"M43 6L36 2V10Z\" fill=\"none\" stroke=\"currentColor\"/>"
        case .diamond: "<path d=\"M44 6L40 2L36 6L40 10Z\" fill=\"currentColor\"/>"
        case .none: ""
        }
    }
}
