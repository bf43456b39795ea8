/// Finds the edges that close a cycle, in a walk that begins where nothing comes in; turned round, none is left.
///
/// The walk goes in the order of the numbers, so that the answer is the same on every run.
func edgesClosingCycles(count: Int, from origins: [Int], to targets: [Int]) -> [Bool] {
    let following = Adjacency(count: count, from: origins, to: targets)
    var incoming = [Int](repeating: 0, count: count)
    for target in targets { incoming[target] += 1 }
    let starts = (0..<count).filter { incoming[$0] == 0 } + (0..<count).filter { incoming[$0] > 0 }

    var closes = [Bool](repeating: false, count: origins.count)
    var isOpen = [Bool](repeating: false, count: count)
    var isSeen = isOpen
    var path: [(vertex: Int, next: Int)] = []
    for start in starts where !isSeen[start] {
        isSeen[start] = true
        isOpen[start] = true
        path.append((start, 0))
        while let (vertex, next) = path.last {
            let edges = following.edges(of: vertex)
            guard next < edges.count else {
                isOpen[vertex] = false
                path.removeLast()
                continue
            }
            path[path.count - 1].next += 1
            let edge = edges[edges.startIndex + next]
            let target = targets[edge]
            if isOpen[target] {
                closes[edge] = true
            } else if !isSeen[target] {
                isSeen[target] = true
                isOpen[target] = true
                path.append((target, 0))
            }
        }
    }
    return closes
}
