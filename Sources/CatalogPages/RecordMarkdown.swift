import ByteOutput
import Records
import Vocabulary

/// The Markdown twins of pages: for people with a terminal, and for programs that read text.
package enum RecordMarkdown {
    /// A record: what its header says, what it names, and its text as the author wrote it.
    package static func render(_ catalog: Catalog, _ position: Int) -> [UInt8] {
        let record = catalog.registry.records[position]
        var output = OutputBuffer(reserving: record.file.bytes.count + 1024)
        output.append("# ", line(record.title), "\n\n")
        if let summary = record.summary { output.append("> ", line(summary), "\n\n") }
        let facts: [(String, String?)] = [
            ("Id", record.reference), ("Stage", record.stage), ("Owner", record.owner), ("Version", record.version),
            ("License", record.license), ("Risk", risk(catalog, position)),
            ("Tags", record.tags.isEmpty ? nil : record.tags.joined(separator: ", ")),
            ("Source", record.file.path),
        ]
        for (name, value) in facts { if let value { output.append("- ", name, ": ", line(value), "\n") } }
        let links = catalog.registry.outgoing[position].filter { $0.use.relation != .owner }
        if !links.isEmpty { output.append("\n## What it rests on\n\n") }
        for link in links {
            let origin = link.use.isInferred ? " (read from the text)\n" : "\n"
            output.append("- ", link.use.relation.forward, ": ", line(link.use.reference.text), origin)
        }
        let findings = catalog.findingsOfRecord[position]
        if !findings.isEmpty { output.append("\n## Findings\n\n") }
        for number in findings {
            output.append("- ", catalog.findings[number].severity.rawValue, " ", catalog.findings[number].code, ": ")
            output.append(line(catalog.findings[number].summary), "\n")
        }
        let body = record.file.bytes[min(record.frontMatter.bodyStart, record.file.bytes.count)...]
        if body.contains(where: { $0 > 0x20 }) {
            output.append("\n---\n\n")
            output.append(body)
            if body.last != 0x0A { output.append("\n") }
        }
        return output.take()
    }

    /// The score in words, or what is missing for one; nil for kinds that have none.
    private static func risk(_ catalog: Catalog, _ position: Int) -> String? {
        guard catalog.risk.tierName(position) != nil else { return nil }
        guard catalog.risk[position].isUnassessed else { return ExplanationWords.summary(catalog.risk, position) }
        return "not assessed" + (RiskWords.missing(catalog.risk, position).map { ": " + $0 } ?? "")
    }

    static func index(_ catalog: Catalog, _ kind: Kind, number: Int) -> [UInt8] {
        let page = IndexPage.path(kind, number)
        var output = OutputBuffer(reserving: 16_384)
        output.append("# \(kind.pluralTitle)\n\n\(kind.summary)\n\n")
        for position in IndexPage.shown(catalog, kind, number: number) {
            let record = catalog.registry.records[position]
            let address = SitePath.relative(from: page, to: record.layout.pageStem + ".md")
            output.append("- [\(line(record.title))](\(address))\(record.summary.map { ": " + line($0) } ?? "")\n")
        }
        if number < IndexPage.pageCount(catalog, kind) { output.append("\n[Next page](index-\(number + 1).md)\n") }
        return output.take()
    }

    static func home(_ catalog: Catalog, _ overviews: Overviews) -> [UInt8] {
        var output = OutputBuffer(reserving: 4096)
        let configuration = catalog.registry.configuration
        output.append("# \(line(configuration.title))\n\n")
        if let description = configuration.description { output.append("> \(line(description))\n\n") }
        if let date = catalog.build.date { output.append("As of \(date.words).\n\n") }
        let attention = Attention(catalog).items
        if !attention.isEmpty { output.append("## Needs attention\n\n") }
        for item in attention { output.append("- \(item.label): \(line(item.words))\n") }
        let changes = overviews.changes.all.prefix(HomePage.mostChanges)
        if !changes.isEmpty { output.append("\n## What changed\n\n") }
        for change in changes {
            let title = catalog.registry.records[change.position].title
            output.append("- \(change.event.day.iso) \(line(title)): \(line(change.event.sentence))\n")
        }
        output.append("\n## What is here\n\n")
        for (kind, positions) in catalog.kinds {
            output.append("- [\(kind.pluralTitle)](\(kind.folder)/index.md): \(positions.count)\n")
        }
        return output.take()
    }

    static func quality(_ catalog: Catalog) -> [UInt8] {
        var output = OutputBuffer(reserving: 4096)
        output.append("# Data quality\n\n\(QualityPage.sentence(catalog))\n\n")
        for finding in catalog.findings.prefix(1000) {
            output.append(
                "- \(finding.severity.rawValue) \(finding.code) \(line(finding.file)): \(line(finding.summary))\n")
        }
        if catalog.findings.count > 1000 { output.append("- and \(catalog.findings.count - 1000) more\n") }
        return output.take()
    }

    /// Text of a card on one line, so that it cannot begin a block of its own; brackets are escaped for link texts.
    private static func line(_ text: String) -> String {
        guard text.utf8.contains(where: isChanged) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case 0x00...0x1F, 0x7F: bytes.append(0x20)
            case 0x5B, 0x5D, 0x3C, 0x5C, 0x60:
                bytes.append(0x5C)
                bytes.append(byte)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether `line` does not leave the byte as it is.
    private static func isChanged(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00...0x1F, 0x7F, 0x5B, 0x5D, 0x3C, 0x5C, 0x60: true
        default: false
        }
    }
}
