import Digraphs
import Records
import RiskPatterns
import SourceText
import Vocabulary

/// What records of a population may have in common, gathered from their cards and from what they rest on.
///
/// Members are places in the population. What all of them have or only one has tells nothing of them and is left out.
package struct PatternAttributes: Sendable {
    /// By dimension and key: what the records rest on, libraries and their versions, tags, domains, teams, environments
    /// and images, vendors.
    package let attributes: [PatternAttribute]
    /// What several of the population rest on, directly or not, for `Concentration`; by key, all as upstream.
    ///
    /// Libraries, images and vendors are among it, and what all rest on.
    package let assets: [PatternAttribute]
    /// Whether assets were left out, those that the fewest rest on, since the memberships were more than the limit.
    package let isCut: Bool

    /// How many memberships of assets are gathered: 40 MB of them.
    ///
    /// Cards that are written by people stay far below; ten thousand records could each rest on all others.
    package static let mostMemberships = 5_000_000

    /// `population` has positions of records, each once.
    ///
    /// O((n + m) · p / 512) for `p` records of a graph of `n` nodes and `m` edges, beside O(k log k) for `k` memberships.
    package init(_ graph: LineageGraph, population: [Int], limit: Int = PatternAttributes.mostMemberships) {
        let reached = ReachedAssets(graph.digraph, population, limit: limit)
        assets = reached.nodes.map { node, members in
            let asset = graph.nodes[node]
            return PatternAttribute(dimension: .upstream, key: asset.key, label: asset.label, members: members)
        }.sorted { UTF8Key($0.key) < UTF8Key($1.key) }
        var gathered = Gathering()
        for (node, members) in reached.nodes where PatternDimension(graph.kinds[node]) == .upstream {
            gathered.add(.upstream, graph.nodes[node], members)
        }
        let own = ReachedAssets(graph.graphOfOwnSoftware(), population, limit: limit)
        for (node, members) in own.nodes {
            gathered.add(PatternDimension(graph.kinds[node]), graph.nodes[node], members)
        }
        let named = graph.ownersAndVendors()
        for (place, position) in population.enumerated() {
            gathered.addCard(graph.registry.records[position], place)
            for (dimension, node) in named[position] {
                gathered.add(dimension, graph.nodes[node].key, graph.nodes[node].label, place)
            }
        }
        isCut = reached.isCut || own.isCut
        attributes = gathered.attributes(population: population.count)
    }
}

extension LineageGraph {
    /// The libraries, environments and images that are a record's own: that its base model needs one does not say that it
    /// does.
    ///
    /// What the environment has in it counts, and a release as its product, too.
    fileprivate func graphOfOwnSoftware() -> Digraph {
        let own = edges[..<dependencyCount].filter { edge in
            switch edge.relation {
            case .usesLibrary, .usesImage, .runsIn, .versionOf:
                [.library, .environment].contains(PatternDimension(kinds[Int(edge.to)]))
            default: false
            }
        }
        return Digraph(nodeCount: nodes.count, edges: own.map { ($0.from, $0.to) })
    }

    /// For each record the nodes of its owners and of the vendors that it comes from itself.
    fileprivate func ownersAndVendors() -> [[(dimension: PatternDimension, node: Int)]] {
        var named = [[(dimension: PatternDimension, node: Int)]](repeating: [], count: registry.records.count)
        for edge in edges where isRecord(Int(edge.from)) {
            switch edge.relation {
            case .owner: named[Int(edge.from)].append((.team, Int(edge.to)))
            case .providedBy where PatternDimension(kinds[Int(edge.to)]) == .vendor:
                named[Int(edge.from)].append((.vendor, Int(edge.to)))
            default: break
            }
        }
        return named
    }
}

extension PatternDimension {
    /// Where an asset belongs that a record rests on.
    fileprivate init(_ kind: NodeKind) {
        switch kind {
        case .library: self = .library
        case .vendor: self = .vendor
        case .record(.environment), .image: self = .environment
        default: self = .upstream
        }
    }
}

/// Each node that several of the population rest on at whatever distance, and who does.
private struct ReachedAssets {
    let nodes: [(node: Int, members: [Int])]
    let isCut: Bool

    init(_ digraph: Digraph, _ population: [Int], limit: Int) {
        var isInPopulation = [Bool](repeating: false, count: digraph.nodeCount)
        for position in population { isInPopulation[position] = true }
        // Counted first, as counting needs no memory.
        let counts = digraph.countsReached(.downstream, among: isInPopulation)
        var candidates = counts.indices.filter { counts[$0] > 1 }
        candidates.sort { (counts[$1], $0) < (counts[$0], $1) }
        var isWanted = [Bool](repeating: false, count: digraph.nodeCount)
        var total = 0
        var kept = 0
        for node in candidates {
            total += counts[node]
            if total > limit { break }
            isWanted[node] = true
            kept += 1
        }
        isCut = kept < candidates.count
        let members = digraph.placesReaching(isWanted, from: population, .upstream)
        nodes = members.indices.filter { isWanted[$0] }.map { ($0, members[$0]) }
    }
}

/// Attributes on their way, by dimension and key.
private struct Gathering {
    private struct Key: Hashable {
        let dimension: PatternDimension
        let key: UTF8Key
    }

    private var places: [Key: Int] = [:]
    private var found: [PatternAttribute] = []

    /// Adds a member to what has this key; places come in ascending order.
    mutating func add(_ dimension: PatternDimension, _ key: String, _ label: String, _ member: Int) {
        let identity = Key(dimension: dimension, key: UTF8Key(key))
        if let place = places[identity] {
            if found[place].members.last != member { found[place].members.append(member) }
        } else {
            places[identity] = found.count
            found.append(PatternAttribute(dimension: dimension, key: key, label: label, members: [member]))
        }
    }

    mutating func add(_ dimension: PatternDimension, _ node: LineageNode, _ members: [Int]) {
        found.append(PatternAttribute(dimension: dimension, key: node.key, label: node.label, members: members))
    }

    /// What the card itself says.
    mutating func addCard(_ record: Record, _ place: Int) {
        for tag in record.tags { add(.tag, tag.trimmed, tag.trimmed, place) }
        if case .text(let text)? = record["domain"]?.content, !text.trimmed.isEmpty {
            add(.domain, text.trimmed, text.trimmed, place)
        }
    }

    func attributes(population: Int) -> [PatternAttribute] {
        found.filter { $0.members.count > 1 && $0.members.count < population }.sorted { left, right in
            left.dimension == right.dimension
                ? UTF8Key(left.key) < UTF8Key(right.key) : left.dimension < right.dimension
        }
    }
}
