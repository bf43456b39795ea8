/// Text folded as a whole, for what is compared rather than taken apart.
package enum FoldedText {
    /// The term that an id alone has: `=`, and its letters, digits and joiners, folded.
    static func exactTerm(_ id: String) -> [UInt8] {
        var term = [UInt8(ascii: "=")]
        forEach(id) { kind, bytes in if kind != .other, kind != .mark { term.append(contentsOf: bytes) } }
        return term
    }

    /// Bytes whose order is that of texts to people: without regard to capitals and marks, numbers by their size.
    package static func sortKey(_ text: String) -> [UInt8] {
        var key: [UInt8] = []
        var digits: [UInt8] = []
        func endNumber() {
            guard !digits.isEmpty else { return }
            let significant = digits.drop { $0 == 0x30 }
            key += [0x30, UInt8(clamping: significant.count)] + significant
            digits = []
        }
        forEach(text) { kind, bytes in
            if bytes.count == 1, (0x30...0x39).contains(bytes[0]) { return digits.append(bytes[0]) }
            if kind == .mark { return }
            endNumber()
            key.append(contentsOf: bytes)
        }
        endNumber()
        return key
    }

    private static func forEach(_ text: String, _ body: (LetterClass, UnsafeBufferPointer<UInt8>) -> Void) {
        var copy = text
        copy.withUTF8 { text in
            var index = 0
            while index < text.count {
                if text[index] < 0x80 {
                    let kind = FoldTable.ascii[Int(text[index])]
                    withUnsafeBytes(of: kind == .capital ? text[index] | 0x20 : text[index]) {
                        body(kind, $0.assumingMemoryBound(to: UInt8.self))
                    }
                    index += 1
                } else if let (scalar, width) = decodedScalar(text, at: index) {
                    FoldTable.shared.forEach(scalar, UnsafeBufferPointer(rebasing: text[index..<index + width]), body)
                    index += width
                } else {
                    index += 1
                }
            }
        }
    }
}
