/// Finds what the writer of a misspelt name may have meant.
enum NearNames {
    /// The known name nearest to `name`, nil where none is near.
    static func nearest(to name: String, among known: [String]) -> String? {
        let wanted = Array(name.utf8)
        guard wanted.count <= Limit.name else { return nil }
        let reach = wanted.count < 4 ? 1 : 2
        var best: (name: String, distance: Int)?
        for candidate in known where abs(candidate.utf8.count - wanted.count) <= reach {
            let distance = distance(wanted, Array(candidate.utf8))
            if distance <= reach, distance < (best?.distance ?? .max) { best = (candidate, distance) }
        }
        return best?.name
    }

    /// The end of a message: the near name, else the known names while they are few.
    static func advice(for name: String, among known: [String]) -> String {
        if let near = nearest(to: name, among: known) { return "did you mean '\(near)'?" }
        if known.isEmpty { return "there are no names here" }
        let shown = known.prefix(12).joined(separator: ", ")
        return "known here: \(shown)\(known.count > 12 ? ", …" : "")"
    }

    /// The number of letters to insert, drop, change or swap with a neighbour.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var older: [Int] = []
        var old = Array(0...right.count)
        for row in left.indices {
            var new = [row + 1]
            for column in right.indices {
                let change = old[column] + (left[row] == right[column] ? 0 : 1)
                var cost = min(change, old[column + 1] + 1, new[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, older[column - 1] + 1)
                }
                new.append(cost)
            }
            older = old
            old = new
        }
        return old[right.count]
    }
}
