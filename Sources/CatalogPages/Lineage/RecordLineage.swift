import ByteOutput
import Lineage
import Mustache
import Records
import Vocabulary

/// What a record rests on and what rests on it: a sentence, a picture, and the same as lists.
struct RecordLineage {
    static let shape: TemplateShape = .object([
        "sentence": .html, "picture": .optional(.html), "legend": .optional(.html), "upstream": .optional(.html),
        "downstream": .optional(.html), "beside": .optional(.html), "leftOut": .optional(.html),
        "impact": .optional(.text), "explorer": .text,
    ])

    let catalog: Catalog
    let position: Int
    /// The page that it stands on, below the site's root.
    let page: String

    private var graph: LineageGraph { catalog.lineage }

    /// Nothing where the record rests on nothing and nothing on it.
    var value: TemplateValue? {
        let hasUpstream = !graph.digraph.successors(of: position).isEmpty
        let hasDownstream = !graph.digraph.predecessors(of: position).isEmpty
        guard hasUpstream || hasDownstream else { return nil }
        let around = Neighbourhood(graph, around: position)
        let facts = catalog.lineageFacts.value
        let names = NodeHTML(facts, page: page)
        var picture = OutputBuffer(reserving: 16_384)
        var legend = OutputBuffer()
        let lines = LineageLine.lines(of: around.edges, in: graph)
        if !lines.isEmpty {
            LineagePicture(names).svg(
                around.nodes, lines, focus: position, labelledBy: "s-links", into: &picture)
            LineagePicture.legend(lines, into: &legend)
        }
        var up = LineageTree(names, lines, .upstream)
        var down = LineageTree(names, lines, .downstream)
        let (upstream, downstream) = (tree(&up), tree(&down))
        var beside = OutputBuffer()
        up.writeRest(besides: down, into: &beside)
        return .object([
            "sentence": .html(sentence(facts)), "picture": picture.count == 0 ? .absent : .html(picture.take()),
            "legend": legend.count == 0 ? .absent : .html(legend.take()), "upstream": upstream,
            "downstream": downstream,
            "beside": beside.count > 0 ? .html(beside.take()) : .absent,
            "leftOut": around.leftOut > 0 ? .html(leftOut(around, names)) : .absent,
            "impact": facts.pages.impactPage(position).map { .text(SitePath.relative(from: page, to: $0)) }
                ?? .absent,
            "explorer": .text(
                SitePath.relative(from: page, to: LineagePage.path) + "?id="
                    + LineagePage.encoded(graph.nodes[position].key)),
        ])
    }

    /// The direct neighbours that the picture has no room for, by name.
    private func leftOut(_ around: Neighbourhood, _ names: NodeHTML) -> [UInt8] {
        var output = OutputBuffer(reserving: 1_024)
        for (place, node) in around.firstLeftOut.enumerated() {
            if place > 0 { output.append(", ") }
            names.write(node, into: &output)
        }
        let more = around.leftOut - around.firstLeftOut.count
        if more > 0 { output.append(" and \(FieldNames.grouped(String(more))) more") }
        return output.take()
    }

    private func tree(_ tree: inout LineageTree) -> TemplateValue {
        guard !tree.isEmpty(from: position) else { return .absent }
        var output = OutputBuffer(reserving: 4_096)
        tree.write(from: position, into: &output)
        return .html(output.take())
    }

    /// "Rests on 7 things. 12 records rest on it, directly or through others; 9 of them are in use."
    private func sentence(_ facts: LineageFacts) -> [UInt8] {
        // Sorted by node: what is named in two ways stands side by side.
        var (direct, last) = (0, -1)
        for link in graph.digraph.successors(of: position) where link.node != last {
            direct += 1
            last = link.node
        }
        var output = OutputBuffer()
        output.append(
            direct == 0
                ? "Its card names nothing that it rests on."
                : "It rests on \(FieldNames.grouped(String(direct))) \(direct == 1 ? "thing" : "things").")
        let (all, used) = facts.dependents(of: position)
        switch all {
        case 0: output.append(" Nothing rests on it.")
        case 1: output.append(" 1 record rests on it, \(used == 1 ? "and is in use" : "and is not in use").")
        default:
            output.append(" \(FieldNames.grouped(String(all))) records rest on it, directly or through others; ")
            output.append(used == 0 ? "none of them in use." : "\(FieldNames.grouped(String(used))) of them in use.")
        }
        return output.take()
    }
}
