import SourceText

/// One node of a YAML document with the bytes of the file that it stands in.
package struct YAMLNode: Sendable {
    package enum Content: Sendable {
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        case mapping(YAMLMapping)
    }

    package var content: Content
    /// Where the node stands in the file, quotes included; for a block collection from its first to its last entry.
    package var range: ByteRange

    package init(content: Content, range: ByteRange) {
        self.content = content
        self.range = range
    }

    package var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    package var sequence: [YAMLNode]? {
        if case .sequence(let items) = content { items } else { nil }
    }

    package var mapping: YAMLMapping? {
        if case .mapping(let mapping) = content { mapping } else { nil }
    }
}

/// A scalar's text as the author meant it (quotes and folding resolved); no type is guessed here.
package struct YAMLScalar: Sendable {
    package enum Style: Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }

    package var text: String
    package var style: Style

    package init(text: String, style: Style) {
        self.text = text
        self.style = style
    }

    /// Whether the scalar is a YAML null: plain and empty, `~`, `null`, `Null` or `NULL`.
    package var isNull: Bool {
        guard style == .plain, text.utf8.count <= 4 else { return false }
        switch text {
        case "", "~", "null", "Null", "NULL": return true
        default: return false
        }
    }
}

/// A mapping's entries in the order of the file; a key that comes twice keeps its last value, as PyYAML has it.
package struct YAMLMapping: Sendable {
    package struct Entry: Sendable {
        package var key: String
        package var keyRange: ByteRange
        package var value: YAMLNode

        package init(key: String, keyRange: ByteRange, value: YAMLNode) {
            self.key = key
            self.keyRange = keyRange
            self.value = value
        }
    }

    package var entries: [Entry]

    package init(entries: [Entry]) { self.entries = entries }

    package func entry(_ key: String) -> Entry? { entries.first { $0.key.hasSameBytes(as: key) } }

    package subscript(key: String) -> YAMLNode? { entry(key)?.value }
}
