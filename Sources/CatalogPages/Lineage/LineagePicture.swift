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
    func svg(
        _ nodes: [Int], _ lines: [LineageLine], focus: Int?, labelledBy id: String, into output: inout OutputBuffer
    ) {
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
        diagram.edges.reserveCapacity(lines.count)
        for line in lines {
            guard let from = places[line.from], let to = places[line.to] else { continue }
            diagram.edges.append(
                DiagramEdge(
                    from: to, to: from, style: line.style.edge(isInferred: line.isInferred),
                    title: words(line, names)))
        }
        var options = DiagramOptions()
        // So that a few layers fit beside the rail, and onto paper.
        options.labelWidth = 150
        options.layerGap = 32
        diagram.laidOut(options).write(into: &output, label: .labelledBy(id))
    }

    /// A line as a sentence: "Claims triage: fine-tuned from Claims DistilBERT".
    private func words(_ line: LineageLine, _ names: NodeHTML) -> String {
        let graph = catalog.lineage
        let (from, to) = (names.name(line.from), names.name(line.to))
        var text = ""
        for (place, edge) in line.edges.enumerated() {
            if place > 0 { text += "; " }
            text += from
            text += ": "
            text += graph.edges[edge].relation.forward
            text += " "
            text += to
            if graph.edges[edge].isInferred { text += " (read from the text)" }
        }
        return text
    }

    /// The kind, and the stage where it is not the usual one.
    private func detail(_ node: Int) -> String {
        let kind = catalog.lineage.nodes[node].kind.noun
        guard let stage = catalog.lineage.record(node)?.stage, stage != "production" else { return kind }
        return kind + ", " + stage
    }

    /// What the lines of a picture mean, each with a sample.
    static func legend(_ lines: [LineageLine], into output: inout OutputBuffer) {
        let present = Set(lines.map(\.style))
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
        if lines.contains(where: \.isInferred) {
            output.append("<li><span class=\"inferred-sample\"></span>read from a card's text</li>")
        }
        output.append("</ul>\n")
    }

    private static func head(_ style: RelationStyle) -> String {
        switch style.edge(isInferred: false).head {
        case .arrow: "<path d=\"M44 6L36 2V10Z\" fill=\"currentColor\"/>"
        case .open: "<path d=\"M37 2L44 6L37 10\" fill=\"none\" stroke=\"currentColor\"/>"
        case .hollow: "<path d=\"M43 6L36 2V10Z\" fill=\"none\" stroke=\"currentColor\"/>"
        case .diamond: "<path d=\"M44 6L40 2L36 6L40 10Z\" fill=\"currentColor\"/>"
        case .none: ""
        }
    }
}
