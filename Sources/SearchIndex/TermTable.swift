/// Numbers for terms, in the order in which they were first met.
struct TermTable: Sendable {
    /// All terms, one after the other.
    private(set) var bytes: [UInt8] = []
    /// Where each term begins, and the end of the last.
    private(set) var starts: [UInt32] = [0]
    private var hashes: [UInt32] = []
    /// Numbers of terms plus 1, by hash; 0 where there is none.
    private var slots: [UInt32]

    init(capacity: Int = 1 << 12) {
        var size = 1 << 12
        while size < capacity * 2 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
    }

    var count: Int { hashes.count }

    /// The number of `term`, which may be new.
    mutating func number(of term: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = UInt32(truncatingIfNeeded: Stamp.hash(term) >> 16)
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while true {
            let entry = slots[slot]
            if entry == 0 { break }
            let number = Int(entry) - 1
            if hashes[number] == hash, holds(term, at: number) { return number }
            slot = (slot + 1) & mask
        }
        bytes.append(contentsOf: term)
        starts.append(UInt32(bytes.count))
        hashes.append(hash)
        slots[slot] = UInt32(hashes.count)
        if hashes.count * 2 > slots.count { grow() }
        return hashes.count - 1
    }

    @inline(__always)
    private func holds(_ term: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
        let start = Int(starts[number])
        guard Int(starts[number + 1]) - start == term.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            for index in 0..<term.count where bytes[start + index] != term[index] { return false }
            return true
        }
    }

    private mutating func grow() {
        var larger = [UInt32](repeating: 0, count: slots.count * 2)
        let mask = larger.count - 1
        for (number, hash) in hashes.enumerated() {
            var slot = Int(hash) & mask
            while larger[slot] != 0 { slot = (slot + 1) & mask }
            larger[slot] = UInt32(number + 1)
        }
        slots = larger
    }
}

extension TermTable {
    mutating func number(of text: String) -> Int {
        var copy = text
        return copy.withUTF8 { number(of: $0) }
    }
}
