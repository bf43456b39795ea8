import SourceText

/// The words without which no statement about a base model is made.
///
/// Each stem has five bytes, so that wherever it stands it covers just one of the places 0, 3, 6, … with three bytes from
/// there on. Only those are looked up, none waits for another, and few are compared further.
enum ProseStems {
    private static let length = 5
    private static let stems: [UInt64] = [
        "tuned", "etune", "-tune", " tune", "tunin", "quant", "disti", "based", "merge", "mergi", "dapte", "lora ",
        "gguf ", "gptq ", "ggml ", " awq ", "exl2 ", "onver", "ontin", "furth", "nitia", "deriv", "tarti", "tarte",
        "ersio", "se mo", "al mo", "rce m", "ed fr", "built", "ed on", "ed fo", "ken f", "nce o", "opy o", "clone",
        "ork o", "teach",
    ].map { packed(Array($0.utf8)) }

    /// One bit for each three bytes that stand somewhere in a stem, under their key.
    private static let parts: [UInt64] = {
        var table = [UInt64](repeating: 0, count: 512)
        for stem in stems {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: stem >> (8 * UInt64(length - 1 - $0))) }
            for start in 0...(length - 3) {
                let place = key(bytes[start], bytes[start + 1], bytes[start + 2])
                table[place >> 6] |= 1 << UInt64(place & 63)
            }
        }
        return table
    }()

    /// Where the first stem begins in `range`, whatever its capitals.
    static func first(in bytes: [UInt8], _ range: ByteRange) -> Int? {
        bytes.withUnsafeBufferPointer { text in
            parts.withUnsafeBufferPointer { parts in
                var place = range.start
                while place + 3 <= range.end {
                    let key = key(text[place], text[place + 1], text[place + 2])
                    if parts[key >> 6] >> UInt64(key & 63) & 1 == 1, let start = stem(around: place, text, range) {
                        return start
                    }
                    place += 3
                }
                return nil
            }
        }
    }

    /// Where the stem begins that covers the three bytes from `place` on.
    private static func stem(around place: Int, _ text: UnsafeBufferPointer<UInt8>, _ range: ByteRange) -> Int? {
        for start in max(range.start, place + 3 - length)...place where start + length <= range.end {
            let word = packed(UnsafeBufferPointer(rebasing: text[start..<start + length]))
            if stems.contains(word) { return start }
        }
        return nil
    }

    /// The low five bits of each: the same for small letters and capitals.
    @inline(__always) private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        Int(first & 31) << 10 | Int(second & 31) << 5 | Int(third & 31)
    }

    /// Five bytes in one number, capitals made small.
    @inline(__always) private static func packed(_ bytes: some Collection<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
    }
}
