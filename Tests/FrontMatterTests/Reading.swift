import FrontMatter
import SourceText

/// Reads `text` as a Markdown file.
func read(_ text: String, _ options: FrontMatterOptions = FrontMatterOptions()) -> FrontMatterBlock {
    readFrontMatter(Array(text.utf8), options: options)
}

/// Reads `yaml` as the block of a card.
func readBlock(_ yaml: String) -> FrontMatterBlock { read("---\n\(yaml)\n---\nbody\n") }

/// The text of `range` in `source`.
func slice(_ source: String, _ range: ByteRange) -> String {
    String(decoding: Array(source.utf8)[range.start..<range.end], as: UTF8.self)
}

/// A node as one line of text, with each scalar quoted: what two readings are compared by.
func summary(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let scalar): "\"\(scalar.text)\""
    case .sequence(let items): "[" + items.map(summary).joined(separator: ", ") + "]"
    case .mapping(let mapping): summary(mapping)
    }
}

func summary(_ mapping: YAMLMapping) -> String {
    "{" + mapping.entries.map { "\($0.key): \(summary($0.value))" }.joined(separator: ", ") + "}"
}

extension FrontMatterBlock {
    /// The root as text; `nil` in words where there is none.
    var shown: String { root.map { summary($0) } ?? "nil" }
    var kinds: [FrontMatterIssue.Kind] { issues.map { $0.kind } }

    /// The message and place of the first syntax issue.
    var syntax: (message: String, range: ByteRange)? {
        for issue in issues { if case .syntax(let message) = issue.kind { return (message, issue.range) } }
        return nil
    }
}

/// Every node below `mapping`, keys as nodes of their own; without recursion, as the reader has none either.
func allScalars(_ mapping: YAMLMapping) -> [(scalar: YAMLScalar?, text: String, range: ByteRange)] {
    var found: [(scalar: YAMLScalar?, text: String, range: ByteRange)] = []
    var open: [YAMLNode] = [YAMLNode(content: .mapping(mapping), range: ByteRange(0, 0))]
    while let node = open.popLast() {
        switch node.content {
        case .scalar(let scalar): found.append((scalar, scalar.text, node.range))
        case .sequence(let items): open += items
        case .mapping(let mapping):
            for entry in mapping.entries {
                found.append((nil, entry.key, entry.keyRange))
                open.append(entry.value)
            }
        }
    }
    return found
}
