import ByteOutput
import FrontMatter

/// Writes nodes that no field describes, at most 500 of them and 8 deep.
enum OpenHTML {
    static func write(_ node: YAMLNode, into output: inout OutputBuffer) {
        var left = 500
        write(node, depth: 0, left: &left, into: &output)
    }

    private static func write(_ node: YAMLNode, depth: Int, left: inout Int, into output: inout OutputBuffer) {
        left -= 1
        guard left > 0, depth < 8 else { return output.append("…") }
        switch node.content {
        case .scalar(let scalar):
            if scalar.isNull {
                output.append("<span class=\"special\">empty</span>")
            } else {
                output.append(html: scalar.text)
            }
        case .sequence(let items) where !items.isEmpty && items.allSatisfy(isShort):
            for (index, item) in items.prefix(left).enumerated() {
                if index > 0 { output.append(", ") }
                write(item, depth: depth + 1, left: &left, into: &output)
            }
        case .sequence(let items):
            output.append("<ul class=\"values\">")
            if items.isEmpty { output.append("<li>empty</li>") }
            for item in items.prefix(left) {
                output.append("<li>")
                write(item, depth: depth + 1, left: &left, into: &output)
                output.append("</li>")
            }
            output.append("</ul>")
        case .mapping(let mapping):
            output.append("<dl class=\"inner\">")
            if mapping.entries.isEmpty { output.append("<dt>empty</dt><dd></dd>") }
            for entry in mapping.entries.prefix(left) {
                output.append("<dt>")
                output.append(html: entry.key)
                output.append("</dt><dd>")
                write(entry.value, depth: depth + 1, left: &left, into: &output)
                output.append("</dd>")
            }
            output.append("</dl>")
        }
    }

    /// Whether the node is a word or number, which may stand beside others on a line.
    private static func isShort(_ node: YAMLNode) -> Bool {
        guard let text = node.scalar?.text else { return false }
        return text.utf8.count <= 24 && !text.utf8.contains(0x20) && !text.utf8.contains(0x2C)
    }
}
