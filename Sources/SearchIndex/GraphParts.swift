import ByteOutput

/// The links of a node in one direction, as text: targets from the lowest up, each with a code.
package struct LinkText {
    fileprivate private(set) var bytes: [UInt8] = []
    private var last = 0
    package let count: Int

    package init(count: Int) {
        self.count = count
        bytes.reserveCapacity(count * 3)
    }

    /// Targets come in order, one as often as it is linked; codes are small numbers.
    package mutating func add(_ target: Int, code: Int) {
        NumberText.append(target - last, to: &bytes)
        NumberText.append(code, to: &bytes)
        last = target
    }
}

extension SearchPart {
    /// How many nodes of a graph share a part of links.
    package static let nodesPerPart = 64
    /// A node with more links in a direction has them in a part of its own.
    package static let mostLinks = 256

    /// The links of the nodes from `number` times `nodesPerPart` on, and the parts that long lists of them need.
    ///
    /// `links` gives a node's links up and down.
    package static func links(
        _ number: Int, of nodeCount: Int, _ links: (Int) -> (up: LinkText, down: LinkText)
    ) -> [SearchPart] {
        var text: [UInt8] = []
        var parts: [SearchPart] = []
        let first = number * nodesPerPart
        for node in first..<min(nodeCount, first + nodesPerPart) {
            let (up, down) = links(node)
            for (letter, list) in [("u", up), ("d", down)] {
                NumberText.append(list.count, to: &text)
                if list.count <= mostLinks {
                    text += list.bytes
                } else {
                    parts.append(SearchPart("\(letter)/\(node)", plain: list.bytes))
                }
            }
        }
        return [SearchPart("l/\(number)", plain: text)] + parts
    }
}

/// What the nodes of a graph are called, in order, for finding them by a name or by how it begins.
package struct NameTable {
    /// How many names share a part.
    static let namesPerPart = 128
    /// Longer names are not found.
    static let longest = 400
    private static let codeSize = 4

    /// Each name in small letters, a zero, and its code from the highest byte down: so no two are the same, and all are
    /// in the order of the names first.
    private var bytes: [UInt8] = []
    private var starts: [UInt32] = [0]

    package init() {}

    package mutating func add(_ name: String, code: Int) {
        let name = name.lowercased().utf8
        guard !name.isEmpty, name.count <= NameTable.longest, !name.contains(0) else { return }
        bytes.append(contentsOf: name)
        bytes.append(0)
        for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: code >> shift)) }
        starts.append(UInt32(bytes.count))
    }

    /// The parts, and for each after the first the shortest text that is above the last name of the part before and not
    /// above its own first.
    package func parts(_ runner: some PieceRunner) -> (parts: [SearchPart], separators: [String]) {
        let order = SortedTexts.order(bytes, starts, runner)
        var parts: [SearchPart] = []
        var separators: [String] = []
        var start = 0
        while start < order.count {
            var end = min(order.count, start + NameTable.namesPerPart)
            // What is one name lies in one part.
            while end < order.count, name(order[end - 1]).elementsEqual(name(order[end])) { end += 1 }
            if start > 0 { separators.append(separator(name(order[start - 1]), name(order[start]))) }
            parts.append(
                SearchPart("n/\(parts.count)", reserving: 4_096) { json in
                    json.array { json in
                        for number in order[start..<end] {
                            name(number).withUnsafeBufferPointer { json.string($0) }
                            json.number(code(number))
                        }
                    }
                })
            start = end
        }
        if parts.isEmpty { parts.append(SearchPart("n/0") { json in json.array { _ in } }) }
        return (parts, separators)
    }

    private func name(_ number: UInt32) -> ArraySlice<UInt8> {
        bytes[Int(starts[Int(number)])..<Int(starts[Int(number) + 1]) - 1 - NameTable.codeSize]
    }

    private func code(_ number: UInt32) -> Int {
        let end = Int(starts[Int(number) + 1])
        return bytes[end - NameTable.codeSize..<end].reduce(0) { $0 << 8 | Int($1) }
    }

    private func separator(_ last: ArraySlice<UInt8>, _ first: ArraySlice<UInt8>) -> String {
        let shared = zip(last, first).prefix { $0 == $1 }.count
        var end = first.startIndex + shared + 1
        // Whole characters.
        while end < first.endIndex, first[end] & 0xC0 == 0x80 { end += 1 }
        return String(decoding: first[..<end], as: UTF8.self)
    }
}
