import SourceText

/// The words without which no statement about a base model is made, found several bytes at a time.
///
/// Each stem has five bytes. The text is looked at where a stem would end, and two bytes there say how far the next stem
/// can be at least, so that most bytes are never looked at.
enum ProseStems {
    private static let length = 5
    private static let stems: [[UInt8]] = [
        "tuned", "etune", "-tune", " tune", "tunin", "quant", "disti", "based", "merge", "mergi", "dapte", "lora ",
        "gguf ", "gptq ", "ggml ", " awq ", "exl2 ", "onver", "ontin", "furth", "nitia", "deriv", "tarti", "tarte",
        "ersio", "se mo", "ed fr", "built", "ed on", "nce o", "opy o", "clone", "ork o",
    ].map { Array($0.utf8) }

    /// How far to go on from the two bytes under `key`: 0 where a stem may end with them.
    private static let shifts: [UInt8] = {
        var table = [UInt8](repeating: UInt8(length - 1), count: 1024)
        for stem in stems {
            for end in 1..<length {
                let place = key(stem[end - 1], stem[end])
                table[place] = min(table[place], UInt8(length - 1 - end))
            }
        }
        return table
    }()

    /// Where the first stem begins in `range`, whatever its capitals.
    static func first(in bytes: [UInt8], _ range: ByteRange) -> Int? {
        bytes.withUnsafeBufferPointer { text in
            shifts.withUnsafeBufferPointer { shifts in
                var end = range.start + length - 1
                while end < range.end {
                    let shift = shifts[key(text[end - 1], text[end])]
                    if shift > 0 {
                        end += Int(shift)
                    } else if isStem(text, end - length + 1) {
                        return end - length + 1
                    } else {
                        end += 1
                    }
                }
                return nil
            }
        }
    }

    /// The low five bits of both: the same for small letters and capitals.
    @inline(__always) private static func key(_ first: UInt8, _ second: UInt8) -> Int {
        Int(first & 31) << 5 | Int(second & 31)
    }

    private static func isStem(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        stems.contains { stem in
            for offset in 0..<length {
                let byte = text[start + offset]
                guard stem[offset] == ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) else { return false }
            }
            return true
        }
    }
}
