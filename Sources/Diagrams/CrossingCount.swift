/// How many pairs of segments cross between a layer and the next, given the order of both.
///
/// `O(S log V)`: segments are taken from top to bottom, and a tree of sums tells how many before end further down.
struct CrossingCount {
    private var tree: [Int] = []

    /// `ends` are the places in the next layer that segments lead to, sorted by where they begin, then by themselves.
    mutating func count(_ ends: some Sequence<Int>, places: Int) -> Int {
        var size = 1
        while size < places { size *= 2 }
        tree.removeAll(keepingCapacity: true)
        tree.append(contentsOf: repeatElement(0, count: 2 * size))
        var crossings = 0
        for end in ends {
            var index = end + size
            tree[index] += 1
            while index > 1 {
                if index & 1 == 0 { crossings += tree[index + 1] }
                index /= 2
                tree[index] += 1
            }
        }
        return crossings
    }
}
