/// One file of a registry: its path relative to the registry's root, and its bytes as they lie on disk.
package struct SourceFile: Sendable {
    /// Relative to the registry's root, with `/`; bytes that are not UTF-8 stand as U+FFFD.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The text of `range`, with U+FFFD for bytes that are not UTF-8; ends beyond the file are clipped.
    package func text(_ range: ByteRange) -> String {
        let start = min(max(0, range.start), bytes.count)
        let end = min(max(start, range.end), bytes.count)
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
