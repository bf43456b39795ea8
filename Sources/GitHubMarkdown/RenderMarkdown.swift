import ByteOutput
import SourceText

/// Renders the card `bytes` from `bodyStart` on; ranges in the result are offsets in the whole of `bytes`.
///
/// The text is untrusted. What comes out is valid HTML without anything active, balanced whatever goes in, and takes
/// time linear in the text's length. `resolve` is asked about each relative URL.
package func renderMarkdown(
    _ bytes: [UInt8], from bodyStart: Int, options: MarkdownOptions = MarkdownOptions(),
    resolve: (MarkdownLink) -> LinkTarget
) -> MarkdownDocument {
    let start = min(max(0, bodyStart), bytes.count)
    return bytes.withUnsafeBufferPointer { all in
        let body = UnsafeBufferPointer(rebasing: all[start...])
        var scan = PreScan()
        if let rejection = scan.scan(body) { return rejected(body, rejection, start) }
        return withoutActuallyEscaping(resolve) { resolve in
            var renderer = Renderer(
                bytes, bodyStart: start, lineStarts: scan.lineStarts, options: options, resolve: resolve)
            let parsed = CMarkParser.withTree(of: body) { (renderer.render($0), true) }
            guard let parsed else {
                return rejected(body, Rejection(rule: "parser", explanation: "cmark returned nothing"), start)
            }
            if let rejection = parsed.0 { return rejected(body, rejection, start) }
            return renderer.finished()
        }
    }
}

extension Renderer {
    fileprivate func finished() -> MarkdownDocument {
        let headings = writer.headings
        // Copied, since a document is kept as long as the build lasts, and its buffers have room to grow.
        return MarkdownDocument(
            html: writer.html.bytes.withUnsafeBufferPointer { Array($0) }, title: headings.title,
            headings: headings.list, anchors: headings.ids.list,
            links: links, plainText: writer.plain.finished().withUnsafeBufferPointer { Array($0) },
            firstParagraph: firstParagraph.map { String(decoding: $0, as: UTF8.self) }, codeBlocks: codeBlocks,
            issues: issues)
    }
}

/// The body as text, for a body that cmark must not see.
private func rejected(_ body: UnsafeBufferPointer<UInt8>, _ rejection: Rejection, _ start: Int) -> MarkdownDocument {
    let text = Array(String(decoding: body, as: UTF8.self).utf8)
    var html = OutputBuffer(reserving: text.count + 64)
    var plain = PlainText()
    html.append("<pre>")
    text.withUnsafeBufferPointer {
        html.append(clean: $0)
        plain.append($0)
    }
    html.append("</pre>\n")
    let kind = MarkdownIssue.Kind.rejected(rule: rejection.rule, explanation: rejection.explanation)
    let range = ByteRange(start, start + body.count)
    return MarkdownDocument(
        html: html.take(), plainText: plain.finished(), issues: [MarkdownIssue(kind: kind, range: range)],
        isRejected: true)
}
