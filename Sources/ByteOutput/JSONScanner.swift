/// Reads JSON that Muster wrote, as a manifest or a baseline; strict, and without depth, so that a planted file costs
/// nothing.
package struct JSONScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    /// `bytes` must outlive the scanner.
    package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Where the next value begins; after a failure, where reading stopped.
    package var position: Int {
        mutating get {
            skipBlanks()
            return index
        }
    }

    /// Whether nothing but blanks is left.
    package var isAtEnd: Bool {
        mutating get {
            skipBlanks()
            return index == bytes.count
        }
    }

    /// Reads an object; `field` reads the value of each key, and answers whether it could.
    package mutating func object(_ field: (String, inout JSONScanner) -> Bool) -> Bool {
        list(0x7B, 0x7D) { json in
            guard let key = json.string(), json.take(0x3A) else { return false }
            return field(key, &json)
        }
    }

    package mutating func array(_ element: (inout JSONScanner) -> Bool) -> Bool { list(0x5B, 0x5D, element) }

    private mutating func list(_ open: UInt8, _ close: UInt8, _ element: (inout JSONScanner) -> Bool) -> Bool {
        guard take(open) else { return false }
        if take(close) { return true }
        while true {
            guard element(&self) else { return false }
            if take(close) { return true }
            guard take(0x2C) else { return false }
        }
    }

    package mutating func string() -> String? {
        guard take(0x22) else { return nil }
        let start = index
        while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x5C, bytes[index] >= 0x20 { index += 1 }
        guard index < bytes.count else { return nil }
        if bytes[index] == 0x22 {
            index += 1
            return String(validating: UnsafeBufferPointer(rebasing: bytes[start..<index - 1]), as: UTF8.self)
        }
        index = start
        return stringWithEscapes()
    }

    private mutating func stringWithEscapes() -> String? {
        var text: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case 0x22: return String(validating: text, as: UTF8.self)
            case 0x5C:
                guard let scalar = escape() else { return nil }
                text += Array(String(scalar).utf8)
            case 0..<0x20: return nil
            default: text.append(byte)
            }
        }
        return nil
    }

    /// What follows a backslash; pairs of surrogates are refused, since no path of a site needs them.
    private mutating func escape() -> Unicode.Scalar? {
        guard index < bytes.count else { return nil }
        let letter = bytes[index]
        index += 1
        switch letter {
        case 0x22, 0x2F, 0x5C: return Unicode.Scalar(letter)
        case 0x62: return "\u{8}"
        case 0x66: return "\u{C}"
        case 0x6E: return "\n"
        case 0x72: return "\r"
        case 0x74: return "\t"
        case 0x75:
            guard index + 4 <= bytes.count else { return nil }
            let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
            index += 4
            return UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }
        default: return nil
        }
    }

    /// A whole number from 0 on.
    package mutating func count() -> Int? {
        skipBlanks()
        let start = index
        while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
        return Int(String(decoding: bytes[start..<index], as: UTF8.self))
    }

    /// Passes over a value of any kind, nested at most eight deep.
    package mutating func skipValue(depth: Int = 8) -> Bool {
        skipBlanks()
        guard depth > 0, index < bytes.count else { return false }
        switch bytes[index] {
        case 0x22: return string() != nil
        case 0x7B: return object { _, json in json.skipValue(depth: depth - 1) }
        case 0x5B: return array { json in json.skipValue(depth: depth - 1) }
        default:
            let start = index
            while index < bytes.count, JSONScanner.isInWord(bytes[index]) { index += 1 }
            return index > start
        }
    }

    /// Letters, digits and signs: numbers, `true`, `false`, `null`.
    private static func isInWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
        default: false
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            default: return
            }
        }
    }
}
