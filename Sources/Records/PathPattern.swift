/// A pattern over paths: `*` and `?` within a folder, `**` across folders.
package struct PathPattern: Sendable {
    private let pattern: [UInt8]

    package init(_ pattern: String) { self.pattern = Array(pattern.utf8) }

    /// Whether the whole path matches; takes at most pattern length times path length steps.
    package func matches(_ path: String) -> Bool {
        let path = Array(path.utf8)
        // reachable[i]: the pattern read so far can have consumed path[..<i].
        var reachable = [Bool](repeating: false, count: path.count + 1)
        reachable[0] = true
        var index = 0
        while index < pattern.count {
            var next = [Bool](repeating: false, count: path.count + 1)
            if pattern[index] == 0x2A {
                let crosses = index + 1 < pattern.count && pattern[index + 1] == 0x2A
                index += crosses ? 2 : 1
                // `**/` also stands for no folder at all.
                let optionalSlash = crosses && index < pattern.count && pattern[index] == 0x2F
                var open = false
                for position in 0...path.count {
                    if position > 0, !crosses, path[position - 1] == 0x2F { open = false }
                    open = open || reachable[position]
                    next[position] = open
                }
                if optionalSlash {
                    index += 1
                    var after = [Bool](repeating: false, count: path.count + 1)
                    for position in 0...path.count {
                        after[position] =
                            reachable[position]
                            || (position > 0 && path[position - 1] == 0x2F && next[position - 1])
                    }
                    next = after
                }
            } else {
                for position in 0..<path.count where reachable[position] {
                    let wanted = pattern[index]
                    if wanted == path[position] || (wanted == 0x3F && path[position] != 0x2F) {
                        next[position + 1] = true
                    }
                }
                index += 1
            }
            reachable = next
        }
        return reachable[path.count]
    }
}
