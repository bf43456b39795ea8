import ByteOutput
import Diagnostics
import Mustache
import Records
import SourceText

/// The overview of all findings: how many, whose, and of which rules.
struct QualityPage {
    static let shape: TemplateObjectShape = [
        "sentence": .text, "hasFindings": .flag,
        "owners": .list(
            .object(["name": .text, "href": .optional(.text), "errors": .text, "warnings": .text, "notes": .text])),
        "rules": .list(.object(["code": .text, "href": .text, "title": .text, "severity": .text, "count": .text])),
        "findings": .text,
    ]

    private let catalog: Catalog

    init(_ catalog: Catalog) { self.catalog = catalog }

    func render(_ template: PageTemplate) -> [UInt8] {
        let frame = PageFrame(
            path: "quality/index.html", title: "Data quality", section: "quality",
            crumbs: [Crumb(label: "Data quality", path: nil)], hasTwin: true)
        let values: [(String, TemplateValue)] = [
            ("sentence", .text(QualityPage.sentence(catalog))), ("hasFindings", .flag(!catalog.findings.isEmpty)),
            ("owners", .list(owners().map { row(owner: $0, frame) })),
            ("rules", .list(rules().map { row(rule: $0, frame) })),
            ("findings", .text(frame.href(FindingsPage.path(1)))),
        ]
        var output = OutputBuffer(reserving: 16_384)
        template.render(.object(frame.values(catalog).adding(values)), into: &output)
        return output.take()
    }

    /// Counts in words, such as "3 errors, 12 warnings and 4 notes in 9 of 61 records".
    static func sentence(_ catalog: Catalog) -> String {
        func words(_ severity: Severity) -> String {
            let count = catalog.count(severity)
            return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        guard !catalog.findings.isEmpty else { return "No findings in \(catalog.registry.records.count) records." }
        return
            "\(words(.error)), \(words(.warning)) and \(words(.note)) in \(catalog.recordsWithFindings) of \(catalog.registry.records.count) records."
    }

    // MARK: Owners

    private struct OwnerCount {
        var name: String
        var counts: [Severity: Int] = [:]
    }

    /// Owners by errors, then warnings, then name; at most 200.
    private func owners() -> [OwnerCount] {
        var counts: [UTF8Key: OwnerCount] = [:]
        for finding in catalog.findings {
            let name = finding.owner ?? "nobody"
            counts[UTF8Key(name), default: OwnerCount(name: name)].counts[finding.severity, default: 0] += 1
        }
        let sorted = counts.values.sorted { left, right in
            for severity in Severity.allCases.reversed() {
                let (one, two) = (left.counts[severity, default: 0], right.counts[severity, default: 0])
                if one != two { return one > two }
            }
            return left.name.precedesByBytes(right.name)
        }
        return Array(sorted.prefix(200))
    }

    private func row(owner: OwnerCount, _ frame: PageFrame) -> TemplateValue {
        let team = catalog.registry.find("team:" + owner.name).first.map { catalog.registry.records[$0] }
        return .object([
            "name": .text(owner.name), "href": team.map { .text(frame.href($0.layout.pageStem + ".html")) } ?? .absent,
            "errors": .text(String(owner.counts[.error, default: 0])),
            "warnings": .text(String(owner.counts[.warning, default: 0])),
            "notes": .text(String(owner.counts[.note, default: 0])),
        ])
    }

    // MARK: Rules

    private func rules() -> [(finding: Diagnostic, count: Int)] {
        var counts: [String: (finding: Diagnostic, count: Int)] = [:]
        for finding in catalog.findings { counts[finding.code, default: (finding, 0)].count += 1 }
        return counts.values.sorted {
            ($1.finding.severity, $1.count, $0.finding.code) < ($0.finding.severity, $0.count, $1.finding.code)
        }
    }

    private func row(rule: (finding: Diagnostic, count: Int), _ frame: PageFrame) -> TemplateValue {
        .object([
            "code": .text(rule.finding.code), "href": .text(frame.href(RulePage.path(rule.finding.code))),
            "title": .text(RulePage.title(rule.finding.code)), "severity": .text(rule.finding.severity.rawValue),
            "count": .text(String(rule.count)),
        ])
    }
}

/// One page of the list of all findings, by file.
struct FindingsPage {
    static let shape = Pagination.shape.adding(["sentence": .text, "rows": .list(FindingRows.shape)])
    private static let size = 200

    private let catalog: Catalog
    private let number: Int

    init(_ catalog: Catalog, number: Int) {
        self.catalog = catalog
        self.number = number
    }

    static func pageCount(_ catalog: Catalog) -> Int { Pagination.count(of: catalog.findings.count, size: size) }

    static func path(_ number: Int) -> String {
        number == 1 ? "quality/findings.html" : "quality/findings-\(number).html"
    }

    func render(_ template: PageTemplate) -> [UInt8] {
        let pagination = Pagination(number: number, count: FindingsPage.pageCount(catalog))
        let frame = PageFrame(
            path: FindingsPage.path(number), title: "All findings" + pagination.suffix, section: "quality",
            crumbs: [Crumb(label: "Data quality", path: "quality/index.html"), Crumb(label: "All findings", path: nil)])
        let start = (number - 1) * FindingsPage.size
        let shown = catalog.findings[start..<min(catalog.findings.count, start + FindingsPage.size)]
        let values: [(String, TemplateValue)] = [
            ("sentence", .text(QualityPage.sentence(catalog))), ("rows", .list(rows(shown, frame))),
        ]
        var output = OutputBuffer(reserving: 65_536)
        template.render(
            .object(frame.values(catalog).adding(values + pagination.values(frame, path: FindingsPage.path))),
            into: &output)
        return output.take()
    }

    private func rows(_ findings: ArraySlice<Diagnostic>, _ frame: PageFrame) -> [TemplateValue] {
        var lines: (file: String, index: LineIndex)?
        return findings.map { finding in
            let record = catalog.registry.record(at: finding.file)
            if lines?.file != finding.file, let record { lines = (finding.file, LineIndex(record.file.bytes)) }
            let line = finding.range.flatMap { range in record == nil ? nil : lines?.index.line(at: range.start) }
            return .object(
                FindingRows.row(finding, lines: line.map { [$0] } ?? [], frame).adding([
                    ("record", record.map { .text(frame.href($0.layout.pageStem + ".html")) } ?? .absent),
                    ("recordTitle", record.map { .text($0.title) } ?? .absent),
                ]))
        }
    }
}
