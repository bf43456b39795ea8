import Records
import SourceText
import Vocabulary

/// Gathers nodes and edges from the links of a registry.
struct LineageBuilder {
    private let registry: Registry
    private(set) var nodes: [LineageNode]
    private(set) var dependencies: [LineageEdge] = []
    private(set) var mentions: [LineageEdge] = []
    private(set) var byKey: [UTF8Key: Int] = [:]
    /// For each external asset of the registry, its node.
    private var nodeOfExternal: [Int] = []

    init(_ registry: Registry) {
        self.registry = registry
        nodes = registry.records.map { record in
            LineageNode(
                kind: .record(record.kind), key: record.reference, label: record.id.text, version: record.version)
        }
        byKey.reserveCapacity(nodes.count + registry.externals.count)
        for (position, node) in nodes.enumerated() { byKey[UTF8Key(node.key)] = byKey[UTF8Key(node.key)] ?? position }
        addOutside()
    }

    /// The assets in the order of their keys, each product before its versions.
    private mutating func addOutside() {
        let names = registry.externals.map(OutsideName.init)
        let order = names.indices.sorted { left, right in
            let (one, two) = (UTF8Key(names[left].key), UTF8Key(names[right].key))
            return one == two ? left < right : one < two
        }
        nodeOfExternal = [Int](repeating: 0, count: names.count)
        var products: [(key: String, label: String, kind: NodeKind)] = []
        var known = Set<UTF8Key>()
        for number in order {
            guard let product = names[number].product, known.insert(UTF8Key(product.key)).inserted else { continue }
            products.append((product.key, product.label, names[number].kind))
        }
        for product in products { _ = node(product.key, product.kind, product.label) }
        for number in order {
            let name = names[number]
            let before = nodes.count
            let node = node(name.key, name.kind, name.label)
            nodeOfExternal[number] = node
            guard node == before, let key = name.product?.key, let product = byKey[UTF8Key(key)] else { continue }
            nodes[node].product = product
            nodes[node].version = name.version
            dependencies.append(LineageEdge(from: Int32(node), to: Int32(product), relation: .versionOf))
        }
    }

    /// The node outside that a link names; nil where it names a record.
    private func node(of link: Link) -> Int? {
        if case .external(let position) = link.target { nodeOfExternal[position] } else { nil }
    }

    private mutating func node(_ key: String, _ kind: NodeKind, _ label: String) -> Int {
        let identity = UTF8Key(key)
        if let node = byKey[identity] { return node }
        nodes.append(LineageNode(kind: kind, key: key, label: label))
        byKey[identity] = nodes.count - 1
        return nodes.count - 1
    }

    /// Each statement once: a relation that is declared from both of its ends, or in two keys, is one edge.
    ///
    /// Of two declarations the one with a version counts, else the first.
    mutating func addLinks() {
        var seen: [EdgeKey: Int] = [:]
        for links in registry.outgoing {
            // The Hub's `library_name` has no version: where the card names a release, it says nothing new.
            let releases = Set(links.compactMap { link in node(of: link).flatMap { nodes[$0].product } })
            for link in links {
                if let node = node(of: link), link.use.type.asset == .library, releases.contains(node) { continue }
                let target =
                    switch link.target {
                    case .record(let position): position
                    case .external(let position): nodeOfExternal[position]
                    }
                guard target != link.source || link.use.relation.isDependency else { continue }
                var edge = LineageEdge(
                    from: Int32(link.source), to: Int32(target), relation: link.use.relation,
                    declaredBy: Int32(link.source), use: link.use)
                LineageBuilder.turn(&edge, nodes)
                guard edge.relation.isDependency else {
                    if seen.updateValue(-1, forKey: EdgeKey(edge)) == nil { mentions.append(edge) }
                    continue
                }
                if let place = seen[EdgeKey(edge)] {
                    if dependencies[place].version == nil, edge.version != nil { dependencies[place] = edge }
                } else {
                    seen[EdgeKey(edge)] = dependencies.count
                    dependencies.append(edge)
                }
            }
        }
    }

    /// What a card says of its dependents becomes what these rest on: a pipeline's outputs are built by it, and the
    /// service that a model is deployed in serves it.
    private static func turn(_ edge: inout LineageEdge, _ nodes: [LineageNode]) {
        switch edge.relation {
        case .produces: edge.relation = .builtBy
        case .partOf where nodes[Int(edge.from)].kind == .record(.model): edge.relation = .servesModel
        default: return
        }
        swap(&edge.from, &edge.to)
    }
}

private struct EdgeKey: Hashable {
    var from: Int32
    var to: Int32
    var relation: Relation

    init(_ edge: LineageEdge) {
        from = edge.from
        to = edge.to
        relation = edge.relation
    }
}
