import ByteOutput
import FrontMatter
import Records
import Vocabulary

/// Writes the values of fields as HTML: everything a card says enters escaped.
struct FieldHTML {
    let catalog: Catalog
    /// The page that the values stand on, below the site's root.
    let page: String
    private let outgoing: [Link]
    /// The record's resolved references as positions in `outgoing`, by the first byte of where they stand.
    private let links: [Int: Int]
    /// Where the days stand by which something should have been done that is not.
    private let lateDays: Set<Int>

    init(_ catalog: Catalog, record position: Int, page: String) {
        self.catalog = catalog
        self.page = page
        outgoing = catalog.registry.outgoing[position]
        var links = [Int: Int](minimumCapacity: outgoing.count)
        for index in outgoing.indices.reversed() { links[outgoing[index].use.range.start] = index }
        self.links = links
        lateDays = Set(
            catalog.registry.records[position].lateActions(on: catalog.build.date).compactMap {
                $0[field: "due"]?.range.start
            })
    }

    func html(_ value: FieldValue) -> [UInt8] {
        var output = OutputBuffer()
        write(value, into: &output)
        return output.take()
    }

    func write(_ value: FieldValue, into output: inout OutputBuffer) {
        switch value.content {
        case .text(let text): writeText(text, into: &output)
        case .number(let text): wrap("<span class=\"number\">", FieldNames.grouped(text), "</span>", into: &output)
        case .flag(let flag): output.append(flag ? "yes" : "no")
        case .date(let date, _):
            output.append("<time datetime=\"\(date.iso)\">\(date.words)</time>")
            if lateDays.contains(value.range.start), let late = DayWords.due(date, on: catalog.build.date) {
                wrap(" <span class=\"late\">", late.words, "</span>", into: &output)
            }
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
        } else if let record = named(text) {
            write(record: record, into: &output)
        } else if text.utf8.contains(0x5F), catalog.registry.schema.joinedChoices.contains(text) {
            output.append(html: text.replacingUnderscores)
        } else if text.utf8.count > 32, !text.utf8.contains(0x20), text.utf8.contains(0x3A) || text.utf8.contains(0x2F)
        {
            // Digests, addresses of stores and the like: no words, and to be broken anywhere.
            wrap("<code class=\"long\">", text, "</code>", into: &output)
        } else {
            output.append(html: text)
        }
    }

    /// The record that a text names by kind and id, such as `review:q1`, where the field takes any words.
    private func named(_ text: String) -> Int? {
        guard let colon = text.utf8.firstIndex(of: 0x3A), text.utf8.count < 200,
            Kind.named(String(text[..<colon])) != nil
        else { return nil }
        return catalog.registry.find(text).first
    }

    private func writeReference(_ reference: Reference, at start: Int, into output: inout OutputBuffer) {
        guard let index = links[start] else { return output.append(html: reference.text) }
        write(outgoing[index].target, into: &output)
    }

    /// A list of a rubric's factors by their titles, each leading to what it means.
    func factors(_ value: FieldValue) -> [UInt8] {
        let rubric = catalog.risk.rubric
        guard let items = value.list, items.contains(where: { $0.text.flatMap(rubric.factor) != nil }) else {
            return html(value)
        }
        var output = OutputBuffer()
        for (place, item) in items.enumerated() {
            if place > 0 { output.append(", ") }
            guard let factor = item.text.flatMap(rubric.factor) else {
                write(item, into: &output)
                continue
            }
            output.append("<a href=\"")
            let target = RubricPage.path(factor: rubric.factors[factor].id)
            output.append(html: SitePath.relative(from: page, to: target))
            wrap("\">", rubric.factors[factor].title, "</a>", into: &output)
        }
        return output.take()
    }

    /// Writes what a resolved reference leads to: a record's title as a link, or the outside name.
    func write(_ link: Link, into output: inout OutputBuffer) { write(link.target, into: &output) }

    func html(_ target: Link.Target) -> [UInt8] {
        var output = OutputBuffer()
        write(target, into: &output)
        return output.take()
    }

    private func write(_ target: Link.Target, into output: inout OutputBuffer) {
        switch target {
        case .record(let position): write(record: position, into: &output)
        case .external(let position):
            ExternalAddress.write(catalog.registry.externals[position], into: &output)
        }
    }

    /// Writes a record's title as a link to its page.
    func write(record position: Int, into output: inout OutputBuffer) {
        let record = catalog.registry.records[position]
        output.append("<a href=\"")
        output.append(html: SitePath.relative(from: page, to: record.layout.pageStem + ".html"))
        wrap("\">", record.title, "</a>", into: &output)
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

    /// Whether the value wants the width of the page: as a table, or as a mapping with a table or a long list in it.
    static func isWide(_ value: FieldValue) -> Bool {
        if let items = value.list { return isRows(items) }
        guard let entries = value.map else { return false }
        return isNamedRows(entries)
            || entries.contains { entry in
                entry.value.list.map(isRows) ?? false
                    || entry.value.map.map { $0.count > 12 || isNamedRows($0) } ?? false
            }
    }

    /// Whether a mapping holds nothing but mappings, such as the state of each control: rows with a name.
    private static func isNamedRows(_ entries: [NamedValue]) -> Bool {
        entries.count > 1 && entries.allSatisfy { $0.value.map?.isEmpty == false && $0.value.claim == nil }
    }

    /// Whether the items are mappings, to be shown as rows.
    private static func isRows(_ items: [FieldValue]) -> Bool {
        items.count > 1 && items.allSatisfy { $0.map != nil && $0.claim == nil }
    }

    /// Numbers, dates and single words stand side by side.
    private static func isShort(_ value: FieldValue) -> Bool {
        guard value.claim == nil, let text = value.text, value.list == nil else { return false }
        return text.utf8.count <= 24 && !text.utf8.contains(0x20) && !text.utf8.contains(0x2C)
    }

    private func writeMap(_ entries: [NamedValue], into output: inout OutputBuffer) {
        if FieldHTML.isNamedRows(entries) { return writeTable(named: entries, into: &output) }
        // Many stand in columns, of which none breaks within an entry.
        let isMany = entries.count > 12
        output.append(isMany ? "<dl class=\"inner many\">" : "<dl class=\"inner\">")
        for entry in entries {
            wrap(isMany ? "<div><dt>" : "<dt>", FieldNames.label(entry.name), "</dt>", into: &output)
            // A table takes the whole width where there is little.
            output.append(FieldHTML.isWide(entry.value) ? "<dd class=\"wide\">" : "<dd>")
            write(entry.value, into: &output)
            output.append(isMany ? "</dd></div>" : "</dd>")
        }
        output.append(entries.isEmpty ? "<dt>empty</dt><dd></dd></dl>" : "</dl>")
    }

    private func write(_ claim: Claim, into output: inout OutputBuffer) {
        output.append(" <span class=\"claim\">")
        var isFirst = true
        func part(_ label: String, _ text: String?, asLink: Bool = false) {
            guard let text else { return }
            if !isFirst { output.append("; ") }
            isFirst = false
            output.append(label)
            if asLink { writeText(text, into: &output) } else { output.append(html: text) }
        }
        part("", claim.because)
        part("source: ", claim.source, asLink: true)
        part("", claim.on?.words)
        part("by ", claim.by)
        output.append(isFirst ? "claimed without a source</span>" : "</span>")
    }

    func wrap(
        _ before: StaticString, _ text: String, _ after: StaticString, into output: inout OutputBuffer
    ) {
        output.append(before)
        output.append(html: text)
        output.append(after)
    }
}
