import ByteOutput
import Diagrams
import Lineage
import Records
import SearchIndex
import Vocabulary

/// The lineage graph as parts of the search index, which the explorer loads.
///
/// docs/search-index.md has the format.
package struct LineageParts: Sendable {
    /// How many nodes one thread takes at a time, in parts.
    private static let run = 16
    /// So many words of a title are offered to who begins to type them.
    private static let titleWords = 4

    private let catalog: Catalog
    /// The relations that dependencies have, in their own order: a link names one by its place.
    private let relations: [Relation]
    /// For each dependency, the place of its relation doubled, and one more where it was read from a text.
    private let codes: [UInt8]
    private var graph: LineageGraph { catalog.lineage }

    package init(_ catalog: Catalog) {
        self.catalog = catalog
        let edges = catalog.lineage.edges[..<catalog.lineage.dependencyCount]
        let used = Set(edges.lazy.map(\.relation))
        relations = Relation.allCases.filter(used.contains)
        var places: [Relation: UInt8] = [:]
        for (place, relation) in relations.enumerated() { places[relation] = UInt8(place * 2) }
        codes = edges.map { (places[$0.relation] ?? 0) + ($0.isInferred ? 1 : 0) }
    }

    /// Hands over all parts, and gives their hashes in an order that never changes.
    package func write(
        _ runner: some PieceRunner, _ put: @escaping @Sendable (SearchPart) throws -> Void
    ) throws -> [UInt64] {
        let count = partCount(graph.nodes.count)
        let runs = (count + LineageParts.run - 1) / LineageParts.run
        let hashes = runner.results(runs) { run in
            Result { try writeRun(run * LineageParts.run..<min(count, (run + 1) * LineageParts.run), put) }
        }
        let (names, separators) = nameTable().parts(runner)
        var all = try hashes.flatMap { try $0.get() }
        for part in names + [root(separators)] {
            all.append(part.hash)
            try put(part)
        }
        return all
    }

    private func partCount(_ nodes: Int) -> Int { (nodes + SearchPart.nodesPerPart - 1) / SearchPart.nodesPerPart }

    private func writeRun(_ range: Range<Int>, _ put: (SearchPart) throws -> Void) throws -> [UInt64] {
        var hashes: [UInt64] = []
        let outside = partCount(graph.nodes.count - graph.registry.records.count)
        for number in range {
            var parts = SearchPart.links(number, of: graph.nodes.count) { (list($0, .upstream), list($0, .downstream)) }
            if number < outside { parts.append(outsidePart(number)) }
            for part in parts {
                hashes.append(part.hash)
                try put(part)
            }
        }
        return hashes
    }

    private enum Way { case upstream, downstream }

    private func list(_ node: Int, _ way: Way) -> LinkText {
        let links = way == .upstream ? graph.digraph.successors(of: node) : graph.digraph.predecessors(of: node)
        var text = LinkText(count: links.count)
        for link in links { text.add(link.node, code: Int(codes[link.edge])) }
        return text
    }

    /// The assets from that number on: `[key, label, kind, version, page]`.
    private func outsidePart(_ number: Int) -> SearchPart {
        let first = graph.registry.records.count + number * SearchPart.nodesPerPart
        let nodes = first..<min(graph.nodes.count, first + SearchPart.nodesPerPart)
        return SearchPart.json("o/\(number)") { json in
            json.array { json in
                for node in nodes {
                    let entry = graph.nodes[node]
                    json.array { json in
                        json.string(entry.key)
                        json.string(entry.label)
                        json.number(NodeKind.outside.firstIndex(of: entry.kind) ?? 0)
                        json.string(entry.version ?? "")
                        json.string(catalog.nodePages.page(node) ?? "")
                    }
                }
            }
        }
    }

    /// How a name leads to a node: four times its number and one of these.
    private enum NameUse: Int {
        /// An id, an alias or a key.
        case exact
        /// The last part of an id, or what something outside is labelled.
        case part
        /// A title, and what follows its first blanks: for suggestions alone.
        case suggestion
    }

    private func nameTable() -> NameTable {
        var table = NameTable()
        for (node, entry) in graph.nodes.enumerated() {
            func add(_ name: String, _ use: NameUse) { table.add(name, code: node * 4 + use.rawValue) }
            guard let record = graph.record(node) else {
                add(entry.key, .exact)
                add(entry.label, .part)
                if let slash = entry.label.utf8.lastIndex(of: 0x2F) {
                    add(String(entry.label[slash...].dropFirst()), .suggestion)
                }
                continue
            }
            for id in [record.id.text] + record.aliases { add(id, .exact) }
            if record.id.name.utf8.count < record.id.text.utf8.count { add(record.id.name, .part) }
            var title = Substring(record.title)
            for _ in 0..<LineageParts.titleWords where !title.isEmpty {
                add(String(title), .suggestion)
                guard let blank = title.utf8.firstIndex(of: 0x20) else { break }
                title = title[blank...].dropFirst()
            }
        }
        return table
    }

    private func root(_ separators: [String]) -> SearchPart {
        SearchPart.json("lineage") { json in
            json.object { json in
                json.field("nodes", graph.nodes.count)
                json.field("size", SearchPart.nodesPerPart)
                json.field("split", SearchPart.mostLinks)
                json.array("relations") { json in
                    for relation in relations {
                        json.array { json in
                            json.string(relation.forward)
                            json.string(relation.backward)
                            json.number(RelationStyle(relation).rawValue)
                        }
                    }
                }
                json.array("styles") { json in
                    for style in RelationStyle.allCases {
                        let look = style.edge(isInferred: false)
                        json.array { json in
                            json.string(style.words)
                            json.string(look.dashes.map { String($0) }.joined(separator: " "))
                            json.string("\(look.head)")
                        }
                    }
                }
                json.array("kinds") { json in
                    for kind in NodeKind.outside {
                        json.array { json in
                            json.string(kind.word)
                            json.string(kind.noun)
                        }
                    }
                }
                json.object("words") { json in
                    for field in ["kind", "stage"] {
                        json.field(field, LineageGraph.closedWords(of: field, catalog.registry.schema))
                    }
                    json.field("tier", catalog.risk.tierNames)
                }
                json.field("names", separators)
            }
        }
    }
}
