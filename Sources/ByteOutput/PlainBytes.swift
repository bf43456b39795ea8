/// Words of Muster's own and numbers, written into room of a known size.
package struct PlainBytes {
    private let room: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

    package mutating func append(_ text: StaticString) {
        precondition(text.utf8CodeUnitCount <= room.count - count, "no room for a text")
        if let start = room.baseAddress {
            (start + count).initialize(from: text.utf8Start, count: text.utf8CodeUnitCount)
        }
        count += text.utf8CodeUnitCount
    }

    package mutating func append(_ number: Int) {
        var rest = number.magnitude
        var length = 1
        while rest >= 10 {
            rest /= 10
            length += 1
        }
        if number < 0 {
            append("-")
        }
        precondition(length <= room.count - count, "no room for a number")
        rest = number.magnitude
        for index in stride(from: count + length - 1, through: count, by: -1) {
            let (tens, digit) = rest.quotientAndRemainder(dividingBy: 10)
            room[index] = 0x30 + UInt8(truncatingIfNeeded: digit)
            rest = tens
        }
        count += length
    }
}
