import Diagnostics
import Mustache
import Records
import SourceText

/// Findings as rows of a page.
enum FindingRows {
    static let shape: TemplateShape = .object([
        "severity": .text, "code": .text, "rule": .text, "place": .text, "summary": .text, "remedy": .text,
        "record": .optional(.text), "recordTitle": .optional(.text), "owner": .optional(.text),
    ])

    private static let names = TemplateNames("severity", "code", "rule", "place", "summary", "remedy", "owner")

    /// The findings of one record, worst first, at most 100.
    static func values(of position: Int, _ catalog: Catalog, _ frame: PageFrame) -> [TemplateValue] {
        let numbers = catalog.findingsOfRecord[position]
        guard !numbers.isEmpty else { return [] }
        let last = numbers.lazy.compactMap { catalog.findings[$0].range?.start }.max() ?? 0
        let lines = LineIndex(catalog.registry.records[position].file.bytes, upTo: last)
        return worstFirst(numbers.map { catalog.findings[$0] }).prefix(100).map { finding in
            .object(row(finding, line: finding.range.map { lines.line(at: $0.start) }, frame))
        }
    }

    static func worstFirst(_ findings: [Diagnostic]) -> [Diagnostic] {
        Severity.allCases.reversed().flatMap { severity in findings.filter { $0.severity == severity } }
    }

    static func row(_ finding: Diagnostic, line: Int?, _ frame: PageFrame) -> TemplateObject {
        let place = line.map { "\(finding.file):\($0)" } ?? finding.file
        return TemplateObject(
            names,
            [
                .text(finding.severity.rawValue), .text(finding.code),
                .text(frame.href(RulePage.path(finding.code))), .text(place), .text(finding.summary),
                .text(finding.remedy), finding.owner.map { .text($0) } ?? .absent,
            ])
    }

    static func title(_ count: Int) -> String { count == 1 ? "1 finding" : "\(count) findings" }
}
