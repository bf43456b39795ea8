import SourceText

/// A collection that is still open while the events are read.
struct CollectionFrame {
    /// What the next node is to a mapping.
    enum Expectation {
        case item
        case key
        case value(key: String, range: ByteRange)
        /// A value whose key was refused.
        case droppedValue
    }

    var expectation: Expectation
    let isFlow: Bool
    let start: Int
    /// The end of the last node inside, dropped ones included.
    var end: Int
    var items: [YAMLNode] = []
    var entries: [YAMLMapping.Entry] = []
    private var places: [UTF8Key: Int] = [:]
    /// Where a key came first, for those that came again.
    private var firstRanges: [Int: ByteRange] = [:]

    /// Up to here keys are compared one by one, which is faster than hashing.
    private static let smallCount = 12

    init(isMapping: Bool, isFlow: Bool, range: ByteRange) {
        expectation = isMapping ? .key : .item
        self.isFlow = isFlow
        start = range.start
        end = range.end
    }

    var isMapping: Bool {
        if case .item = expectation { false } else { true }
    }

    /// The key whose value is being read.
    var pathKey: String? {
        if case .value(let key, _) = expectation { key } else { nil }
    }

    /// Where `key` came first in this mapping, if it did.
    func firstRange(of key: String) -> ByteRange? {
        place(of: key).map { firstRanges[$0] ?? entries[$0].keyRange }
    }

    private func place(of key: String) -> Int? {
        guard entries.count <= CollectionFrame.smallCount else { return places[UTF8Key(key)] }
        let count = key.utf8.count
        for index in entries.indices where entries[index].key.utf8.count == count {
            if entries[index].key.hasSameBytes(as: key) { return index }
        }
        return nil
    }

    /// Takes `node` as the next item or value and moves on.
    mutating func take(_ node: YAMLNode) {
        end = max(end, node.range.end)
        switch expectation {
        case .item: items.append(node)
        case .value(let key, let range):
            store(YAMLMapping.Entry(key: key, keyRange: range, value: node))
            expectation = .key
        case .key, .droppedValue: expectation = .key
        }
    }

    /// Moves on past an item or value that is dropped.
    mutating func drop(upTo offset: Int) {
        end = max(end, offset)
        if isMapping { expectation = .key }
    }

    private mutating func store(_ entry: YAMLMapping.Entry) {
        if let place = place(of: entry.key) {
            if firstRanges[place] == nil { firstRanges[place] = entries[place].keyRange }
            entries[place] = entry
            return
        }
        entries.append(entry)
        if entries.count == CollectionFrame.smallCount + 1 {
            for (index, entry) in entries.enumerated() { places[UTF8Key(entry.key)] = index }
        } else if entries.count > CollectionFrame.smallCount {
            places[UTF8Key(entry.key)] = entries.count - 1
        }
    }

    /// The finished collection; `closing` is where libyaml saw its end, which only flow collections have.
    func node(closing: Int) -> YAMLNode {
        let range = ByteRange(start, isFlow ? closing : end)
        return YAMLNode(
            content: isMapping ? .mapping(YAMLMapping(entries: entries)) : .sequence(items), range: range)
    }
}
