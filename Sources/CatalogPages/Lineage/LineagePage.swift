import ByteOutput
import Lineage
import Mustache
import Records

/// The explorer: pick anything and see what it rests on and what rests on it.
///
/// Without a script, the ways to the same.
struct LineagePage {
    static let path = "lineage/index.html"
    static let shape: TemplateObjectShape = [
        "sentence": .text,
        "shared": .list(
            .object([
                "html": .html, "kind": .text, "records": .text, "inUse": .optional(.text), "impact": .optional(.text),
            ])),
        "hasShared": .flag, "hasFamilies": .flag, "isEmpty": .flag,
        "outside": .list(.object(["title": .text, "href": .text, "count": .text])), "hasOutside": .flag,
    ]
    private static let mostShared = 20

    /// `key` for the query of an address.
    static func encoded(_ key: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in key.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x3A, 0x2F: bytes.append(byte)
            default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
        FieldNames.grouped(String(count)) + " " + (count == 1 ? one : many)
    }

    static func render(_ catalog: Catalog, hasFamilies: Bool, _ template: PageTemplate) -> [UInt8] {
        let graph = catalog.lineage
        let frame = PageFrame(
            path: path, title: "Lineage", section: "lineage", sheets: [.lists, .lineage],
            crumbs: [Crumb(label: "Lineage", path: nil)])
        let names = NodeHTML(catalog: catalog, page: path)
        // The releases of a library are counted under it.
        let nodes = graph.nodes.indices.filter { graph.nodes[$0].product == nil && catalog.dependents(of: $0).all > 1 }
        let shared = nodes.sorted { left, right in
            let (one, two) = (catalog.dependents(of: left), catalog.dependents(of: right))
            return one == two ? left < right : (one.used, one.all) > (two.used, two.all)
        }.prefix(mostShared).map { node -> TemplateValue in
            var output = OutputBuffer()
            names.writeWithStage(node, into: &output)
            let (all, used) = catalog.dependents(of: node)
            return .object([
                "html": .html(output.take()), "kind": .text(graph.nodes[node].kind.noun),
                "records": .text(FieldNames.grouped(String(all))),
                "inUse": used > 0 ? .text(FieldNames.grouped(String(used))) : .absent,
                "impact": catalog.nodePages.impactPage(node).map { .text(frame.href($0)) } ?? .absent,
            ])
        }
        let outside = OutsidePage.kinds(catalog).map { kind, nodes in
            TemplateValue.object([
                "title": .text(OutsidePage.title(kind)),
                "href": .text(frame.href("outside/\(NodePages.folder(kind))/index.html")),
                "count": .text(FieldNames.grouped(String(nodes.count))),
            ])
        }
        let records = counted(graph.registry.records.count, "record", "records")
        let assets = counted(catalog.nodePages.assets.count, "asset", "assets")
        let edges = counted(graph.dependencyCount, "dependency", "dependencies")
        let values: [(String, TemplateValue)] = [
            ("sentence", .text("\(records) and \(assets) outside, with \(edges) between them.")),
            ("isEmpty", .flag(graph.dependencyCount == 0)),
            ("shared", .list(Array(shared))), ("hasShared", .flag(!shared.isEmpty)),
            ("hasFamilies", .flag(hasFamilies)),
            ("outside", .list(outside)), ("hasOutside", .flag(!outside.isEmpty)),
        ]
        return template.render(.object(frame.values(catalog).adding(values)), reserving: 16_384)
    }
}
