import Vocabulary

/// The address of a list that is narrowed down, as `list.js` reads it.
struct ListAddress {
    /// Below the site's root.
    private(set) var path: String
    private var hasQuery = false

    init(_ kind: Kind) { path = kind.folder + "/index.html" }

    /// Narrowed down to what has `value` in a column; none stands for what has nothing there.
    func with(_ column: String, _ value: String?) -> ListAddress { with(column, [value ?? ""]) }

    /// The same for any of these values.
    func with(_ column: String, _ values: [String]) -> ListAddress {
        var copy = self
        copy.path += (hasQuery ? "&" : "?") + column + "=" + values.map(ListAddress.encoded).joined(separator: ",")
        copy.hasQuery = true
        return copy
    }

    /// As a browser's `encodeURIComponent` has it: every other byte as `%41`.
    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
            default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
