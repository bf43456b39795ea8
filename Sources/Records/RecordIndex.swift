import SourceText
import Synchronization
import Vocabulary

/// Finds records by id without regard to capitals, by former ids, and by slips of one character.
struct RecordIndex: Sendable {
    struct Hit {
        var position: Int
        var differsInCase: Bool
        var isAlias: Bool
    }

    private let records: [Record]
    private var positions: [UTF8Key: Int] = [:]
    private var aliases: [UTF8Key: Int] = [:]
    private let neighbours = NeighbourTable()

    init(_ records: [Record]) {
        self.records = records
        positions.reserveCapacity(records.count)
        for (position, record) in records.enumerated() {
            let key = RecordIndex.key(record.kind, record.id.text)
            if positions[key] == nil { positions[key] = position }
            for alias in record.aliases {
                let key = RecordIndex.key(record.kind, alias)
                if aliases[key] == nil { aliases[key] = position }
            }
        }
    }

    func find(_ kind: Kind, _ id: String) -> Hit? {
        let key = RecordIndex.key(kind, id)
        if let position = positions[key] {
            let exact = records[position].id.text.hasSameBytes(as: id)
            return Hit(position: position, differsInCase: !exact, isAlias: false)
        }
        return aliases[key].map { Hit(position: $0, differsInCase: false, isAlias: true) }
    }

    /// The record of these kinds whose id is the nearest to `id`; nil where none is a slip away.
    func suggestion(for id: String, kinds: [Kind]) -> Int? {
        let table = neighbours.table(of: records)
        var near: [Int] = []
        for hash in NeighbourTable.neighbourhood(id) {
            for position in table[hash] ?? [] where kinds.contains(records[Int(position)].kind) {
                near.append(Int(position))
            }
        }
        guard let word = Suggestion.nearest(to: id, among: near.map { records[$0].id.text }) else { return nil }
        return near.filter { records[$0].id.text.hasSameBytes(as: word) }.min()
    }

    private static func key(_ kind: Kind, _ id: String) -> UTF8Key { UTF8Key(kind.rawValue + ":" + id.asciiLowercased) }
}

/// The records by what their ids have in common with slips of them; made when it is first asked for.
///
/// Most registries have no reference that leads nowhere, and then pay nothing for it.
private final class NeighbourTable: Sendable {
    /// Hash of an id, and of the id without each one of its characters → positions.
    private let made = Mutex<[UInt64: [Int32]]?>(nil)

    func table(of records: [Record]) -> [UInt64: [Int32]] {
        made.withLock { made in
            if let made { return made }
            var table: [UInt64: [Int32]] = [:]
            for (position, record) in records.enumerated() {
                for hash in NeighbourTable.neighbourhood(record.id.text) {
                    table[hash, default: []].append(Int32(position))
                }
            }
            made = table
            return table
        }
    }

    /// The hash of the word and of each word that lacks one of its characters; two words that share one are a slip apart.
    static func neighbourhood(_ id: String) -> [UInt64] {
        let bytes = Array(id.asciiLowercased.utf8)
        guard bytes.count <= 64 else { return [] }
        // A polynomial hash, so that leaving one byte out takes a constant number of steps.
        let base: UInt64 = 0x0000_0100_0000_01b3
        var prefix: [UInt64] = [0]
        for byte in bytes { prefix.append(prefix[prefix.count - 1] &* base &+ UInt64(byte) &+ 1) }
        var hashes = [prefix[bytes.count]]
        var suffix: UInt64 = 0
        var power: UInt64 = 1
        for index in bytes.indices.reversed() {
            hashes.append(prefix[index] &* power &+ suffix)
            suffix = suffix &+ (UInt64(bytes[index]) &+ 1) &* power
            power = power &* base
        }
        return hashes
    }
}
