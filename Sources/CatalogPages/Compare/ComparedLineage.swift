import Lineage
import Records
import SourceText

/// What records rest on, directly or through others: shared by all, by some, by one alone.
package struct ComparedLineage: Sendable {
    package struct Asset: Sendable {
        package var node: Int
        package var key: String
        /// For each record how many steps away it is; nil where the record does not rest on it.
        package var distances: [Int?]
        /// For a product of which the records rest on different releases, these; else nil.
        package var versions: [String?]?

        package var count: Int { distances.count { $0 != nil } }
        /// The steps of the nearest.
        package var nearest: Int { distances.compactMap { $0 }.min() ?? 0 }
    }

    package let shared: [Asset]
    package let some: [Asset]
    /// For each record, what it alone rests on.
    package let alone: [[Asset]]
    /// "model:b rests on model:a.", among those that are compared.
    package let words: [String]

    init(_ graph: LineageGraph, _ positions: [Int]) {
        var assets: [Int: Asset] = [:]
        for (column, position) in positions.enumerated() {
            for visit in graph.digraph.reach(from: [position], .upstream).visits where visit.distance > 0 {
                let node = visit.node
                var asset =
                    assets[node]
                    ?? Asset(node: node, key: graph.nodes[node].key, distances: positions.map { _ in nil })
                asset.distances[column] = visit.distance
                assets[node] = asset
            }
        }
        words = positions.enumerated().flatMap { column, position in
            positions.compactMap { other -> String? in
                guard other != position, assets[other]?.distances[column] != nil else { return nil }
                let records = graph.registry.records
                return "\(records[position].reference) rests on \(records[other].reference)."
            }
        }
        let kept = ComparedLineage.withoutRepetition(assets, graph).sorted {
            ($0.nearest, $0.node) < ($1.nearest, $1.node)
        }
        shared = kept.filter { $0.count == positions.count }
        some = kept.filter { $0.count > 1 && $0.count < positions.count }
        alone = positions.indices.map { column in kept.filter { $0.count == 1 && $0.distances[column] != nil } }
    }

    package var isEmpty: Bool { shared.isEmpty && some.isEmpty && alone.allSatisfy(\.isEmpty) }

    /// A product says nothing beside its release, unless records rest on different ones: then it says that, and they
    /// say nothing.
    private static func withoutRepetition(_ assets: [Int: Asset], _ graph: LineageGraph) -> [Asset] {
        var releases: [Int: [Asset]] = [:]
        for node in assets.keys.sorted() {
            if let product = graph.nodes[node].product, let asset = assets[node] {
                releases[product, default: []].append(asset)
            }
        }
        var left = assets
        for (product, own) in releases {
            guard var asset = assets[product] else { continue }
            let columns = asset.distances.indices
            let sets = columns.map { column in own.filter { $0.distances[column] != nil } }
            let used = columns.filter { asset.distances[$0] != nil }
            if used.count < 2 || used.allSatisfy({ sets[$0].map(\.node) == sets[used[0]].map(\.node) }) {
                left[product] = nil
                continue
            }
            asset.versions = columns.map { column in
                sets[column].isEmpty
                    ? nil : sets[column].map { graph.nodes[$0.node].version ?? $0.key }.joined(separator: ", ")
            }
            // A release is one step nearer than its product.
            for column in columns {
                if let nearest = sets[column].compactMap({ $0.distances[column] }).min() {
                    asset.distances[column] = min(nearest, asset.distances[column] ?? nearest)
                }
            }
            left[product] = asset
            for release in own { left[release.node] = nil }
        }
        return Array(left.values)
    }
}
