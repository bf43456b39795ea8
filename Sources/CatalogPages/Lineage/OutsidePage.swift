import ByteOutput
import Lineage
import Mustache
import Records

/// What records rest on outside the registry: an overview of all kinds, and a table of each.
struct OutsidePage {
    static let path = "outside/index.html"
    static let shape: TemplateObjectShape = [
        "heading": .text, "lead": .text, "hasVersions": .flag,
        "kinds": .list(.object(["title": .text, "href": .text, "count": .text, "about": .text])), "hasKinds": .flag,
        "rows": .list(
            .object([
                "name": .html, "key": .text, "records": .text, "inUse": .optional(.text),
                "versions": .html,
            ])),
        "hasRows": .flag, "more": .optional(.text), "json": .text,
    ]
    /// A table of more would be no page any more; the JSON has all.
    private static let listed = 1_000

    static func title(_ kind: NodeKind) -> String {
        let noun = kind.pluralNoun
        return noun.prefix(1).uppercased() + noun.dropFirst()
    }

    /// The kinds that have assets, each with their nodes.
    static func kinds(_ catalog: Catalog) -> [(kind: NodeKind, nodes: [Int])] {
        NodeKind.outside.compactMap { kind in
            let nodes = catalog.nodePages.assets.filter { catalog.lineage.nodes[$0].kind == kind }
            return nodes.isEmpty ? nil : (kind, nodes)
        }
    }

    static func overview(_ catalog: Catalog, _ template: PageTemplate) -> [UInt8] {
        let frame = PageFrame(
            path: path, title: "What lies outside", section: "lineage", sheets: [],
            crumbs: [Crumb(label: "Lineage", path: LineagePage.path), Crumb(label: "Outside", path: nil)])
        let kinds = kinds(catalog).map { kind, nodes in
            TemplateValue.object([
                "title": .text(title(kind)), "href": .text(NodePages.folder(kind) + "/index.html"),
                "count": .text(FieldNames.grouped(String(nodes.count))), "about": .text(about(kind)),
            ])
        }
        return render(
            catalog, frame, "What lies outside",
            "What records rest on that has no record here: known from the cards that name it.", kinds: kinds, nodes: [],
            template)
    }

    static func list(_ catalog: Catalog, _ kind: NodeKind, _ nodes: [Int], _ template: PageTemplate) -> [UInt8] {
        let frame = PageFrame(
            path: "outside/\(NodePages.folder(kind))/index.html", title: title(kind), section: "lineage", sheets: [],
            crumbs: [
                Crumb(label: "Lineage", path: LineagePage.path), Crumb(label: "Outside", path: path),
                Crumb(label: title(kind), path: nil),
            ])
        return render(catalog, frame, title(kind), about(kind), kinds: [], nodes: nodes, template)
    }

    private static func render(
        _ catalog: Catalog, _ frame: PageFrame, _ heading: String, _ lead: String, kinds: [TemplateValue], nodes: [Int],
        _ template: PageTemplate
    ) -> [UInt8] {
        let graph = catalog.lineage
        // What most rests on comes first.
        let sorted = nodes.sorted { left, right in
            let (one, two) = (catalog.dependents(of: left), catalog.dependents(of: right))
            return one == two ? left < right : (one.used, one.all) > (two.used, two.all)
        }
        let hasVersions = nodes.contains { !AssetPage.releases(graph, of: $0).isEmpty }
        let values: [(String, TemplateValue)] = [
            ("heading", .text(heading)), ("lead", .text(lead)), ("hasVersions", .flag(hasVersions)),
            ("kinds", .list(kinds)), ("hasKinds", .flag(!kinds.isEmpty)),
            ("rows", .list(sorted.prefix(listed).map { row(catalog, $0, frame) })), ("hasRows", .flag(!nodes.isEmpty)),
            ("more", nodes.count > listed ? .text(FieldNames.grouped(String(nodes.count - listed))) : .absent),
            ("json", .text(frame.href("api/v1/outside.json"))),
        ]
        return template.render(.object(frame.values(catalog).adding(values)), reserving: 32_768)
    }

    private static func row(_ catalog: Catalog, _ node: Int, _ frame: PageFrame) -> TemplateValue {
        let graph = catalog.lineage
        let names = NodeHTML(catalog: catalog, page: frame.path)
        var name = OutputBuffer()
        names.write(node, into: &name)
        let (all, used) = catalog.dependents(of: node)
        var versions = OutputBuffer()
        for (index, release) in AssetPage.releases(graph, of: node).prefix(12).enumerated() {
            if index > 0 { versions.append(", ") }
            versions.append("<a href=\"")
            versions.append(html: (names.href(node) ?? "") + "#s-version-\(release)")
            versions.append("\">")
            versions.append(html: graph.nodes[release].version ?? "")
            versions.append("</a> <span class=\"muted\">×\(AssetPage.users(graph, of: release).count)</span>")
        }
        return .object([
            "name": .html(name.take()), "key": .text(graph.nodes[node].key),
            "records": .text(FieldNames.grouped(String(all))),
            "inUse": used > 0 ? .text(FieldNames.grouped(String(used))) : .absent, "versions": .html(versions.take()),
        ])
    }

    private static func about(_ kind: NodeKind) -> String {
        switch kind {
        case .model: "Models that cards name and that have no card here: nobody here has assessed them."
        case .dataset: "Data that cards name and that has no card here."
        case .library: "Packages with every version that cards name, and how many records name each."
        case .image: "Container images that environments and models run in."
        case .hardware: "What models are trained and run on."
        case .vendor: "Who provides models that records rest on."
        case .code: "Repositories and commits that models were made with."
        default: "Addresses and names that records rest on."
        }
    }
}
