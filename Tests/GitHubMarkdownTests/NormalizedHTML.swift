/// HTML as a list of tokens, so that two renderings compare by what they say and not by how it is written.
///
/// Both sides are balanced and tame, so no parser is needed. Attributes are sorted, entities decoded, and white space
/// around tags and runs of it are dropped outside `pre`. `ours` also takes away what Muster adds on purpose: heading
/// ids, `rel`, the table's wrapper, and the name of footnotes.
func normalizedHTML(_ html: String, ours: Bool) -> [String] {
    var tokens: [String] = []
    var text = ""
    var preDepth = 0
    var wrappers = 0
    var rest = Substring(html)
    func flush() {
        let decoded = decodeReferences(text)
        let kept = preDepth > 0 ? decoded : decoded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !kept.isEmpty { tokens.append(kept) }
        text = ""
    }
    while let first = rest.first {
        guard first == "<", let end = rest.firstIndex(of: ">") else {
            text.append(first)
            rest.removeFirst()
            continue
        }
        let inside = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        flush()
        let isClosing = inside.first == "/"
        let body = isClosing ? inside.dropFirst() : inside
        let name = body.prefix { $0.isLetter || $0.isNumber }
        if name == "pre" { preDepth += isClosing ? -1 : 1 }
        if isClosing {
            if name == "div", wrappers > 0 { wrappers -= 1 } else { tokens.append("</\(name)>") }
            continue
        }
        let attributes = attributeList(body.dropFirst(name.count)).compactMap { ours ? adjusted($0, of: name) : $0 }
        if name == "div", attributes == ["class=table-scroll"] {
            wrappers += 1
        } else {
            tokens.append("<\(([String(name)] + attributes.sorted()).joined(separator: " "))>")
        }
    }
    flush()
    return tokens
}

private func adjusted(_ attribute: String, of name: Substring) -> String? {
    if attribute.hasPrefix("rel=") || attribute.hasPrefix("id=") { return nil }
    for side in ["left", "center", "right"] where attribute == "class=ta-\(side)" { return "align=\(side)" }
    return attribute
}

private func attributeList(_ text: Substring) -> [String] {
    var list: [String] = []
    var rest = text
    while true {
        rest = rest.drop { $0.isWhitespace || $0 == "/" }
        guard !rest.isEmpty else { return list }
        let name = rest.prefix { $0 != "=" && !$0.isWhitespace && $0 != "/" }
        rest = rest.dropFirst(name.count)
        guard rest.first == "=" else {
            list.append(String(name) + "=")
            continue
        }
        rest = rest.dropFirst()
        guard let quote = rest.first, quote == "\"" || quote == "'" else {
            let value = rest.prefix { !$0.isWhitespace }
            rest = rest.dropFirst(value.count)
            list.append("\(name)=\(decodeReferences(String(value)))")
            continue
        }
        let value = rest.dropFirst().prefix { $0 != quote }
        rest = rest.dropFirst(value.count + 2)
        list.append("\(name)=\(decodeReferences(String(value)))")
    }
}

private func decodeReferences(_ text: String) -> String {
    guard text.contains("&") else { return text }
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#96;", "`"), ("&amp;", "&")]
    return pairs.reduce(text) { $0.replacing($1.0, with: $1.1) }
}
