import ByteOutput
import Diagnostics
import Mustache
import Records
import SourceText

/// Findings as rows of a page.
enum FindingRows {
    static let shape: TemplateShape = .object([
        "severity": .text, "code": .text, "rule": .text, "line": .optional(.text), "source": .optional(.text),
        "summary": .html, "remedy": .html,
    ])
    /// The findings about one card, under its name.
    static let cardShape: TemplateShape = .object([
        "href": .optional(.text), "title": .text, "file": .text, "owner": .optional(.text), "findings": .list(shape),
    ])

    private static let names = TemplateNames("severity", "code", "rule", "line", "source", "summary", "remedy")

    /// The findings of one record, worst first, at most 100 rows; those that say the same share a row.
    static func values(of position: Int, _ catalog: Catalog, _ frame: PageFrame) -> [TemplateValue] {
        let numbers = catalog.findingsOfRecord[position]
        guard !numbers.isEmpty else { return [] }
        return rows(worstFirst(numbers.map { catalog.findings[$0] }), catalog, frame)
    }

    /// Findings under the cards that they are about; they come in the order of files.
    static func byCard(
        _ findings: [Diagnostic], _ catalog: Catalog, _ frame: PageFrame, showsOwner: Bool = true
    ) -> [TemplateValue] {
        var cards: [TemplateValue] = []
        var start = 0
        while start < findings.count {
            let file = findings[start].file
            let end = findings[start...].firstIndex { !$0.file.hasSameBytes(as: file) } ?? findings.count
            let record = catalog.registry.record(at: file)
            let owner = showsOwner ? findings[start].owner : nil
            cards.append(
                .object([
                    "href": record.map { .text(frame.href($0.layout.pageStem + ".html")) } ?? .absent,
                    "title": .text(record?.title ?? file), "file": .text(file),
                    "owner": owner.map { .text(catalog.ownerName($0)) } ?? .absent,
                    "findings": .list(rows(worstFirst(Array(findings[start..<end])), catalog, frame)),
                ]))
            start = end
        }
        return cards
    }

    static func worstFirst(_ findings: [Diagnostic]) -> [Diagnostic] {
        Severity.allCases.reversed().flatMap { severity in findings.filter { $0.severity == severity } }
    }

    /// Rows about one file; those that say the same share a row.
    private static func rows(_ findings: [Diagnostic], _ catalog: Catalog, _ frame: PageFrame) -> [TemplateValue] {
        var finder = LineFinder(catalog)
        var order: [UTF8Key] = []
        var groups: [UTF8Key: (finding: Diagnostic, lines: [Int])] = [:]
        for finding in findings {
            let key = UTF8Key("\(finding.code)\n\(finding.severity)\n\(finding.summary)\n\(finding.remedy)")
            if groups[key] == nil { order.append(key) }
            groups[key, default: (finding, [])].lines += finder.line(of: finding).map { [$0] } ?? []
        }
        return order.prefix(100).compactMap { key in
            groups[key].map { .object(row($0.finding, lines: $0.lines, catalog, frame)) }
        }
    }

    private static func row(
        _ finding: Diagnostic, lines: [Int], _ catalog: Catalog, _ frame: PageFrame
    ) -> TemplateObject {
        let shown = lines.prefix(8).map(String.init).joined(separator: ", ")
        let more = lines.count > 8 ? " and \(lines.count - 8) more" : ""
        let words = lines.isEmpty ? nil : (lines.count == 1 ? "line " : "lines ") + shown + more
        let source = ForgeLink.source(finding.file, line: lines.first, catalog)
        return TemplateObject(
            names,
            [
                .text(finding.severity.rawValue), .text(finding.code), .text(frame.href(RulePage.path(finding.code))),
                words.map { .text($0) } ?? .absent, source.map { .text($0) } ?? .absent,
                .html(html(finding.summary)), .html(html(finding.remedy)),
            ])
    }

    /// A message, with what stands between backticks as code.
    static func html(_ message: String) -> [UInt8] {
        var output = OutputBuffer()
        let parts = message.utf8.split(separator: 0x60, omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            let isCode = index % 2 == 1 && index < parts.count - 1
            if isCode {
                output.append("<code>")
            } else if index % 2 == 1 {
                output.append("`")
            }
            output.append(html: String(Substring(part)))
            if isCode { output.append("</code>") }
        }
        return output.take()
    }

    static func title(_ count: Int) -> String { count == 1 ? "1 finding" : "\(count) findings" }
}

/// Finds the lines of findings, file after file: the lines of a file are counted once for all that follow each other.
struct LineFinder {
    private let catalog: Catalog
    private var last: (file: String, index: LineIndex)?

    init(_ catalog: Catalog) { self.catalog = catalog }

    mutating func line(of finding: Diagnostic) -> Int? {
        guard let range = finding.range else { return nil }
        if last.map({ $0.file.hasSameBytes(as: finding.file) }) != true {
            let configuration = catalog.registry.configuration.file
            let isConfiguration = configuration.path.hasSameBytes(as: finding.file)
            let file = isConfiguration ? configuration : catalog.registry.record(at: finding.file)?.file
            guard let file else { return nil }
            last = (finding.file, LineIndex(file.bytes))
        }
        return last?.index.line(at: range.start)
    }
}

/// Addresses of a registry's files on the forge that `muster.yml` names; nil where it names none.
enum ForgeLink {
    static func edit(_ path: String, _ catalog: Catalog) -> String? { address("edit", path, catalog) }

    static func history(_ path: String, _ catalog: Catalog) -> String? { address("commits", path, catalog) }

    static func source(_ path: String, line: Int?, _ catalog: Catalog) -> String? {
        address("blob", path, catalog).map { address in line.map { "\(address)#L\($0)" } ?? address }
    }

    private static func address(_ verb: String, _ path: String, _ catalog: Catalog) -> String? {
        let configuration = catalog.registry.configuration
        guard let repository = configuration.repository else { return nil }
        let address = "\(repository)/\(verb)/\(configuration.branch)/\(path)"
        return ExternalAddress.isSafe(address) ? address : nil
    }
}
