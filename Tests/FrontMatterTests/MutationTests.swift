import FrontMatter
import SourceText
import Testing

/// Random damage: nothing crashes, and every range lies inside the file.
@Suite struct MutationTests {
    /// A small generator with a fixed seed, so that a failure comes again.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    private static let tokens: [String] = [
        "---", "...", "\n", "\r", "\r\n", "\t", ": ", ":", "- ", "-", "? ", "[", "]", "{", "}", ",", "&a ", "*a", "!x ",
        "! ", "!!str ", "|\n", ">\n", "\"", "'", "#", " #", "%", "@", "`", "<<: ", "~", "\u{85}", "\u{2028}",
        "\u{FEFF}",
        "é", "😀", "\\", "\\u", "\u{0}", "no", "1:30", "2024-01-01", "  ", "\n  ", "\n---\n", "# h\n\n---\n",
    ]

    private func seeds() -> [[UInt8]] {
        let own = [
            "---\na: &x [1, 'b', \"c\\u00e9\"]\nd: |\n  é\n? [e]\n: f\n<<: *x\ng: !t {h: no}\n---\nbody\n",
            "\n# T\n\n---\nlicense: mit\ntags:\n- é\n---\nbody", "license: mit\ntags: a\n---\n",
            "\u{FEFF}---\r\na: 1\r\n---\r\n",
        ]
        let real = cards("bad-inputs").prefix(12).map { Array($0.bytes.prefix(700)) }
        return own.map { Array($0.utf8) } + real
    }

    private func check(_ bytes: [UInt8]) -> Bool {
        var options = FrontMatterOptions()
        options.allowsBlockAfterHeading = true
        let readings = [readFrontMatter(bytes, options: options), readYAMLDocument(bytes, options: options)]
        return readings.allSatisfy { isSound($0, bytes.count) }
    }

    private func isSound(_ block: FrontMatterBlock, _ count: Int) -> Bool {
        let whole = ByteRange(0, count)
        func isInside(_ inner: ByteRange, _ outer: ByteRange) -> Bool {
            inner.start >= outer.start && inner.end <= outer.end && inner.start <= inner.end
        }
        guard block.bodyStart >= 0, block.bodyStart <= count, block.isBroken == false || block.root == nil,
            block.issues.allSatisfy({ isInside($0.range, whole) })
        else { return false }
        guard let root = block.root, let inside = block.blockRange else { return true }
        return allScalars(root).allSatisfy { isInside($0.range, inside) }
    }

    @Test("A block cut off at any byte is read or refused, never more")
    func truncation() {
        for seed in seeds() {
            for length in 0...seed.count { #expect(check(Array(seed.prefix(length)))) }
        }
    }

    @Test("30,000 mutants are read or refused, never more")
    func mutants() {
        var generator = Generator(state: 20_261_123)
        let seeds = seeds()
        for _ in 0..<30_000 {
            var bytes = seeds[Int.random(in: 0..<seeds.count, using: &generator)]
            for _ in 0..<Int.random(in: 1...4, using: &generator) { mutate(&bytes, &generator) }
            let isFine = check(bytes)
            if !isFine { #expect(isFine, "\(String(decoding: bytes, as: UTF8.self).debugDescription)") }
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ generator: inout Generator) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...8, using: &generator)))
        case 2: bytes.insert(contentsOf: bytes.suffix(from: place).prefix(30), at: place)
        default:
            let token = MutationTests.tokens[Int.random(in: 0..<MutationTests.tokens.count, using: &generator)]
            bytes.insert(contentsOf: Array(token.utf8), at: place)
        }
    }
}
