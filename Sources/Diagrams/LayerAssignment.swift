/// The layer of each vertex of an acyclic graph, from 0 at the left: every edge leads at least one layer on.
///
/// The longest path to a vertex gives the first answer; then vertices are pulled toward the side where they have more
/// edges, and `LayerTightening` finds what single moves do not. The graph hangs together.
///
/// Where edges form a cycle, some are turned round first: `leadsBack` says which, and their ends are exchanged.
func assignLayers(count: Int, from origins: inout [Int], to targets: inout [Int], leadsBack: inout [Bool]) -> [Int] {
    var following = Adjacency(count: count, from: origins, to: targets)
    var preceding = Adjacency(count: count, from: targets, to: origins)
    var order = topologicalOrder(count: count, following: following, preceding: preceding)
    if order.count < count {
        leadsBack = edgesClosingCycles(count: count, from: origins, to: targets)
        for edge in origins.indices where leadsBack[edge] { swap(&origins[edge], &targets[edge]) }
        following = Adjacency(count: count, from: origins, to: targets)
        preceding = Adjacency(count: count, from: targets, to: origins)
        order = topologicalOrder(count: count, following: following, preceding: preceding)
    }
    var layers = [Int](repeating: 0, count: count)
    for vertex in order {
        for other in following[vertex] { layers[other] = max(layers[other], layers[vertex] + 1) }
    }

    for _ in 0..<12 {
        var hasMoved = false
        for vertex in order.reversed() where following.degree(vertex) >= preceding.degree(vertex) {
            guard let nearest = following[vertex].lazy.map({ layers[$0] }).min(), nearest - 1 > layers[vertex] else {
                continue
            }
            layers[vertex] = nearest - 1
            hasMoved = true
        }
        for vertex in order where following.degree(vertex) < preceding.degree(vertex) {
            guard let nearest = preceding[vertex].lazy.map({ layers[$0] }).max(), nearest + 1 < layers[vertex] else {
                continue
            }
            layers[vertex] = nearest + 1
            hasMoved = true
        }
        if !hasMoved { break }
    }
    // Where no edge is longer than one layer, nothing can be shorter.
    if origins.indices.allSatisfy({ layers[targets[$0]] - layers[origins[$0]] == 1 }) {
        return withoutEmptyLayers(layers)
    }
    var tightening = LayerTightening(layers, from: origins, to: targets)
    tightening.run()
    return withoutEmptyLayers(tightening.layers)
}

private func topologicalOrder(count: Int, following: Adjacency, preceding: Adjacency) -> [Int] {
    var waiting = (0..<count).map { preceding.degree($0) }
    var order = (0..<count).filter { waiting[$0] == 0 }
    order.reserveCapacity(count)
    var next = 0
    while next < order.count {
        for other in following[order[next]] {
            waiting[other] -= 1
            if waiting[other] == 0 { order.append(other) }
        }
        next += 1
    }
    return order
}

private func withoutEmptyLayers(_ layers: [Int]) -> [Int] {
    guard let first = layers.min(), let last = layers.max() else { return layers }
    var isUsed = [Bool](repeating: false, count: last - first + 1)
    for layer in layers { isUsed[layer - first] = true }
    var number = 0
    let numbers = isUsed.map { used in
        defer { number += used ? 1 : 0 }
        return number
    }
    return layers.map { numbers[$0 - first] }
}
