import ByteOutput
import Diagnostics
import Mustache
import Records
import SourceText

/// The overview of all findings: how many, whose, and of which rules.
struct QualityPage {
    static let shape: TemplateObjectShape = [
        "sentence": .text, "hasFindings": .flag, "hasRecords": .flag,
        "owners": .list(
            .object([
                "name": .text, "isNobody": .flag, "href": .optional(.text), "errors": .optional(.text),
                "warnings": .optional(.text),
                "notes": .optional(.text), "cards": .html,
            ])),
        "rules": .list(
            .object([
                "code": .text, "href": .text, "title": .text, "severity": .text, "count": .text, "remedy": .html,
            ])),
        "findings": .text,
    ]

    private let catalog: Catalog

    init(_ catalog: Catalog) { self.catalog = catalog }

    func render(_ template: PageTemplate) -> [UInt8] {
        let frame = PageFrame(
            path: "quality/index.html", title: "Data quality", section: "quality", sheets: [],
            crumbs: [Crumb(label: "Data quality", path: nil)], hasTwin: true)
        let values: [(String, TemplateValue)] = [
            ("sentence", .text(QualityPage.sentence(catalog))), ("hasFindings", .flag(!catalog.findings.isEmpty)),
            ("hasRecords", .flag(!catalog.registry.records.isEmpty)),
            ("owners", .list(owners().map { row(owner: $0, frame) })),
            ("rules", .list(rules().map { row(rule: $0, frame) })),
            ("findings", .text(frame.href(FindingsPage.path(1)))),
        ]
        return template.render(.object(frame.values(catalog).adding(values)), reserving: 16_384)
    }

    /// Counts in words, such as "3 errors, 12 warnings and 4 notes in 9 of 61 records".
    static func sentence(_ catalog: Catalog) -> String {
        func words(_ severity: Severity) -> String {
            let count = catalog.count(severity)
            return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        let records = catalog.registry.records.count
        guard !catalog.findings.isEmpty else {
            return "No findings in \(records == 1 ? "1 record" : "\(records) records")."
        }
        return
            "\(words(.error)), \(words(.warning)) and \(words(.note)) in \(catalog.recordsWithFindings) of \(catalog.registry.records.count) records."
    }

    // MARK: Owners

    private struct OwnerCount {
        /// nil for what nobody owns.
        var name: String?
        var counts: [Severity: Int] = [:]
        /// Files with how many findings each has and how bad the worst is.
        var files: [(file: String, count: Int, worst: Severity)] = []

        mutating func take(_ finding: Diagnostic) {
            counts[finding.severity, default: 0] += 1
            // Findings come file after file.
            if files.last.map({ $0.file.hasSameBytes(as: finding.file) }) == true {
                files[files.count - 1].count += 1
                files[files.count - 1].worst = max(files[files.count - 1].worst, finding.severity)
            } else {
                files.append((finding.file, 1, finding.severity))
            }
        }
    }

    /// So many cards of an owner are named.
    private static let mostCards = 6

    /// Owners by errors, then warnings, then name; at most 200.
    private func owners() -> [OwnerCount] {
        var counts: [UTF8Key: OwnerCount] = [:]
        for finding in catalog.findings {
            // No owner is called by no letters.
            counts[UTF8Key(finding.owner ?? ""), default: OwnerCount(name: finding.owner)].take(finding)
        }
        let sorted = counts.values.sorted { left, right in
            for severity in Severity.allCases.reversed() {
                let (one, two) = (left.counts[severity, default: 0], right.counts[severity, default: 0])
                if one != two { return one > two }
            }
            return (left.name ?? "").precedesByBytes(right.name ?? "")
        }
        return Array(sorted.prefix(200))
    }

    private func row(owner: OwnerCount, _ frame: PageFrame) -> TemplateValue {
        let team = owner.name.flatMap(catalog.team)
        func count(_ severity: Severity) -> TemplateValue {
            owner.counts[severity].map { .text(String($0)) } ?? .absent
        }
        return .object([
            "name": .text(team?.title ?? owner.name ?? ""), "isNobody": .flag(owner.name == nil),
            "href": team.map { .text(frame.href($0.layout.pageStem + ".html#s-owned-findings")) } ?? .absent,
            "errors": count(.error), "warnings": count(.warning), "notes": count(.note),
            "cards": .html(cards(of: owner, frame)),
        ])
    }

    /// The owner's cards that need most, each with its number of findings.
    private func cards(of owner: OwnerCount, _ frame: PageFrame) -> [UInt8] {
        let sorted = owner.files.enumerated().sorted {
            ($1.element.worst, $1.element.count, $0.offset) < ($0.element.worst, $0.element.count, $1.offset)
        }
        var output = OutputBuffer()
        for (index, entry) in sorted.prefix(QualityPage.mostCards).enumerated() {
            if index > 0 { output.append(", ") }
            if let record = catalog.registry.record(at: entry.element.file) {
                output.append("<a href=\"")
                output.append(html: frame.href(record.layout.pageStem + ".html") + "#s-findings")
                output.append("\">")
                output.append(html: record.title)
                output.append("</a>")
            } else {
                output.append(html: entry.element.file)
            }
            output.append("\u{A0}(\(entry.element.count))")
        }
        if sorted.count > QualityPage.mostCards {
            let more = sorted.count - QualityPage.mostCards
            output.append(" and \(more) more \(more == 1 ? "card" : "cards")")
        }
        return output.take()
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
            "count": .text(String(rule.count)), "remedy": .html(FindingRows.html(RulePage.remedy(rule.finding))),
        ])
    }
}

/// One page of the list of all findings, by file.
struct FindingsPage {
    static let shape = Pagination.shape.adding([
        "sentence": .text, "cards": .list(FindingRows.cardShape), "hasFindings": .flag,
    ])
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
            path: FindingsPage.path(number), title: "All findings" + pagination.suffix, section: "quality", sheets: [],
            crumbs: [Crumb(label: "Data quality", path: "quality/index.html"), Crumb(label: "All findings", path: nil)])
        let start = (number - 1) * FindingsPage.size
        let shown = Array(start..<min(catalog.findings.count, start + FindingsPage.size))
        let values: [(String, TemplateValue)] = [
            ("sentence", .text(QualityPage.sentence(catalog))),
            ("cards", .list(FindingRows.byCard(shown, catalog, frame))), ("hasFindings", .flag(!shown.isEmpty)),
        ]
        return template.render(
            .object(frame.values(catalog).adding(values + pagination.values(frame, path: FindingsPage.path))),
            reserving: 65_536)
    }
}
