import ByteOutput
import Digraphs
import Lineage
import Mustache
import Records
import SourceText

/// The page of something outside that records rest on: its versions in use, who uses each, and what happens if it goes.
struct AssetPage {
    static let shape = ImpactSection.shape.adding([
        "heading": .text, "kind": .text, "key": .text, "address": .optional(.text), "about": .text,
        "versions": .list(.object(["anchor": .text, "version": .text, "key": .text, "count": .text, "users": .html])),
        "hasVersions": .flag, "users": .html, "hasUsers": .flag,
    ])
    private static let listed = 100

    let catalog: Catalog
    let node: Int
    let path: String
    private var graph: LineageGraph { catalog.lineage }
    private let names: NodeHTML

    init(catalog: Catalog, node: Int, path: String) {
        self.catalog = catalog
        self.node = node
        self.path = path
        names = NodeHTML(catalog: catalog, page: path)
    }

    /// The versions of an asset that cards name, in an order that reads 10 after 9.
    static func releases(_ graph: LineageGraph, of product: Int) -> [Int] {
        graph.digraph.predecessors(of: product).map(\.node).filter { graph.nodes[$0].product == product }.sorted {
            left, right in
            let (one, two) = (graph.nodes[left].version ?? "", graph.nodes[right].version ?? "")
            return VersionOrder.precedes(one, two)
        }
    }

    /// The records that name a node, each once, by position.
    static func users(_ graph: LineageGraph, of node: Int) -> [Int] {
        var users: [Int] = []
        for link in graph.digraph.predecessors(of: node) where link.node < graph.registry.records.count {
            if users.last != link.node { users.append(link.node) }
        }
        return users
    }

    func render(_ template: PageTemplate) -> [UInt8] {
        let entry = graph.nodes[node]
        let folder = NodePages.folder(entry.kind)
        let frame = PageFrame(
            path: path, title: entry.label, section: "lineage", sheets: [.lineage],
            crumbs: [
                Crumb(label: "Lineage", path: LineagePage.path),
                Crumb(label: OutsidePage.title(entry.kind), path: "outside/\(folder)/index.html"),
                Crumb(label: entry.label, path: nil),
            ])
        let releases = AssetPage.releases(graph, of: node)
        let users = AssetPage.users(graph, of: node)
        let section = ImpactSection(catalog: catalog, nodes: [node], page: path)
        let values: [(String, TemplateValue)] = [
            ("heading", .text(entry.label)), ("kind", .text(entry.kind.noun)), ("key", .text(entry.key)),
            ("address", address.map { .text($0) } ?? .absent), ("about", .text(about)),
            (
                "versions",
                .list(
                    releases.map { release in
                        let users = AssetPage.users(graph, of: release)
                        return .object([
                            "anchor": .text("s-version-\(release)"),
                            "version": .text(graph.nodes[release].version ?? ""),
                            "key": .text(graph.nodes[release].key), "count": .text(String(users.count)),
                            "users": .html(list(users)),
                        ])
                    })
            ),
            ("hasVersions", .flag(!releases.isEmpty)), ("users", .html(list(users))),
            ("hasUsers", .flag(!users.isEmpty)),
        ]
        return template.render(.object(frame.values(catalog).adding(values + section.values())), reserving: 16_384)
    }

    private var about: String {
        let known = graph.kinds[node]
        return switch known {
        case .model, .dataset: "It has no record here: nobody has assessed it, and nobody answers for it."
        case .library: "A library that records name as a package URL, each version by itself."
        default: "Not a record: it is known from the cards that name it."
        }
    }

    /// Where it can be read about, if the key says so.
    private var address: String? {
        let entry = graph.nodes[node]
        switch entry.kind {
        case .model, .dataset:
            let id = String(entry.key.drop { $0 != ":" }.dropFirst())
            if entry.key.hasPrefix("hf:") { return "https://huggingface.co/" + id }
            return ExternalAddress.isSafe(entry.key) ? entry.key : nil
        case .other: return ExternalAddress.isSafe(entry.key) ? entry.key : nil
        default: return nil
        }
    }

    private func list(_ users: [Int]) -> [UInt8] {
        var output = OutputBuffer()
        for (index, user) in users.prefix(AssetPage.listed).enumerated() {
            if index > 0 { output.append(", ") }
            names.writeWithStage(user, into: &output)
        }
        if users.count > AssetPage.listed { output.append(" and \(users.count - AssetPage.listed) more") }
        return output.take()
    }
}
