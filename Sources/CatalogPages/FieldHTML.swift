import ByteOutput
import FrontMatter
import Records
import Vocabulary

/// Writes the values of fields as HTML: everything a card says enters escaped.
struct FieldHTML {
    let catalog: Catalog
    /// The page that the values stand on, below the site's root.
    let page: String
    /// The record's resolved references, by the first byte of where they stand.
    private let links: [Int: Link]

    init(_ catalog: Catalog, record position: Int, page: String) {
        self.catalog = catalog
        self.page = page
        links = Dictionary(
            catalog.registry.outgoing[position].map { ($0.use.range.start, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    func html(_ value: FieldValue) -> [UInt8] {
        var output = OutputBuffer()
        write(value, into: &output)
        return output.take()
    }

    func write(_ value: FieldValue, into output: inout OutputBuffer) {
        switch value.content {
        case .text(let text): writeText(text, into: &output)
        case .number(let text): wrap("<span class=\"number\">", text, "</span>", into: &output)
        case .flag(let flag): output.append(flag ? "yes" : "no")
        case .date(let date, _):
            output.append("<time datetime=\"\(date.iso)\">\(date.words)</time>")
        case .reference(let reference): writeReference(reference, at: value.range.start, into: &output)
        case .list(let items): writeList(items, into: &output)
        case .map(let entries): writeMap(entries, into: &output)
        case .open(let node): OpenHTML.write(node, into: &output)
        case .special(let special): wrap("<span class=\"special\">", special.words, "</span>", into: &output)
        case .null: output.append("<span class=\"special\">empty</span>")
        case .invalid(let text): wrap("<span class=\"invalid\">", text, "</span>", into: &output)
        }
        if let claim = value.claim { write(claim, into: &output) }
    }

    private func writeText(_ text: String, into output: inout OutputBuffer) {
        if ExternalAddress.isSafe(text) {
            output.append("<a rel=\"nofollow noopener noreferrer\" href=\"")
            output.append(html: text)
            wrap("\">", text, "</a>", into: &output)
        } else {
            output.append(html: text)
        }
    }

    private func writeReference(_ reference: Reference, at start: Int, into output: inout OutputBuffer) {
        guard let link = links[start] else { return output.append(html: reference.text) }
        write(link, into: &output)
    }

    /// Writes what a resolved reference leads to: a record's title as a link, or the outside name.
    func write(_ link: Link, into output: inout OutputBuffer) {
        switch link.target {
        case .record(let position):
            let record = catalog.registry.records[position]
            output.append("<a href=\"")
            output.append(html: SitePath.relative(from: page, to: record.layout.pageStem + ".html"))
            wrap("\">", record.title, "</a>", into: &output)
        case .external(let position):
            ExternalAddress.write(catalog.registry.externals[position], into: &output)
        }
    }

    private func writeList(_ items: [FieldValue], into output: inout OutputBuffer) {
        if FieldHTML.isRows(items) { return writeTable(items.compactMap(\.map), into: &output) }
        if items.count == 1 { return write(items[0], into: &output) }
        if items.allSatisfy(FieldHTML.isShort) {
            for (index, item) in items.enumerated() {
                if index > 0 { output.append(", ") }
                write(item, into: &output)
            }
            return
        }
        output.append("<ul class=\"values\">")
        for item in items {
            output.append("<li>")
            write(item, into: &output)
            output.append("</li>")
        }
        output.append("</ul>")
    }

    /// Whether the value is shown as a table, which wants the width of the page.
    static func isTable(_ value: FieldValue) -> Bool { value.list.map(isRows) ?? false }

    /// Whether the items are mappings, to be shown as rows.
    private static func isRows(_ items: [FieldValue]) -> Bool {
        items.count > 1 && items.allSatisfy { $0.map != nil && $0.claim == nil }
    }

    /// Numbers, dates and single words stand side by side.
    private static func isShort(_ value: FieldValue) -> Bool {
        guard value.claim == nil, let text = value.text, value.list == nil else { return false }
        return text.utf8.count <= 24 && !text.utf8.contains(0x20) && !text.utf8.contains(0x2C)
    }

    private func writeTable(_ rows: [[NamedValue]], into output: inout OutputBuffer) {
        var columns: [String] = []
        for row in rows {
            for entry in row where !columns.contains(entry.name) && columns.count < 12 { columns.append(entry.name) }
        }
        output.append("<div class=\"table-scroll\"><table><thead><tr>")
        for column in columns { wrap("<th scope=\"col\">", FieldNames.label(column), "</th>", into: &output) }
        output.append("</tr></thead><tbody>")
        for row in rows {
            output.append("<tr>")
            for column in columns {
                output.append("<td>")
                if let value = row[field: column] { write(value, into: &output) }
                output.append("</td>")
            }
            output.append("</tr>")
        }
        output.append("</tbody></table></div>")
    }

    private func writeMap(_ entries: [NamedValue], into output: inout OutputBuffer) {
        output.append("<dl class=\"inner\">")
        for entry in entries {
            wrap("<div><dt>", FieldNames.label(entry.name), "</dt><dd>", into: &output)
            write(entry.value, into: &output)
            output.append("</dd></div>")
        }
        output.append(entries.isEmpty ? "<div><dt>empty</dt><dd></dd></div></dl>" : "</dl>")
    }

    private func write(_ claim: Claim, into output: inout OutputBuffer) {
        output.append(" <span class=\"claim\">")
        var parts: [String] = []
        if let because = claim.because { parts.append(because) }
        if let source = claim.source { parts.append("source: " + source) }
        if let on = claim.on { parts.append(on.words) }
        if let by = claim.by { parts.append("by " + by) }
        output.append(html: parts.isEmpty ? "claimed without a source" : parts.joined(separator: "; "))
        output.append("</span>")
    }

    private func wrap(
        _ before: StaticString, _ text: String, _ after: StaticString, into output: inout OutputBuffer
    ) {
        output.append(before)
        output.append(html: text)
        output.append(after)
    }
}

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
            if mapping.entries.isEmpty { output.append("<div><dt>empty</dt><dd></dd></div>") }
            for entry in mapping.entries.prefix(left) {
                output.append("<div><dt>")
                output.append(html: entry.key)
                output.append("</dt><dd>")
                write(entry.value, depth: depth + 1, left: &left, into: &output)
                output.append("</dd></div>")
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

/// How things outside the registry are shown.
enum ExternalAddress {
    /// Whether `text` is a web address of plain characters, fit for a link.
    static func isSafe(_ text: String) -> Bool {
        guard text.hasPrefix("https://") || text.hasPrefix("http://"), text.utf8.count <= 2048 else { return false }
        let rest = text.utf8.drop { $0 != 0x2F }.dropFirst(2)
        guard let host = rest.first, (0x30...0x39).contains(host) || (0x61...0x7A).contains(host | 0x20) else {
            return false
        }
        var portOrHost = true
        for (offset, byte) in rest.enumerated() {
            switch byte {
            case 0x2F, 0x3F, 0x23: portOrHost = false
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: break
            case 0x25:
                let next = rest.dropFirst(offset + 1).prefix(2)
                if portOrHost || next.count < 2 || !next.allSatisfy(isHexDigit) { return false }
            case 0x21, 0x24, 0x26, 0x27, 0x28, 0x29, 0x2A, 0x2B, 0x2C, 0x3A, 0x3B, 0x3D, 0x40:
                if portOrHost { return false }
            default: return false
            }
        }
        return text.utf8.count { $0 == 0x23 } <= 1
    }

    static func write(_ asset: ExternalAsset, into output: inout OutputBuffer) {
        output.append("<span class=\"outside\" title=\"not registered here\">")
        if let address = address(asset) {
            output.append("<a rel=\"nofollow noopener noreferrer\" href=\"")
            output.append(html: address)
            output.append("\">")
            output.append(html: asset.text)
            output.append("</a>")
        } else {
            output.append(html: asset.text)
        }
        output.append("</span>")
    }

    private static func address(_ asset: ExternalAsset) -> String? {
        switch asset.form {
        case .url: isSafe(asset.text) ? asset.text : nil
        case .hub:
            RecordID(asset.text).problem == nil
                ? "https://huggingface.co/" + (asset.kind == .dataset ? "datasets/" : "") + asset.text : nil
        default: nil
        }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
}

/// Names of fields as readers see them.
enum FieldNames {
    private static let special: [String: String] = [
        "eu_ai_act": "EU AI Act", "uri": "URI", "hf": "Hugging Face", "purl": "Package URL", "doi": "DOI",
        "dpia": "Impact assessment (DPIA)", "fria": "Impact assessment (FRIA)", "co2e_t": "CO₂e, tonnes", "kwh": "kWh",
        "co2_eq_emissions": "CO₂ emissions", "slo": "Service level", "ci": "Confidence interval",
        "os": "Operating system",
        "ttl": "Time to live", "model-index": "Results", "env": "Environment", "flops": "FLOPs",
    ]

    /// `out_of_scope` as "Out of scope".
    static func label(_ name: String) -> String {
        if let label = special[name] { return label }
        // Question ids of a rubric and the like are shown as they are written.
        if name.utf8.contains(0x2E) { return name }
        var words = name.utf8.map { $0 == 0x5F ? 0x20 : $0 }
        if words.count > 1, (0x61...0x7A).contains(words[0]), words[1] < 0x80 {
            // As nearly all names are: nothing joins the first letter.
            words[0] -= 0x20
            return String(decoding: words, as: UTF8.self)
        }
        let text = String(decoding: words, as: UTF8.self)
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
