import Digraphs
import Records
import SourceText
import Vocabulary

/// What rests on what: every record, everything outside that they name, and the edges between.
///
/// A class, since it is large, never changes, and every page holds it.
package final class LineageGraph: Sendable {
    package let registry: Registry
    /// The records first, each at its position in the registry; then what lies outside, in order of keys.
    package let nodes: [LineageNode]
    /// What each node is: without the words that come along with the node itself, which threads count.
    package let kinds: [NodeKind]
    /// For each record, how much it is in use: see `Record.useRank`.
    package let useRanks: [UInt8]
    /// For each record a number of its owner, equal for equal spellings; -1 where nobody owns it.
    package let owners: [Int32]
    /// For each of these numbers that of the owner without the kind before it: `team:risk` and `risk` are one.
    let bareOwners: [Int32]
    /// Those that say that one rests on the other first, then all other naming.
    package let edges: [LineageEdge]
    /// What each edge says.
    package let relations: [Relation]
    /// How many of `edges` say that one rests on the other; the graph's own edges are these, by the same numbers.
    package let dependencyCount: Int
    package let digraph: Digraph
    private let byKey: [UTF8Key: Int]

    package init(_ registry: Registry) {
        self.registry = registry
        var builder = LineageBuilder(registry)
        builder.addLinks()
        nodes = builder.nodes
        kinds = nodes.map(\.kind)
        edges = builder.dependencies + builder.mentions
        relations = edges.map(\.relation)
        useRanks = registry.records.map { UInt8($0.useRank) }
        (owners, bareOwners) = LineageGraph.owners(registry)
        dependencyCount = builder.dependencies.count
        digraph = Digraph(nodeCount: nodes.count, edges: builder.dependencies.map { ($0.from, $0.to) })
        byKey = builder.byKey
    }

    /// Numbers for the owners, in the order in which records name them.
    private static func owners(_ registry: Registry) -> (ofRecords: [Int32], bare: [Int32]) {
        var numbers: [UTF8Key: Int32] = [:]
        var bareNumbers: [UTF8Key: Int32] = [:]
        var bare: [Int32] = []
        let ofRecords = registry.records.map { record -> Int32 in
            guard let owner = record.owner else { return -1 }
            if let number = numbers[UTF8Key(owner)] { return number }
            let key = UTF8Key(Reference.bareID(owner))
            let bareNumber = bareNumbers[key] ?? Int32(bareNumbers.count)
            bareNumbers[key] = bareNumber
            let number = Int32(bare.count)
            numbers[UTF8Key(owner)] = number
            bare.append(bareNumber)
            return number
        }
        return (ofRecords, bare)
    }

    /// Whether people are served by a record now: see `Record.isInUse`.
    package func isInUse(_ record: Int) -> Bool { useRanks[record] <= Record.lastRankInUse }

    package func isRecord(_ node: Int) -> Bool { node < useRanks.count }

    package func node(key: String) -> Int? { byKey[UTF8Key(key)] }

    package func record(_ node: Int) -> Record? { node < registry.records.count ? registry.records[node] : nil }

    /// The nodes that `text` names: a record as `kind:id`, a bare id or its last part, a key, a purl in any spelling,
    /// a Hub id, or the name of a library.
    ///
    /// Several where it is ambiguous; a library with a version is found by its product alone where no version is named.
    package func find(_ text: String) -> [Int] {
        let records = registry.find(text)
        if !records.isEmpty { return records }
        if let node = node(key: text) { return [node] }
        if let purl = PackageURL(text) {
            if let node = node(key: purl.release) { return [node] }
            if purl.type == "huggingface" {
                return find((purl.namespace + [purl.name]).joined(separator: "/"))
            }
            return []
        }
        // The last part of an id is what people say.
        let named = registry.records.indices.filter { registry.records[$0].id.name.hasSameBytes(as: text) }
        if !named.isEmpty { return named }
        let bare = Reference.bareID(text)
        // People write a library with its version as `torch 2.4.1` or `torch==2.4.1`.
        let package = text.split { $0 == " " || $0 == "=" }.joined(separator: "@")
        let python = PackageURL("pkg:pypi/" + package)?.release
        let keys = ["hf:" + bare, "hf:datasets/" + bare, python, "image:" + text, "vendor:" + text]
        let found = keys.compactMap { $0.flatMap(node(key:)) }
        if !found.isEmpty { return found }
        let label = text.asciiLowercased
        return nodes.indices.dropFirst(registry.records.count).filter {
            nodes[$0].label.asciiLowercased.hasSameBytes(as: label)
        }
    }
}
