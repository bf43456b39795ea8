/// Finds what an author most likely meant.
package enum Suggestion {
    /// The candidate nearest to `word` by edits, if it is near enough to be a slip; ties go to the first in byte order.
    ///
    /// Words over 64 bytes get no suggestion, so that hostile input costs nothing.
    /// `most` is the number of edits that a slip has at most, fewer in short words.
    package static func nearest(to word: String, among candidates: [String], edits most: Int = 3) -> String? {
        let target = normalised(word)
        guard !target.isEmpty, target.count <= 64 else { return nil }
        let limit = max(1, min(most, target.count / 3))
        var best: (distance: Int, word: String)?
        for candidate in candidates {
            let other = normalised(candidate)
            guard other.count <= 64, abs(other.count - target.count) <= limit else { continue }
            let distance = editDistance(target, other, limit: limit)
            guard distance <= limit else { continue }
            if let current = best {
                if (distance, candidate) < (current.distance, current.word) { best = (distance, candidate) }
            } else {
                best = (distance, candidate)
            }
        }
        return best?.word
    }

    /// The choice that `word` means: the nearest one, or the only one that begins with it, as `prod` does `production`.
    package static func choice(meantBy word: String, among choices: [String]) -> String? {
        if let near = nearest(to: word, among: choices) { return near }
        let start = normalised(word)
        guard start.count >= 3 else { return nil }
        let longer = choices.filter { normalised($0).starts(with: start) }
        return longer.count == 1 ? longer[0] : nil
    }

    /// Small letters with `-`, `_` and blanks held equal, since those are the commonest slips.
    private static func normalised(_ word: String) -> [UInt8] {
        word.utf8.prefix(80).map { byte in
            switch byte {
            case 0x41...0x5A: byte | 0x20
            case 0x20, 0x2D: 0x5F
            default: byte
            }
        }
    }

    /// Edits between two words, a swap of neighbours counting as one; anything above `limit` may come out as more.
    private static func editDistance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
        if left == right { return 0 }
        var older = [Int](repeating: 0, count: right.count + 1)
        var previous = Array(0...right.count)
        for row in 1...max(1, left.count) where row <= left.count {
            var current = [row] + [Int](repeating: 0, count: right.count)
            for column in 1...max(1, right.count) where column <= right.count {
                let cost = left[row - 1] == right[column - 1] ? 0 : 1
                var value = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    value = min(value, older[column - 2] + 1)
                }
                current[column] = value
            }
            older = previous
            previous = current
        }
        return previous[right.count]
    }
}
