import SourceText

/// What a run of lines looks like to someone who searches for metadata outside its place.
///
/// A `---` in prose is a thematic break or the underline of a heading far more often than a fence, so lines count as
/// metadata only where each of them could stand in a mapping, and only with two keys or one well-known key.
struct MetadataLines {
    private(set) var keys = 0
    private(set) var hasKnownKey = false
    /// Where the first line begins that cannot belong to a mapping; the file's end where there is none.
    private(set) var end: Int

    init(_ bytes: Bytes, from start: Int) {
        end = start
        while end < bytes.count {
            let line = TextLine(of: bytes, at: end)
            guard take(line, bytes) else { return }
            end = line.next
        }
    }

    var looksLikeMetadata: Bool { keys >= 2 || hasKnownKey }

    private mutating func take(_ line: TextLine, _ bytes: Bytes) -> Bool {
        let content = line.contentStart(bytes)
        if content == line.end || bytes[content] == 0x23 { return true }
        if line.isFence(bytes, of: 0x2D, from: content) || line.isFence(bytes, of: 0x2E, from: content) { return false }
        if content > line.start { return keys > 0 }
        if bytes[content] == 0x2D, content + 1 == line.end || isBlank(bytes[content + 1]) { return keys > 0 }
        guard let key = keyEnd(line, bytes) else { return false }
        keys += 1
        if !hasKnownKey { hasKnownKey = isKnown(String(decoding: bytes[line.start..<key], as: UTF8.self)) }
        return true
    }

    /// Where the line's key ends: letters, digits, `_`, `-`, `.`, then a colon with a blank or nothing after it.
    private func keyEnd(_ line: TextLine, _ bytes: Bytes) -> Int? {
        var index = line.start
        while index < line.end, isKeyByte(bytes[index]) { index += 1 }
        guard index > line.start, index < line.end, bytes[index] == 0x3A else { return nil }
        return index + 1 == line.end || isBlank(bytes[index + 1]) ? index : nil
    }

    private func isKeyByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2E: true
        default: false
        }
    }

    private func isKnown(_ key: String) -> Bool {
        switch key {
        case "license", "licenses", "language", "languages", "tags", "datasets", "metrics", "library_name",
            "pipeline_tag", "base_model", "model-index", "model_name", "model-name", "thumbnail", "widget",
            "inference", "registry", "pretty_name", "task_categories":
            true
        default: false
        }
    }
}
