/// A set of the numbers below 512.
struct Bits512 {
    private var words = SIMD8<UInt64>(repeating: 0)

    var isEmpty: Bool { words == SIMD8(repeating: 0) }

    func contains(_ bit: Int) -> Bool { words[bit >> 6] >> UInt64(bit & 63) & 1 == 1 }

    mutating func insert(_ bit: Int) { words[bit >> 6] |= 1 << UInt64(bit & 63) }

    mutating func remove(_ bit: Int) { words[bit >> 6] &= ~(1 << UInt64(bit & 63)) }

    mutating func formUnion(_ other: Bits512) { words |= other.words }

    mutating func formIntersection(_ other: Bits512) { words &= other.words }

    /// Calls `body` with each number that it has, ascending.
    func forEachNumber(_ body: (Int) -> Void) {
        for index in 0..<8 {
            var word = words[index]
            while word != 0 {
                body((index << 6) + word.trailingZeroBitCount)
                word &= word - 1
            }
        }
    }

    /// How many numbers it has: neighbouring bits are added up in all eight words at once.
    var count: Int {
        let ones = SIMD8<UInt64>(repeating: 0x5555_5555_5555_5555)
        let twos = SIMD8<UInt64>(repeating: 0x3333_3333_3333_3333)
        let fours = SIMD8<UInt64>(repeating: 0x0F0F_0F0F_0F0F_0F0F)
        var sums = words &- ((words &>> 1) & ones)
        sums = (sums & twos) &+ ((sums &>> 2) & twos)
        sums = (sums &+ (sums &>> 4)) & fours
        // Eight bytes of at most 8 each add up to at most 64, the four pairs of these to at most 512.
        let total = sums.wrappedSum()
        let pairs = (total & 0x00FF_00FF_00FF_00FF) &+ ((total &>> 8) & 0x00FF_00FF_00FF_00FF)
        return Int((pairs &* 0x0001_0001_0001_0001) &>> 48)
    }
}
