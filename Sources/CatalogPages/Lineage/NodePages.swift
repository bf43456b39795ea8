import ByteOutput
import Lineage
import Records
import SourceText

/// Where the nodes of the lineage graph have their pages, and how they are named on others.
struct NodePages: Sendable {
    private let graph: LineageGraph
    /// For each node outside, its page below the site's root; nil where nothing rests on it.
    ///
    /// A release has the page of its product.
    private let outside: [String?]
    /// The nodes with a page of their own outside the registry, by kind and then key.
    let assets: [Int]

    init(_ graph: LineageGraph) {
        self.graph = graph
        let first = graph.registry.records.count
        var outside = [String?](repeating: nil, count: graph.nodes.count - first)
        var assets: [Int] = []
        var taken = Set<String>()
        for node in first..<graph.nodes.count where graph.nodes[node].product == nil {
            guard !graph.digraph.predecessors(of: node).isEmpty else { continue }
            let folder = NodePages.folder(graph.kinds[node])
            var path = "outside/\(folder)/\(NodePages.slug(graph.nodes[node])).html"
            // Two names may be one slug: the second one's says which it is.
            if !taken.insert(path).inserted {
                path = "outside/\(folder)/\(NodePages.slug(graph.nodes[node], isMarked: true)).html"
                taken.insert(path)
            }
            outside[node - first] = path
            assets.append(node)
        }
        for node in first..<graph.nodes.count {
            if let product = graph.nodes[node].product { outside[node - first] = outside[product - first] }
        }
        self.outside = outside
        self.assets = assets.sorted { left, right in
            let (one, two) = (graph.nodes[left], graph.nodes[right])
            return NodePages.place(one.kind) == NodePages.place(two.kind)
                ? left < right : NodePages.place(one.kind) < NodePages.place(two.kind)
        }
    }

    /// The node's page below the site's root; nil where it has none.
    func page(_ node: Int) -> String? {
        if let record = graph.record(node) { return record.layout.pageStem + ".html" }
        return outside[node - graph.registry.records.count]
    }

    /// The page that says what happens if the node goes: a record's own, or part of an asset's; nil where nothing rests
    /// on it.
    func impactPage(_ node: Int) -> String? {
        guard !graph.digraph.predecessors(of: node).isEmpty else { return nil }
        guard let record = graph.record(node) else { return page(node).map { $0 + "#s-impact" } }
        return "impact/" + record.layout.pageStem + ".html"
    }

    static func folder(_ kind: NodeKind) -> String {
        switch kind {
        case .model: "models"
        case .dataset: "datasets"
        case .library: "libraries"
        case .image: "images"
        case .vendor: "vendors"
        default: kind.word
        }
    }

    private static func place(_ kind: NodeKind) -> Int { NodeKind.outside.firstIndex(of: kind) ?? 0 }

    /// A file's name out of a key: small letters, digits, dots and hyphens, and a hash of the key where that loses any.
    private static func slug(_ node: LineageNode, isMarked: Bool = false) -> String {
        var name: [UInt8] = []
        var isWhole = !isMarked
        // `pkg:pypi/torch` is `pypi-torch`, `hf:acme/base` is `acme-base`.
        let text = node.key.utf8.drop { $0 != 0x3A }.dropFirst()
        for byte in text {
            switch byte {
            case 0x61...0x7A, 0x30...0x39: name.append(byte)
            case 0x41...0x5A:
                name.append(byte | 0x20)
                isWhole = false
            case 0x2E where !name.isEmpty: name.append(byte)
            case 0x2D, 0x2F, 0x5F, 0x20: if let last = name.last, last != 0x2D { name.append(0x2D) }
            default: isWhole = false
            }
            if name.count == 80 {
                isWhole = false
                break
            }
        }
        while let last = name.last, last == 0x2D || last == 0x2E { name.removeLast() }
        let slug = String(decoding: name, as: UTF8.self)
        // `index` and the device names of Windows are no names for pages.
        if isWhole, RecordID(slug).problem == nil { return slug }
        let hash = String(NodePages.hash(node.key), radix: 16)
        return slug.isEmpty ? hash : slug + "-" + hash
    }

    /// FNV-1a, for telling names apart.
    private static func hash(_ text: String) -> UInt32 {
        text.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }
}

/// Writes nodes as links on one page.
struct NodeHTML {
    let facts: LineageFacts
    /// The page that they stand on, below the site's root.
    let page: String
    let graph: LineageGraph
    let table: NodeTable

    init(catalog: Catalog, page: String) { self.init(catalog.lineageFacts.value, page: page) }

    init(_ facts: LineageFacts, page: String) {
        self.facts = facts
        self.page = page
        graph = facts.graph
        table = facts.table
    }

    /// The address of the node's page; nil where it has none.
    func href(_ node: Int) -> String? { facts.pages.page(node).map { SitePath.relative(from: page, to: $0) } }

    func write(_ node: Int, into output: inout OutputBuffer) {
        let isOutside = !graph.isRecord(node)
        if table.hasPage(node) {
            output.append(isOutside ? "<a class=\"outside\" title=\"not registered here\" href=\"" : "<a href=\"")
            table.writeAddress(node, from: page, into: &output)
            output.append("\">")
            table.writeName(node, into: &output)
            output.append("</a>")
        } else {
            if isOutside { output.append("<span class=\"outside\" title=\"not registered here\">") }
            table.writeName(node, into: &output)
            if isOutside { output.append("</span>") }
        }
    }

    /// The same with the stage where that is a reason to look.
    func writeWithStage(_ node: Int, into output: inout OutputBuffer) {
        write(node, into: &output)
        guard let stage = table.stageToSee(node) else { return }
        output.append(" <span class=\"stage\">")
        output.append(stage)
        output.append("</span>")
    }

    /// The way from an affected record to what is gone: "a → b → c".
    ///
    /// Its first node stands before it as a link, and the last is what the page is about.
    func writeWay(_ affected: Affected, into output: inout OutputBuffer) {
        let way = affected.way
        // Nodes that a way need not name are left out, as `LineageGraph.arrows` does.
        func isNamed(_ place: Int) -> Bool { place == 0 || !graph.isImplied(Int(way[place - 1])) }
        let last = stride(from: way.count - 1, through: 0, by: -2).first(where: isNamed) ?? 0
        for place in stride(from: 0, through: last, by: 2) where isNamed(place) {
            if place > 0 { output.append(" → ") }
            if place > 0, place < last {
                write(Int(way[place]), into: &output)
            } else {
                table.writeName(Int(way[place]), into: &output)
            }
        }
    }
}
