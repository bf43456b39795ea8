import Glibc

/// Sorts many short texts by their bytes, which for UTF-8 is the order of code points.
enum SortedTexts {
    private struct Key {
        /// The first eight bytes, as a number that compares as they do.
        var head: UInt64
        var number: UInt32
    }

    /// The numbers of the texts in order; text `n` is `bytes[starts[n]..<starts[n + 1]]`, and no two are the same.
    static func order(_ bytes: [UInt8], _ starts: [UInt32], _ runner: some PieceRunner) -> [UInt32] {
        let count = starts.count - 1
        let runs: [[Key]] = runner.ranges(of: count, pieces: 8) { range in
            bytes.withUnsafeBufferPointer { bytes in
                var keys = range.map { number in
                    Key(head: head(bytes, Int(starts[number]), Int(starts[number + 1])), number: UInt32(number))
                }
                keys.sort { precedes($0, $1, bytes, starts) }
                return keys
            }
        }
        return bytes.withUnsafeBufferPointer { bytes in merged(runs, bytes, starts).map(\.number) }
    }

    private static func merged(
        _ runs: [[Key]], _ bytes: UnsafeBufferPointer<UInt8>, _ starts: [UInt32]
    ) -> [Key] {
        guard runs.count > 1 else { return runs.first ?? [] }
        let half = runs.count / 2
        let left = merged(Array(runs[..<half]), bytes, starts)
        let right = merged(Array(runs[half...]), bytes, starts)
        var result: [Key] = []
        result.reserveCapacity(left.count + right.count)
        var (one, two) = (0, 0)
        while one < left.count, two < right.count {
            if precedes(right[two], left[one], bytes, starts) {
                result.append(right[two])
                two += 1
            } else {
                result.append(left[one])
                one += 1
            }
        }
        result.append(contentsOf: left[one...])
        result.append(contentsOf: right[two...])
        return result
    }

    @inline(__always)
    private static func head(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        var head: UInt64 = 0
        for offset in 0..<8 { head = head << 8 | (start + offset < end ? UInt64(bytes[start + offset]) : 0) }
        return head
    }

    @inline(__always)
    private static func precedes(
        _ left: Key, _ right: Key, _ bytes: UnsafeBufferPointer<UInt8>, _ starts: [UInt32]
    ) -> Bool {
        if left.head != right.head { return left.head < right.head }
        let one = bytes[Int(starts[Int(left.number)])..<Int(starts[Int(left.number) + 1])]
        let two = bytes[Int(starts[Int(right.number)])..<Int(starts[Int(right.number) + 1])]
        return one.lexicographicallyPrecedes(two)
    }
}
