import ByteOutput
import Diagnostics
import Mustache
import Records
import SourceText

/// Findings as rows of a page.
enum FindingRows {
    static let shape: TemplateShape = .object([
        "severity": .text, "code": .text, "rule": .text, "place": .text, "summary": .html, "remedy": .html,
        "record": .optional(.text), "recordTitle": .optional(.text), "owner": .optional(.text),
    ])

    private static let names = TemplateNames("severity", "code", "rule", "place", "summary", "remedy", "owner")

    /// The findings of one record, worst first, at most 100 rows; those that say the same share a row.
    static func values(of position: Int, _ catalog: Catalog, _ frame: PageFrame) -> [TemplateValue] {
        let numbers = catalog.findingsOfRecord[position]
        guard !numbers.isEmpty else { return [] }
        let last = numbers.lazy.compactMap { catalog.findings[$0].range?.start }.max() ?? 0
        let lines = LineIndex(catalog.registry.records[position].file.bytes, upTo: last)
        var order: [UTF8Key] = []
        var groups: [UTF8Key: (finding: Diagnostic, lines: [Int])] = [:]
        for finding in worstFirst(numbers.map({ catalog.findings[$0] })) {
            let key = UTF8Key("\(finding.code)\n\(finding.severity)\n\(finding.summary)\n\(finding.remedy)")
            let line = finding.range.map { lines.line(at: $0.start) }
            if groups[key] == nil { order.append(key) }
            groups[key, default: (finding, [])].lines += line.map { [$0] } ?? []
        }
        return order.prefix(100).compactMap { key in
            groups[key].map { .object(row($0.finding, lines: $0.lines, frame)) }
        }
    }

    static func worstFirst(_ findings: [Diagnostic]) -> [Diagnostic] {
        Severity.allCases.reversed().flatMap { severity in findings.filter { $0.severity == severity } }
    }

    static func row(_ finding: Diagnostic, lines: [Int], _ frame: PageFrame) -> TemplateObject {
        let shown = lines.prefix(8).map(String.init).joined(separator: ", ")
        let more = lines.count > 8 ? " and \(lines.count - 8) more" : ""
        return TemplateObject(
            names,
            [
                .text(finding.severity.rawValue), .text(finding.code), .text(frame.href(RulePage.path(finding.code))),
                .text(lines.isEmpty ? finding.file : "\(finding.file):\(shown)\(more)"),
                .html(html(finding.summary)), .html(html(finding.remedy)),
                finding.owner.map { .text($0) } ?? .absent,
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
