import Glibc

/// Numbers for terms, in the order in which they were first met.
struct TermTable: Sendable {
    /// A term as two numbers: itself up to 15 bytes, else its hash and length.
    private struct Key: Equatable {
        static let longest = 15

        var low: UInt64 = 0
        var high: UInt64 = 0

        @inline(__always)
        init(_ term: UnsafeBufferPointer<UInt8>) {
            guard term.count <= Key.longest else {
                low = Stamp.hash(term)
                high = ~0 << 56 | UInt64(term.count)
                return
            }
            low = Key.load(term, from: 0)
            high = UInt64(term.count) << 56 | (term.count > 8 ? Key.load(term, from: 8) : 0)
        }

        init() {}

        /// Up to eight bytes as a number.
        @inline(__always)
        private static func load(_ term: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
            let raw = UnsafeRawBufferPointer(term)
            if start + 8 <= raw.count {
                return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: start, as: UInt64.self))
            }
            // In few loads that overlap, and not byte by byte.
            let rest = raw.count - start
            if start > 0 {
                let last = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
                return UInt64(littleEndian: last) >> UInt64(8 * (8 - rest))
            }
            if rest >= 4 {
                let first = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
                let last = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: rest - 4, as: UInt32.self))
                return UInt64(first) | UInt64(last) << UInt64(8 * (rest - 4))
            }
            if rest == 0 { return 0 }
            let (middle, last) = (rest / 2, rest - 1)
            return UInt64(raw[0]) | UInt64(raw[middle]) << UInt64(8 * middle) | UInt64(raw[last]) << UInt64(8 * last)
        }

        var isWhole: Bool { high >> 56 != 0xFF }

        @inline(__always)
        var hash: Int { Int(truncatingIfNeeded: Stamp.mix(low, high) >> 16) }
    }

    /// All that a look-up needs: each further place in memory would cost as much again.
    private struct Slot {
        var key = Key()
        /// 1 more than the term's number; 0 where there is none.
        var next: UInt32 = 0
        var note: UInt32 = 0
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
        let place = place(of: term)
        return number(at: place)
    }

    /// Where `term` is kept, until the next term is looked up.
    mutating func place(of term: UnsafeBufferPointer<UInt8>) -> Int {
        if (count + 1) * 2 > slots.count { grow() }
        let key = Key(term)
        let mask = slots.count - 1
        var place = key.hash & mask
        while slots[place].next != 0 {
            if slots[place].key == key, key.isWhole || holds(term, number(at: place)) { return place }
            place = (place + 1) & mask
        }
        slots[place] = Slot(key: key, next: UInt32(count + 1))
        bytes.append(contentsOf: term)
        starts.append(UInt32(bytes.count))
        return place
    }

    @inline(__always)
    func number(at place: Int) -> Int { Int(slots[place].next) - 1 }

    /// What is noted beside the term at `place`; 0 at first.
    @inline(__always)
    func note(at place: Int) -> Int { Int(slots[place].note) }

    @inline(__always)
    mutating func setNote(_ note: Int, at place: Int) { slots[place].note = UInt32(note) }

    private func holds(_ term: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
        let start = Int(starts[number])
        guard Int(starts[number + 1]) - start == term.count, let other = term.baseAddress else { return false }
        return bytes.withUnsafeBytes { bytes in
            bytes.baseAddress.map { memcmp($0 + start, other, term.count) == 0 } ?? false
        }
    }

    private mutating func grow() {
        var larger = [Slot](repeating: Slot(), count: slots.count * 2)
        let mask = larger.count - 1
        for slot in slots where slot.next != 0 {
            var place = slot.key.hash & mask
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
