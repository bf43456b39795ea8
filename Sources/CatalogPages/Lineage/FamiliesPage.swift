import ByteOutput
import Diagrams
import Lineage
import Mustache
import Records
import Vocabulary

/// Models by what they were made from: each family from its first model down.
struct FamiliesPage: Sendable {
    static let shape = Pagination.shape.adding([
        "lead": .text,
        "families": .list(
            .object([
                "anchor": .text, "root": .html, "words": .text, "picture": .optional(.html), "legend": .optional(.html),
                "tree": .html,
            ])),
        "hasFamilies": .flag,
    ])
    private static let perPage = 20
    /// Not more members are drawn or listed for one family.
    private static let drawn = 40
    private static let listed = 150
    /// Counting ends here: merges make families that overlap, and each is followed by itself.
    private static let largest = 2_000

    /// A model that others were made from, and all that was, by number of members.
    struct Family: Sendable {
        var root: Int
        /// Edges from members to what they were made from, each once, from the root down.
        var edges: [Int]
        /// How many members it has in all, the first one aside.
        var members: Int
    }

    static func path(_ number: Int) -> String {
        number == 1 ? "lineage/families.html" : "lineage/families-\(number).html"
    }
    static func pageCount(_ families: [Family]) -> Int { Pagination.count(of: families.count, size: perPage) }

    /// Families of two members or more beside their root, the largest first.
    static func families(_ graph: LineageGraph) -> [Family] {
        var families: [Family] = []
        for node in graph.nodes.indices where isRoot(node, graph) {
            var edges: [Int] = []
            var seen = Set([node])
            var queue = [node]
            var next = 0
            while next < queue.count {
                let parent = queue[next]
                next += 1
                if seen.count > largest { break }
                for link in graph.digraph.predecessors(of: parent) where isMaking(link.edge, graph) {
                    if edges.count < listed { edges.append(link.edge) }
                    if seen.insert(link.node).inserted { queue.append(link.node) }
                }
            }
            if seen.count > 2 { families.append(Family(root: node, edges: edges, members: seen.count - 1)) }
        }
        return families.sorted { $0.members == $1.members ? $0.root < $1.root : $0.members > $1.members }
    }

    private static func isMaking(_ edge: Int, _ graph: LineageGraph) -> Bool {
        RelationStyle(graph.relations[edge]) == .made
    }

    private static func word(_ relation: Relation) -> String {
        switch relation {
        case .baseModelAdapter: "adapted"
        case .baseModelQuantized: "quantized"
        case .baseModelMerge: "merged"
        case .distilledFrom: "distilled"
        default: "fine-tuned"
        }
    }

    private static func isRoot(_ node: Int, _ graph: LineageGraph) -> Bool {
        graph.digraph.predecessors(of: node).contains { isMaking($0.edge, graph) }
            && !graph.digraph.successors(of: node).contains { isMaking($0.edge, graph) }
    }

    let catalog: Catalog
    let families: [Family]
    let number: Int

    func render(_ template: PageTemplate) -> [UInt8] {
        let path = FamiliesPage.path(number)
        let pagination = Pagination(number: number, count: FamiliesPage.pageCount(families))
        let frame = PageFrame(
            path: path, title: "Model families" + pagination.suffix, section: "lineage", sheets: [.lineage],
            crumbs: [Crumb(label: "Lineage", path: LineagePage.path), Crumb(label: "Model families", path: nil)])
        let shown = families.dropFirst((number - 1) * FamiliesPage.perPage).prefix(FamiliesPage.perPage)
        let total = families.count
        var place = DiagramPlace.first
        let families = shown.map { value($0, path, &place) }
        let values: [(String, TemplateValue)] = [
            (
                "lead",
                .text(
                    "Models that others were fine-tuned, adapted, quantized or merged from"
                        + (total == 0 ? "." : ": \(total) \(total == 1 ? "family" : "families"), the largest first."))
            ),
            ("families", .list(families)), ("hasFamilies", .flag(total > 0)),
        ]
        return template.render(
            .object(frame.values(catalog).adding(values + pagination.values(frame) { FamiliesPage.path($0) })),
            reserving: 65_536)
    }

    /// `place` is that of the page's next picture.
    private func value(_ family: Family, _ page: String, _ place: inout DiagramPlace) -> TemplateValue {
        let graph = catalog.lineage
        let names = NodeHTML(catalog: catalog, page: page)
        let anchor = "s-family-\(family.root)"
        var root = OutputBuffer()
        names.writeWithStage(family.root, into: &root)
        var counts: [Relation: Int] = [:]
        for edge in family.edges { counts[graph.relations[edge], default: 0] += 1 }
        let parts = Relation.allCases.compactMap { relation in
            counts[relation].map { "\($0) \(FamiliesPage.word(relation))" }
        }
        let more = family.members > family.edges.count ? ", the nearest of them here" : ""
        let lines = LineageLine.lines(of: family.edges, in: graph)
        var picture = OutputBuffer()
        var legend = OutputBuffer()
        var nodes = [family.root]
        var seen = Set(nodes)
        for edge in family.edges where seen.insert(Int(graph.edges[edge].from)).inserted {
            nodes.append(Int(graph.edges[edge].from))
        }
        if nodes.count <= FamiliesPage.drawn {
            LineagePicture(names).svg(
                nodes, lines, focus: nil, labelledBy: anchor, at: place, into: &picture)
            place = .next
            LineagePicture.legend(lines, into: &legend)
        }
        var tree = OutputBuffer()
        var list = LineageTree(names, lines, .downstream)
        list.write(from: family.root, into: &tree)
        return .object([
            "anchor": .text(anchor), "root": .html(root.take()),
            "words": .text(
                "\(family.members) \(family.members == 1 ? "model" : "models")\(more): \(parts.joined(separator: ", "))."
            ),
            "picture": picture.count > 0 ? .html(picture.take()) : .absent,
            "legend": legend.count > 0 ? .html(legend.take()) : .absent, "tree": .html(tree.take()),
        ])
    }
}
