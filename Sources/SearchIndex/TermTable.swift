import Glibc

/// Numbers for terms, in the order in which they were first met.
struct TermTable: Sendable {
    /// All that a look-up needs but the term itself: each further place in memory would cost as much again.
    private struct Slot {
        var hash: UInt32 = 0
        /// 1 more than the term's number; 0 where there is none.
        var next: UInt32 = 0
        var start: UInt32 = 0
        var length: UInt32 = 0
    }

    /// All terms, one after the other.
    private(set) var bytes: [UInt8] = []
    /// Where each term begins, and the end of the last.
    private(set) var starts: [UInt32] = [0]
    private var slots: [Slot]

    init(capacity: Int) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = [Slot](repeating: Slot(), count: size)
    }

    var count: Int { starts.count - 1 }

    /// The number of `term`, which may be new.
    mutating func number(of term: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = UInt32(truncatingIfNeeded: Stamp.hash(term) >> 16)
        let mask = slots.count - 1
        var place = Int(hash) & mask
        while slots[place].next != 0 {
            let slot = slots[place]
            if slot.hash == hash, holds(term, slot) { return Int(slot.next) - 1 }
            place = (place + 1) & mask
        }
        let number = count
        slots[place] = Slot(
            hash: hash, next: UInt32(number + 1), start: UInt32(bytes.count), length: UInt32(term.count))
        bytes.append(contentsOf: term)
        starts.append(UInt32(bytes.count))
        if count * 2 > slots.count { grow() }
        return number
    }

    @inline(__always)
    private func holds(_ term: UnsafeBufferPointer<UInt8>, _ slot: Slot) -> Bool {
        guard Int(slot.length) == term.count, let other = term.baseAddress else { return false }
        return bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return false }
            return memcmp(base + Int(slot.start), other, term.count) == 0
        }
    }

    private mutating func grow() {
        var larger = [Slot](repeating: Slot(), count: slots.count * 2)
        let mask = larger.count - 1
        for slot in slots where slot.next != 0 {
            var place = Int(slot.hash) & mask
            while larger[place].next != 0 { place = (place + 1) & mask }
            larger[place] = slot
        }
        slots = larger
    }

    /// Lets go of what look-ups alone need.
    func withoutSlots() -> TermTable {
        var copy = self
        copy.slots = []
        return copy
    }
}

extension TermTable {
    mutating func number(of text: String) -> Int {
        var copy = text
        return copy.withUTF8 { number(of: $0) }
    }
}
